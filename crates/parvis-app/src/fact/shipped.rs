use jiff::civil::Date;
use parvis_domain::{Fact, FactId, FactKind, FactOrigin, FactUnit, FactWords, Figure, Network, Timestamp};
use serde::Deserialize;
use std::sync::LazyLock;

/// One line of the file. A line whose meaning changes keeps its identifier and gets the day of the change.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: FactId,
    network: Network,
    kind: FactKind,
    en: String,
    fr: String,
    amount: Option<f64>,
    unit: Option<FactUnit>,
    since: Option<Date>,
    source: String,
    checked: Date,
    changed: Option<Date>,
}

impl From<Line> for Fact {
    fn from(line: Line) -> Self {
        let figure = line.amount.zip(line.unit).map(|(amount, unit)| Figure {
            millionths: super::input::millionths(amount),
            unit,
        });
        let changed = line
            .changed
            .and_then(|day| day.at(0, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).ok());
        Self {
            id: line.id,
            network: line.network,
            kind: line.kind,
            says: FactWords {
                en: line.en,
                fr: line.fr,
            },
            figure,
            since: line.since,
            source: line.source,
            checked_on: line.checked,
            aside: false,
            origin: FactOrigin::Shipped,
            changed_at: changed.map(|at| Timestamp::from(at.timestamp())),
            changed_by: None,
            version: 0,
        }
    }
}

fn read() -> serde_json::Result<Vec<Fact>> {
    let lines: Vec<Line> = serde_json::from_str(include_str!("shipped.json"))?;
    Ok(lines.into_iter().map(Into::into).collect())
}

/// What is shipped with the program. That the file can be read is tested.
pub(super) fn all() -> &'static [Fact] {
    static ALL: LazyLock<Vec<Fact>> = LazyLock::new(|| read().unwrap_or_default());
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_has_both_languages_an_address_and_an_identifier_of_its_own() {
        let facts = read().unwrap();
        assert!(facts.len() >= 40, "{}", facts.len());
        let ids: BTreeSet<FactId> = facts.iter().map(|fact| fact.id).collect();
        assert_eq!(ids.len(), facts.len());
        for fact in facts {
            let says = &fact.says;
            assert!(fact.source.starts_with("https://"), "{}", fact.source);
            assert!(says.en.ends_with('.') && says.fr.ends_with('.'), "{says:?}");
            assert_ne!(says.en, says.fr);
            for mark in [" :", " ;", " ?", " !", "'"] {
                assert!(!says.fr.contains(mark), "{:?} in {}", mark, says.fr);
            }
            let networks = ["instagram", "facebook", "linkedin", "whatsapp"];
            assert!(!networks.contains(&fact.network.as_str()) || fact.checked_on.year() >= 2025);
        }
    }
}
