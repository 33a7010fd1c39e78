use super::{Analyzer, words};
use crate::excerpt::one_line;
use std::collections::BTreeSet;
use std::ops::Range;

/// A piece of a text, and whether it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Plain text.
    pub text: String,
    /// Whether it was looked for.
    pub hit: bool,
}

/// A whole text, with what was looked for marked.
pub fn marked(analyzer: &Analyzer, text: &str, wanted: &BTreeSet<String>) -> Vec<Piece> {
    cut_up(text, 0..text.len(), &hits(analyzer, text, wanted))
}

/// The part of a plain text, about `letters` characters long, in which most of what was looked for stands together,
/// with that marked. The beginning where nothing of it does.
pub fn passage(analyzer: &Analyzer, text: &str, wanted: &BTreeSet<String>, letters: usize) -> Vec<Piece> {
    let line = one_line(text);
    let hits = hits(analyzer, &line, wanted);
    let start = best_start(analyzer, &line, &hits, letters);
    let end = end_of(&line, start, letters);
    let mut pieces = cut_up(&line, start..end, &hits);
    if start > 0 {
        pieces.insert(0, plain("… "));
    }
    if end < line.len() {
        pieces.push(plain(" …"));
    }
    pieces
}

fn plain(text: &str) -> Piece {
    Piece {
        text: text.to_owned(),
        hit: false,
    }
}

fn hits(analyzer: &Analyzer, text: &str, wanted: &BTreeSet<String>) -> Vec<Range<usize>> {
    words(text)
        .filter(|found| {
            analyzer
                .stems(found.word)
                .iter()
                .any(|stem| wanted.contains(stem))
        })
        .map(|found| found.at..found.at + found.word.len())
        .collect()
}

/// Where the passage with the most different hits begins: some words before the first of them.
fn best_start(analyzer: &Analyzer, line: &str, hits: &[Range<usize>], letters: usize) -> usize {
    let different = |first: usize| {
        let within = hits[first..]
            .iter()
            .take_while(|hit| hit.start < hits[first].start + letters * 3 / 4);
        let stems: BTreeSet<_> = within
            .flat_map(|hit| analyzer.stems(&line[hit.clone()]))
            .collect();
        stems.len()
    };
    let Some(best) = (0..hits.len()).rev().max_by_key(|first| different(*first)) else {
        return 0;
    };
    let from = hits[best].start;
    if from <= letters / 3 {
        return 0;
    }
    // After the nearest end of a sentence, if that isn't far; else after a word.
    let near = line.floor_char_boundary(from - letters / 3);
    let before = &line[near..from];
    let sentence = before.rfind(". ").map(|at| at + 2);
    let word = before.find(' ').map(|at| at + 1);
    near + sentence.or(word).unwrap_or(0)
}

fn end_of(line: &str, start: usize, letters: usize) -> usize {
    let rest = &line[start..];
    let Some((end, _)) = rest.char_indices().nth(letters) else {
        return line.len();
    };
    start + rest[..end].rfind(' ').unwrap_or(end)
}

fn cut_up(text: &str, within: Range<usize>, hits: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = within.start;
    for hit in hits
        .iter()
        .filter(|hit| hit.start >= within.start && hit.end <= within.end)
    {
        if hit.start > done {
            pieces.push(plain(&text[done..hit.start]));
        }
        pieces.push(Piece {
            text: text[hit.clone()].to_owned(),
            hit: true,
        });
        done = hit.end;
    }
    if within.end > done {
        pieces.push(plain(&text[done..within.end]));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_domain::Language;

    fn drawn(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| {
                if piece.hit {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            })
            .collect()
    }

    fn wanted(words: &[&str]) -> BTreeSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn what_was_looked_for_is_marked_as_it_is_written() {
        let french = Analyzer::of(&Language::FRENCH);
        let pieces = marked(
            &french,
            "Des chevaux, un Cheval & l’été",
            &wanted(&["cheval", "ete"]),
        );
        assert_eq!(drawn(&pieces), "Des [chevaux], un [Cheval] & l’[été]");
    }

    #[test]
    fn a_passage_stands_where_most_of_it_is_together() {
        let english = Analyzer::of(&Language::ENGLISH);
        let text = format!(
            "A market opens. {}The horses came to the market. Nobody {}",
            "Nothing happened that day at all. ".repeat(20),
            "knew why they had come. ".repeat(20)
        );
        let pieces = passage(&english, &text, &wanted(&["hors", "market"]), 80);
        assert_eq!(
            drawn(&pieces),
            "… The [horses] came to the [market]. Nobody knew why they had come. knew why they had …"
        );
        let pieces = passage(&english, &text, &wanted(&["nowher"]), 40);
        assert_eq!(drawn(&pieces), "A market opens. Nothing happened that …");
        assert!(passage(&english, "", &wanted(&[]), 40).is_empty());
    }
}
