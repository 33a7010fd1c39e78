use anyhow::{Context, bail, ensure};
use parvis_domain::{Language, OriginalKind};

/// Everything that was written for the demonstration, by name.
const FILES: [(&str, &str); 21] = [
    ("bow.en", include_str!("../../demo/notes/bow.en.md")),
    ("drawers-open.fr", include_str!("../../demo/drawers-open.fr.md")),
    ("duplicate.fr", include_str!("../../demo/notes/duplicate.fr.md")),
    ("fountain.en", include_str!("../../demo/fountain.en.md")),
    ("fountain.fr", include_str!("../../demo/fountain.fr.md")),
    ("gloves.en", include_str!("../../demo/gloves.en.md")),
    ("how.en", include_str!("../../demo/how.en.md")),
    ("how.fr", include_str!("../../demo/how.fr.md")),
    ("keys.fr", include_str!("../../demo/keys.fr.md")),
    ("keys.fr.next", include_str!("../../demo/keys.fr.next.md")),
    ("parrot.en", include_str!("../../demo/parrot.en.md")),
    ("parrot.fr", include_str!("../../demo/notes/parrot.fr.md")),
    ("ring.fr", include_str!("../../demo/ring.fr.md")),
    ("school.fr", include_str!("../../demo/notes/school.fr.md")),
    ("shelf.fr", include_str!("../../demo/shelf.fr.md")),
    ("stand.fr", include_str!("../../demo/notes/stand.fr.md")),
    ("tally.en", include_str!("../../demo/notes/tally.en.md")),
    ("umbrellas.en", include_str!("../../demo/umbrellas.en.md")),
    ("umbrellas.fr", include_str!("../../demo/umbrellas.fr.md")),
    (
        "umbrellas.fr.first",
        include_str!("../../demo/umbrellas.fr.first.md"),
    ),
    ("violin.fr", include_str!("../../demo/notes/violin.fr.md")),
];

/// An article or a note as it lies in `demo/`: a head of `key: value` lines, `---`, and Markdown.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) kind: OriginalKind,
    pub(super) language: Language,
    pub(super) title: &'static str,
    pub(super) summary: &'static str,
    /// Markdown, in which pictures are called `media:{name}`.
    pub(super) body: &'static str,
    /// The word of its section.
    pub(super) category: Option<&'static str>,
    /// The words of its topics.
    pub(super) tags: Vec<&'static str>,
    /// Whose byline.
    pub(super) by: Option<&'static str>,
    /// The name of the picture that leads it.
    pub(super) cover: Option<&'static str>,
    pub(super) minutes: Option<u32>,
    /// What it is a translation of.
    pub(super) translates: Option<&'static str>,
    pub(super) listed: bool,
}

impl Piece {
    /// The piece with this name.
    pub(super) fn find(name: &str) -> anyhow::Result<Self> {
        let (_, text) = FILES
            .iter()
            .find(|(known, _)| *known == name)
            .with_context(|| format!("nothing was written as {name}"))?;
        Self::read(name, text).with_context(|| format!("{name} can't be read"))
    }

    fn read(name: &str, text: &'static str) -> anyhow::Result<Self> {
        let (head, body) = match text.split_once("---\n") {
            Some((head, body)) if head.lines().all(|line| line.contains(": ")) => (head, body),
            // The next words of a text that is there already have no head.
            _ => ("", text),
        };
        let language = name.split('.').nth(1).context("a name ends in its language")?;
        let mut piece = Self {
            kind: OriginalKind::Note,
            language: language.parse()?,
            title: "",
            summary: "",
            body: body.trim(),
            category: None,
            tags: Vec::new(),
            by: None,
            cover: None,
            minutes: None,
            translates: None,
            listed: true,
        };
        for line in head.lines() {
            let (key, value) = line.split_once(": ").context("a head has lines of key: value")?;
            piece.take(key, value)?;
        }
        ensure!(!piece.body.is_empty(), "it has no words");
        Ok(piece)
    }

    fn take(&mut self, key: &str, value: &'static str) -> anyhow::Result<()> {
        match key {
            "title" => {
                self.kind = OriginalKind::Article;
                self.title = value;
            }
            "summary" => self.summary = value,
            "category" => self.category = Some(value),
            "tags" => self.tags = value.split(", ").collect(),
            "by" => self.by = Some(value),
            "cover" => self.cover = Some(value),
            "minutes" => self.minutes = Some(value.parse()?),
            "translates" => self.translates = Some(value),
            "listed" => self.listed = value != "no",
            other => bail!("a head knows no {other:?}"),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_written_can_be_read() {
        for (name, _) in FILES {
            Piece::find(name).unwrap();
        }
    }

    #[test]
    fn articles_have_the_length_of_articles() {
        for (name, _) in FILES {
            let piece = Piece::find(name).unwrap();
            let words = piece.body.split_whitespace().count();
            if piece.kind == OriginalKind::Article && name != "umbrellas.fr.first" {
                assert!((230..=700).contains(&words), "{name} has {words} words");
            }
        }
    }

    /// French signs of two parts stand after a narrow no-break space, quotation marks within a wide one.
    #[test]
    fn french_is_set_as_french() {
        for (name, text) in FILES {
            if !name.contains(".fr") {
                continue;
            }
            for line in text.lines().filter(|line| !line.contains("---")) {
                for wrong in [" ;", " !", " ?", "« ", " »", "'"] {
                    assert!(!line.contains(wrong), "{name} has {wrong:?} in {line:?}");
                }
            }
        }
    }
}
