use super::{Names, names};
use crate::{Acting, App, Fault, Problem, Result};
use parvis_domain::{Action, Cursor, Page, Recommendation, Subject, UserId};
use parvis_store::recommendation::{self, AdviceFilter, AdviceList, Standing};
use parvis_store::working_copy::folded;

/// How a list of advice is asked for.
#[derive(Clone, Debug, Default)]
pub struct AdviceQuery {
    /// `all`, `waiting`, `mine`, `unanswered`, `to_judge`, `taken`, `refused`; all unless told.
    pub list: Option<String>,
    /// With these words.
    pub text: Option<String>,
    /// About this only.
    pub subject: Option<Subject>,
}

/// Advice as it is listed.
pub struct Listed {
    /// The advice.
    pub page: Page<Recommendation>,
    /// What those who made it, or are asked, are called.
    pub names: Names,
}

/// A page of what was advised.
///
/// # Errors
/// `denied`; `invalid` on `list`.
pub async fn list(
    app: &App,
    who: &Acting,
    query: &AdviceQuery,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Listed> {
    app.allowed_here(who, Action::RecommendationRead)?;
    let now = app.now();
    let list = match query.list.as_deref() {
        None | Some("all") => AdviceList::All,
        Some("waiting") => AdviceList::Waiting,
        Some("mine") => AdviceList::AskedOf(who.user.id),
        Some("unanswered") => AdviceList::Unanswered(now),
        Some("to_judge") => AdviceList::ToJudge(now),
        Some("taken") => AdviceList::Taken,
        Some("refused") => AdviceList::Refused,
        Some(_) => return Err(Problem::invalid(vec![Fault::new("list", "list-unknown")])),
    };
    let filter = AdviceFilter {
        list,
        subject: query.subject.clone(),
        text: query.text.as_deref().map(folded).unwrap_or_default(),
    };
    let page = recommendation::list(&app.store, who.place(), &filter, after, size).await?;
    let wanted: Vec<UserId> = page
        .items
        .iter()
        .flat_map(|one| std::iter::once(one.made_by).chain(one.advice.asked.iter().copied()))
        .collect();
    let names = names(app, who.place(), &wanted).await?;
    Ok(Listed { page, names })
}

/// How advice stands: what waits for an answer, what of it past its day, what is to be judged, what is put to whoever
/// asks.
///
/// # Errors
/// `denied`.
pub async fn standing(app: &App, who: &Acting) -> Result<Standing> {
    app.allowed_here(who, Action::RecommendationRead)?;
    Ok(recommendation::standing(&app.store, who.place(), who.user.id, app.now()).await?)
}
