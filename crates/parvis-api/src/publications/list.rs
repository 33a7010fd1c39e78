use super::bodies::PublicationBody;
use crate::shapes::{PageBody, PageQuery};
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::publication::{self, PublicationQuery};
use parvis_http::{Failure, Http, Member, Query, Wanted};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which publications to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filter {
    /// In this state only.
    #[param(
        pattern = "^(awaiting_approval|scheduled|sending|published|awaiting_hand|held|unconfirmed|failed|cancelled|withdrawn)$"
    )]
    state: Option<String>,
    /// Of this original only, by its id.
    #[param(format = Uuid)]
    original: Option<String>,
    /// On this channel only, by its id.
    #[param(format = Uuid)]
    channel: Option<String>,
}

impl Filter {
    fn read(self) -> Result<PublicationQuery, Problem> {
        let unreadable = |field: &'static str| Problem::field(field, "filter-unreadable");
        let (state, original, channel) = (
            self.state.map(|word| word.parse()).transpose(),
            self.original.map(|id| id.parse()).transpose(),
            self.channel.map(|id| id.parse()).transpose(),
        );
        Ok(PublicationQuery {
            state: state.map_err(|_| unreadable("state"))?,
            original: original.map_err(|_| unreadable("original"))?,
            channel: channel.map_err(|_| unreadable("channel"))?,
        })
    }
}

/// List publications
///
/// The latest due first.
#[utoipa::path(get, path = "/publications", operation_id = "publications_list", tag = "publications",
    params(("workspace" = String, Path), Filter, PageQuery),
    responses((status = 200, body = PageBody<PublicationBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Query(filter): Query<Filter>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<PublicationBody>>, Failure> {
    let query = filter.read()?;
    let (after, size) = (page.cursor()?, page.size());
    let found = publication::list(&http.app, &who, &query, after.as_ref(), size).await?;
    Ok(Json(PageBody::of(
        found.map(|view| PublicationBody::of(view, language)),
    )))
}
