use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, Brief, BriefAnswer, BriefAnswerKind, BriefAsker, BriefBecame, BriefId, BriefMessage, BriefState,
    OriginalState, UserId, WorkspaceId,
};
use parvis_policy::Context;
use parvis_store::{brief, campaign, original, recommendation, user, working_copy};
use uuid::Uuid;

/// What came of a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefResult {
    /// `original`, `campaign` or `recommendation`.
    pub kind: &'static str,
    /// Which.
    pub id: Uuid,
    /// What it is called; may be empty.
    pub title: String,
    /// Where it stands, where it has a state.
    pub state: Option<String>,
    /// For an original: when it was published first.
    pub published_at: Option<parvis_domain::Timestamp>,
}

impl BriefResult {
    /// Whether it is an original that readers see; nothing where it is none.
    pub fn live(&self) -> Option<bool> {
        let state = self.state.as_deref();
        (self.kind == "original").then(|| state == Some(OriginalState::Live.as_str()))
    }
}

/// What somebody may do about a brief now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a button that is there or isn't"
)]
pub struct Permitted {
    /// Say anew what is asked.
    pub edit: bool,
    /// Answer it.
    pub answer: bool,
    /// Say yes to the answer.
    pub agree: bool,
    /// Write to the other one.
    pub write: bool,
    /// Take it back.
    pub withdraw: bool,
    /// Make an original or a campaign of it.
    pub turn: bool,
    /// Make advice of it.
    pub advise: bool,
}

/// A brief with everything that was said about it.
#[derive(Clone, Debug)]
pub struct BriefView {
    /// The brief.
    pub brief: Brief,
    /// What whoever asked is called.
    pub asker_name: String,
    /// Every answer, the first first; the last one holds.
    pub answers: Vec<BriefAnswer>,
    /// The names of those who answered.
    pub people: Vec<(UserId, String)>,
    /// What was written.
    pub messages: Vec<BriefMessage>,
    /// What came of it.
    pub result: Option<BriefResult>,
    /// What whoever looks may do.
    pub may: Permitted,
}

/// A brief.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: BriefId) -> Result<BriefView> {
    app.allowed_here(who, Action::BriefRead)?;
    let found = brief::by_id(&app.store, who.place(), id).await?;
    let found = found.ok_or(Problem::not_found("brief"))?;
    let view = view(app, who.place(), found).await?;
    let may = permitted(app, who, &view);
    Ok(BriefView { may, ..view })
}

/// A brief as anybody may see it who may see it at all; nothing is permitted.
pub(crate) async fn view(app: &App, place: WorkspaceId, found: Brief) -> Result<BriefView> {
    let answers = brief::answers(&app.store, place, found.id).await?;
    let messages = brief::messages(&app.store, place, found.id).await?;
    let mut ids: Vec<UserId> = answers.iter().map(|answer| answer.by).collect();
    if let BriefAsker::Member(asker) = &found.asker {
        ids.push(*asker);
    }
    ids.sort_unstable();
    ids.dedup();
    let people = user::names(&app.store, &ids).await?;
    let asker_name = match &found.asker {
        BriefAsker::Client { name, .. } => name.clone(),
        BriefAsker::Member(asker) => {
            let named = people.iter().find(|(id, _)| id == asker);
            named.map(|(_, name)| name.clone()).unwrap_or_default()
        }
    };
    let result = match found.became {
        Some((became, _)) => result(app, place, became).await?,
        None => None,
    };
    Ok(BriefView {
        brief: found,
        asker_name,
        answers,
        people,
        messages,
        result,
        may: Permitted::default(),
    })
}

fn permitted(app: &App, who: &Acting, view: &BriefView) -> Permitted {
    let brief = &view.brief;
    let allowed = |action, context: &Context| app.would_allow(who, action, context).is_allowed();
    let open = !brief.is_over();
    let replies = open && allowed(Action::BriefReply, &who.context_of_asker(brief));
    let answers = open && allowed(Action::BriefAnswer, &Context::WHOLE);
    let feasible = view
        .answers
        .last()
        .is_some_and(|it| it.kind == BriefAnswerKind::Feasible);
    let ready = match brief.state {
        BriefState::Agreed => true,
        BriefState::Answered => feasible,
        _ => false,
    };
    Permitted {
        edit: brief.state == BriefState::Asked
            && !brief.was_answered()
            && allowed(Action::BriefEdit, &who.context_of_brief(brief)),
        answer: answers,
        agree: replies && brief.state == BriefState::Answered,
        write: replies,
        withdraw: replies,
        turn: answers && ready,
        advise: answers && (ready || matches!(brief.state, BriefState::Asked | BriefState::Answered)),
    }
}

async fn result(app: &App, place: WorkspaceId, became: BriefBecame) -> Result<Option<BriefResult>> {
    Ok(match became {
        BriefBecame::Original(id) => {
            let copy = working_copy::of_original(&app.store, place, id).await?;
            let found = original::by_id(&app.store, place, id).await?;
            found.map(|original| BriefResult {
                kind: "original",
                id: id.uuid(),
                title: copy.map(|copy| copy.content.title).unwrap_or_default(),
                state: Some(original.state.as_str().to_owned()),
                published_at: original.published_at,
            })
        }
        BriefBecame::Campaign(id) => campaign::by_id(&app.store, place, id)
            .await?
            .map(|it| BriefResult {
                kind: "campaign",
                id: id.uuid(),
                title: it.name,
                state: None,
                published_at: None,
            }),
        BriefBecame::Recommendation(id) => {
            let found = recommendation::by_id(&app.store, place, id).await?;
            found.map(|it| BriefResult {
                kind: "recommendation",
                id: id.uuid(),
                title: it.advice.question,
                state: Some(it.state.as_str().to_owned()),
                published_at: None,
            })
        }
    })
}
