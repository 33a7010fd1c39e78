use super::apply::apply;
use super::bring::{bring, told};
use super::{Made, StrategyView, check, name_of, open, passages, show, subject};
use crate::{Acting, App, Problem, Result, grounds};
use parvis_domain::{Action, Grounds, Merged, Side, Strategy, StrategyCause};
use parvis_store::strategy_revision;
use serde_json::json;

/// What somebody writes anew.
#[derive(Clone, Debug, Default)]
pub struct StrategyEdit {
    /// The number of the revision they go on from; 0 before there is one.
    pub goes_on_from: i64,
    /// The whole strategy as it is to be.
    pub content: Strategy,
    /// Whose words are taken where somebody else changed the same passage meanwhile.
    pub prefer: Option<Side>,
    /// Why, in a sentence: at most 300 characters.
    pub why: String,
    /// What it rests on.
    pub grounds: Grounds,
}

/// Changes the strategy, which makes a revision. What others changed meanwhile elsewhere in it stays.
///
/// # Errors
/// `conflict-strategy` when somebody changed the same passage meanwhile: `extra` has both texts of each, the present
/// `number`, `saved_by` and `saved_at`; `usage-in-use` or `audience-in-use` for what something outside the strategy
/// names; `invalid`; `not-found` for a revision that isn't there; `denied`.
pub async fn edit(app: &App, who: &Acting, given: &StrategyEdit) -> Result<StrategyView> {
    app.allowed_here(who, Action::StrategyEdit)?;
    let (content, why) = check::checked(app, who, &given.content, &given.why, given.grounds).await?;

    let mut tx = app.begin().await?;
    let opened = open(app, &mut tx, who).await?;
    let from = given.goes_on_from.min(opened.present.number);
    let merged = bring(&mut tx, who, &opened.present, from, &content, given.prefer).await?;
    if given.prefer.is_none() && !merged.clashes.is_empty() {
        return Err(conflict(app, who, opened.present.number, &merged).await?);
    }
    let kept = apply(
        app,
        &mut tx,
        who.place(),
        &opened.present.strategy,
        &merged.strategy,
    )
    .await?;
    if let Some(kept) = kept.first() {
        let is_usage = matches!(kept, parvis_domain::Piece::Usage(_));
        return Err(Problem::conflict(if is_usage {
            "usage-in-use"
        } else {
            "audience-in-use"
        }));
    }
    let made = Made {
        cause: Some(StrategyCause::Edited),
        why,
        grounds: given.grounds,
        returned_to: None,
    };
    let closed = opened.close(app, &mut tx, who, &made).await?;
    if !closed.changes.is_empty() {
        let detail =
            json!({ "number": closed.number, "why": made.why, "passages": passages(&closed.changes) });
        let detail = grounds::told(
            detail,
            who,
            &subject(&closed.changes, &closed.after),
            given.grounds,
        );
        app.trace(&mut tx, who, Action::StrategyEdit, None, detail)
            .await?;
    }
    tx.commit().await?;
    show(app, who).await
}

async fn conflict(app: &App, who: &Acting, number: i64, merged: &Merged) -> Result<Problem> {
    let newest = strategy_revision::numbered(&app.store, who.place(), number).await?;
    let problem = Problem::conflict("conflict-strategy");
    let mut extra = json!({ "number": number, "clashes": told(&merged.clashes) });
    let Some(newest) = newest else {
        return Ok(problem.with("name", "").with("own", "no").with_extra(extra));
    };
    let by = newest.head.made_by;
    let name = name_of(app, by).await?;
    extra["saved_by"] = json!({ "id": by, "name": name });
    extra["saved_at"] = newest.head.made_at.to_rfc3339().into();
    extra["why"] = newest.head.why.into();
    let own = if by == who.user.id { "yes" } else { "no" };
    Ok(problem.with("name", name).with("own", own).with_extra(extra))
}
