//! What stands in the head of every page.

use crate::around::AroundView;
use crate::entry::PictureView;
use crate::here::Here;
use crate::theme::stylesheet_path;
use crate::words::{Words, page_number};
use parvis_domain::{Language, UiLanguage};
use serde::Serialize;

/// The site, as its templates see it.
#[derive(Serialize)]
pub(crate) struct SiteView {
    title: String,
    tagline: String,
    language: String,
    /// Safe HTML.
    footer: String,
    /// Where it is, with a slash at the end.
    url: String,
    stylesheet: &'static str,
    /// The word of its theme: the folder of its templates.
    theme: &'static str,
    /// In a preview of a theme: what shows it.
    preview: Option<String>,
}

impl SiteView {
    pub(crate) fn of(here: &Here) -> Self {
        Self {
            title: here.site.title.clone(),
            tagline: here.site.tagline.clone(),
            language: here.site.language.to_string(),
            footer: crate::entry::footer(here),
            url: here.base.to_string(),
            stylesheet: stylesheet_path(here.site.theme),
            theme: here.site.theme.as_str(),
            preview: here.previewed.clone(),
        }
    }
}

/// One page, as its templates see it.
#[derive(Default, Serialize)]
pub(crate) struct PageView {
    /// `home`, `article-page`, `note-page`, `missing`: the class of its body.
    pub(crate) kind: &'static str,
    pub(crate) language: String,
    /// For the window.
    pub(crate) title: String,
    pub(crate) description: String,
    /// Search engines shall not keep it.
    pub(crate) hidden: bool,
    pub(crate) preview: bool,
    /// Its one address; none for a page that nobody shall link to.
    pub(crate) canonical: Option<String>,
    /// Open Graph: `website` or `article`.
    pub(crate) og_type: &'static str,
    pub(crate) og_title: String,
    /// `fr_FR`.
    pub(crate) locale: &'static str,
    pub(crate) image: Option<PictureView>,
    /// RFC 3339.
    pub(crate) published: Option<String>,
    /// RFC 3339.
    pub(crate) modified: Option<String>,
    pub(crate) json_ld: Option<serde_json::Value>,
    pub(crate) translations: Vec<TranslationView>,
    /// The path of the section it is about, or in.
    pub(crate) section: Option<String>,
    /// Those of this page, beside those of the site.
    pub(crate) feeds: Vec<FeedView>,
    /// Which page of a list this is, from 1.
    pub(crate) number: u32,
    pub(crate) newer: Option<String>,
    pub(crate) older: Option<String>,
}

/// What a feed reader finds in the head of a page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FeedView {
    /// Its media type.
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) url: String,
}

/// The same in another language.
#[derive(Serialize)]
pub(crate) struct TranslationView {
    pub(crate) language: String,
    /// For the head: the whole address.
    pub(crate) url: String,
    /// For readers.
    pub(crate) path: String,
    /// `Read this in English`, said in English.
    pub(crate) invitation: String,
}

/// Everything a template is given that stands on each page.
#[derive(Serialize)]
pub(crate) struct Frame {
    pub(crate) site: SiteView,
    pub(crate) page: PageView,
    pub(crate) words: Words,
    /// The site's own feeds.
    feeds: Vec<FeedView>,
    pub(crate) around: AroundView,
}

impl Frame {
    pub(crate) fn new(here: &Here, mut page: PageView, language: UiLanguage) -> Self {
        // What readers don't see in this theme isn't for search engines either.
        page.hidden |= here.previewed.is_some();
        Self {
            site: SiteView::of(here),
            page,
            words: Words::of(language),
            feeds: crate::feed::links(here, "", &here.site.title),
            around: AroundView::default(),
        }
    }
}

impl Frame {
    /// Says which page of how many this is, where there are several.
    pub(crate) fn numbered(&mut self, language: UiLanguage, number: u32, of: u32) {
        self.words.page_number = page_number(language, number, of);
    }
}

/// Open Graph's way to write a language.
pub(crate) fn locale(language: &Language) -> &'static str {
    match language.ui() {
        UiLanguage::Fr => "fr_FR",
        UiLanguage::En => "en_GB",
    }
}
