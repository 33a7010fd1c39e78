//! Who did what, when.

use crate::operations::Operations;
use crate::shapes::{PageBody, PageQuery, instant};
use axum::{Json, extract::State};
use parvis_app::audit;
use parvis_domain::AuditEntry;
use parvis_http::{Failure, Http, Member, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::routes;
use uuid::Uuid;

pub(crate) fn operations() -> Operations {
    Operations::new().routes(|| routes!(list))
}

/// Who did what, when. Never changed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditEntryBody {
    id: String,
    at: String,
    /// `user`, `agent`, `system` or `operator`.
    principal_kind: String,
    /// What they were called then.
    principal_name: String,
    /// The action's dotted word: `original.publish`.
    action: String,
    noun: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    noun_id: Option<String>,
    /// What changed.
    detail: serde_json::Value,
}

impl From<AuditEntry> for AuditEntryBody {
    fn from(entry: AuditEntry) -> Self {
        Self {
            id: entry.id.to_string(),
            at: instant(entry.at),
            principal_kind: entry.principal_kind,
            principal_name: entry.principal_name,
            action: entry.action,
            noun: entry.noun,
            noun_id: entry.noun_id.map(|id| id.to_string()),
            detail: serde_json::from_str(&entry.detail).unwrap_or_default(),
        }
    }
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct AuditQuery {
    /// Only what was done to this thing.
    noun_id: Option<Uuid>,
}

/// List who did what
///
/// Newest first.
#[utoipa::path(get, path = "/audit", operation_id = "audit_list", tag = "audit",
    params(("workspace" = String, Path), AuditQuery, PageQuery),
    responses((status = 200, body = PageBody<AuditEntryBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(filter): Query<AuditQuery>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<AuditEntryBody>>, Failure> {
    let cursor = page.cursor()?;
    let entries = audit::list(&http.app, &who, filter.noun_id, cursor.as_ref(), page.size()).await?;
    Ok(Json(PageBody::of(entries)))
}
