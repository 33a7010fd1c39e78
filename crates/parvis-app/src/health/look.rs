use super::{Shown, day, look_over, show, zone};
use crate::{Acting, App, Checked, Fault, Problem, Result};
use jiff::civil::Date;
use parvis_domain::health::LinkSeen;
use parvis_domain::{Action, ChannelId, LookId};
use parvis_store::look::{self, Look};
use parvis_store::{channel, health};
use serde_json::json;

/// What somebody saw on a channel. What they didn't look at is none.
#[derive(Clone, Debug, Default)]
pub struct LookInput {
    /// The day of the newest piece there.
    pub last_piece_on: Option<Date>,
    /// How many questions stand there without an answer.
    pub questions: Option<u32>,
    /// The day of the oldest of them.
    pub oldest_question_on: Option<Date>,
    /// Whether something is pinned.
    pub pinned: Option<bool>,
    /// The day of what is pinned.
    pub pinned_on: Option<Date>,
    /// `ok`, `dead`, `unreachable`.
    pub link: Option<String>,
    /// What one wants to say about it: at most 500 characters.
    pub note: String,
}

/// Writes down what somebody saw on a channel, and judges it anew.
///
/// # Errors
/// `not-found`; `invalid`; `denied`.
pub async fn look(app: &App, who: &Acting, id: ChannelId, input: &LookInput) -> Result<Shown> {
    app.allowed_here(who, Action::HealthLook)?;
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let look = checked(app, who, id, input)?;

    let mut tx = app.begin().await?;
    look::insert(&mut tx, who.place(), &look).await?;
    health::heed(&mut tx, who.place(), id, who.user.id, app.now()).await?;
    let detail = json!({ "name": channel.name });
    app.trace(&mut tx, who, Action::HealthLook, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    look_over(app, &who.workspace).await?;
    show(app, who, id).await
}

fn checked(app: &App, who: &Acting, id: ChannelId, input: &LookInput) -> Result<Look> {
    let today = day(app.now(), &zone(&who.workspace.zone));
    let mut checked = Checked::new();
    for (field, on) in [
        ("last_piece_on", input.last_piece_on),
        ("oldest_question_on", input.oldest_question_on),
        ("pinned_on", input.pinned_on),
    ] {
        if on.is_some_and(|on| on > today) {
            checked.fault(Fault::new(field, "day-to-come"));
        }
    }
    if input.questions.is_some_and(|questions| questions > 0) && input.oldest_question_on.is_none() {
        checked.fault(Fault::new("oldest_question_on", "empty"));
    }
    if input.questions.is_some_and(|questions| questions > 10_000) {
        checked.fault(Fault::new("questions", "look-too-many"));
    }
    if input.pinned == Some(true) && input.pinned_on.is_none() {
        checked.fault(Fault::new("pinned_on", "empty"));
    }
    let link = input.link.as_deref().map(str::parse::<LinkSeen>);
    if matches!(link, Some(Err(_))) {
        checked.fault(Fault::new("link", "look-link-unknown"));
    }
    let note = checked.optional_line("note", &input.note, 500);
    checked.done()?;
    Ok(Look {
        id: LookId::next(app.clock.as_ref(), app.dice.as_ref()),
        channel_id: id,
        way: "hand".to_owned(),
        at: app.now(),
        by: Some(who.user.id),
        last_piece_on: input.last_piece_on,
        questions: input.questions,
        oldest_question_on: input.oldest_question_on.filter(|_| input.questions != Some(0)),
        pinned: input.pinned.map(|pinned| input.pinned_on.filter(|_| pinned)),
        lacks: None,
        link: link.and_then(Result::ok),
        address: None,
        status: None,
        because: None,
        note,
    })
}
