//! Coming in and going out.

mod begin;
mod by_link;
mod by_new_password;
mod end;
mod show;

pub(crate) use begin::{user_agent, welcome};

use crate::operations::Operations;
use parvis_domain::{Membership, User, Workspace};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show, begin::begin, end::end))
        .routes(|| routes!(by_link::by_link))
        .routes(|| routes!(by_new_password::by_new_password))
}

/// Who is signed in, and where they belong.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionBody {
    user: UserBody,
    /// By the workspace's name.
    memberships: Vec<MembershipBody>,
    /// Send it back as `X-Parvis-CSRF` with every request that changes something.
    csrf: String,
}

/// A person who signs in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UserBody {
    id: String,
    name: String,
    email: String,
    /// `en` or `fr`.
    language: String,
    /// `light`, `dark` or `auto`.
    theme: String,
    /// Whether they run the instance.
    is_administrator: bool,
}

/// A place in a workspace.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MembershipBody {
    workspace: WorkspaceBody,
    /// `lead`, `cm`, `contributor` or `viewer`.
    role: String,
}

/// One brand or client.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WorkspaceBody {
    id: String,
    /// Its word in addresses.
    slug: String,
    name: String,
    /// The IANA zone its times are planned in.
    zone: String,
}

impl SessionBody {
    pub(crate) fn of(user: User, memberships: Vec<Membership>, csrf: String) -> Self {
        let memberships = memberships.into_iter().map(MembershipBody::from).collect();
        Self {
            user: user.into(),
            memberships,
            csrf,
        }
    }
}

impl From<User> for UserBody {
    fn from(user: User) -> Self {
        Self {
            id: user.id.to_string(),
            name: user.name,
            email: user.email,
            language: user.language,
            theme: user.theme,
            is_administrator: user.is_administrator,
        }
    }
}

impl From<Membership> for MembershipBody {
    fn from(membership: Membership) -> Self {
        Self {
            workspace: membership.workspace.into(),
            role: membership.role.to_string(),
        }
    }
}

impl From<Workspace> for WorkspaceBody {
    fn from(place: Workspace) -> Self {
        Self {
            id: place.id.to_string(),
            slug: place.slug,
            name: place.name,
            zone: place.zone,
        }
    }
}
