use crate::{Acting, App, Result};
use parvis_domain::{
    Action, Author, Category, Cursor, OriginalId, OriginalKind, OriginalState, Page, RemoteOriginal, Tag,
    TagId, UserId,
};
use parvis_store::original::{OriginalCard, OriginalFilter};
use parvis_store::{author, category, original, remote_original, tag, user, working_copy};

/// As many characters of a text say how it begins.
const BEGINNING: usize = 140;

/// Which originals somebody wants to see.
#[derive(Clone, Debug, Default)]
pub struct OriginalQuery {
    /// In this state; unless told, in every state but the trash.
    pub state: Option<OriginalState>,
    /// Of this kind.
    pub kind: Option<OriginalKind>,
    /// With this tag.
    pub tag: Option<TagId>,
    /// With these words in the title, the summary or the beginning; accents and capitals make no difference.
    pub text: Option<String>,
}

/// A page of originals, and everything they name.
#[derive(Clone, Debug)]
pub struct OriginalList {
    /// What changed last first.
    pub page: Page<OriginalCard>,
    /// Every section of the workspace.
    pub categories: Vec<Category>,
    /// Every byline of the workspace.
    pub authors: Vec<Author>,
    /// The tags of the originals on the page.
    pub tags: Vec<(OriginalId, Tag)>,
    /// Those on the page that live elsewhere.
    pub elsewhere: Vec<RemoteOriginal>,
    /// The names of those who wrote.
    pub people: Vec<(UserId, String)>,
}

/// The workspace's originals, page by page.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    query: &OriginalQuery,
    after: Option<&Cursor>,
    size: u32,
) -> Result<OriginalList> {
    app.allowed_here(who, Action::OriginalRead)?;
    let place = who.place();
    let filter = OriginalFilter {
        state: query.state,
        kind: query.kind,
        tag: query.tag,
        text: query
            .text
            .as_deref()
            .map(working_copy::folded)
            .unwrap_or_default(),
    };
    let page = original::list(&app.store, place, &filter, after, size)
        .await?
        .map(in_plain_words);
    let ids: Vec<_> = page.items.iter().map(|card| card.original.id).collect();
    let mut writers: Vec<_> = page
        .items
        .iter()
        .flat_map(|card| [card.saved_by, card.original.created_by])
        .collect();
    writers.sort_unstable();
    writers.dedup();
    Ok(OriginalList {
        page,
        categories: category::list(&app.store, place).await?,
        authors: author::list(&app.store, place).await?,
        tags: tag::of_originals(&app.store, place, &ids).await?,
        elsewhere: remote_original::of_originals(&app.store, place, &ids).await?,
        people: user::names(&app.store, &writers).await?,
    })
}

/// A list names an original by words, not by the signs that make them bold.
fn in_plain_words(card: OriginalCard) -> OriginalCard {
    let plain = parvis_text::markdown::plain(&card.beginning).unwrap_or_default();
    OriginalCard {
        beginning: parvis_text::excerpt(&plain, BEGINNING),
        ..card
    }
}
