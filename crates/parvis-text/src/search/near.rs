/// A word that occurs, and may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// As it is compared: see [`fold`](super::fold).
    pub word: String,
    /// As it is written.
    pub shown: String,
    /// In how many texts it occurs.
    pub count: i64,
}

/// How many slips of the finger a word of so many letters may hold: three letters mean something else with any of
/// them changed.
pub(super) fn slips(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        7..=11 => 2,
        _ => 3,
    }
}

/// The word that was probably meant by `typed`, which is folded: the nearest by slips of the finger (a letter too
/// many, missing, wrong, or two exchanged); of those as near, one that begins with the same letter, then the one that
/// occurs most.
pub fn nearest<'a>(typed: &str, candidates: &'a [Candidate]) -> Option<&'a Candidate> {
    let typed: Vec<char> = typed.chars().collect();
    let most = slips(typed.len());
    if most == 0 {
        return None;
    }
    candidates
        .iter()
        .filter_map(|candidate| {
            let word: Vec<char> = candidate.word.chars().collect();
            let distance = distance(&typed, &word, most).filter(|distance| *distance > 0)?;
            Some((
                distance,
                word.first() != typed.first(),
                -candidate.count,
                candidate,
            ))
        })
        .min_by(|one, other| {
            (one.0, one.1, one.2, &one.3.word).cmp(&(other.0, other.1, other.2, &other.3.word))
        })
        .map(|(_, _, _, candidate)| candidate)
}

/// Optimal string alignment distance, if it is at most `most`.
fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let change = last[j] + usize::from(a != b);
            let mut least = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|cost| *cost > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidates(words: &[(&str, i64)]) -> Vec<Candidate> {
        words
            .iter()
            .map(|(word, count)| Candidate {
                word: (*word).into(),
                shown: (*word).into(),
                count: *count,
            })
            .collect()
    }

    fn meant<'a>(typed: &str, among: &'a [Candidate]) -> Option<&'a str> {
        nearest(typed, among).map(|found| found.word.as_str())
    }

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = candidates(&[
            ("recommandation", 3),
            ("newsletter", 2),
            ("marche", 9),
            ("mandat", 1),
        ]);
        for (typed, word) in [
            ("recomandation", Some("recommandation")),
            ("newsleter", Some("newsletter")),
            ("newlsetter", Some("newsletter")),
            ("marhce", Some("marche")),
            ("amndat", Some("mandat")),
            ("xylophone", None),
            ("mar", None),
        ] {
            assert_eq!(meant(typed, &known), word, "{typed}");
        }
    }

    #[test]
    fn of_two_as_near_the_first_letter_and_then_the_commoner_counts() {
        let known = candidates(&[("parche", 50), ("marchs", 1), ("marche", 9)]);
        assert_eq!(meant("marchx", &known), Some("marche"));
        assert_eq!(
            meant("marche", &candidates(&[("marche", 2)])),
            None,
            "it is that word"
        );
    }
}
