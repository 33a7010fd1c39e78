//! Workspaces, as the instance's administrator sees them: their names, never their content.

mod address;
mod at_host;
mod create;
mod join;
mod list;

pub use address::address;
pub use at_host::at_host;
pub use create::create;
pub use join::join;
pub use list::list;

use crate::{App, Checked, Fault, Problem, Result};
use parvis_domain::{Language, Site, Theme, User, Workspace, WorkspaceId, Zone};
use parvis_store::{StoreError, Tx, site, workspace};

/// What is asked of a new workspace.
#[derive(Clone, Debug)]
pub struct WorkspaceInput {
    /// What it is called: 1 to 80 characters.
    pub name: String,
    /// Its word in addresses: 2 to 40 lower-case letters, digits and dashes.
    pub slug: String,
    /// What its site is called: 1 to 120 characters.
    pub site_title: String,
    /// The language its site speaks, as a tag: `fr`.
    pub language: String,
    /// The IANA zone its times are planned in.
    pub zone: String,
}

/// As [`WorkspaceInput`], looked at.
pub(crate) struct NewWorkspace {
    pub(crate) name: String,
    pub(crate) slug: String,
    pub(crate) site_title: String,
    pub(crate) language: Language,
    pub(crate) zone: Zone,
}

impl WorkspaceInput {
    /// Notes what isn't right; gives something only when the language and the zone could be read.
    pub(crate) fn checked(&self, checked: &mut Checked) -> Option<NewWorkspace> {
        let name = checked.line("workspace.name", &self.name, 80);
        let slug = self.slug.trim().to_lowercase();
        if !is_workspace_slug(&slug) {
            checked.fault(Fault::new("workspace.slug", "workspace-slug"));
        }
        let site_title = checked.line("site.title", &self.site_title, 120);
        let language = self.language.parse().ok();
        if language.is_none() {
            checked.fault(Fault::new("site.language", "language-unknown"));
        }
        let zone = self.zone.parse().ok();
        if zone.is_none() {
            checked.fault(Fault::new("site.zone", "zone-unknown"));
        }
        Some(NewWorkspace {
            name,
            slug,
            site_title,
            language: language?,
            zone: zone?,
        })
    }
}

/// It stands in addresses and as a part of host names (RFC 1123, 2.1).
fn is_workspace_slug(slug: &str) -> bool {
    const KEPT: [&str; 5] = ["www", "app", "api", "admin", "instance"];
    (2..=40).contains(&slug.len())
        && slug
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-')
        && !KEPT.contains(&slug)
}

/// Writes a workspace and its site.
pub(crate) async fn make(app: &App, tx: &mut Tx, by: &User, new: &NewWorkspace) -> Result<Workspace> {
    let place = Workspace {
        id: WorkspaceId::next(app.clock.as_ref(), app.dice.as_ref()),
        slug: new.slug.clone(),
        name: new.name.clone(),
        zone: new.zone.as_str().to_owned(),
        created_at: app.now(),
    };
    workspace::insert(tx, &place, by.id)
        .await
        .map_err(|error| match error {
            StoreError::Taken(_) => Problem::field("workspace.slug", "name-taken"),
            other => other.into(),
        })?;
    let its_site = Site {
        title: new.site_title.clone(),
        tagline: String::new(),
        footer: String::new(),
        language: new.language.clone(),
        items_per_page: Site::ITEMS_PER_PAGE,
        theme: Theme::Seuil,
        version: 1,
        changed_at: app.now(),
    };
    site::put(tx, place.id, &its_site, app.now()).await?;
    Ok(place)
}
