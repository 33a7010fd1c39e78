use anyhow::{Context, bail, ensure};
use parvis_domain::{Language, OriginalKind};

/// Everything that was written for the demonstration, by name.
pub(super) const FILES: [(&str, &str); 50] = [
    ("august.en", include_str!("../../demo/notes/august.en.md")),
    ("august.fr", include_str!("../../demo/notes/august.fr.md")),
    ("back.fr", include_str!("../../demo/notes/back.fr.md")),
    ("bow.en", include_str!("../../demo/notes/bow.en.md")),
    ("coat.fr", include_str!("../../demo/coat.fr.md")),
    ("drawers-open.fr", include_str!("../../demo/drawers-open.fr.md")),
    ("duplicate.fr", include_str!("../../demo/notes/duplicate.fr.md")),
    (
        "elephant-home.fr",
        include_str!("../../demo/notes/elephant-home.fr.md"),
    ),
    ("elephant.en", include_str!("../../demo/notes/elephant.en.md")),
    ("fountain.en", include_str!("../../demo/fountain.en.md")),
    ("fountain.fr", include_str!("../../demo/fountain.fr.md")),
    ("gloves.en", include_str!("../../demo/gloves.en.md")),
    ("hour.en", include_str!("../../demo/notes/hour.en.md")),
    ("how.en", include_str!("../../demo/how.en.md")),
    ("how.fr", include_str!("../../demo/how.fr.md")),
    (
        "inventory-soon.fr",
        include_str!("../../demo/notes/inventory-soon.fr.md"),
    ),
    ("inventory.fr", include_str!("../../demo/inventory.fr.md")),
    ("keys.fr", include_str!("../../demo/keys.fr.md")),
    ("keys.fr.next", include_str!("../../demo/keys.fr.next.md")),
    ("label.en", include_str!("../../demo/label.en.md")),
    ("label.fr", include_str!("../../demo/label.fr.md")),
    (
        "lanterns-soon.en",
        include_str!("../../demo/notes/lanterns-soon.en.md"),
    ),
    (
        "lanterns-soon.fr",
        include_str!("../../demo/notes/lanterns-soon.fr.md"),
    ),
    ("lanterns.fr", include_str!("../../demo/lanterns.fr.md")),
    ("left-shoe.en", include_str!("../../demo/notes/left-shoe.en.md")),
    (
        "metronome-home.fr",
        include_str!("../../demo/notes/metronome-home.fr.md"),
    ),
    ("metronome.fr", include_str!("../../demo/notes/metronome.fr.md")),
    ("packing.en", include_str!("../../demo/packing.en.md")),
    ("parrot.en", include_str!("../../demo/parrot.en.md")),
    ("parrot.fr", include_str!("../../demo/notes/parrot.fr.md")),
    ("ring.fr", include_str!("../../demo/ring.fr.md")),
    (
        "river-wrong.en",
        include_str!("../../demo/notes/river-wrong.en.md"),
    ),
    ("river.en", include_str!("../../demo/river.en.md")),
    ("sale.en", include_str!("../../demo/notes/sale.en.md")),
    ("sale.fr", include_str!("../../demo/sale.fr.md")),
    ("satchels.fr", include_str!("../../demo/satchels.fr.md")),
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
    ("water.fr", include_str!("../../demo/notes/water.fr.md")),
    (
        "window-closing.fr",
        include_str!("../../demo/notes/window-closing.fr.md"),
    ),
    ("winifred.en", include_str!("../../demo/winifred.en.md")),
    ("winifred.fr", include_str!("../../demo/winifred.fr.md")),
    ("year.en", include_str!("../../demo/year.en.md")),
    ("year.fr", include_str!("../../demo/year.fr.md")),
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

    /// The names of its pictures: the one that leads it, and those in its text.
    pub(super) fn pictures(&self) -> impl Iterator<Item = &'static str> {
        let inside = self.body.split("](media:").skip(1);
        let names = inside.filter_map(|rest| rest.split([' ', ')']).next());
        self.cover.into_iter().chain(names)
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
    fn there_is_a_year_of_pieces_in_both_languages() {
        // Two files are other words of a piece that is there already.
        let pieces: Vec<Piece> = FILES
            .iter()
            .filter(|(name, _)| name.split('.').count() == 2)
            .map(|(name, _)| Piece::find(name).unwrap())
            .collect();
        assert!(pieces.len() >= 24, "{} pieces", pieces.len());
        for language in ["en", "fr"] {
            let of = pieces
                .iter()
                .filter(|piece| piece.language.to_string() == language);
            assert!(of.count() >= 12, "too few in {language}");
        }
        let translated = pieces.iter().filter(|piece| piece.translates.is_some());
        assert!(translated.count() >= 6);
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
