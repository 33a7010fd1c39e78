use super::request::{LINE, TEXT};
use super::{BriefView, keep, open, show};
use crate::{Acting, App, By, Checked, Fault, Result};
use jiff::civil::Date;
use parvis_domain::{Action, BriefAnswer, BriefAnswerKind, BriefForm, BriefId};
use parvis_store::brief;
use serde_json::json;

/// The most minutes that a piece may be said to cost: 1,000 hours.
pub(crate) const MINUTES_MOST: u32 = 60_000;

/// What a CM answers.
#[derive(Clone, Debug)]
pub struct AnswerInput {
    /// The version that was answered.
    pub version: i64,
    /// As asked, otherwise, or not at all.
    pub kind: BriefAnswerKind,
    /// What, and why: at most 4,000 characters; needed unless it is done as asked.
    pub says: String,
    /// The form that serves better.
    pub form: Option<BriefForm>,
    /// The place that serves better: at most 160 characters.
    pub place: String,
    /// The day that serves better; empty is none.
    pub later_on: String,
    /// What it costs at least and at most, in minutes. Unknown stays unknown.
    pub minutes: (Option<u32>, Option<u32>),
}

/// Answers a brief, before there is content. A later answer takes the place of an earlier one, which stays readable.
///
/// # Errors
/// `not-found`; `invalid`: `empty`, `too-long`, `date-unreadable`, `day-over`, `hours-out-of-range`,
/// `minutes-reversed`; `changed-meanwhile`; `brief-state`; `denied`.
pub async fn answer(app: &App, who: &Acting, id: BriefId, input: &AnswerInput) -> Result<BriefView> {
    app.allowed_here(who, Action::BriefAnswer)?;
    let given = checked(app, who, input)?;

    let mut tx = app.begin().await?;
    let mut brief = open(&mut tx, who.place(), id, input.version).await?;
    brief.answer(given.kind, given.at)?;
    let last = brief::last_kind(&mut tx, who.place(), id).await?;
    let given = BriefAnswer {
        number: last.map_or(1, |(number, _)| number + 1),
        ..given
    };
    brief::add_answer(&mut tx, who.place(), id, &given).await?;
    super::letter::answered(app, &mut tx, who, &brief, &given).await?;
    let detail = json!({
        "title": brief.request.title,
        "answer": given.kind,
        "minutes_from": given.minutes_from,
        "minutes_to": given.minutes_to,
    });
    let by = By::user(&who.user);
    keep(
        app,
        &mut tx,
        who.place(),
        &by,
        (Action::BriefAnswer, &brief),
        detail,
    )
    .await?;
    tx.commit().await?;
    show(app, who, id).await
}

fn checked(app: &App, who: &Acting, input: &AnswerInput) -> Result<BriefAnswer> {
    let mut checked = Checked::new();
    let says = match input.kind {
        BriefAnswerKind::Feasible => checked.optional_text("says", &input.says, TEXT),
        BriefAnswerKind::Otherwise | BriefAnswerKind::Declined => checked.text("says", &input.says, TEXT),
    };
    let otherwise = input.kind == BriefAnswerKind::Otherwise;
    // What another answer would need is passed over, and held to its limits all the same.
    let place = checked.optional_line("place", &input.place, LINE);
    let place = if otherwise { place } else { String::new() };
    let later_on = later(app, who, &mut checked, input.later_on.trim()).filter(|_| otherwise);
    let done = input.kind != BriefAnswerKind::Declined;
    let (minutes_from, minutes_to) = input.minutes;
    for (field, minutes) in [("minutes_from", minutes_from), ("minutes_to", minutes_to)] {
        if minutes.is_some_and(|minutes| !(1..=MINUTES_MOST).contains(&minutes)) {
            checked.fault(Fault::new(field, "hours-out-of-range").with("most", MINUTES_MOST / 60));
        }
    }
    if minutes_from.zip(minutes_to).is_some_and(|(from, to)| from > to) {
        checked.fault(Fault::new("minutes_to", "minutes-reversed"));
    }
    checked.done()?;
    Ok(BriefAnswer {
        number: 0,
        kind: input.kind,
        says,
        form: input.form.filter(|_| otherwise),
        place,
        later_on,
        minutes_from: minutes_from.filter(|_| done),
        minutes_to: minutes_to.filter(|_| done),
        by: who.user.id,
        at: app.now(),
    })
}

fn later(app: &App, who: &Acting, checked: &mut Checked, typed: &str) -> Option<Date> {
    if typed.is_empty() {
        return None;
    }
    let due = checked.until_day("later_on", typed, &who.workspace.zone, app.now());
    due.map(|due| due.on)
}
