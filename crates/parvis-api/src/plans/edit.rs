use super::PlanAt;
use super::bodies::{FarewellBody, PlanBody};
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::plan::{self, EditInput, Farewell};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said anew of a plan to leave: all of it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanForm {
    /// The version it was read at.
    version: i64,
    /// The last day one answers there, `2027-01-31`.
    #[schema(format = Date)]
    last_on: String,
    /// Where to find us afterwards: 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    find_us: String,
    /// 1 to 10, each at most 5,000 characters.
    #[schema(min_items = 1, max_items = 10)]
    farewells: Vec<FarewellBody>,
    /// What stands in the profile afterwards: at most 2,000 characters.
    #[schema(max_length = 2000)]
    profile: String,
}

/// Change the words and the day of a plan to leave
///
/// 409 `changed-meanwhile` when somebody else did since; the present version is in `extra`.
#[utoipa::path(put, path = "/plans/{plan}", operation_id = "plans_edit", tag = "plans",
    params(("workspace" = String, Path), ("plan" = String, Path)),
    request_body = PlanForm,
    responses((status = 200, body = PlanBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PlanAt>,
    Body(form): Body<PlanForm>,
) -> Result<Json<PlanBody>, Failure> {
    let last_on = form.last_on.parse();
    let farewell = |FarewellBody { language, text }| Farewell { language, text };
    let input = EditInput {
        version: form.version,
        last_on: last_on.map_err(|_| Problem::field("last_on", "day-unreadable"))?,
        find_us: form.find_us,
        farewells: form.farewells.into_iter().map(farewell).collect(),
        profile: form.profile,
    };
    Ok(Json(PlanBody::of(
        plan::edit(&http.app, &who, at.plan, &input).await?,
    )?))
}
