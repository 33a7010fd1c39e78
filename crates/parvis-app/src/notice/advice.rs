use super::cause::Cause;
use crate::{App, Result};
use parvis_domain::{
    Action, AnsweredBy, NoticeAbout, NoticeKind, Recommendation, Timestamp, UserId, WorkspaceId,
};
use parvis_store::decision::{self, DecisionFilter, DecisionList};
use parvis_store::recommendation::{self, AdviceFilter, AdviceList};
use std::time::Duration;

/// An answer is news for so long, unless a decision was recorded on it before.
const NEWS: Duration = Duration::from_hours(14 * 24);
/// Of each cause no more than this is told; the lists tell the rest.
const MOST: u32 = 200;

/// What of advice and decisions waits for somebody.
pub(super) async fn find(app: &App, place: WorkspaceId) -> Result<Vec<Cause>> {
    let now = app.now();
    let mut causes = Vec::new();
    for asked in listed(app, place, AdviceList::Waiting).await? {
        let concerns = asked.advice.asked.clone();
        causes.push(of(NoticeKind::AdviceAsked, &asked, asked.made_at, concerns, None));
        if let Some(since) = asked.unanswered_since(now) {
            let mine = vec![asked.made_by];
            causes.push(of(NoticeKind::AdviceUnanswered, &asked, since, mine, None));
        }
    }
    for answered in recommendation::answered_since(&app.store, place, now.minus(NEWS)).await? {
        causes.extend(of_answer(&answered));
    }
    for due in listed(app, place, AdviceList::ToJudge(now)).await? {
        let (since, mine) = (due.advice.judge_on.at, vec![due.made_by]);
        let action = Some(Action::RecommendationJudge);
        causes.push(of(NoticeKind::AdviceToJudge, &due, since, mine, action));
    }
    let filter = DecisionFilter {
        list: DecisionList::ToLookAt(now),
        ..DecisionFilter::default()
    };
    for due in decision::list(&app.store, place, &filter, None, MOST)
        .await?
        .items
    {
        causes.push(Cause {
            kind: NoticeKind::DecisionToLookAt,
            noun: "decision",
            noun_id: due.id.uuid(),
            about: NoticeAbout {
                title: due.question,
                ..NoticeAbout::default()
            },
            since: due.look_on.map_or(due.recorded_at, |day| day.at),
            concerns: vec![due.recorded_by],
            action: Some(Action::DecisionLookAgain),
        });
    }
    Ok(causes)
}

async fn listed(app: &App, place: WorkspaceId, list: AdviceList) -> Result<Vec<Recommendation>> {
    let filter = AdviceFilter {
        list,
        ..AdviceFilter::default()
    };
    Ok(recommendation::list(&app.store, place, &filter, None, MOST)
        .await?
        .items)
}

/// That advice was answered; nobody is told what they did themselves.
fn of_answer(answered: &Recommendation) -> Option<Cause> {
    let given = answered.answer.as_ref()?;
    if given.by == AnsweredBy::User && given.user_id == Some(answered.made_by) {
        return None;
    }
    let mine = vec![answered.made_by];
    let mut cause = of(NoticeKind::AdviceAnswered, answered, given.at, mine, None);
    cause.about.person.clone_from(&given.name);
    Some(cause)
}

fn of(
    kind: NoticeKind,
    advice: &Recommendation,
    since: Timestamp,
    concerns: Vec<UserId>,
    action: Option<Action>,
) -> Cause {
    Cause {
        kind,
        noun: "recommendation",
        noun_id: advice.id.uuid(),
        about: NoticeAbout {
            title: advice.advice.question.clone(),
            ..NoticeAbout::default()
        },
        since,
        concerns,
        action,
    }
}
