use super::rank::ranked;
use super::{WORDS_MOST, spelling, tidy};
use crate::original::public::{PublicOriginal, by_ids};
use crate::{App, Result};
use parvis_domain::{Language, OriginalId, Site, UiLanguage, WorkspaceId};
use parvis_store::search::{self, SearchTerms};
use parvis_store::site as sites;
use parvis_text::markdown;
use parvis_text::search::{Analyzer, Piece, marked, passage};
use std::collections::BTreeSet;

/// As many of the newest hits in a language are weighed; a query that finds more says next to nothing.
const HITS_MOST: u32 = 500;
/// About this much of a text is shown round what was looked for.
const PASSAGE: usize = 220;

/// What a reader looks for.
#[derive(Clone, Copy, Debug)]
pub struct SiteQuery<'a> {
    /// As it was typed.
    pub text: &'a str,
    /// Whether it is meant as it was typed, whatever it looks like.
    pub exact: bool,
    /// From 1.
    pub page: u32,
    /// What the reader reads best.
    pub reader: UiLanguage,
}

/// What a reader finds.
#[derive(Clone, Debug, Default)]
pub struct SiteFound {
    /// What was looked for, as it was typed: on one line, at most 200 characters.
    pub query: String,
    /// What was looked for instead, with the words that were put right marked; none if it was as typed.
    pub instead: Vec<Piece>,
    /// Nothing has all the words: these have some.
    pub only_some: bool,
    /// This page: the reader's language first, then the weightiest.
    pub hits: Vec<SiteHit>,
    /// How many there are on all pages.
    pub total: u64,
    /// From 1.
    pub page: u32,
    /// At least 1.
    pub pages: u32,
}

/// Something that was found.
#[derive(Clone, Debug)]
pub struct SiteHit {
    /// What.
    pub original: PublicOriginal,
    /// Its title, with what was looked for marked; empty for a note.
    pub title: Vec<Piece>,
    /// Where in it that stands.
    pub passage: Vec<Piece>,
}

/// The site that is searched.
pub(super) struct Place<'a> {
    pub(super) app: &'a App,
    pub(super) id: WorkspaceId,
    /// What is written there, the reader's first.
    pub(super) languages: &'a [Language],
}

/// What stands on the site with these words, in whatever form they are written there. Where nothing does, what was
/// probably meant is looked for instead, and then what has some of the words. Anybody may ask, so what isn't live and
/// listed is never found. None beyond the last page.
pub async fn site(app: &App, id: WorkspaceId, asked: SiteQuery<'_>) -> Result<Option<SiteFound>> {
    let query = tidy(asked.text);
    let languages = languages(app, id, asked.reader).await?;
    let place = Place {
        app,
        id,
        languages: &languages,
    };
    let mut found = SiteFound {
        query: query.clone(),
        page: asked.page,
        ..SiteFound::default()
    };
    let mut looked_for = query;
    let mut hits = look(&place, &looked_for, true).await?;
    if hits.is_empty()
        && !asked.exact
        && let Some(instead) = spelling::meant(&place, &looked_for).await?
    {
        let better: String = instead.iter().map(|piece| piece.text.as_str()).collect();
        hits = look(&place, &better, true).await?;
        found.only_some = hits.is_empty();
        if found.only_some {
            hits = look(&place, &better, false).await?;
        }
        if !hits.is_empty() {
            looked_for = better;
            found.instead = instead;
        }
    }
    if hits.is_empty() {
        hits = look(&place, &looked_for, false).await?;
        found.only_some = !hits.is_empty();
    }
    let size = sites::of_workspace(&app.store, id)
        .await?
        .map_or(Site::ITEMS_PER_PAGE, |site| site.items_per_page)
        .max(1);
    found.total = hits.len() as u64;
    found.pages = u32::try_from(found.total.div_ceil(u64::from(size)))
        .unwrap_or(u32::MAX)
        .max(1);
    if found.page == 0 || found.page > found.pages {
        return Ok(None);
    }
    let first = (found.page - 1).saturating_mul(size) as usize;
    let here: Vec<OriginalId> = hits.into_iter().skip(first).take(size as usize).collect();
    found.hits = by_ids(app, id, &here)
        .await?
        .into_iter()
        .map(|original| shown(original, &looked_for))
        .collect();
    Ok(Some(found))
}

/// The languages of the site, those that the reader reads first.
async fn languages(app: &App, id: WorkspaceId, reader: UiLanguage) -> Result<Vec<Language>> {
    let mut languages: Vec<Language> = search::languages(&app.store, id)
        .await?
        .iter()
        .filter_map(|tag| tag.parse().ok())
        .collect();
    languages.sort_by_key(|language| language.primary() != reader.as_str());
    Ok(languages)
}

/// What has all of the words, or any of them.
async fn look(place: &Place<'_>, query: &str, all: bool) -> Result<Vec<OriginalId>> {
    let mut found = Vec::new();
    for language in place.languages {
        let words = Analyzer::of(language).query(query, WORDS_MOST);
        let terms = SearchTerms { words: &words, all };
        let hits = search::find(&place.app.store, place.id, language.primary(), terms, HITS_MOST).await?;
        found.extend(ranked(hits, &words).into_iter().map(|(_, hit)| hit.id));
    }
    Ok(found)
}

fn shown(original: PublicOriginal, query: &str) -> SiteHit {
    let analyzer = Analyzer::of(&original.language);
    let wanted: BTreeSet<String> = analyzer.query(query, WORDS_MOST).into_iter().flatten().collect();
    let plain = markdown::plain(&original.body).unwrap_or_default();
    let text = format!("{}\n\n{plain}", original.summary);
    SiteHit {
        title: marked(&analyzer, &original.title, &wanted),
        passage: passage(&analyzer, text.trim(), &wanted, PASSAGE),
        original,
    }
}
