use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication::{self, Settlement};
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What somebody found.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SettleForm {
    outcome: OutcomeWord,
    /// With `there`: its address.
    url: Option<String>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OutcomeWord {
    /// It is there.
    There,
    /// It isn't there: send it again.
    SendAgain,
    /// It isn't there: leave it at that.
    Leave,
}

/// Say what became of an unconfirmed publication
///
/// After having looked there oneself.
#[utoipa::path(post, path = "/publications/{publication}/settle", operation_id = "publications_settle", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    request_body = SettleForm,
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn settle(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
    Body(form): Body<SettleForm>,
) -> Result<Json<PublicationBody>, Failure> {
    let settlement = match form.outcome {
        OutcomeWord::There => Settlement::There {
            url: form.url.unwrap_or_default(),
        },
        OutcomeWord::SendAgain => Settlement::SendAgain,
        OutcomeWord::Leave => Settlement::Leave,
    };
    let view = publication::settle(&http.app, &who, at.publication, &settlement).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
