use crate::{RemoteLink, RevisionId, Timestamp, VariantContent};

/// What stands on a network for one part of a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationPart {
    /// Counted from 0.
    pub position: u32,
    /// Where it stands.
    pub remote: RemoteLink,
    /// The variant's state that it shows.
    pub revision_id: RevisionId,
    /// When it came out, as far as is known.
    pub out_at: Timestamp,
    /// When we removed it; none while it stands.
    pub gone_at: Option<Timestamp>,
    /// What the network counted of it last.
    pub counts: PartCounts,
}

/// What a network counted of one part, and when. None is unknown, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartCounts {
    /// Likes.
    pub likes: Option<u64>,
    /// Reposts.
    pub reposts: Option<u64>,
    /// Answers, as the network counts them: the next part of the thread may be one.
    pub replies: Option<u64>,
    /// Quotes.
    pub quotes: Option<u64>,
    /// When they were read.
    pub read_at: Option<Timestamp>,
}

/// A state of a variant that stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicationText {
    /// Which.
    pub revision_id: RevisionId,
    /// Since when.
    pub since: Timestamp,
    /// Until when; none while it stands.
    pub until: Option<Timestamp>,
}

/// One thing to do so that a network shows what it is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Put the part at this position there.
    Put(u32),
    /// Change the part that stands at this position.
    Edit(u32),
    /// Remove the part that stands at this position.
    Remove(u32),
}

impl Deed {
    /// The position it is about.
    pub const fn position(self) -> u32 {
        match self {
            Self::Put(at) | Self::Edit(at) | Self::Remove(at) => at,
        }
    }
}

/// What is left to do, in order, until there stands what `target` says, or nothing where there is none. `shown` tells
/// for each part that stands, in order from 0, what it shows.
///
/// What stands is changed first, then the thread grows or shrinks at its end; what is removed is removed from the end,
/// so that no part ever hangs from one that is gone.
pub fn deeds(target: Option<&VariantContent>, shown: &[&VariantContent]) -> Vec<Deed> {
    let wanted = target.map_or(0, |target| target.parts.len());
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut deeds = Vec::new();
    if let Some(target) = target {
        for (at, there) in shown.iter().enumerate().take(wanted) {
            if there.shown(at) != target.shown(at) {
                deeds.push(Deed::Edit(number(at)));
            }
        }
    }
    deeds.extend((shown.len()..wanted).map(|at| Deed::Put(number(at))));
    deeds.extend((wanted..shown.len()).rev().map(|at| Deed::Remove(number(at))));
    deeds
}

/// Whether a part of `before` would have to change its place for `after` to stand: its words are at another position now.
/// What people answered to it would then hang from other words.
pub fn reorders(before: &VariantContent, after: &VariantContent) -> bool {
    let same = |a: &str, b: &str| !a.trim().is_empty() && a.split_whitespace().eq(b.split_whitespace());
    let stays = |at: usize| {
        let (old, new) = (before.parts.get(at), after.parts.get(at));
        old.zip(new).is_some_and(|(old, new)| same(&old.text, &new.text))
    };
    after.parts.iter().enumerate().any(|(at, part)| {
        let elsewhere = before
            .parts
            .iter()
            .enumerate()
            .any(|(from, old)| from != at && same(&old.text, &part.text) && !stays(from));
        elsewhere && !stays(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Numbering, VariantPart};

    fn thread(texts: &[&str]) -> VariantContent {
        let mut content = VariantContent::words("", Language::FRENCH);
        content.parts = texts
            .iter()
            .map(|text| VariantPart {
                text: (*text).to_owned(),
                pictures: Vec::new(),
            })
            .collect();
        content
    }

    #[test]
    fn what_changed_is_changed_and_the_end_grows_or_shrinks() {
        let (abc, abx) = (thread(&["a", "b", "c"]), thread(&["a", "b", "x"]));
        assert_eq!(deeds(Some(&abc), &[]), [Deed::Put(0), Deed::Put(1), Deed::Put(2)]);
        assert_eq!(deeds(Some(&abc), &[&abc]), [Deed::Put(1), Deed::Put(2)]);
        assert_eq!(deeds(Some(&abx), &[&abc, &abc, &abc]), [Deed::Edit(2)]);
        assert_eq!(deeds(Some(&abx), &[&abc, &abc, &abx]), []);
        assert_eq!(
            deeds(Some(&thread(&["a"])), &[&abc, &abc, &abc]),
            [Deed::Remove(2), Deed::Remove(1)]
        );
        assert_eq!(deeds(None, &[&abc, &abc]), [Deed::Remove(1), Deed::Remove(0)]);
        let mut numbered = thread(&["a", "b", "c", "d"]);
        numbered.numbering = Numbering::End;
        let mut before = abc.clone();
        before.numbering = Numbering::End;
        assert_eq!(
            deeds(Some(&numbered), &[&before, &before, &before]),
            [Deed::Edit(0), Deed::Edit(1), Deed::Edit(2), Deed::Put(3)],
            "each says of how many it is"
        );
    }

    #[test]
    fn what_would_change_its_place_is_seen() {
        let abc = thread(&["a", "b", "c"]);
        for fine in [
            &["a", "b", "x"][..],
            &["x", "b", "c"],
            &["a", "b"],
            &["a", "b", "c", "d"],
            &["x", "y", "z"],
            &["a", "a", "c"],
        ] {
            assert!(!reorders(&abc, &thread(fine)), "{fine:?}");
        }
        for moved in [&["b", "a", "c"][..], &["a", "c"], &["x", "a", "b", "c"]] {
            assert!(reorders(&abc, &thread(moved)), "{moved:?}");
        }
    }
}
