use super::{Names, names};
use crate::evidence::{Reader, ShownEvidence, shown_evidence};
use crate::origin::ShownOrigin;
use crate::{Acting, App, Problem, Result, origin};
use parvis_domain::{
    Action, ClientLink, ClientLinkPurpose, Recommendation, RecommendationId, RecommendationState, Timestamp,
};
use parvis_policy::Context;
use parvis_store::decision::{self, DecisionCard, DecisionFilter};
use parvis_store::{client_link, recommendation};

/// What whoever looks may do with it, as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "six answers of the policy")]
pub struct Can {
    /// Answer it, or change the answer.
    pub answer: bool,
    /// Say it anew.
    pub edit: bool,
    /// Take it back.
    pub withdraw: bool,
    /// Send it to a client.
    pub send: bool,
    /// Say whether it held.
    pub judge: bool,
    /// Record a decision on it.
    pub decide: bool,
}

/// Advice with everything around it.
pub struct Shown {
    /// The advice.
    pub recommendation: Recommendation,
    /// Its reasons as safe HTML.
    pub reasons_html: String,
    /// What people in it are called.
    pub names: Names,
    /// What is shown for it.
    pub evidence: Vec<ShownEvidence>,
    /// What led to it.
    pub origin: Option<ShownOrigin>,
    /// What is shown for the judgement.
    pub judged_by: Vec<ShownEvidence>,
    /// The links by which it can be answered, the newest first.
    pub links: Vec<ClientLink>,
    /// The decisions that rest on it, the newest first.
    pub decisions: Vec<DecisionCard>,
    /// The question of the advice that it replaces.
    pub replaces: Option<String>,
    /// The question of the advice that replaces it.
    pub replaced_by: Option<String>,
    /// Since when an answer is overdue.
    pub unanswered_since: Option<Timestamp>,
    /// Whether it waits to be judged.
    pub to_be_judged: bool,
    /// What whoever looks may do.
    pub can: Can,
    /// Whether letters are sent from here.
    pub mails: bool,
}

/// One piece of advice.
///
/// # Errors
/// `denied`; `not-found`.
pub async fn show(app: &App, who: &Acting, id: RecommendationId) -> Result<Shown> {
    app.allowed_here(who, Action::RecommendationRead)?;
    let (store, place) = (&app.store, who.place());
    let found = recommendation::by_id(store, place, id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    let filter = DecisionFilter {
        recommendation: Some(id),
        ..DecisionFilter::default()
    };
    let decisions = decision::list(store, place, &filter, None, 20).await?.items;
    let links = client_link::list(store, place, ClientLinkPurpose::Answer, Some(id.uuid())).await?;
    let judged = found.judgement.as_ref();
    let written = |written| Reader {
        place,
        zone: &who.workspace.zone,
        language: who.user.language.parse().unwrap_or_default(),
        written,
    };
    let judged_by = match judged {
        Some(judged) => shown_evidence(app, written(judged.at), &judged.evidence).await?,
        None => Vec::new(),
    };
    let mut wanted = found.advice.asked.clone();
    wanted.push(found.made_by);
    wanted.extend(judged.map(|judged| judged.by));
    wanted.extend(links.iter().map(|link| link.created_by));
    let now = app.now();
    Ok(Shown {
        reasons_html: super::prose(
            &found.advice.reasons,
            who.user.language.parse().unwrap_or_default(),
        ),
        names: names(app, place, &wanted).await?,
        evidence: shown_evidence(app, written(found.changed_at), &found.advice.evidence).await?,
        origin: origin::shown(app, who, found.origin.as_ref()).await?,
        judged_by,
        links,
        replaces: question(app, who, found.supersedes).await?,
        replaced_by: question(app, who, found.superseded_by).await?,
        unanswered_since: found.unanswered_since(now),
        to_be_judged: found.is_to_be_judged(now),
        can: can(app, who, &found, !decisions.is_empty()),
        decisions,
        mails: app.outgoing.mailer.is_some(),
        recommendation: found,
    })
}

async fn question(app: &App, who: &Acting, id: Option<RecommendationId>) -> Result<Option<String>> {
    let Some(id) = id else { return Ok(None) };
    let found = recommendation::by_id(&app.store, who.place(), id).await?;
    Ok(found.map(|found| found.advice.question))
}

fn can(app: &App, who: &Acting, found: &Recommendation, decided: bool) -> Can {
    let may = |action, context: &Context| app.would_allow(who, action, context).is_allowed();
    let here = |action| may(action, &Context::WHOLE);
    let own = Context::thing(found.made_by == who.user.id, found.answer.is_some());
    let open = found.state == RecommendationState::Open;
    let there = found.state != RecommendationState::Withdrawn;
    let asked = Context::thing(found.asks(who.user.id), false);
    Can {
        answer: there && !decided && may(Action::RecommendationAnswer, &asked),
        edit: open && may(Action::RecommendationEdit, &own),
        withdraw: open && may(Action::RecommendationWithdraw, &own),
        send: there && !decided && here(Action::RecommendationSend),
        judge: there && found.advice.judge_on.at <= app.now() && here(Action::RecommendationJudge),
        decide: there && here(Action::DecisionRecord),
    }
}
