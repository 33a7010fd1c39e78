//! A text as it stands on a network: which parts of it lead somewhere, and how they are written there.

use std::ops::Range;

/// Some of a text, as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What one reads; an address may be written shorter than it was sent.
    pub text: String,
    /// What it is, where it is more than words.
    pub mark: Option<Mark>,
}

/// What a part of a text is to a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It leads to this address.
    Link(String),
    /// It names an account, in whole and without `@`.
    Mention(String),
    /// A tag, without its sign.
    Tag(String),
}

/// A part of a text that is more than words: where it is, how it is written there, what it is.
pub(crate) struct Marked {
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
    pub(crate) mark: Mark,
}

impl Run {
    fn plain(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self {
            text: text.to_owned(),
            mark: None,
        })
    }
}

/// All of a text as words.
pub fn words(text: &str) -> Vec<Run> {
    Run::plain(text).into_iter().collect()
}

/// `text` in runs, with what is marked in it; what overlaps something before it is left as words.
pub(crate) fn runs(text: &str, mut marked: Vec<Marked>) -> Vec<Run> {
    marked.sort_by_key(|one| one.range.start);
    let (mut runs, mut done) = (Vec::with_capacity(marked.len() * 2 + 1), 0);
    for Marked {
        range,
        text: shown,
        mark,
    } in marked
    {
        if range.start < done {
            continue;
        }
        runs.extend(Run::plain(&text[done..range.start]));
        runs.push(Run {
            text: shown,
            mark: Some(mark),
        });
        done = range.end;
    }
    runs.extend(Run::plain(&text[done..]));
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_marks_is_one_run_and_none_at_all_is_none() {
        assert_eq!(runs("", Vec::new()), []);
        let one = runs("Bonjour", Vec::new());
        assert_eq!((one.len(), one[0].text.as_str()), (1, "Bonjour"));
    }

    #[test]
    fn what_overlaps_is_left_as_words() {
        let marked = |range: Range<usize>| Marked {
            text: "x".into(),
            mark: Mark::Tag("x".into()),
            range,
        };
        let shown = runs("0123456789", vec![marked(4..8), marked(2..6)]);
        let texts: Vec<&str> = shown.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, ["01", "x", "6789"]);
    }
}
