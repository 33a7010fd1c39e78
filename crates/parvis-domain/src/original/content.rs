use super::OriginalKind;
use crate::MediaId;
use serde::{Deserialize, Serialize};

/// The words and the cover of an original, as a working copy or a revision holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// An article's title; empty in a note.
    pub title: String,
    /// What lists and cards say of it; may be empty.
    pub summary: String,
    /// Markdown, as it was written. Pictures are named `media:{id}`.
    pub body: String,
    /// The picture that leads it.
    pub cover: Option<Cover>,
}

/// The picture that leads an original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// Which picture.
    pub media: MediaId,
    /// What it shows, said for this place; empty means: as the picture itself says.
    pub alt: String,
}

/// What keeps a content from going before readers, or from being kept at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentFault {
    /// An article without a title.
    NoTitle,
    /// Neither words nor a cover.
    Nothing,
    /// A note with a title: it has none.
    TitleOnNote,
    /// More characters than [`Content::TITLE_MOST`].
    TitleTooLong(usize),
    /// More characters than [`Content::SUMMARY_MOST`].
    SummaryTooLong(usize),
    /// More bytes than [`Content::BODY_MOST`].
    BodyTooLong(usize),
    /// More characters than [`Content::ALT_MOST`].
    AltTooLong(usize),
    /// A line break or another control character where one line is wanted.
    ControlCharacter(&'static str),
}

impl Content {
    /// A title's characters at most.
    pub const TITLE_MOST: usize = 200;
    /// A summary's characters at most.
    pub const SUMMARY_MOST: usize = 400;
    /// A body's bytes at most: 1 MiB.
    pub const BODY_MOST: usize = 1024 * 1024;
    /// An alternative text's characters at most.
    pub const ALT_MOST: usize = 1_000;
    /// Tags on one original at most.
    pub const TAGS_MOST: usize = 20;

    /// What keeps it from being saved at all: everything, in the order of the fields.
    pub fn faults(&self, kind: OriginalKind) -> Vec<ContentFault> {
        let mut faults = Vec::new();
        if kind == OriginalKind::Note && !self.title.is_empty() {
            faults.push(ContentFault::TitleOnNote);
        }
        let alt = self.cover.as_ref().map_or("", |cover| cover.alt.as_str());
        for (text, most, fault) in [
            (
                self.title.as_str(),
                Self::TITLE_MOST,
                ContentFault::TitleTooLong as fn(usize) -> _,
            ),
            (&self.summary, Self::SUMMARY_MOST, ContentFault::SummaryTooLong),
            (alt, Self::ALT_MOST, ContentFault::AltTooLong),
        ] {
            let measured = text.chars().count();
            if measured > most {
                faults.push(fault(measured));
            }
        }
        if self.body.len() > Self::BODY_MOST {
            faults.push(ContentFault::BodyTooLong(self.body.len()));
        }
        for (field, text) in [("title", &self.title), ("summary", &self.summary)] {
            if text.chars().any(char::is_control) {
                faults.push(ContentFault::ControlCharacter(field));
            }
        }
        // Tabs and line breaks belong to Markdown; a NUL can't be stored by PostgreSQL at all.
        if self.body.contains('\0') {
            faults.push(ContentFault::ControlCharacter("body"));
        }
        if alt.contains('\0') {
            faults.push(ContentFault::ControlCharacter("cover.alt"));
        }
        faults
    }

    /// What keeps it from going before readers.
    pub fn unready(&self, kind: OriginalKind) -> Vec<ContentFault> {
        let mut faults = Vec::new();
        if kind == OriginalKind::Article && self.title.trim().is_empty() {
            faults.push(ContentFault::NoTitle);
        }
        if self.body.trim().is_empty() && self.cover.is_none() {
            faults.push(ContentFault::Nothing);
        }
        faults
    }

    /// The pictures it names, each once: the cover first, then those of the body in their order.
    pub fn media(&self) -> Vec<MediaId> {
        let mut found: Vec<MediaId> = self.cover.iter().map(|cover| cover.media).collect();
        for (at, word) in self.body.match_indices("media:") {
            let id = self.body.get(at + word.len()..at + word.len() + 36);
            if let Some(id) = id.and_then(|id| id.parse().ok())
                && !found.contains(&id)
            {
                found.push(id);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn titled(title: &str, body: &str) -> Content {
        Content {
            title: title.to_owned(),
            body: body.to_owned(),
            ..Content::default()
        }
    }

    #[test]
    fn limits_are_met_to_the_character_and_to_the_byte() {
        let just = Content {
            title: "é".repeat(200),
            summary: "s".repeat(400),
            body: "b".repeat(1024 * 1024),
            cover: None,
        };
        assert_eq!(just.faults(OriginalKind::Article), []);
        let over = Content {
            title: "é".repeat(201),
            summary: "s".repeat(401),
            body: "b".repeat(1024 * 1024 + 1),
            cover: None,
        };
        assert_eq!(
            over.faults(OriginalKind::Article),
            [
                ContentFault::TitleTooLong(201),
                ContentFault::SummaryTooLong(401),
                ContentFault::BodyTooLong(1_048_577),
            ]
        );
        assert_eq!(
            titled("T", "").faults(OriginalKind::Note),
            [ContentFault::TitleOnNote]
        );
        assert_eq!(
            titled("a\nb", "c\0").faults(OriginalKind::Article),
            [
                ContentFault::ControlCharacter("title"),
                ContentFault::ControlCharacter("body")
            ]
        );
    }

    #[test]
    fn nothing_goes_before_readers_without_something_to_see() {
        use ContentFault::{NoTitle, Nothing};
        assert_eq!(
            titled(" ", "\n").unready(OriginalKind::Article),
            [NoTitle, Nothing]
        );
        assert_eq!(titled("", "x").unready(OriginalKind::Note), []);
        let mut pictured = titled("", "");
        pictured.cover = Some(Cover {
            media: MediaId::from_uuid(Uuid::from_u128(1)),
            alt: String::new(),
        });
        assert_eq!(pictured.unready(OriginalKind::Note), []);
    }

    #[test]
    fn pictures_are_found_once_each_cover_first() {
        let one = MediaId::from_uuid(Uuid::from_u128(1));
        let two = MediaId::from_uuid(Uuid::from_u128(2));
        let mut content = titled(
            "T",
            &format!("![a](media:{two}) é ![b](media:{one}) media:{two} media:x é"),
        );
        assert_eq!(content.media(), [two, one]);
        content.cover = Some(Cover {
            media: one,
            alt: String::new(),
        });
        assert_eq!(content.media(), [one, two]);
    }
}
