use super::{Shown, day, look_over, show, zone};
use crate::{Acting, App, Checked, Fault, Problem, Result};
use jiff::civil::Date;
use parvis_domain::health::HealthKind;
use parvis_domain::{Action, ChannelId};
use parvis_store::channel;
use parvis_store::health::{self, SetAside};
use serde_json::json;

/// As far as an alarm can be set aside, in days.
const FARTHEST: i32 = 366;

/// Which alarm is set aside, until when, and why.
#[derive(Clone, Debug)]
pub struct SetAsideInput {
    /// The kind's word.
    pub kind: String,
    /// The day on which it is an alarm again.
    pub until: Date,
    /// Why: 1 to 300 characters.
    pub reason: String,
}

/// Sets a kind of neglect aside until a day: it stays true and is shown, and nobody is told of it.
///
/// # Errors
/// `not-found`; `invalid`; `denied`.
pub async fn set_aside(app: &App, who: &Acting, id: ChannelId, input: &SetAsideInput) -> Result<Shown> {
    app.allowed_here(who, Action::HealthLook)?;
    let today = day(app.now(), &zone(&who.workspace.zone));
    let mut checked = Checked::new();
    let kind = input.kind.parse::<HealthKind>();
    if kind.is_err() {
        checked.fault(Fault::new("kind", "health-kind-unknown"));
    }
    check_until(&mut checked, input.until, today);
    let reason = checked.line("reason", &input.reason, 300);
    checked.done()?;
    let Ok(kind) = kind else {
        return Err(Problem::field("kind", "health-kind-unknown"));
    };
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;

    let mut tx = app.begin().await?;
    let aside = SetAside {
        channel_id: id,
        kind,
        until: input.until,
        reason,
        by: who.user.id,
        at: app.now(),
    };
    health::put_aside(&mut tx, who.place(), &aside).await?;
    health::heed(&mut tx, who.place(), id, who.user.id, app.now()).await?;
    let detail = json!({
        "name": channel.name, "aside": kind.as_str(), "until": input.until.to_string(), "reason": aside.reason,
    });
    app.trace(&mut tx, who, Action::HealthLook, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    look_over(app, &who.workspace).await?;
    show(app, who, id).await
}

/// A day to come, and none too far away.
pub(super) fn check_until(checked: &mut Checked, until: Date, today: Date) {
    let span = jiff::Span::new().try_days(FARTHEST);
    let farthest = span.and_then(|span| today.checked_add(span)).unwrap_or(today);
    if until <= today {
        checked.fault(Fault::new("until", "day-over"));
    } else if until > farthest {
        checked.fault(Fault::new("until", "day-too-far"));
    }
}

/// Takes a kind up again before its day.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn take_up(app: &App, who: &Acting, id: ChannelId, kind: &str) -> Result<Shown> {
    app.allowed_here(who, Action::HealthLook)?;
    let kind: HealthKind = kind.parse().map_err(|_| Problem::not_found("kind"))?;
    let mut tx = app.begin().await?;
    if health::take_up(&mut tx, who.place(), id, kind).await? {
        let detail = json!({ "taken_up": kind.as_str() });
        app.trace(&mut tx, who, Action::HealthLook, id.uuid(), detail)
            .await?;
    }
    tx.commit().await?;
    look_over(app, &who.workspace).await?;
    show(app, who, id).await
}
