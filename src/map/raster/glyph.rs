//! The sign for a cell with arms: none, light or heavy in each of the four directions.
//!
//! Every one of the 81 has a character of its own; it never guesses.

/// The arms of a cell, 0 none, 1 light, 2 heavy: up, down, left, right.
pub(super) type Arms = [u8; 4];

/// By up, down, left, right, the last changing fastest.
const SIGNS: [&str; 3] = [" ╶╺╴─╼╸╾━╷╭┍╮┬┮┑┭┯╻┎┏┒┰┲┓┱┳", "╵╰┕╯┴┶┙┵┷│├┝┤┼┾┥┽┿╽┟┢┧╁╆┪╅╈", "╹┖┗┚┸┺┛┹┻╿┞┡┦╀╄┩╃╇┃┠┣┨╂╊┫╉╋"];

/// All of them in one row, to be found by their position.
pub(super) struct Glyphs(Vec<char>);

impl Glyphs {
    pub fn new() -> Self {
        Self(SIGNS.iter().flat_map(|row| row.chars()).collect())
    }

    /// The sign for some arms; a straight line may be dashed.
    pub fn sign(&self, arms: Arms, dashed: bool) -> char {
        match (arms, dashed) {
            ([0, 0, 1, 1], true) => '╌',
            ([0, 0, 2, 2], true) => '╍',
            ([1, 1, 0, 0], true) => '┊',
            ([2, 2, 0, 0], true) => '┋',
            ([up, down, left, right], _) => {
                let index = ((usize::from(up) * 3 + usize::from(down)) * 3 + usize::from(left)) * 3 + usize::from(right);
                self.0.get(index).copied().unwrap_or(' ')
            }
        }
    }
}

/// The same in ASCII: dots and colons where it is dashed, and tildes and semicolons where it is heavy as well.
pub(super) fn plain(arms: Arms, dashed: bool) -> char {
    let is_heavy = arms.contains(&2);
    match (arms.map(|arm| arm > 0), dashed, is_heavy) {
        ([false, false, false, false], _, _) => ' ',
        ([_, _, false, false], true, false) => ':',
        ([_, _, false, false], true, true) => ';',
        ([_, _, false, false], false, true) => '!',
        ([_, _, false, false], false, false) => '|',
        ([false, false, _, _], true, false) => '.',
        ([false, false, _, _], true, true) => '~',
        ([false, false, _, _], false, true) => '=',
        ([false, false, _, _], false, false) => '-',
        ([true, _, _, _] | [_, true, _, _], _, _) => '+',
    }
}
