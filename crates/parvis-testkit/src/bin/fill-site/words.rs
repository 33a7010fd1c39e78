//! Words that are no words of any language, as many as wanted, each always the same.

const BEGINNINGS: [&str; 16] = [
    "bra", "cle", "dri", "flo", "gru", "hal", "jem", "kor", "lum", "mar", "nel", "pol", "ras", "sel", "tur",
    "vin",
];
const MIDDLES: [&str; 16] = [
    "ba", "co", "de", "fi", "gu", "la", "me", "ni", "po", "ra", "si", "to", "ve", "lo", "ka", "ru",
];
const ENDS: [&str; 8] = ["dor", "mak", "nat", "pol", "rim", "tok", "vam", "zon"];

/// The word of this number, one of 2,048.
pub(crate) fn word(number: usize) -> String {
    let of = |from: &[&'static str], number: usize| from.get(number % from.len()).copied().unwrap_or("a");
    let mut word = of(&BEGINNINGS, number).to_owned();
    word.push_str(of(&MIDDLES, number / BEGINNINGS.len()));
    word.push_str(of(&ENDS, number / (BEGINNINGS.len() * MIDDLES.len())));
    word
}

/// How many there are.
pub(crate) const ALL: usize = 2_048;
