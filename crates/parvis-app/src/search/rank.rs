//! How much a hit has of what was looked for. Computed here, so that both engines give the same order.

use parvis_store::search::SearchHit;
use std::collections::HashMap;

/// A word in the title is worth this much, one among the topics that much; in a text it is worth less than 1, the
/// more the oftener and the shorter the text.
const TITLE: f64 = 6.0;
const TOPIC: f64 = 3.0;
/// A text of this many words is of ordinary length (the notes and articles of a blog, taken together).
const ORDINARY: f64 = 400.0;

/// The hits in the order in which they are shown: those with more of the words first, then the weightier ones, then
/// the newer ones; each with its weight.
pub(crate) fn ranked(hits: Vec<SearchHit>, words: &[Vec<String>]) -> Vec<(f64, SearchHit)> {
    let numbers = numbers(words);
    let mut weighed: Vec<(usize, f64, SearchHit)> = hits
        .into_iter()
        .map(|hit| {
            let (found, weight) = weigh(&hit, &numbers, words.len());
            (found, weight, hit)
        })
        .collect();
    weighed.sort_by(|one, other| {
        (other.0.cmp(&one.0))
            .then(other.1.total_cmp(&one.1))
            .then(other.2.published_at.cmp(&one.2.published_at))
            .then(other.2.id.cmp(&one.2.id))
    });
    weighed
        .into_iter()
        .map(|(_, weight, hit)| (weight, hit))
        .collect()
}

/// Which of the words each stem stands for.
fn numbers(words: &[Vec<String>]) -> HashMap<&str, Vec<usize>> {
    let mut numbers: HashMap<&str, Vec<usize>> = HashMap::new();
    for (number, stems) in words.iter().enumerate() {
        for stem in stems {
            let of = numbers.entry(stem.as_str()).or_default();
            if !of.contains(&number) {
                of.push(number);
            }
        }
    }
    numbers
}

/// How often each word is in a field, and how many terms the field has. Gone through once, however many words there are: a
/// page of an original has a hundred texts weighed.
fn tally(field: &str, numbers: &HashMap<&str, Vec<usize>>, words: usize) -> (Vec<usize>, usize) {
    let (mut found, mut terms) = (vec![0; words], 0);
    for term in field.split(' ') {
        terms += 1;
        for number in numbers.get(term).into_iter().flatten() {
            if let Some(count) = found.get_mut(*number) {
                *count += 1;
            }
        }
    }
    (found, terms)
}

fn weigh(hit: &SearchHit, numbers: &HashMap<&str, Vec<usize>>, words: usize) -> (usize, f64) {
    let (titles, _) = tally(&hit.title, numbers, words);
    let (topics, _) = tally(&hit.topics, numbers, words);
    let (bodies, length) = tally(&hit.body, numbers, words);
    let length = count(length);
    let (mut found, mut weight) = (0, 0.0);
    for ((title, topics), body) in titles.into_iter().zip(topics).zip(bodies) {
        let body = count(body);
        let of_title = if title > 0 { TITLE } else { 0.0 };
        let of_topics = if topics > 0 { TOPIC } else { 0.0 };
        let of_body = body / (body + 1.2 * (0.25 + 0.75 * length / ORDINARY));
        let all = of_title + of_topics + of_body;
        found += usize::from(all > 0.0);
        weight += all;
    }
    (found, weight)
}

fn count(of: usize) -> f64 {
    f64::from(u32::try_from(of).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_domain::{OriginalId, Timestamp};
    use uuid::Uuid;

    fn hit(number: u32, title: &str, body: &str) -> SearchHit {
        SearchHit {
            id: OriginalId::from_uuid(Uuid::from_u128(number.into())),
            title: title.into(),
            topics: String::new(),
            body: body.into(),
            published_at: Timestamp::from_seconds(number.into()),
        }
    }

    #[test]
    fn titles_weigh_more_than_texts_and_the_newer_wins_a_tie() {
        let words = [vec!["march".to_owned()], vec!["cheval".to_owned()]];
        let hits = vec![
            hit(1, "autr", "march march cheval"),
            hit(2, "march", "cheval"),
            hit(3, "march", "rien"),
            hit(4, "march", "cheval"),
            hit(5, "autr", "march"),
        ];
        let order: Vec<u128> = ranked(hits, &words)
            .iter()
            .map(|(_, hit)| hit.id.uuid().as_u128())
            .collect();
        assert_eq!(order, [4, 2, 1, 3, 5]);
    }

    #[test]
    fn a_word_that_is_known_by_several_stems_is_one_word() {
        let words = [
            vec!["jour".to_owned(), "journ".to_owned(), "jour".to_owned()],
            vec!["journ".to_owned()],
        ];
        let numbers = numbers(&words);
        let both = hit(1, "jour journ", "");
        assert_eq!(weigh(&both, &numbers, 2), (2, 12.0));
        assert_eq!(weigh(&hit(2, "jour", ""), &numbers, 2), (1, 6.0));
        assert_eq!(tally("journ jour journ", &numbers, 2), (vec![3, 2], 3));
    }
}
