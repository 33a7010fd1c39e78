use crate::channel::web_address;
use crate::{Acting, App, Checked, Fault, Result};
use jiff::civil::Date;
use parvis_domain::{Fact, FactKind, FactUnit, FactWords, Figure, Network};

/// What somebody writes down about a network.
#[derive(Clone, Debug, Default)]
pub struct FactInput {
    /// The network's word: small letters and digits.
    pub network: String,
    /// What it is about.
    pub kind: String,
    /// The fact, in a sentence: 1 to 400 characters.
    pub says: String,
    /// Its number, where it has one.
    pub amount: Option<f64>,
    /// Of what.
    pub unit: Option<String>,
    /// Since when it is so.
    pub since: Option<Date>,
    /// Where it is written: an address.
    pub source: String,
}

/// A number in millionths: networks' prices have three digits behind the point.
#[expect(
    clippy::cast_possible_truncation,
    reason = "what is out of range is brought to its end, and was refused before"
)]
pub(super) fn millionths(amount: f64) -> i64 {
    (amount * 1_000_000.0).round() as i64
}

/// The largest number that a fact may have: a network's people, and a hundred times that.
const MOST: f64 = 1e12;

/// What was written, checked: an edit and an addition differ only in what they are put over.
pub(super) struct Written {
    network: Network,
    kind: FactKind,
    says: String,
    figure: Option<Figure>,
    since: Option<Date>,
    source: String,
}

impl FactInput {
    pub(super) fn checked(&self) -> Result<Written> {
        let mut checked = Checked::new();
        let says = checked.line("says", &self.says, 400);
        let source = checked.line("source", &self.source, 1_000);
        let source = web_address(&source).unwrap_or_else(|| {
            if !source.is_empty() {
                checked.fault(Fault::new("source", "address-unreadable"));
            }
            source
        });
        let network = self.network.trim().parse::<Network>();
        if network.is_err() {
            checked.fault(Fault::new("network", "network-word-unreadable"));
        }
        let kind = self.kind.parse::<FactKind>();
        if kind.is_err() {
            checked.fault(Fault::new("kind", "fact-kind-unknown"));
        }
        let unit = self.unit.as_deref().map(str::parse::<FactUnit>);
        if matches!(unit, Some(Err(_))) {
            checked.fault(Fault::new("unit", "fact-unit-unknown"));
        }
        let unit = unit.and_then(std::result::Result::ok);
        let amount = self.amount.filter(|amount| (0.0..=MOST).contains(amount));
        if amount.is_none() && self.amount.is_some() {
            checked.fault(Fault::new("amount", "fact-amount-out-of-range"));
        } else if amount.is_some() && unit.is_none() {
            checked.fault(Fault::new("unit", "fact-unit-missing"));
        }
        let figure = amount.zip(unit).map(|(amount, unit)| Figure {
            millionths: millionths(amount),
            unit,
        });
        checked.done()?;
        // Both were read, or the faults said so.
        let (Ok(network), Ok(kind)) = (network, kind) else {
            return Err(crate::Problem::field("kind", "fact-kind-unknown"));
        };
        Ok(Written {
            network,
            kind,
            says,
            figure,
            since: self.since,
            source,
        })
    }
}

impl Written {
    /// Over what was there. What is looked up anew was looked up today; it is a change only when it says another thing.
    pub(super) fn over(self, before: &Fact, app: &App, who: &Acting) -> Fact {
        let says = if before.says.en == self.says || before.says.fr == self.says {
            before.says.clone()
        } else {
            FactWords::own(&self.says)
        };
        let news = says != before.says || self.figure != before.figure || self.network != before.network;
        Fact {
            network: self.network,
            kind: self.kind,
            says,
            figure: self.figure,
            since: self.since,
            source: self.source,
            checked_on: super::today(app, who),
            changed_at: if news { Some(app.now()) } else { before.changed_at },
            changed_by: Some(who.user.id),
            version: before.version + 1,
            ..before.clone()
        }
    }
}
