//! What a drawn sign says: its arms and how heavy they are, whether it is dashed, where an arrowhead points.
//!
//! It is written down here once more, so that a fault in the tables of the map does not hide itself.

/// Up, down, left, right.
pub const UP: usize = 0;
pub const DOWN: usize = 1;
pub const LEFT: usize = 2;
pub const RIGHT: usize = 3;

/// The signs by their arms: none, light, heavy for up, down, left, right, the last changing fastest.
const SIGNS: &str = " ╶╺╴─╼╸╾━╷╭┍╮┬┮┑┭┯╻┎┏┒┰┲┓┱┳╵╰┕╯┴┶┙┵┷│├┝┤┼┾┥┽┿╽┟┢┧╁╆┪╅╈╹┖┗┚┸┺┛┹┻╿┞┡┦╀╄┩╃╇┃┠┣┨╂╊┫╉╋";

pub fn opposite(direction: usize) -> usize {
    direction ^ 1
}

/// How heavy the arms of a sign are in each direction: 0 none, 1 light, 2 heavy; none for what is not a line.
pub fn weights(sign: char) -> Option<[u8; 4]> {
    match sign {
        '╌' => Some([0, 0, 1, 1]),
        '╍' => Some([0, 0, 2, 2]),
        '┊' => Some([1, 1, 0, 0]),
        '┋' => Some([2, 2, 0, 0]),
        _ => SIGNS.chars().position(|known| known == sign).filter(|index| *index > 0).map(|index| {
            let arm = |power: usize| u8::try_from(index / power % 3).unwrap_or(0);
            [arm(27), arm(9), arm(3), arm(1)]
        }),
    }
}

/// The directions in which a sign has an arm; none for what is not a line.
pub fn arms(sign: char) -> Option<[bool; 4]> {
    weights(sign).map(|weights| weights.map(|weight| weight > 0))
}

/// Whether a sign is one of a dashed line.
pub fn is_dashed(sign: char) -> bool {
    "╌╍┊┋".contains(sign)
}

/// Whether a line runs straight through a sign.
pub fn is_straight(sign: char) -> bool {
    matches!(arms(sign), Some([true, true, false, false] | [false, false, true, true]))
}

/// The direction in which an arrowhead points.
pub fn arrow(sign: char) -> Option<usize> {
    "▲▼◀▶".chars().position(|known| known == sign)
}

/// The same sign with every arm as heavy, and dashed or not where it is straight.
pub fn sign(arms: [bool; 4], weight: usize, dashed: bool) -> char {
    match (arms, dashed, weight) {
        ([true, true, false, false], true, 1) => '┊',
        ([true, true, false, false], true, _) => '┋',
        ([false, false, true, true], true, 1) => '╌',
        ([false, false, true, true], true, _) => '╍',
        _ => {
            let power = |arm: usize| [27, 9, 3, 1][arm] * weight * usize::from(arms[arm]);
            SIGNS.chars().nth((0..4).map(power).sum()).unwrap_or(' ')
        }
    }
}

/// What stands for a sign of a line where only ASCII is shown.
pub fn ascii(sign: char) -> char {
    match sign {
        '▲' => '^',
        '▼' => 'v',
        '◀' => '<',
        '▶' => '>',
        '◆' => 'x',
        '┊' => ':',
        '┋' => ';',
        '╌' => '.',
        '╍' => '~',
        _ => match weights(sign) {
            Some([0, 0, left, right]) => {
                if left.max(right) == 2 {
                    '='
                } else {
                    '-'
                }
            }
            Some([up, down, 0, 0]) => {
                if up.max(down) == 2 {
                    '!'
                } else {
                    '|'
                }
            }
            Some(_) => '+',
            None => sign,
        },
    }
}
