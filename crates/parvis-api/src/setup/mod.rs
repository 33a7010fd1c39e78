//! The first set-up of an instance.

mod found;
mod show;

use crate::operations::Operations;
use parvis_app::workspace::WorkspaceInput;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new().routes(|| routes!(show::show, found::found))
}

/// What a workspace is called.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WorkspaceForm {
    /// 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// Its word in addresses: 2 to 40 lower-case letters, digits and dashes.
    #[schema(min_length = 2, max_length = 40, pattern = "^[a-z0-9][a-z0-9-]*[a-z0-9]$")]
    slug: String,
}

/// How its site begins.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSiteForm {
    /// 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120, pattern = "\\S")]
    title: String,
    /// A language tag: `fr`.
    language: String,
    /// A zone of the IANA database: `Europe/Paris`.
    zone: String,
}

/// A workspace and its site.
pub(crate) fn input(workspace: WorkspaceForm, site: NewSiteForm) -> WorkspaceInput {
    WorkspaceInput {
        name: workspace.name,
        slug: workspace.slug,
        site_title: site.title,
        language: site.language,
        zone: site.zone,
    }
}
