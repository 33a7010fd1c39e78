use super::apply::apply;
use super::{Made, StrategyView, open, passages, show, subject};
use crate::{Acting, App, Checked, Problem, Result, grounds};
use parvis_domain::{Action, Grounds, ReturnNote, StrategyCause, StrategyRevisionId, returning};
use parvis_store::strategy_revision;
use serde_json::json;

/// What somebody says who returns to an earlier revision.
#[derive(Clone, Debug, Default)]
pub struct Restore {
    /// The number of the revision that was present when they looked.
    pub number: i64,
    /// Why, in a sentence: at most 300 characters.
    pub why: String,
    /// What it rests on.
    pub grounds: Grounds,
}

/// The strategy after returning, and what isn't as it was then.
#[derive(Clone, Debug)]
pub struct Restored {
    /// How it stands.
    pub view: StrategyView,
    /// What stayed, and what couldn't come back.
    pub notes: Vec<ReturnNote>,
}

/// Returns to an earlier revision, which makes a new one. What came later and is still needed stays, and is said.
///
/// # Errors
/// `strategy-moved-on` when somebody changed the strategy since `number`; `invalid`; `not-found`; `denied`.
pub async fn restore(app: &App, who: &Acting, id: StrategyRevisionId, given: &Restore) -> Result<Restored> {
    app.allowed_here(who, Action::StrategyRestore)?;
    let mut checked = Checked::new();
    let why = checked.optional_line("why", &given.why, 300);
    grounds::check(app, who, &mut checked, given.grounds).await?;
    checked.done()?;

    let mut tx = app.begin().await?;
    let opened = open(app, &mut tx, who).await?;
    let found = strategy_revision::by_id(&mut tx, who.place(), id).await?;
    let then = found.ok_or(Problem::not_found("revision"))?;
    if opened.present.number != given.number {
        let extra = json!({ "number": opened.present.number });
        return Err(Problem::conflict("strategy-moved-on").with_extra(extra));
    }
    let (back, mut notes) = returning(&then.content, &opened.present.strategy);
    let kept = apply(app, &mut tx, who.place(), &opened.present.strategy, &back).await?;
    notes.extend(
        kept.iter()
            .map(|it| ReturnNote::Stays(it.passage().kind, it.name().to_owned())),
    );
    let made = Made {
        cause: Some(StrategyCause::Returned),
        why,
        grounds: given.grounds,
        returned_to: Some(then.head.number),
    };
    let closed = opened.close(app, &mut tx, who, &made).await?;
    if !closed.changes.is_empty() {
        let detail = json!({
            "number": closed.number,
            "returned_to": then.head.number,
            "why": made.why,
            "passages": passages(&closed.changes),
        });
        let detail = grounds::told(
            detail,
            who,
            &subject(&closed.changes, &closed.after),
            given.grounds,
        );
        app.trace(&mut tx, who, Action::StrategyRestore, None, detail)
            .await?;
    }
    tx.commit().await?;
    let view = show(app, who).await?;
    Ok(Restored { view, notes })
}
