use crate::{Acting, App, Checked, Fault, Problem, Result};
use jiff::civil::Date;
use parvis_domain::{Action, Appearance, AppearanceId};
use parvis_store::appearance;

/// As many are shown at once; who has more looks at fewer days.
pub(crate) const MOST: u32 = 1_000;
/// As many days are looked at at once.
const MOST_DAYS: i32 = 400;

/// Which days somebody wants to see.
#[derive(Clone, Debug)]
pub struct AppearanceDaysQuery {
    /// The first day: `2026-03-23`.
    pub from: String,
    /// The last day.
    pub until: String,
}

/// What the rest of the house says on some days, the earliest first.
///
/// # Errors
/// `invalid`: `day-unreadable`, `agenda-backwards`, `agenda-too-wide` (400 days at most); `denied`.
pub async fn list(app: &App, who: &Acting, query: &AppearanceDaysQuery) -> Result<Vec<Appearance>> {
    app.allowed_here(who, Action::AppearanceRead)?;
    let mut checked = Checked::new();
    let mut day = |field: &'static str, text: &str| {
        let read = text.trim().parse::<Date>().ok();
        if read.is_none() {
            checked.fault(Fault::new(field, "day-unreadable"));
        }
        read
    };
    let (from, until) = (day("from", &query.from), day("until", &query.until));
    if let (Some(from), Some(until)) = (from, until) {
        if until < from {
            checked.fault(Fault::new("until", "agenda-backwards"));
        } else if (until - from).get_days() >= MOST_DAYS {
            checked.fault(Fault::new("until", "agenda-too-wide").with("most", MOST_DAYS));
        }
    }
    checked.done()?;
    let (Some(from), Some(until)) = (from, until) else {
        return Err(Problem::internal("checked days are there"));
    };
    Ok(appearance::between(&app.store, who.place(), from, until, MOST).await?)
}

/// One of them.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: AppearanceId) -> Result<Appearance> {
    app.allowed_here(who, Action::AppearanceRead)?;
    appearance::by_id(&app.store, who.place(), id)
        .await?
        .ok_or(Problem::not_found("appearance"))
}
