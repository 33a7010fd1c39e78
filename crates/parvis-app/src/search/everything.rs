use super::tidy;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Timestamp};
use parvis_policy::Context;
use parvis_store::campaign::CampaignFilter;
use parvis_store::decision::{self, DecisionFilter};
use parvis_store::original::OriginalFilter;
use parvis_store::recommendation::{self, AdviceFilter};
use parvis_store::{
    author, brief, campaign, category, channel, media, membership, original, search, tag, working_copy,
};
use parvis_text::{excerpt, markdown};
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
}

/// A word that is no kind of result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownThingKind(pub String);

impl ThingKind {
    /// All of them, in the order in which results are given.
    pub const ALL: [Self; 12] = [
        Self::Original,
        Self::Brief,
        Self::Campaign,
        Self::Channel,
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
        }
    }

    /// What has to be allowed to see it.
    const fn action(self) -> Action {
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

/// What a member looks for.
#[derive(Clone, Debug)]
pub struct Everything<'a> {
    /// A part of a word, or some words; accents and capitals make no difference.
    pub text: &'a str,
    /// Among these; all unless told.
    pub kinds: &'a [ThingKind],
    /// At most as many of each kind.
    pub most: u32,
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
    /// What it is called; for a note and a message, how it begins.
    pub title: String,
    /// What else tells it from others of its kind: a summary, whose message it is, an account. May be empty.
    pub detail: String,
    /// An original's or a channel's state; a member's role.
    pub state: Option<String>,
    /// An original's language.
    pub language: Option<String>,
    /// When an original changed last, a message was written, a picture came.
    pub at: Option<Timestamp>,
}

/// Everything of the workspace with these words, kind after kind: what somebody may see of it, those first whose name
/// begins with them, then the newest or by name. An empty query finds nothing.
pub async fn everything(app: &App, who: &Acting, asked: Everything<'_>) -> Result<Vec<FoundThing>> {
    app.allowed_here(who, Action::WorkspaceRead)?;
    let folded = working_copy::folded(&tidy(asked.text));
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for kind in ThingKind::ALL {
        let wanted = asked.kinds.is_empty() || asked.kinds.contains(&kind);
        if !wanted || !app.would_allow(who, kind.action(), &Context::WHOLE).is_allowed() {
            continue;
        }
        let mut found = of_kind(app, who, kind, &folded, asked.most).await?;
        // What begins with the words is probably meant; otherwise the order stays.
        found.sort_by_key(|thing| !begins(&thing.title, &folded));
        found.truncate(asked.most as usize);
        all.extend(found);
    }
    Ok(all)
}

fn begins(title: &str, folded: &[String]) -> bool {
    let title = working_copy::folded(title);
    folded
        .iter()
        .any(|text| title.iter().any(|title| title.starts_with(text)))
}

fn holds(name: &str, folded: &[String]) -> bool {
    let name = working_copy::folded(name);
    folded
        .iter()
        .any(|text| name.iter().any(|name| name.contains(text)))
}

async fn of_kind(
    app: &App,
    who: &Acting,
    kind: ThingKind,
    folded: &[String],
    most: u32,
) -> Result<Vec<FoundThing>> {
    let place = who.place();
    let thing = |id: Uuid, title: String, detail: String| FoundThing {
        kind,
        id,
        conversation: None,
        title,
        detail,
        state: None,
        language: None,
        at: None,
    };
    Ok(match kind {
        ThingKind::Original => originals(app, who, folded, most).await?,
        ThingKind::Message => {
            let found = search::messages(&app.store, place, folded, most).await?;
            let of = |it: search::FoundMessage| FoundThing {
                conversation: Some(it.conversation.uuid()),
                at: Some(it.written_at),
                ..thing(it.id.uuid(), excerpt(&it.beginning, 140), it.name)
            };
            found.into_iter().map(of).collect()
        }
        ThingKind::Brief => brief::found(&app.store, place, folded, most)
            .await?
            .into_iter()
            .map(|it| FoundThing {
                state: Some(it.brief.state.as_str().to_owned()),
                at: Some(it.brief.asked_at),
                ..thing(it.brief.id.uuid(), it.brief.request.title, it.asker_name)
            })
            .collect(),
        ThingKind::Campaign => {
            let filter = CampaignFilter {
                text: folded.to_vec(),
                ..CampaignFilter::default()
            };
            let page = campaign::list(&app.store, place, &filter, None, most).await?;
            let of = |it: parvis_domain::Campaign| thing(it.id.uuid(), it.name, excerpt(&it.aim, 140));
            page.items.into_iter().map(of).collect()
        }
        ThingKind::Media => {
            let language = who.user.language.parse().unwrap_or_default();
            let page = media::list(&app.store, place, folded, None, most).await?;
            let of = |it: parvis_domain::Media| FoundThing {
                at: Some(it.created_at),
                ..thing(it.id.uuid(), it.name.clone(), it.alt(language).to_owned())
            };
            page.items.into_iter().map(of).collect()
        }
        ThingKind::Recommendation => {
            let filter = AdviceFilter {
                text: folded.to_vec(),
                ..AdviceFilter::default()
            };
            let page = recommendation::list(&app.store, place, &filter, None, most).await?;
            let of = |it: parvis_domain::Recommendation| FoundThing {
                state: Some(it.state.as_str().to_owned()),
                at: Some(it.changed_at),
                ..thing(it.id.uuid(), it.advice.question, it.advice.advice)
            };
            page.items.into_iter().map(of).collect()
        }
        ThingKind::Decision => {
            let filter = DecisionFilter {
                text: folded.to_vec(),
                ..DecisionFilter::default()
            };
            let page = decision::list(&app.store, place, &filter, None, most).await?;
            let of = |it: decision::DecisionCard| FoundThing {
                state: Some(it.state.as_str().to_owned()),
                at: Some(it.recorded_at),
                ..thing(it.id.uuid(), it.question, it.decision)
            };
            page.items.into_iter().map(of).collect()
        }
        ThingKind::Member => membership::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&format!("{} {}", it.name, it.email), folded))
            .map(|it| FoundThing {
                state: Some(it.role.as_str().to_owned()),
                ..thing(it.user_id.uuid(), it.name, it.email)
            })
            .collect(),
        ThingKind::Channel => channel::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&format!("{} {}", it.name, handle(it)), folded))
            .map(|it| FoundThing {
                state: Some(it.status.as_str().to_owned()),
                ..thing(it.id.uuid(), it.name.clone(), handle(&it))
            })
            .collect(),
        ThingKind::Category => category::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&it.name, folded))
            .map(|it| thing(it.id.uuid(), it.name, it.sentence))
            .collect(),
        ThingKind::Tag => tag::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&it.name, folded))
            .map(|it| thing(it.id.uuid(), it.name, String::new()))
            .collect(),
        ThingKind::Author => author::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&it.name, folded))
            .map(|it| thing(it.id.uuid(), it.name, it.sentence))
            .collect(),
    })
}

/// The account, or the address of a declared place.
fn handle(channel: &parvis_domain::Channel) -> String {
    let account = channel.account.as_ref().map(|account| account.handle.clone());
    account.or_else(|| channel.address.clone()).unwrap_or_default()
}

async fn originals(app: &App, who: &Acting, folded: &[String], most: u32) -> Result<Vec<FoundThing>> {
    let filter = OriginalFilter {
        text: folded.to_vec(),
        ..OriginalFilter::default()
    };
    // Some more than are shown, so that one whose title begins with the words comes first though others are newer.
    let page = original::list(&app.store, who.place(), &filter, None, most.saturating_mul(4)).await?;
    let of = |card: original::OriginalCard| {
        let beginning = markdown::plain(&card.beginning).unwrap_or_default();
        FoundThing {
            kind: ThingKind::Original,
            id: card.original.id.uuid(),
            conversation: None,
            title: if card.title.is_empty() {
                excerpt(&beginning, 140)
            } else {
                card.title
            },
            detail: card.summary,
            state: Some(card.original.state.as_str().to_owned()),
            language: Some(card.original.language.as_str().to_owned()),
            at: Some(card.original.changed_at),
        }
    };
    Ok(page.items.into_iter().map(of).collect())
}
