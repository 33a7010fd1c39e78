//! An original, as the templates see it.

use crate::here::Here;
use crate::words::{Moment, moment};
use parvis_app::Params;
use parvis_app::original::public::{Paged, PublicOriginal, path_of};
use parvis_domain::{Language, Media, OriginalKind, UiLanguage};
use parvis_http::{say, sentence};
use parvis_text::markdown::{self, Context, Picture};
use serde::Serialize;

/// Lists show about this much of an article that has no summary.
const EXCERPT_GRAPHEMES: usize = 280;

/// A note of so many characters is shown whole where there is little room.
const BRIEF: usize = 500;
/// What is said of an article where there is little room.
const TEASER_GRAPHEMES: usize = 160;

/// An original.
#[derive(Serialize)]
pub(crate) struct EntryView {
    kind: &'static str,
    language: String,
    pub(crate) path: String,
    pub(crate) title: String,
    summary: String,
    /// Plain text, for lists.
    pub(crate) excerpt: String,
    /// The same in less room.
    teaser: String,
    /// Whether a list can show all of it without growing long.
    brief: bool,
    /// Safe HTML.
    pub(crate) html: String,
    pub(crate) published: Moment,
    author: Option<NamedView>,
    category: Option<NamedView>,
    /// `3 answers`; nothing for none, and where nobody counted.
    pub(crate) answers: Option<String>,
    /// `4 minutes`; nothing for a note.
    reading: Option<String>,
    tags: Vec<NamedView>,
    cover: Option<PictureView>,
}

/// Something with a name, and its page if it has one.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NamedView {
    name: String,
    path: Option<String>,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PictureView {
    pub(crate) src: String,
    pub(crate) srcset: Option<String>,
    /// The same without what only a whole window needs.
    pub(crate) in_cards: Option<String>,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: String,
    /// The classes that keep what matters in sight where the theme crops; empty for the middle.
    pub(crate) focus: String,
}

/// To a tenth: the site's pages carry no styles of their own, so that the theme has a class for each.
fn focus(media: &Media) -> String {
    if (media.focal_x, media.focal_y) == (500, 500) {
        return String::new();
    }
    let tenth = |thousandths: u16| (thousandths + 50) / 100;
    format!("fx{} fy{}", tenth(media.focal_x), tenth(media.focal_y))
}

/// An original as its page shows it, or, when it was cut, as lists do. What is said of it is in the language of the
/// page round it.
pub(crate) fn view(here: &Here, original: &PublicOriginal, language: UiLanguage) -> EntryView {
    let plain = markdown::plain(&original.body).unwrap_or_default();
    let html = html_with(here, original, false, "");
    view_with(here, original, language, &plain, html)
}

/// The same among others, whose headings may be called alike: each has anchors of its own.
pub(crate) fn among(here: &Here, original: &PublicOriginal, language: UiLanguage) -> EntryView {
    let own = original.path.rsplit('/').next().unwrap_or_default();
    let plain = markdown::plain(&original.body).unwrap_or_default();
    let html = html_with(here, original, false, &format!("{own}-"));
    view_with(here, original, language, &plain, html)
}

/// What leads there: what it is called, when it went live, and its picture. Nothing of its text, unless it has no title:
/// then its excerpt is its first words.
pub(crate) fn lead(here: &Here, original: &PublicOriginal, language: UiLanguage) -> EntryView {
    let plain = if original.title.is_empty() {
        markdown::plain(&original.body).unwrap_or_default()
    } else {
        String::new()
    };
    let mut view = view_with(here, original, language, &plain, String::new());
    view.brief = false;
    view.reading = None;
    view
}

fn view_with(
    here: &Here,
    original: &PublicOriginal,
    language: UiLanguage,
    plain: &str,
    html: String,
) -> EntryView {
    let is_article = original.kind == OriginalKind::Article;
    let excerpt = if original.summary.is_empty() {
        parvis_text::excerpt(plain, EXCERPT_GRAPHEMES)
    } else {
        original.summary.clone()
    };
    let minutes = parvis_text::reading_minutes(parvis_text::word_count(plain), &original.language);
    EntryView {
        kind: original.kind.as_str(),
        language: original.language.to_string(),
        path: original.path.clone(),
        title: original.title.clone(),
        summary: original.summary.clone(),
        brief: !original.body_is_cut && plain.chars().count() <= BRIEF,
        teaser: parvis_text::excerpt(&excerpt, TEASER_GRAPHEMES),
        excerpt,
        html,
        published: moment(original.published_at, here.zone, language),
        author: original.author.as_ref().map(|author| NamedView {
            name: author.name.clone(),
            path: author.slug.as_deref().map(|slug| path_of(Paged::Author, slug)),
        }),
        category: original.category.as_ref().map(|category| NamedView {
            name: category.name.clone(),
            path: Some(path_of(Paged::Category, &category.slug)),
        }),
        answers: None,
        reading: (is_article && !original.body_is_cut)
            .then(|| {
                sentence(
                    language,
                    "site-reading",
                    &Params::from([("minutes", minutes.into())]),
                )
            })
            .flatten(),
        tags: original
            .tags
            .iter()
            .map(|tag| NamedView {
                name: tag.name.clone(),
                path: Some(path_of(Paged::Tag, &tag.slug)),
            })
            .collect(),
        cover: original
            .cover_picture()
            .and_then(|(media, alt)| shown(media, alt)),
    }
}

/// Its Markdown as safe HTML; with whole addresses for readers who see it elsewhere.
pub(crate) fn html(here: &Here, original: &PublicOriginal, elsewhere: bool) -> String {
    html_with(here, original, elsewhere, "")
}

fn html_with(here: &Here, original: &PublicOriginal, elsewhere: bool, id_prefix: &str) -> String {
    let find = |id: &str| {
        let media = original.media.iter().find(|media| media.id.to_string() == id)?;
        let view = shown(media, media.alt(original.language.ui()))?;
        let whole = |path: String| if elsewhere { here.url(&path) } else { path };
        Some(Picture {
            src: whole(view.src),
            srcset: if elsewhere { None } else { view.srcset },
            width: view.width,
            height: view.height,
            alt: view.alt,
        })
    };
    let how = How { elsewhere, id_prefix };
    render(here, &original.body, &original.language, how, &find)
}

/// The site's foot, written in Markdown by whoever set it up.
pub(crate) fn footer(here: &Here) -> String {
    if here.site.footer.trim().is_empty() {
        return String::new();
    }
    let how = How {
        elsewhere: false,
        // Its anchors are no heading’s of the page.
        id_prefix: "foot-",
    };
    render(here, &here.site.footer, &here.site.language, how, &|_| None)
}

/// How Markdown becomes a part of a page.
#[derive(Clone, Copy)]
struct How<'a> {
    /// For readers who see it somewhere else: with whole addresses.
    elsewhere: bool,
    /// What its anchors begin with.
    id_prefix: &'a str,
}

fn render(
    here: &Here,
    body: &str,
    language: &Language,
    how: How<'_>,
    media: &dyn Fn(&str) -> Option<Picture>,
) -> String {
    let spoken = language.ui();
    let of = |key: &str| say(spoken, &format!("site-text-{key}"));
    let (footnotes, back, done, open, table) = (
        of("footnotes"),
        of("back"),
        of("task-done"),
        of("task-open"),
        of("table"),
    );
    let context = Context {
        language,
        id_prefix: how.id_prefix,
        own_host: here.base.host_str(),
        base: how.elsewhere.then_some(&here.base),
        media,
        words: markdown::Words {
            footnotes: &footnotes,
            back: &back,
            task_done: &done,
            task_open: &open,
            table: &table,
        },
    };
    // What is kept was looked at before: too large or unreadable it can't be. An empty page is better than none.
    markdown::render(body, &context)
        .map(|rendered| rendered.html)
        .unwrap_or_default()
}

/// A picture in the sizes there are; the middle one unless the browser chooses.
pub(crate) fn shown(media: &Media, alt: &str) -> Option<PictureView> {
    let sizes: Vec<_> = media
        .renditions
        .iter()
        .filter(|size| size.name != parvis_domain::Rendition::CARD)
        .collect();
    let middle = sizes.iter().find(|size| size.width >= 900).or(sizes.last())?;
    let srcset: Vec<String> = sizes
        .iter()
        .map(|size| format!("{} {}w", size.path(media.id), size.width))
        .collect();
    Some(PictureView {
        src: middle.path(media.id),
        srcset: (srcset.len() > 1).then(|| srcset.join(", ")),
        in_cards: (srcset.len() > 1).then(|| srcset[..2].join(", ")),
        width: middle.width,
        height: middle.height,
        alt: alt.to_owned(),
        focus: focus(media),
    })
}

/// The picture for cards on other people's pages, with its whole address.
pub(crate) fn card(here: &Here, original: &PublicOriginal) -> Option<PictureView> {
    let (media, alt) = original.cover_picture()?;
    let card = media
        .renditions
        .iter()
        .find(|size| size.name == parvis_domain::Rendition::CARD)?;
    Some(PictureView {
        src: here.url(&card.path(media.id)),
        srcset: None,
        in_cards: None,
        width: card.width,
        height: card.height,
        alt: alt.to_owned(),
        focus: focus(media),
    })
}

/// What a window, a feed or a card calls it: a note by its first words.
pub(crate) fn name(original: &PublicOriginal, language: UiLanguage) -> String {
    if !original.title.is_empty() {
        return original.title.clone();
    }
    let words = parvis_text::excerpt(&markdown::plain(&original.body).unwrap_or_default(), 70);
    if words.is_empty() {
        say(language, "site-note-of")
    } else {
        words
    }
}
