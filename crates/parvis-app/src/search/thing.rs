use jiff::civil::Date;
use parvis_domain::{Action, Timestamp};
use uuid::Uuid;

/// What a result may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThingKind {
    /// An article or a note, whatever its state but the trash.
    Original,
    /// Something said in a conversation.
    Message,
    /// A picture.
    Media,
    /// A member of the workspace.
    Member,
    /// A place where the brand speaks.
    Channel,
    /// A section of the site.
    Category,
    /// A public topic.
    Tag,
    /// A byline.
    Author,
    /// Advice that must be answered, or was.
    Recommendation,
    /// An entry of the decision register.
    Decision,
    /// A request for content.
    Brief,
    /// Originals with one aim and one period.
    Campaign,
    /// What people come to do.
    Usage,
    /// What is to be reached.
    Objective,
    /// Whom one speaks to.
    Audience,
    /// Where it was weighed whether to be there, as it was answered last.
    Fit,
    /// A channel tried for some weeks.
    Trial,
    /// A plan to revive a channel, or to leave it well.
    Plan,
    /// Something the press, an event or a mailing says.
    Appearance,
}

/// A word that is no kind of result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownThingKind(pub String);

impl ThingKind {
    /// All of them, in the order in which results are given.
    pub const ALL: [Self; 19] = [
        Self::Original,
        Self::Brief,
        Self::Campaign,
        Self::Appearance,
        Self::Channel,
        Self::Fit,
        Self::Trial,
        Self::Plan,
        Self::Usage,
        Self::Objective,
        Self::Audience,
        Self::Recommendation,
        Self::Decision,
        Self::Message,
        Self::Member,
        Self::Media,
        Self::Category,
        Self::Tag,
        Self::Author,
    ];

    /// The word sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Message => "message",
            Self::Media => "media",
            Self::Member => "member",
            Self::Channel => "channel",
            Self::Category => "category",
            Self::Tag => "tag",
            Self::Author => "author",
            Self::Recommendation => "recommendation",
            Self::Decision => "decision",
            Self::Brief => "brief",
            Self::Campaign => "campaign",
            Self::Usage => "usage",
            Self::Objective => "objective",
            Self::Audience => "audience",
            Self::Fit => "fit",
            Self::Trial => "trial",
            Self::Plan => "plan",
            Self::Appearance => "appearance",
        }
    }

    /// What has to be allowed to see it.
    pub(super) const fn action(self) -> Action {
        match self {
            Self::Original => Action::OriginalRead,
            Self::Message => Action::ConversationRead,
            Self::Media => Action::MediaRead,
            Self::Member => Action::MemberRead,
            Self::Channel => Action::ChannelRead,
            Self::Category => Action::CategoryRead,
            Self::Tag => Action::TagRead,
            Self::Author => Action::AuthorRead,
            Self::Recommendation => Action::RecommendationRead,
            Self::Decision => Action::DecisionRead,
            Self::Brief => Action::BriefRead,
            Self::Campaign => Action::CampaignRead,
            Self::Usage => Action::UsageRead,
            Self::Objective => Action::StrategyRead,
            Self::Audience => Action::AudienceRead,
            Self::Fit => Action::FitRead,
            Self::Trial => Action::TrialRead,
            Self::Plan => Action::PlanRead,
            Self::Appearance => Action::AppearanceRead,
        }
    }
}

impl std::str::FromStr for ThingKind {
    type Err = UnknownThingKind;

    fn from_str(word: &str) -> Result<Self, UnknownThingKind> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == word)
            .ok_or_else(|| UnknownThingKind(word.to_owned()))
    }
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundThing {
    /// What it is.
    pub kind: ThingKind,
    /// Which.
    pub id: Uuid,
    /// For a message, the conversation it stands in.
    pub conversation: Option<Uuid>,
    /// A trial's or a plan's channel; of a fit, the channel or the word of a network.
    pub place: Option<String>,
    /// An appearance's first day.
    pub day: Option<Date>,
    /// What it is called; for a note and a message, how it begins.
    pub title: String,
    /// What else tells it from others of its kind: a summary, whose message it is, an account. May be empty.
    pub detail: String,
    /// An original's or a channel's state; a member's role; the answer of a fit; a plan's kind.
    pub state: Option<String>,
    /// An original's language.
    pub language: Option<String>,
    /// When an original changed last, a message was written, a picture came.
    pub at: Option<Timestamp>,
}

impl FoundThing {
    pub(super) fn new(kind: ThingKind, id: Uuid, title: String, detail: String) -> Self {
        Self {
            kind,
            id,
            conversation: None,
            place: None,
            day: None,
            title,
            detail,
            state: None,
            language: None,
            at: None,
        }
    }
}
