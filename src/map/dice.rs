//! A small generator of numbers: the same start gives the same numbers on every machine.
//!
//! It is never used for anything that has to be hard to guess.

/// Marsaglia's xorshift with 64 bits and a multiplication at the end (`xorshift64*`).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// A generator; the same start always gives the same numbers.
    #[must_use]
    pub fn new(start: u64) -> Self {
        // Numbers that lie together are torn apart; zero would stay zero for ever.
        Self((start ^ 0x9E37_79B9_7F4A_7C15).wrapping_mul(0xBF58_476D_1CE4_E5B9) | 1)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `end`, which must not be 0.
    pub fn below(&mut self, end: usize) -> usize {
        ((self.roll() >> 32) % end.max(1) as u64) as usize
    }
}
