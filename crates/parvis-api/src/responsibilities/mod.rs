//! Who answers for what.

use crate::operations::Operations;
use crate::subject::{SubjectBody, SubjectForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::responsibility::{self, Answering, ResponsibilityInput};
use parvis_domain::{PersonNamed, ResponsibilityId, UserId};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list, set))
        .routes(|| routes!(remove))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ResponsibilityAt {
    responsibility: ResponsibilityId,
}

/// Somebody named: a member, or anybody by their name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PersonNamedBody {
    /// Which member.
    #[schema(value_type = Option<uuid::Uuid>)]
    user: Option<UserId>,
    /// What they are called; not needed for a member.
    #[serde(default)]
    name: String,
}

impl From<PersonNamed> for PersonNamedBody {
    fn from(person: PersonNamed) -> Self {
        Self {
            user: person.user,
            name: person.name,
        }
    }
}

impl From<PersonNamedBody> for PersonNamed {
    fn from(person: PersonNamedBody) -> Self {
        Self {
            user: person.user,
            name: person.name,
        }
    }
}

/// A subject on the map.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ResponsibilityBody {
    subject: SubjectBody,
    /// The member who answers for it: a channel's keeper, where it is a channel. Null is a gap.
    member: Option<String>,
    asked_before: Vec<PersonNamedBody>,
    told_after: Vec<PersonNamedBody>,
    /// Since which day; null where nothing was said here.
    since: Option<String>,
    /// Null where nothing was said here.
    id: Option<String>,
    version: Option<i64>,
}

impl From<Answering> for ResponsibilityBody {
    fn from(one: Answering) -> Self {
        let mut body = Self {
            subject: one.subject.into(),
            member: one.member.map(|id| id.to_string()),
            asked_before: Vec::new(),
            told_after: Vec::new(),
            since: None,
            id: None,
            version: None,
        };
        if let Some(said) = one.said {
            body.asked_before = said.asked_before.into_iter().map(Into::into).collect();
            body.told_after = said.told_after.into_iter().map(Into::into).collect();
            body.since = Some(said.since.to_string());
            body.id = Some(said.id.to_string());
            body.version = Some(said.version);
        }
        body
    }
}

/// Who answers for a subject.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResponsibilityForm {
    /// For what; it is found by itself, so saying it again says it anew.
    subject: SubjectForm,
    /// The member who answers for it. A channel's keeper is named at the channel.
    #[schema(value_type = Option<uuid::Uuid>)]
    member: Option<UserId>,
    /// Who is asked before something is decided; at most 20.
    #[serde(default)]
    #[schema(max_items = 20)]
    asked_before: Vec<PersonNamedBody>,
    /// Who is told after; at most 20.
    #[serde(default)]
    #[schema(max_items = 20)]
    told_after: Vec<PersonNamedBody>,
    /// Since which day: `2027-01-31`.
    #[schema(format = Date)]
    since: String,
    /// The version it was read at; null where nothing was said yet.
    version: Option<i64>,
}

/// Show who answers for what
///
/// Channels we are at, usages, audiences, objectives, and whatever else was named. What nobody answers for is there, too.
#[utoipa::path(get, path = "/responsibilities", operation_id = "responsibilities_list", tag = "responsibilities",
    params(("workspace" = String, Path)),
    responses((status = 200, body = Vec<ResponsibilityBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<ResponsibilityBody>>, Failure> {
    let map = responsibility::map(&http.app, &who).await?;
    Ok(Json(map.into_iter().map(Into::into).collect()))
}

/// Say who answers for a subject
///
/// 409 `changed-meanwhile` when somebody else said it since. The map comes back.
#[utoipa::path(put, path = "/responsibilities", operation_id = "responsibilities_manage", tag = "responsibilities",
    params(("workspace" = String, Path)),
    request_body = ResponsibilityForm,
    responses((status = 200, body = Vec<ResponsibilityBody>)))]
pub(crate) async fn set(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<ResponsibilityForm>,
) -> Result<Json<Vec<ResponsibilityBody>>, Failure> {
    let input = ResponsibilityInput {
        subject: form.subject.read()?,
        member: form.member,
        asked_before: form.asked_before.into_iter().map(Into::into).collect(),
        told_after: form.told_after.into_iter().map(Into::into).collect(),
        since: form.since,
        version: form.version,
    };
    let map = responsibility::set(&http.app, &who, &input).await?;
    Ok(Json(map.into_iter().map(Into::into).collect()))
}

/// Take what was said of a subject off the map
#[utoipa::path(delete, path = "/responsibilities/{responsibility}", operation_id = "responsibilities_remove",
    tag = "responsibilities",
    params(("workspace" = String, Path), ("responsibility" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn remove(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ResponsibilityAt>,
) -> Result<StatusCode, Failure> {
    responsibility::remove(&http.app, &who, at.responsibility).await?;
    Ok(StatusCode::NO_CONTENT)
}
