use crate::around::{AroundView, around};
use crate::cache::Rendered;
use crate::entry::{EntryView, card, lead, name, view};
use crate::here::Here;
use crate::page::{Frame, PageView, TranslationView, locale};
use crate::serve::{HTML, cached, filled};
use crate::talk::{TalkView, talk};
use crate::{Site, not_found, theme};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_app::Problem;
use parvis_app::original::public::{self, Found, PublicOriginal, Translation};
use parvis_domain::OriginalKind;
use parvis_http::say;
use serde::Serialize;
use serde_json::json;

/// As many are recommended under an original.
const ALSO_MOST: usize = 3;
/// What stands for the title of a note, in characters.
const NAME_GRAPHEMES: usize = 80;

#[derive(Serialize)]
struct OriginalPage {
    #[serde(flatten)]
    frame: Frame,
    entry: EntryView,
    talk: Option<TalkView>,
    also: Vec<EntryView>,
}

pub(crate) async fn article(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Response {
    let make = Box::pin(async {
        let found = public::article_by_slug(&state.http.app, here.workspace.id, &slug).await?;
        shown(&state, &here, found).await
    });
    cached(&state, &here, format!("/{slug}"), &headers, make).await
}

pub(crate) async fn note(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path(short_id): Path<String>,
) -> Response {
    let make = Box::pin(async {
        let found = public::note_by_short_id(&state.http.app, here.workspace.id, &short_id).await?;
        shown(&state, &here, found).await
    });
    cached(&state, &here, format!("/notes/{short_id}"), &headers, make).await
}

async fn shown(state: &Site, here: &Here, found: Found) -> Result<Option<Rendered>, Problem> {
    Ok(match found {
        Found::Here(original) => {
            let app = &state.http.app;
            let beside = Beside {
                talk: talk(app, here, &original).await?,
                also: public::also(app, here.workspace.id, &original, ALSO_MOST).await?,
                around: around(app, here).await?,
            };
            Some(Rendered::new(200, HTML, page(here, &original, beside, false)?))
        }
        Found::Moved(path) => Some(Rendered::redirect(path)),
        Found::Gone => Some(Rendered::new(410, HTML, not_found::html(here))),
        Found::Nothing => None,
    })
}

/// What stands on the page of an original beside it.
#[derive(Default)]
pub(crate) struct Beside {
    pub(crate) talk: Option<TalkView>,
    pub(crate) also: Vec<PublicOriginal>,
    pub(crate) around: AroundView,
}

/// The whole page of an original.
pub(crate) fn page(
    here: &Here,
    original: &PublicOriginal,
    beside: Beside,
    is_preview: bool,
) -> Result<String, Problem> {
    let language = original.language.ui();
    let name = name(original, language);
    let entry = view(here, original, language);
    let image = card(here, original);
    let url = here.url(&original.path);
    let is_article = original.kind == OriginalKind::Article;
    let head = PageView {
        kind: if is_article { "article-page" } else { "note-page" },
        language: original.language.to_string(),
        title: format!("{name} · {}", here.site.title),
        og_title: name.clone(),
        description: entry.excerpt.clone(),
        hidden: is_preview || !original.listed,
        preview: is_preview,
        canonical: (!is_preview).then(|| url.clone()),
        og_type: "article",
        locale: locale(&original.language),
        published: Some(original.published_at.to_rfc3339()),
        modified: original.revised_at.map(parvis_domain::Timestamp::to_rfc3339),
        json_ld: (!is_preview).then(|| json_ld(here, original, &name, &entry.excerpt, &url)),
        image,
        translations: original
            .translations
            .iter()
            .map(|other| TranslationView {
                language: other.language.to_string(),
                url: here.url(&other.path),
                path: other.path.clone(),
                invitation: invitation(other),
            })
            .collect(),
        section: original
            .category
            .as_ref()
            .map(|it| public::path_of(public::Paged::Category, &it.slug)),
        ..PageView::default()
    };
    let mut frame = Frame::new(here, head, language);
    frame.around = beside.around;
    let also = beside
        .also
        .iter()
        .map(|other| {
            let mut entry = lead(here, other, language);
            // What has no title is called by its first words, not by all of them.
            entry.excerpt = parvis_text::excerpt(&entry.excerpt, NAME_GRAPHEMES);
            entry
        })
        .collect();
    let talk = beside.talk;
    filled(theme::render(
        here,
        "original.html",
        &OriginalPage {
            frame,
            entry,
            talk,
            also,
        },
    ))
}

/// Leads to a translation, in its own words: those who don't read them have no use for it.
fn invitation(other: &Translation) -> String {
    let spoken = other.language.ui();
    if other.language.primary() == spoken.as_str() {
        say(spoken, "site-read-translation")
    } else if other.title.is_empty() {
        other.language.to_string()
    } else {
        other.title.clone()
    }
}

/// What Google's page on articles asks for, and schema.org names.
fn json_ld(
    here: &Here,
    original: &PublicOriginal,
    name: &str,
    excerpt: &str,
    url: &str,
) -> serde_json::Value {
    let is_article = original.kind == OriginalKind::Article;
    let publisher = json!({ "@type": "Organization", "name": here.site.title, "url": here.base });
    let author = original.author.as_ref().map_or_else(
        || publisher.clone(),
        |author| json!({ "@type": "Person", "name": author.name }),
    );
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": if is_article { "BlogPosting" } else { "SocialMediaPosting" },
        "@id": format!("urn:uuid:{}", original.id),
        "headline": name,
        "description": excerpt,
        "url": url,
        "mainEntityOfPage": url,
        "inLanguage": original.language.to_string(),
        "datePublished": original.published_at.to_rfc3339(),
        "dateModified": original.changed_at().to_rfc3339(),
        "author": author,
        "publisher": publisher,
    });
    if let Some(image) = card(here, original) {
        data["image"] = json!([image.src]);
    }
    if !original.tags.is_empty() {
        data["keywords"] = json!(original.tags.iter().map(|tag| &tag.name).collect::<Vec<_>>());
    }
    data
}
