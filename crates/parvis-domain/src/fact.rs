use crate::{FactId, Network, Timestamp, UserId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words! {
    /// What a fact about a network is about.
    FactKind,
    /// A word that names no kind of fact.
    UnknownFactKind, "kind of fact", {
        /// What is allowed there.
        Rule = "rule",
        /// What it costs.
        Price = "price",
        /// How much there may be of something.
        Limit = "limit",
        /// What programs can do there.
        Api = "api",
        /// What a piece looks like there.
        Format = "format",
        /// How often one usually speaks there.
        Rhythm = "rhythm",
        /// Who is there.
        Audience = "audience",
    }
}

words! {
    /// What the figure of a fact counts.
    FactUnit,
    /// A word that names no unit.
    UnknownFactUnit, "unit of a fact", {
        /// Characters, as the network counts them.
        Characters = "characters",
        /// Pictures in one piece.
        Pictures = "pictures",
        /// Hashtags in one piece.
        Hashtags = "hashtags",
        /// Seconds of a video.
        Seconds = "seconds",
        /// Millions of bytes of a file.
        Megabytes = "megabytes",
        /// Choices of a poll.
        Choices = "choices",
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Days.
        Days = "days",
        /// Pieces within a day.
        PiecesPerDay = "pieces_per_day",
        /// Pieces within a week.
        PiecesPerWeek = "pieces_per_week",
        /// Requests of a program within five minutes.
        RequestsPerFiveMinutes = "requests_per_five_minutes",
        /// Units of a quota that a program has within a day.
        QuotaPerDay = "quota_per_day",
        /// Units of a quota for one deed.
        Quota = "quota",
        /// Dollars for each piece.
        UsdPerPiece = "usd_per_piece",
        /// Dollars for each piece that has a link in it.
        UsdPerPieceWithLink = "usd_per_piece_with_link",
        /// Euros for each piece.
        EurPerPiece = "eur_per_piece",
        /// Dollars a month.
        UsdPerMonth = "usd_per_month",
        /// Euros a month.
        EurPerMonth = "eur_per_month",
        /// Percent.
        Percent = "percent",
        /// People.
        People = "people",
    }
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// How much, in millionths of the unit.
    pub millionths: i64,
    /// Of what.
    pub unit: FactUnit,
}

/// The sentence of a fact: what is shipped is in both languages, what is written in a workspace in the words it was
/// written in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactWords {
    /// In English, or as it was written.
    pub en: String,
    /// In French, or as it was written.
    pub fr: String,
}

impl FactWords {
    /// One's own words, whatever language they are in.
    pub fn own(says: &str) -> Self {
        Self {
            en: says.to_owned(),
            fr: says.to_owned(),
        }
    }
}

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactOrigin {
    /// With the program.
    Shipped,
    /// With the program, and changed in this workspace.
    Edited,
    /// From this workspace.
    Own,
}

/// Something known about a network, with its source and its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its identifier. A shipped one has the same in every workspace.
    pub id: FactId,
    /// The network's word, whether a connector speaks to it or not.
    pub network: Network,
    /// What it is about.
    pub kind: FactKind,
    /// The fact, in a sentence.
    pub says: FactWords,
    /// Its number, where it has one.
    pub figure: Option<Figure>,
    /// Since when it is so; none when nobody says.
    pub since: Option<Date>,
    /// Where it is written: an address.
    pub source: String,
    /// The day somebody last looked whether it is still so.
    pub checked_on: Date,
    /// Whether the workspace doesn't count on it.
    pub aside: bool,
    /// Where it comes from.
    pub origin: FactOrigin,
    /// When what it says changed last; none for what is as it was first shipped.
    pub changed_at: Option<Timestamp>,
    /// Who changed it here.
    pub changed_by: Option<UserId>,
    /// Counts the changes made here.
    pub version: i64,
}

impl Fact {
    /// After so many days one says when a fact was last looked at.
    pub const AGE_DAYS: i64 = 180;

    /// Whether nobody has looked for so long that one should say so.
    pub fn is_old(&self, today: Date) -> bool {
        days_between(self.checked_on, today) > Self::AGE_DAYS
    }

    /// Whether both say the same to whoever counts on it: words and figure, and whether it is counted on at all.
    pub fn says_as(&self, frozen: &FrozenFact) -> bool {
        !self.aside && self.figure == frozen.figure && self.says == frozen.says
    }

    /// As a weighing keeps it.
    pub fn frozen(&self) -> FrozenFact {
        FrozenFact {
            id: self.id,
            kind: self.kind,
            says: self.says.clone(),
            figure: self.figure,
            source: self.source.clone(),
            checked_on: self.checked_on,
        }
    }
}

/// A fact as it was when something was weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenFact {
    /// Which one.
    pub id: FactId,
    /// What it is about.
    pub kind: FactKind,
    /// What it said.
    pub says: FactWords,
    /// Its number.
    pub figure: Option<Figure>,
    /// Where it was written.
    pub source: String,
    /// The day somebody last looked.
    pub checked_on: Date,
}

/// Whole days from one day to another; negative backwards.
pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_fact_that_nobody_looked_at_for_half_a_year_is_old() {
        assert_eq!(days_between(date(2026, 5, 1), date(2026, 11, 23)), 206);
        assert_eq!(days_between(date(2026, 11, 23), date(2026, 11, 20)), -3);
    }
}
