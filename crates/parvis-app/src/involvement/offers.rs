use crate::{Acting, App, Problem, Result};
use parvis_domain::{Act, Action, AuditEntryId, Subject, SubjectKind, Timestamp};
use parvis_store::involvement::{self, About, Between, Offered, advice_on, decisions_on};
use std::time::Duration;

/// How long before an act advice may have been given to be offered for it.
pub(super) const BEFORE: Duration = Duration::from_hours(183 * 24);

/// What offers are wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// An act that was done: only what was given before it, about the same thing.
    Done(AuditEntryId),
    /// Something about to be done to this; about anything, where nothing is named.
    AboutTo(Option<Subject>),
}

/// What an act may be said to rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// Advice, what is about the same thing first.
    pub recommendations: Vec<(Offered, bool)>,
    /// Decisions, what is about the same thing first.
    pub decisions: Vec<(Offered, bool)>,
}

/// Advice and decisions that an act may be said to rest on, each with whether it is about the same thing. What is about to
/// be done may rest on anything; an act that was done, only on what is about the same thing and came before it.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn offers(app: &App, who: &Acting, asked: &Asked) -> Result<Offers> {
    app.allowed_here(who, Action::InvolvementRead)?;
    match asked {
        Asked::Done(entry) => {
            let act = involvement::act(&app.store, who.place(), *entry).await?;
            done(app, who, &act.ok_or(Problem::not_found("act"))?).await
        }
        Asked::AboutTo(subject) => about_to(app, who, subject.as_ref()).await,
    }
}

/// What may be linked to an act that was done.
pub(super) async fn done(app: &App, who: &Acting, act: &Act) -> Result<Offers> {
    let (store, place) = (&app.store, who.place());
    let about = alike(&act.subject);
    let between = Between {
        since: act.at.minus(BEFORE),
        until: act.at,
    };
    let fits = |offered: Vec<Offered>| offered.into_iter().map(|one| (one, true)).collect();
    Ok(Offers {
        recommendations: fits(advice_on(store, place, &about, between).await?),
        decisions: fits(decisions_on(store, place, &about, between, false).await?),
    })
}

async fn about_to(app: &App, who: &Acting, subject: Option<&Subject>) -> Result<Offers> {
    let (store, place) = (&app.store, who.place());
    let between = Between {
        since: app.now().minus(BEFORE),
        until: app.now().plus(Duration::from_mins(1)),
    };
    let about = subject.map(alike).unwrap_or_default();
    let sorted = |fitting: Vec<Offered>, all: Vec<Offered>| {
        let mut sorted: Vec<(Offered, bool)> = fitting.into_iter().map(|one| (one, true)).collect();
        for one in all {
            if !sorted.iter().any(|(known, _)| known.id == one.id) {
                sorted.push((one, false));
            }
        }
        sorted
    };
    let (mut advice, mut decided) = (Vec::new(), Vec::new());
    if !about.is_empty() {
        let ever = Between {
            since: Timestamp::from_seconds(0),
            ..between
        };
        advice = advice_on(store, place, &about, ever).await?;
        decided = decisions_on(store, place, &about, ever, true).await?;
    }
    Ok(Offers {
        recommendations: sorted(advice, advice_on(store, place, &[], between).await?),
        decisions: sorted(decided, decisions_on(store, place, &[], between, true).await?),
    })
}

/// What is about the same thing as this. A channel on a network is alike to that network; what changes the strategy is
/// alike to any part of it.
fn alike(subject: &Subject) -> Vec<About> {
    let any = |kind| About {
        kind,
        id: None,
        word: None,
    };
    let network = subject.word.as_ref().map(|word| About {
        kind: SubjectKind::Network,
        id: None,
        word: Some(word.clone()),
    });
    let itself = subject.id.map(|id| About {
        kind: subject.kind,
        id: Some(id),
        word: None,
    });
    match subject.kind {
        SubjectKind::Strategy | SubjectKind::Objective => [
            SubjectKind::Strategy,
            SubjectKind::Objective,
            SubjectKind::Usage,
            SubjectKind::Audience,
        ]
        .map(any)
        .to_vec(),
        SubjectKind::Home | SubjectKind::Budget | SubjectKind::Mandate => vec![any(subject.kind)],
        _ => itself.into_iter().chain(network).collect(),
    }
}
