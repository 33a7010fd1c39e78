use super::{Objective, Said, Serving, Strategy};
use crate::{AudienceId, UsageId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

words! {
    /// What kind of passage of the strategy.
    PassageKind,
    /// A word that names no kind of passage.
    UnknownPassageKind, "kind of passage", {
        /// Where we stand and what we want.
        Introduction = "introduction",
        /// Something that is to be reached.
        Objective = "objective",
        /// What people come to do.
        Usage = "usage",
        /// Whom we speak to.
        Audience = "audience",
        /// What a channel does for a usage.
        Serving = "serving",
    }
}

/// Which passage of the strategy is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Passage {
    /// Of which kind.
    pub kind: PassageKind,
    /// Which of that kind; none for the introduction.
    pub id: Option<Uuid>,
}

/// One passage with what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "says")]
pub enum Piece {
    /// The introduction.
    Introduction(String),
    /// An objective.
    Objective(Objective),
    /// A usage.
    Usage(Said<UsageId>),
    /// An audience.
    Audience(Said<AudienceId>),
    /// A serving.
    Serving(Serving),
}

/// One thing that a passage says: what tells it from another, and what people read.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) key: String,
    pub(super) shown: String,
}

impl Field {
    fn of(name: &'static str, text: &str) -> Self {
        Self {
            name,
            key: text.to_owned(),
            shown: text.to_owned(),
        }
    }

    fn named(name: &'static str, key: Option<String>, shown: Option<&str>) -> Self {
        let key = key.unwrap_or_default();
        Self {
            name,
            shown: shown.map_or_else(|| key.clone(), ToOwned::to_owned),
            key,
        }
    }
}

impl Piece {
    /// Which passage it is.
    pub fn passage(&self) -> Passage {
        let (kind, id) = match self {
            Self::Introduction(_) => (PassageKind::Introduction, None),
            Self::Objective(it) => (PassageKind::Objective, Some(it.id.uuid())),
            Self::Usage(it) => (PassageKind::Usage, Some(it.id.uuid())),
            Self::Audience(it) => (PassageKind::Audience, Some(it.id.uuid())),
            Self::Serving(it) => (PassageKind::Serving, Some(it.id.uuid())),
        };
        Passage { kind, id }
    }

    /// What it is called; the introduction has no name.
    pub fn name(&self) -> &str {
        match self {
            Self::Introduction(_) => "",
            Self::Objective(it) => &it.name,
            Self::Usage(it) => &it.name,
            Self::Audience(it) => &it.name,
            Self::Serving(it) => &it.channel_name,
        }
    }

    /// Whether both say the same. What a channel is called makes no difference.
    pub fn says_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Serving(one), Self::Serving(another)) => {
                let mut one = one.clone();
                one.channel_name.clone_from(&another.channel_name);
                one == *another
            }
            _ => self == other,
        }
    }

    /// What it says, thing by thing, always in the same order. `within` has the names of what it names.
    pub(super) fn fields(&self, within: &Strategy) -> Vec<Field> {
        match self {
            Self::Introduction(text) => vec![Field::of("text", text)],
            Self::Objective(it) => objective(it, within),
            Self::Usage(it) => vec![Field::of("name", &it.name), Field::of("sentence", &it.sentence)],
            Self::Audience(it) => vec![Field::of("name", &it.name), Field::of("sentence", &it.sentence)],
            Self::Serving(it) => serving(it, within),
        }
    }
}

fn objective(it: &Objective, within: &Strategy) -> Vec<Field> {
    let counted = it.counted.map(|counted| {
        let place = within
            .servings
            .iter()
            .find(|serving| serving.channel == counted.channel);
        let place = place
            .map(|serving| serving.channel_name.as_str())
            .unwrap_or_default();
        (
            format!("{}@{}", counted.metric, counted.channel),
            format!("{}@{place}", counted.metric),
        )
    });
    let mut usages: Vec<(String, &str)> = it
        .usages
        .iter()
        .map(|id| (id.to_string(), within.usage_name(*id).unwrap_or_default()))
        .collect();
    usages.sort();
    let keys: Vec<&str> = usages.iter().map(|(key, _)| key.as_str()).collect();
    let names: Vec<&str> = usages.iter().map(|(_, name)| *name).collect();
    vec![
        Field::of("name", &it.name),
        Field::of("metric", &it.metric),
        Field {
            name: "counted",
            key: counted.as_ref().map(|(key, _)| key.clone()).unwrap_or_default(),
            shown: counted.map(|(_, shown)| shown).unwrap_or_default(),
        },
        Field::of(
            "baseline",
            &it.baseline.map(|it| it.to_string()).unwrap_or_default(),
        ),
        Field::of("target", &it.target.to_string()),
        Field::of("by", &it.by.map(|it| it.to_string()).unwrap_or_default()),
        Field::of("budget", &it.budget),
        Field {
            name: "usages",
            key: keys.join(","),
            shown: names.join(", "),
        },
    ]
}

fn serving(it: &Serving, within: &Strategy) -> Vec<Field> {
    let rhythm = it.rhythm.map(|rhythm| format!("{}/{}", rhythm.times, rhythm.per));
    vec![
        Field::named(
            "usage",
            it.usage.map(|id| id.to_string()),
            it.usage.and_then(|id| within.usage_name(id)),
        ),
        Field::named(
            "audience",
            it.audience.map(|id| id.to_string()),
            it.audience.and_then(|id| within.audience_name(id)),
        ),
        Field::of("rhythm", &rhythm.unwrap_or_default()),
        Field::of("tone", &it.tone),
        Field::of("kinds", &it.kinds),
        Field::of(
            "answer_hours",
            &it.answer_hours.map(|it| it.to_string()).unwrap_or_default(),
        ),
    ]
}

impl Strategy {
    /// Its passages, in the order in which they are read. An empty introduction is none.
    pub fn pieces(&self) -> Vec<Piece> {
        let introduction = (!self.introduction.is_empty()).then(|| self.introduction.clone());
        let mut all: Vec<Piece> = introduction.map(Piece::Introduction).into_iter().collect();
        all.extend(self.objectives.iter().cloned().map(Piece::Objective));
        all.extend(self.usages.iter().cloned().map(Piece::Usage));
        all.extend(self.audiences.iter().cloned().map(Piece::Audience));
        all.extend(self.servings.iter().cloned().map(Piece::Serving));
        all
    }

    /// The strategy that has these passages.
    pub fn of(pieces: impl IntoIterator<Item = Piece>) -> Self {
        let mut whole = Self::default();
        for piece in pieces {
            match piece {
                Piece::Introduction(text) => whole.introduction = text,
                Piece::Objective(it) => whole.objectives.push(it),
                Piece::Usage(it) => whole.usages.push(it),
                Piece::Audience(it) => whole.audiences.push(it),
                Piece::Serving(it) => whole.servings.push(it),
            }
        }
        whole
    }

    /// What stands at a passage.
    pub fn piece(&self, passage: Passage) -> Option<Piece> {
        self.pieces().into_iter().find(|piece| piece.passage() == passage)
    }
}
