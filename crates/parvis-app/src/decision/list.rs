use crate::{Acting, App, Fault, Problem, Result, day};
use jiff::civil::Date;
use parvis_domain::{Action, Cursor, Page, RecommendationId, Subject, Timestamp};
use parvis_store::decision::{self, DecisionCard, DecisionFilter, DecisionList};
use parvis_store::working_copy::folded;

/// How the register is asked for.
#[derive(Clone, Debug, Default)]
pub struct DecisionQuery {
    /// `all`, `standing`, `past`, `to_look_at`; all unless told.
    pub list: Option<String>,
    /// Recorded in this year, in the workspace's zone.
    pub year: Option<i16>,
    /// With these words.
    pub text: Option<String>,
    /// That touch this only.
    pub subject: Option<Subject>,
    /// That answer this advice.
    pub recommendation: Option<RecommendationId>,
}

/// A page of the register.
pub struct Listed {
    /// The decisions.
    pub page: Page<DecisionCard>,
    /// The years that have any, the newest first.
    pub years: Vec<i16>,
    /// Now: what is due is due by it.
    pub now: Timestamp,
}

/// A page of the register.
///
/// # Errors
/// `denied`; `invalid` on `list` or `year`.
pub async fn list(
    app: &App,
    who: &Acting,
    query: &DecisionQuery,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Listed> {
    app.allowed_here(who, Action::DecisionRead)?;
    let (zone, now) = (who.workspace.zone.as_str(), app.now());
    let list = match query.list.as_deref() {
        None | Some("all") => DecisionList::All,
        Some("standing") => DecisionList::Standing,
        Some("past") => DecisionList::Past,
        Some("to_look_at") => DecisionList::ToLookAt(now),
        Some(_) => return Err(Problem::invalid(vec![Fault::new("list", "list-unknown")])),
    };
    let begin = |year: i16| {
        let first = Date::new(year, 1, 1).ok()?;
        day::start_of(first, zone)
    };
    let span = match query.year {
        None => None,
        Some(year) => {
            let ends = begin(year).zip(year.checked_add(1).and_then(begin));
            let wrong = || Problem::invalid(vec![Fault::new("year", "date-unreadable")]);
            Some(ends.ok_or_else(wrong)?)
        }
    };
    let filter = DecisionFilter {
        list,
        from: span.map(|(from, _)| from),
        until: span.map(|(_, until)| until),
        subject: query.subject.clone(),
        recommendation: query.recommendation,
        text: query.text.as_deref().map(folded).unwrap_or_default(),
    };
    let page = decision::list(&app.store, who.place(), &filter, after, size).await?;
    let ends = decision::years(&app.store, who.place()).await?;
    let years = ends.map_or_else(Vec::new, |(first, last)| {
        let year = |at| day::today(zone, at).year();
        (year(first)..=year(last)).rev().collect()
    });
    Ok(Listed { page, years, now })
}
