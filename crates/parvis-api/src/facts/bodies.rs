use crate::shapes::instant;
use parvis_app::fact::FactInput;
use parvis_app::{Problem, Result};
use parvis_domain::{Fact, FactOrigin, FactWords, Figure, UiLanguage};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use utoipa::ToSchema;

/// A number with its unit.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FigureBody {
    amount: f64,
    /// Such as `characters`, `pictures` or `usd_per_piece_with_link`.
    unit: String,
}

impl From<Figure> for FigureBody {
    #[expect(
        clippy::cast_precision_loss,
        reason = "no figure of a network has so many digits"
    )]
    fn from(figure: Figure) -> Self {
        Self {
            amount: figure.millionths as f64 / 1_000_000.0,
            unit: figure.unit.to_string(),
        }
    }
}

/// What a fact says, with its number.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FactWordsBody {
    says: String,
    figure: Option<FigureBody>,
}

impl FactWordsBody {
    pub(crate) fn of((says, figure): (FactWords, Option<Figure>), language: UiLanguage) -> Self {
        Self {
            says: said(says, language),
            figure: figure.map(Into::into),
        }
    }
}

/// In the language asked for.
pub(crate) fn said(words: FactWords, language: UiLanguage) -> String {
    match language {
        UiLanguage::En => words.en,
        UiLanguage::Fr => words.fr,
    }
}

/// Something known about a network.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FactBody {
    id: String,
    /// The network's word, whether this installation speaks to it or not.
    network: String,
    /// `rule`, `price`, `limit`, `api`, `format`, `rhythm` or `audience`.
    kind: String,
    /// In the language asked for, where it is shipped in it.
    says: String,
    figure: Option<FigureBody>,
    /// Since when it is so, `2026-08-07`; null when nobody says.
    since: Option<String>,
    /// Where it is written: an address.
    source: String,
    /// The day somebody last looked whether it is still so.
    checked_on: String,
    /// Whether the workspace doesn't count on it.
    aside: bool,
    /// `shipped`, `edited` (shipped, and changed here) or `own`.
    origin: String,
    /// When what it says changed last; null for what is as it was first shipped.
    changed_at: Option<String>,
    /// Counts changes. Send it back with them.
    version: i64,
}

impl FactBody {
    pub(crate) fn of(fact: Fact, language: UiLanguage) -> Self {
        let origin = match fact.origin {
            FactOrigin::Shipped => "shipped",
            FactOrigin::Edited => "edited",
            FactOrigin::Own => "own",
        };
        Self {
            id: fact.id.to_string(),
            network: fact.network.to_string(),
            kind: fact.kind.to_string(),
            says: said(fact.says, language),
            figure: fact.figure.map(Into::into),
            since: fact.since.map(|day| day.to_string()),
            source: fact.source,
            checked_on: fact.checked_on.to_string(),
            aside: fact.aside,
            origin: origin.to_owned(),
            changed_at: fact.changed_at.map(instant),
            version: fact.version,
        }
    }
}

/// What is written down about a network.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactForm {
    /// The network's word: small letters and digits.
    #[schema(pattern = "^[a-z][a-z0-9]{0,23}$")]
    network: String,
    /// `rule`, `price`, `limit`, `api`, `format`, `rhythm` or `audience`.
    #[schema(pattern = "^(rule|price|limit|api|format|rhythm|audience)$")]
    kind: String,
    /// 1 to 400 characters.
    #[schema(min_length = 1, max_length = 400, pattern = "\\S")]
    says: String,
    /// Its number, where it has one.
    #[schema(minimum = 0, maximum = 1e12)]
    amount: Option<f64>,
    /// The number's unit.
    #[schema(
        pattern = "^(characters|pictures|hashtags|seconds|megabytes|choices|minutes|hours|days|pieces_per_day|pieces_per_week|requests_per_five_minutes|quota_per_day|quota|usd_per_piece|usd_per_piece_with_link|eur_per_piece|usd_per_month|eur_per_month|percent|people)$"
    )]
    unit: Option<String>,
    /// Since when it is so: `2027-01-31`.
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    since: Option<String>,
    /// Where it is written: an address.
    #[schema(min_length = 1, pattern = "\\S")]
    source: String,
}

impl FactForm {
    pub(crate) fn read(self) -> Result<FactInput> {
        Ok(FactInput {
            network: self.network,
            kind: self.kind,
            says: self.says,
            amount: self.amount,
            unit: self.unit,
            since: day("since", self.since)?,
            source: self.source,
        })
    }
}

/// A day, where one was named.
pub(crate) fn day<Day: FromStr>(field: &'static str, typed: Option<String>) -> Result<Option<Day>> {
    let typed = typed.filter(|typed| !typed.trim().is_empty());
    let read = typed.map(|typed| typed.trim().parse::<Day>());
    read.transpose()
        .map_err(|_| Problem::field(field, "day-unreadable"))
}
