use super::RemarkThread;
use super::remarks::thread;
use crate::{Acting, App, Checked, Problem, Result};
use parvis_domain::{Action, Passage, PassageKind, Remark, RemarkId};
use parvis_store::{remark as remarks, strategy};
use serde_json::json;

/// What somebody notes on a passage.
#[derive(Clone, Debug)]
pub struct RemarkInput {
    /// On which.
    pub passage: Passage,
    /// The words of the introduction it is about; empty for the whole passage; at most 1,000 characters.
    pub quote: String,
    /// What is noted: 1 to 2,000 characters.
    pub body: String,
}

/// Notes something on a passage of the strategy. Members see it, nobody else.
///
/// # Errors
/// `invalid`, with `remark-quote-not-there` on `quote` for words that the introduction doesn't have; `not-found` for a passage
/// that isn't there; `denied`.
pub async fn remark(app: &App, who: &Acting, given: &RemarkInput) -> Result<RemarkThread> {
    app.allowed_here(who, Action::StrategyRemark)?;
    let mut checked = Checked::new();
    let body = super::remarks::body(&mut checked, &given.body);
    let quote = given.quote.trim().to_owned();
    checked.done()?;

    let present = strategy::present(&app.store, who.place()).await?.strategy;
    let said = present.piece(given.passage);
    if said.is_none() && given.passage.kind != PassageKind::Introduction {
        return Err(Problem::not_found("passage"));
    }
    if !quote.is_empty() && (quote.chars().count() > 1_000 || !present.introduction.contains(&quote)) {
        return Err(Problem::field("quote", "remark-quote-not-there"));
    }
    let remark = Remark {
        id: RemarkId::next(app.clock.as_ref(), app.dice.as_ref()),
        passage: given.passage,
        quote,
        said,
        answers: None,
        body,
        made_by: who.user.id,
        made_at: app.now(),
        settled_by: None,
        settled_at: None,
    };

    let mut tx = app.begin().await?;
    remarks::insert(&mut tx, who.place(), &remark).await?;
    let name = remark.said.as_ref().map(|it| it.name().to_owned());
    let detail = json!({ "passage": remark.passage.kind, "name": name });
    app.trace(&mut tx, who, Action::StrategyRemark, remark.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    thread(app, who, remark.id).await
}
