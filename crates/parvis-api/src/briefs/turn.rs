use super::{BriefAt, BriefBody};
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::brief::{self, TurnInto};
use parvis_domain::{OriginalId, RecommendationId};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is to be made of a brief. A campaign is made by ordering it (`campaigns_order`), which names the brief.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefTurnForm {
    /// The version it was read at.
    version: i64,
    /// The id of an original that is there already; null: a new draft.
    #[schema(value_type = Option<uuid::Uuid>)]
    original: Option<OriginalId>,
    /// The id of advice that was given because of it, in the place of an original.
    #[schema(value_type = Option<uuid::Uuid>)]
    recommendation: Option<RecommendationId>,
    /// Of a new draft: `article` or `note`; null: what was agreed.
    #[schema(pattern = "^(article|note)$")]
    kind: Option<String>,
    /// Of a new draft: its title; null: what the brief is called.
    title: Option<String>,
}

/// Make of a brief what was agreed
#[utoipa::path(post, path = "/briefs/{brief}/turn", operation_id = "briefs_turn", tag = "briefs",
    params(("workspace" = String, Path), ("brief" = String, Path)),
    request_body = BriefTurnForm,
    responses((status = 200, body = BriefBody)))]
pub(crate) async fn turn(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<BriefAt>,
    Body(form): Body<BriefTurnForm>,
) -> Result<Json<BriefBody>, Failure> {
    let kind = form.kind.map(|word| word.parse()).transpose();
    let kind = kind.map_err(|_| Problem::field("kind", "kind-unknown"))?;
    let into = match (form.original, form.recommendation) {
        (Some(original), _) => TurnInto::Original(original),
        (None, Some(advice)) => TurnInto::Recommendation(advice),
        (None, None) => TurnInto::NewOriginal {
            kind,
            title: form.title,
        },
    };
    let view = brief::turn(&http.app, &who, at.brief, form.version, into).await?;
    Ok(Json(view.into()))
}
