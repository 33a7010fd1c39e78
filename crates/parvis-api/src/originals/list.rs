use super::bodies::{PersonBody, PlannedBody};
use crate::authors::AuthorBody;
use crate::categories::CategoryBody;
use crate::shapes::{PageBody, PageQuery, instant};
use crate::tags::TagBody;
use axum::{Json, extract::State};
use parvis_app::original::{self, OriginalList, OriginalQuery};
use parvis_app::{Problem, Result as AppResult};
use parvis_http::{Failure, Http, Member, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which originals to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filter {
    /// `draft`, `scheduled`, `live`, `unpublished` or `trashed`; unless told, all but the trash.
    #[param(pattern = "^(draft|scheduled|live|unpublished|trashed)$")]
    state: Option<String>,
    /// `article` or `note`.
    #[param(pattern = "^(article|note)$")]
    kind: Option<String>,
    /// The id of a tag.
    #[param(format = Uuid)]
    tag: Option<String>,
    /// Words in the title, the summary or the beginning; accents and capitals make no difference.
    text: Option<String>,
}

/// An original as a list shows it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OriginalCardBody {
    id: String,
    /// `article` or `note`.
    kind: String,
    language: String,
    /// `draft`, `scheduled`, `live`, `unpublished` or `trashed`.
    state: String,
    /// The title that is being written; empty for a note.
    title: String,
    /// The summary that is being written.
    summary: String,
    /// How the text that is being written begins, in plain words: at most 140 characters.
    beginning: String,
    /// Its address on the site, from the root; null while an article has no slug.
    path: Option<String>,
    category: Option<CategoryBody>,
    author: Option<AuthorBody>,
    tags: Vec<TagBody>,
    listed: bool,
    planned: Option<PlannedBody>,
    /// Since when it waits for a person, because it was more than six hours late.
    held_at: Option<String>,
    published_at: Option<String>,
    revised_at: Option<String>,
    /// Whether readers see, or saw last, something else than what is being written.
    differs_from_published: bool,
    minutes_spent: Option<u32>,
    saved_by: PersonBody,
    created_by: PersonBody,
    /// Where readers find it, when it lives elsewhere; null when it is written here.
    elsewhere: Option<String>,
    /// When anything about it changed last: what the list is ordered by.
    changed_at: String,
}

impl Filter {
    fn read(self) -> AppResult<OriginalQuery> {
        let state = self.state.map(|word| word.parse());
        let kind = self.kind.map(|word| word.parse());
        let tag = self.tag.map(|id| id.parse());
        Ok(OriginalQuery {
            state: state
                .transpose()
                .map_err(|_| Problem::field("state", "state-unknown"))?,
            kind: kind
                .transpose()
                .map_err(|_| Problem::field("kind", "kind-unknown"))?,
            tag: tag
                .transpose()
                .map_err(|_| Problem::field("tag", "tag-unknown"))?,
            text: self.text,
        })
    }
}

/// List the originals
///
/// What changed last first.
#[utoipa::path(get, path = "/originals", operation_id = "originals_list", tag = "originals",
    params(("workspace" = String, Path), Filter, PageQuery),
    responses((status = 200, body = PageBody<OriginalCardBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(filter): Query<Filter>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<OriginalCardBody>>, Failure> {
    let (cursor, size) = (page.cursor()?, page.size());
    let found = original::list(&http.app, &who, &filter.read()?, cursor.as_ref(), size).await?;
    Ok(Json(cards(found)))
}

fn cards(list: OriginalList) -> PageBody<OriginalCardBody> {
    let OriginalList {
        page,
        categories,
        authors,
        tags,
        elsewhere,
        people,
    } = list;
    let page = page.map(|card| {
        let original = card.original;
        let own = tags.iter().filter(|(of, _)| *of == original.id);
        let category = categories.iter().find(|it| Some(it.id) == original.category);
        let author = authors.iter().find(|it| Some(it.id) == original.author);
        OriginalCardBody {
            id: original.id.to_string(),
            kind: original.kind.to_string(),
            state: original.state.to_string(),
            title: card.title,
            summary: card.summary,
            beginning: card.beginning,
            path: original.path(),
            category: category.cloned().map(Into::into),
            author: author.cloned().map(Into::into),
            tags: own.map(|(_, tag)| tag.clone().into()).collect(),
            listed: original.listed,
            planned: original.planned.map(Into::into),
            held_at: original.held_at.map(instant),
            published_at: original.published_at.map(instant),
            revised_at: original.revised_at.map(instant),
            differs_from_published: original.published_revision.is_some()
                && original.published_revision != card.revision,
            minutes_spent: original.minutes_spent,
            saved_by: PersonBody::among(&people, card.saved_by),
            created_by: PersonBody::among(&people, original.created_by),
            elsewhere: elsewhere
                .iter()
                .find(|there| there.original == original.id)
                .map(|there| there.address.clone()),
            changed_at: instant(original.changed_at),
            language: original.language.into(),
        }
    });
    PageBody::of(page)
}
