//! What was meant by words that occur nowhere.

use super::WORDS_MOST;
use super::site::Place;
use crate::Result;
use parvis_store::search::{self, SearchTerms};
use parvis_text::search::{Analyzer, Candidate, Piece, fold, nearest, words};

/// As many words are compared with what was typed: more than any but the largest sites use.
const CANDIDATES: u32 = 50_000;

/// The query with what was probably meant in place of words that occur nowhere, those marked. Nothing where there is
/// nothing to put right.
pub(super) async fn meant(place: &Place<'_>, query: &str) -> Result<Option<Vec<Piece>>> {
    let mut pieces = Vec::new();
    let (mut done, mut changed) = (0, false);
    for found in words(query).take(WORDS_MOST) {
        if occurs(place, found.word).await? {
            continue;
        }
        let Some(better) = near(place, found.word).await? else {
            continue;
        };
        if found.at > done {
            pieces.push(plain(&query[done..found.at]));
        }
        pieces.push(Piece {
            text: better,
            hit: true,
        });
        done = found.at + found.word.len();
        changed = true;
    }
    if done < query.len() {
        pieces.push(plain(&query[done..]));
    }
    Ok(changed.then_some(pieces))
}

fn plain(text: &str) -> Piece {
    Piece {
        text: text.to_owned(),
        hit: false,
    }
}

async fn occurs(place: &Place<'_>, word: &str) -> Result<bool> {
    for language in place.languages {
        let analyzer = Analyzer::of(language);
        let stems = [analyzer.stems(word)];
        let terms = SearchTerms {
            words: &stems,
            all: true,
        };
        let hits = search::find(&place.app.store, place.id, language.primary(), terms, 1).await?;
        if analyzer.says_little(word) || !hits.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn near(place: &Place<'_>, word: &str) -> Result<Option<String>> {
    let typed = fold(word);
    let letters = u32::try_from(typed.chars().count()).unwrap_or(u32::MAX);
    // Nobody slips three times in a word that is looked for, and a word of three letters is another word.
    if !(4..=32).contains(&letters) {
        return Ok(None);
    }
    let lengths = (letters - 3, letters + 3);
    let known = search::words_of_length(&place.app.store, place.id, lengths, CANDIDATES).await?;
    let known: Vec<Candidate> = known
        .into_iter()
        .map(|it| Candidate {
            word: it.word,
            shown: it.shown,
            count: it.entries,
        })
        .collect();
    Ok(nearest(&typed, &known).map(|found| found.shown.clone()))
}
