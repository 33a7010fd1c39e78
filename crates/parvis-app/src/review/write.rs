use super::show::agenda;
use super::{Shown, open, show};
use crate::{Acting, App, Checked, Problem, Result};
use parvis_domain::{Action, ReviewId};
use parvis_store::review;
use serde_json::json;

/// Minutes of one point are at most this long, in characters.
const MOST: usize = 20_000;

/// Writes down what is said beside the agenda. It is saved while somebody writes: the trace is left when the minutes are
/// closed.
///
/// # Errors
/// `not-found`; `review-closed`; `minutes-changed` with `version` and `theirs` in `extra` when somebody else wrote
/// meanwhile; `invalid`; `denied`.
pub async fn write(app: &App, who: &Acting, id: ReviewId, version: i64, minutes: &str) -> Result<Shown> {
    app.allowed_here(who, Action::ReviewHold)?;
    let mut checked = Checked::new();
    let minutes = checked.optional_text("minutes", minutes, MOST);
    checked.done()?;
    let mut tx = app.begin().await?;
    let mut found = open(&mut tx, who.place(), id).await?;
    if found.minutes != minutes {
        if found.version != version {
            return Err(changed(found.version, &found.minutes));
        }
        found.minutes = minutes;
        found.version += 1;
        review::update(&mut tx, who.place(), &found).await?;
        tx.commit().await?;
    }
    show(app, who, id).await
}

/// Writes down what is said about one point of the agenda, `key`.
///
/// # Errors
/// As [`write`]; `not-found` when it is not on the agenda.
pub async fn write_item(
    app: &App,
    who: &Acting,
    id: ReviewId,
    key: &str,
    version: i64,
    minutes: &str,
) -> Result<Shown> {
    app.allowed_here(who, Action::ReviewHold)?;
    let mut checked = Checked::new();
    let minutes = checked.optional_text("minutes", minutes, MOST);
    checked.done()?;
    let known = review::by_id(&app.store, who.place(), id).await?;
    let known = known.ok_or(Problem::not_found("review"))?;
    let on_agenda = agenda(app, who, &known).await?.items;
    let at = on_agenda.iter().position(|item| item.key() == key);
    let at = at.ok_or(Problem::not_found("item"))?;

    let mut tx = app.begin().await?;
    open(&mut tx, who.place(), id).await?;
    let kept = review::items(&mut tx, who.place(), id).await?;
    let kept = kept.into_iter().find(|item| item.key() == key);
    let mut item = on_agenda[at].clone();
    (item.minutes, item.version) = kept.map_or((String::new(), 0), |kept| (kept.minutes, kept.version));
    if item.minutes != minutes {
        if item.version != version {
            return Err(changed(item.version, &item.minutes));
        }
        item.minutes = minutes;
        item.version += 1;
        review::keep_item(&mut tx, who.place(), id, i64::try_from(at).unwrap_or(0), &item).await?;
        tx.say(who.place(), "review", id.uuid());
        tx.commit().await?;
    }
    show(app, who, id).await
}

fn changed(version: i64, theirs: &str) -> Problem {
    Problem::conflict("minutes-changed").with_extra(json!({ "version": version, "theirs": theirs }))
}
