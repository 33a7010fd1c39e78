//! Strangers' profiles.

mod distrust;
mod picture;
mod trust;

use parvis_domain::AccountId;
use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(trust::trust))
        .routes(routes!(distrust::distrust))
        .routes(routes!(picture::picture))
}

#[derive(Debug, Deserialize)]
pub(crate) struct AccountAt {
    account: AccountId,
}
