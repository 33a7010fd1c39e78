//! Strangers' profiles.

mod distrust;
mod picture;
mod trust;

use crate::operations::Operations;
use parvis_domain::AccountId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(trust::trust))
        .routes(|| routes!(distrust::distrust))
        .routes(|| routes!(picture::picture))
}

#[derive(Debug, Deserialize)]
pub(crate) struct AccountAt {
    account: AccountId,
}
