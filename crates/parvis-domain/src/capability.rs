use crate::{OptionLimits, TextLimits, TextMeasure};
use serde::{Deserialize, Serialize};

/// What a connector declares it can do, with limits. It drives the composer, the policy, and which tests of
/// the conformance suite a connector has to pass: nothing is discovered by failing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Capabilities {
    /// What may be asked of it.
    pub abilities: &'static [Ability],
    /// What a piece may measure.
    pub limits: Limits,
    /// What sending the same key again does.
    pub idempotency: Idempotency,
    /// How an unknown outcome is settled.
    pub look_up: LookUp,
}

impl Capabilities {
    /// Whether `ability` is declared.
    pub fn can(&self, ability: Ability) -> bool {
        self.abilities.contains(&ability)
    }
}

/// One thing that a network offers, or doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ability {
    /// Changing what was published, in place.
    Edit,
    /// Removing what was published.
    Withdraw,
    /// Several parts, each an answer to the one before.
    Thread,
    /// Reading what others answered.
    Replies,
    /// Answering somebody.
    Answer,
    /// Counting likes.
    Likes,
    /// Counting reposts.
    Reposts,
    /// Counting what quotes us.
    Quotes,
    /// Counting who follows the account, and what stands there.
    Followers,
    /// Counting who is in the place that the channel is, such as a room.
    Members,
    /// Reading what our own profile says: its links, and what is pinned.
    Profile,
}

/// What a piece may measure on a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// The text of one part.
    pub text: TextLimits,
    /// Pictures beside the text; none at all where this is absent.
    pub pictures: Option<PictureLimits>,
    /// A card that stands for a link; none at all where this is absent.
    pub link_card: Option<LinkCardLimits>,
    /// Whether a link card and pictures exclude one another.
    pub link_card_or_pictures: bool,
    /// Languages that may be named for one piece. 0: the network takes none, and whatever is named is left out.
    pub languages: u8,
    /// What only some networks offer: a warning, a visibility, a question with choices.
    pub options: OptionLimits,
}

/// What may be shown beside a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PictureLimits {
    /// How many.
    pub most: u8,
    /// Bytes of one file.
    pub bytes: u64,
    /// Media types taken.
    pub media_types: &'static [&'static str],
    /// The alternative text.
    pub alternative: TextLimits,
}

impl PictureLimits {
    /// Whether a file of this media type is taken.
    pub fn takes(&self, media_type: &str) -> bool {
        self.media_types.contains(&media_type)
    }
}

/// What a link card may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkCardLimits {
    /// Bytes of the thumbnail's file.
    pub thumbnail_bytes: u64,
    /// Media types of the thumbnail.
    pub media_types: &'static [&'static str],
}

/// What sending the same key again does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Idempotency {
    /// The network keeps one piece for one key, for ever.
    Key,
    /// Nothing protects: sending again may publish again.
    None,
}

/// How an unknown outcome is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LookUp {
    /// The network is asked for the key: the answer is certain.
    ByKey,
    /// The account's newest pieces are searched for the text: the answer may be "cannot tell".
    ByText,
    /// It can't be: a person is asked.
    None,
}

/// What is wrong with a draft, said before anything is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftProblem {
    /// What kind of thing is wrong; a stable word.
    pub code: DraftProblemCode,
    /// Where.
    pub place: DraftPlace,
    /// What was found; absent where nothing is measured.
    pub measured: Option<u64>,
    /// The most that is taken, in the same unit.
    pub limit: Option<u64>,
    /// What was counted, where it is a text.
    pub measure: Option<TextMeasure>,
    /// The words concerned: a handle nobody answers to, a media type.
    pub words: Option<String>,
}

impl DraftProblem {
    /// A problem without measure.
    pub const fn new(code: DraftProblemCode, place: DraftPlace) -> Self {
        Self {
            code,
            place,
            measured: None,
            limit: None,
            measure: None,
            words: None,
        }
    }

    /// The same, with what was measured against what.
    #[must_use]
    pub const fn measured(mut self, measured: u64, limit: u64) -> Self {
        self.measured = Some(measured);
        self.limit = Some(limit);
        self
    }

    /// The same, with what was counted.
    #[must_use]
    pub const fn in_unit(mut self, measure: TextMeasure) -> Self {
        self.measure = Some(measure);
        self
    }

    /// The same, with the words it is about.
    #[must_use]
    pub fn about(mut self, words: impl Into<String>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// Whether the piece can't be sent as it is. What only degrades it doesn't stop it.
    pub const fn stops(&self) -> bool {
        !matches!(
            self.code,
            DraftProblemCode::MentionUnresolved | DraftProblemCode::AlternativeMissing
        )
    }
}

/// Where in a draft. Pictures are counted from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "at")]
pub enum DraftPlace {
    /// The text.
    Text,
    /// These bytes of the text.
    TextRange {
        /// First byte.
        start: u32,
        /// Byte after the last.
        end: u32,
    },
    /// The pictures as a whole.
    Pictures,
    /// One picture's file.
    Picture(u8),
    /// One picture's alternative text.
    Alternative(u8),
    /// The link card.
    LinkCard,
    /// The link card's thumbnail.
    Thumbnail,
    /// The languages named.
    Languages,
    /// The warning.
    Warning,
    /// Who sees it.
    Visibility,
    /// The question with choices as a whole.
    Poll,
    /// One choice.
    Choice(u8),
}

/// What kind of thing is wrong with a draft. The sentence is `draft-problem-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DraftProblemCode {
    /// Neither text nor picture nor card.
    Empty,
    /// A text beyond its limit, in the unit of `measure`.
    TooLong,
    /// More pictures than the limit.
    TooManyPictures,
    /// The network shows no pictures.
    PicturesNotTaken,
    /// A picture's file is too large.
    PictureTooLarge,
    /// A picture is of a kind that isn't taken.
    PictureKindNotTaken,
    /// A picture has no alternative text. Said, and left to the author.
    AlternativeMissing,
    /// A link card and pictures exclude one another here.
    LinkCardWithPictures,
    /// The network shows no link card.
    LinkCardNotTaken,
    /// The link card's address isn't one of the web.
    LinkCardAddress,
    /// More languages than the limit.
    TooManyLanguages,
    /// Nobody answers to a handle: it stays plain text. Said, and left to the author.
    MentionUnresolved,
    /// More than one part, where the network takes only one.
    ThreadNotTaken,
    /// The network shows no warnings.
    WarningNotTaken,
    /// The network doesn't offer this visibility.
    VisibilityNotTaken,
    /// The network asks no questions with choices.
    PollNotTaken,
    /// A question with choices and pictures exclude one another here.
    PollWithPictures,
    /// Fewer or more choices than the limits.
    PollChoices,
    /// Open for less or for longer than the limits.
    PollDuration,
    /// A choice without words.
    ChoiceEmpty,
    /// Two choices say the same.
    ChoiceTwice,
    /// A choice beyond its limit.
    ChoiceTooLong,
}

impl DraftProblemCode {
    /// Every code, for the catalogue's test.
    pub const ALL: [Self; 22] = [
        Self::Empty,
        Self::TooLong,
        Self::TooManyPictures,
        Self::PicturesNotTaken,
        Self::PictureTooLarge,
        Self::PictureKindNotTaken,
        Self::AlternativeMissing,
        Self::LinkCardWithPictures,
        Self::LinkCardNotTaken,
        Self::LinkCardAddress,
        Self::TooManyLanguages,
        Self::MentionUnresolved,
        Self::ThreadNotTaken,
        Self::WarningNotTaken,
        Self::VisibilityNotTaken,
        Self::PollNotTaken,
        Self::PollWithPictures,
        Self::PollChoices,
        Self::PollDuration,
        Self::ChoiceEmpty,
        Self::ChoiceTwice,
        Self::ChoiceTooLong,
    ];

    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::TooManyPictures => "too-many-pictures",
            Self::PicturesNotTaken => "pictures-not-taken",
            Self::PictureTooLarge => "picture-too-large",
            Self::PictureKindNotTaken => "picture-kind-not-taken",
            Self::AlternativeMissing => "alternative-missing",
            Self::LinkCardWithPictures => "link-card-with-pictures",
            Self::LinkCardNotTaken => "link-card-not-taken",
            Self::LinkCardAddress => "link-card-address",
            Self::TooManyLanguages => "too-many-languages",
            Self::MentionUnresolved => "mention-unresolved",
            Self::ThreadNotTaken => "thread-not-taken",
            Self::WarningNotTaken => "warning-not-taken",
            Self::VisibilityNotTaken => "visibility-not-taken",
            Self::PollNotTaken => "poll-not-taken",
            Self::PollWithPictures => "poll-with-pictures",
            Self::PollChoices => "poll-choices",
            Self::PollDuration => "poll-duration",
            Self::ChoiceEmpty => "choice-empty",
            Self::ChoiceTwice => "choice-twice",
            Self::ChoiceTooLong => "choice-too-long",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_sent_as_the_word_of_its_sentence() {
        for code in DraftProblemCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }

    #[test]
    fn a_mention_nobody_answers_to_stops_nothing() {
        let mention = DraftProblem::new(DraftProblemCode::MentionUnresolved, DraftPlace::Text);
        let length = DraftProblem::new(DraftProblemCode::TooLong, DraftPlace::Text).measured(3_001, 3_000);
        assert!(!mention.stops());
        assert!(length.stops());
    }
}
