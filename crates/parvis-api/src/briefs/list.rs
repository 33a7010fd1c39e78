use super::bodies::BriefCardBody;
use crate::shapes::{PageQuery, instant};
use axum::{Json, extract::State};
use parvis_app::brief::{self, BriefQuery};
use parvis_app::{Problem, Result as AppResult};
use parvis_domain::BriefState;
use parvis_http::{Failure, Http, Member, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which briefs to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct BriefFilter {
    /// `asked`, `answered`, `agreed`, `became`, `declined` or `withdrawn`.
    #[param(pattern = "^(asked|answered|agreed|became|declined|withdrawn)$")]
    state: Option<String>,
    /// `cm` or `asker`: those that wait for one of the two.
    #[param(pattern = "^(cm|asker)$")]
    waits_for: Option<String>,
    /// One's own only.
    mine: Option<bool>,
    /// Words in the title, the aim, the usage or the audience; accents and capitals make no difference.
    text: Option<String>,
}

impl BriefFilter {
    fn read(self) -> AppResult<BriefQuery> {
        let state = self.state.map(|word| word.parse()).transpose();
        let waits_for = self.waits_for.map(|word| word.parse()).transpose();
        Ok(BriefQuery {
            state: state.map_err(|_| Problem::field("state", "state-unknown"))?,
            waits_for: waits_for.map_err(|_| Problem::field("waits_for", "state-unknown"))?,
            mine: self.mine.unwrap_or(false),
            text: self.text,
        })
    }
}

/// How many briefs are in each state, and how many wait.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefStandingBody {
    asked: i64,
    answered: i64,
    agreed: i64,
    became: i64,
    declined: i64,
    withdrawn: i64,
    /// How many wait for somebody who answers.
    for_cm: i64,
    /// Since when the first of them does.
    for_cm_since: Option<String>,
    /// How many wait for whoever asked.
    for_asker: i64,
}

/// A page of briefs, and how all of them stand.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefListBody {
    items: Vec<BriefCardBody>,
    /// Give it back as `after` for the next page; missing on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    standing: BriefStandingBody,
}

/// List the briefs
///
/// What was asked last first.
#[utoipa::path(get, path = "/briefs", operation_id = "briefs_list", tag = "briefs",
    params(("workspace" = String, Path), BriefFilter, PageQuery),
    responses((status = 200, body = BriefListBody)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(filter): Query<BriefFilter>,
    Query(page): Query<PageQuery>,
) -> Result<Json<BriefListBody>, Failure> {
    let (cursor, size) = (page.cursor()?, page.size());
    let found = brief::list(&http.app, &who, &filter.read()?, cursor.as_ref(), size).await?;
    let standing = found.standing;
    let count = |state: BriefState| {
        let found = standing.states.iter().find(|(of, _)| *of == state);
        found.map_or(0, |(_, count)| *count)
    };
    let standing = BriefStandingBody {
        asked: count(BriefState::Asked),
        answered: count(BriefState::Answered),
        agreed: count(BriefState::Agreed),
        became: count(BriefState::Became),
        declined: count(BriefState::Declined),
        withdrawn: count(BriefState::Withdrawn),
        for_cm: standing.for_cm.0,
        for_cm_since: standing.for_cm.1.map(instant),
        for_asker: standing.for_asker.0,
    };
    let items = found.page.items.into_iter();
    Ok(Json(BriefListBody {
        items: items
            .map(|card| BriefCardBody::new(card.brief, card.asker_name, card.live))
            .collect(),
        next: found.page.next.map(|cursor| cursor.to_string()),
        standing,
    }))
}
