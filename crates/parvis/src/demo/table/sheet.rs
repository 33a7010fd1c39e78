use anyhow::{Context, ensure};

/// The texts with these names, out of `demo/table`.
macro_rules! sheets {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../demo/table/", $name, ".md")))),*]
    };
}

/// Everything that was written at the table, by name. A name ends in the language of whoever wrote it.
pub(super) const SHEETS: &[(&str, &str)] = sheets! {
    "board.again.fr"
    "board.first.fr"
    "board.fr"
    "campaign.fr"
    "class.fr"
    "drawer.fr"
    "elsewhere.fr"
    "evening.fr"
    "farbank-hour.en"
    "farbank.en"
    "film.fr"
    "leaflet.fr"
    "places.en"
    "places.fr"
    "questions.en"
    "return.fr"
    "review.fr"
    "sale.fr"
    "strategy.first.fr"
    "strategy.fr"
    "third.fr"
    "tone.en"
    "trolley.en"
    "window.en"
    "window.fr"
};

/// What was written for one occasion: a head of `key: value` lines, and its parts, each after a line `---`.
#[derive(Debug)]
pub(super) struct Sheet {
    head: Vec<(&'static str, &'static str)>,
    pub(super) parts: Vec<&'static str>,
}

impl Sheet {
    /// The one with this name.
    pub(super) fn find(name: &str) -> anyhow::Result<Self> {
        let found = SHEETS.iter().find(|(known, _)| *known == name);
        let (_, text) = found.with_context(|| format!("nothing was written as {name}"))?;
        let mut parts = text.split("---\n");
        let head = parts.next().unwrap_or_default().lines();
        let head = head.map(|line| line.split_once(": ").context("a head has lines of key: value"));
        let sheet = Self {
            head: head.collect::<anyhow::Result<_>>()?,
            parts: parts.map(str::trim).collect(),
        };
        ensure!(!sheet.parts.is_empty(), "{name} has no words");
        Ok(sheet)
    }

    /// What stands under a key.
    pub(super) fn get(&self, key: &str) -> Option<&'static str> {
        self.all(key).next()
    }

    /// The same; empty where nothing does.
    pub(super) fn text(&self, key: &str) -> String {
        self.get(key).unwrap_or_default().to_owned()
    }

    pub(super) fn need(&self, key: &str) -> anyhow::Result<&'static str> {
        self.get(key).with_context(|| format!("{key} is missing"))
    }

    /// Everything that stands under a key.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = &'static str> {
        let wanted = self.head.iter().filter(move |(known, _)| *known == key);
        wanted.map(|(_, value)| *value)
    }

    /// The words of a list, between commas.
    pub(super) fn list(&self, key: &str) -> Vec<&'static str> {
        self.get(key).map(listed).unwrap_or_default()
    }

    pub(super) fn number<T: std::str::FromStr>(&self, key: &str) -> Option<T> {
        self.get(key)?.parse().ok()
    }

    pub(super) fn part(&self, at: usize) -> String {
        self.parts.get(at).copied().unwrap_or_default().to_owned()
    }

    /// A client with their address: `Somebody <somebody@their.example>`.
    pub(super) fn client(&self) -> Option<(&'static str, &'static str)> {
        let (name, rest) = self.get("client")?.split_once(" <")?;
        Some((name, rest.trim_end_matches('>')))
    }
}

/// People between semicolons or commas; a comma that is part of a name is followed by a small word.
pub(super) fn listed(text: &'static str) -> Vec<&'static str> {
    let mut all = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(", ") {
        if !text[at + 2..].starts_with("de ") {
            all.push(&text[from..at]);
            from = at + 2;
        }
    }
    all.push(&text[from..]);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_on_the_table_can_be_read() {
        for (name, _) in SHEETS {
            Sheet::find(name).unwrap();
        }
    }

    #[test]
    fn a_name_may_have_a_comma() {
        assert_eq!(
            listed("cm, M. Ferrand, de la droguerie, viewer"),
            ["cm", "M. Ferrand, de la droguerie", "viewer"]
        );
    }

    /// French has no bare space before its high points, and its quotation marks don't stick.
    #[test]
    fn french_is_set_as_french() {
        for (name, text) in SHEETS
            .iter()
            .filter(|(name, _)| name.rsplit('.').next() == Some("fr"))
        {
            for wrong in [" ?", " !", " ;", " :", "« ", " »", "'"] {
                assert!(!text.contains(wrong), "{name} has {wrong:?}");
            }
        }
    }
}
