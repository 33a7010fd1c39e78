use axum::{Json, extract::State};
use parvis_http::{Failure, Http};
use serde::Serialize;
use utoipa::ToSchema;

/// Whether the instance awaits its first set-up.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SetUpBody {
    /// Nobody has founded it yet.
    needed: bool,
    /// The zones that times can be planned in, by their IANA names; empty once nothing is needed.
    zones: Vec<&'static str>,
}

/// Whether the instance awaits its first set-up
#[utoipa::path(get, path = "/setup", operation_id = "setup_show", tag = "setup",
    responses((status = 200, body = SetUpBody)))]
pub(crate) async fn show(State(http): State<Http>) -> Result<Json<SetUpBody>, Failure> {
    let needed = http.app.awaits_set_up().await?;
    let zones = if needed {
        parvis_domain::Zone::all()
            .map(parvis_domain::Zone::as_str)
            .collect()
    } else {
        Vec::new()
    };
    Ok(Json(SetUpBody { needed, zones }))
}
