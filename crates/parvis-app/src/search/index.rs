use crate::Result;
use parvis_domain::{Original, WorkspaceId};
use parvis_store::search::{self, SearchEntry};
use parvis_store::{Tx, author, category, revision, tag};
use parvis_text::markdown;
use parvis_text::search::{ANALYSIS, Analyzer, fold, words};
use std::collections::BTreeMap;

/// As many words of a text are indexed. PostgreSQL keeps the words of a row in at most 1 MiB.
const WORDS_MOST: usize = 20_000;
/// A field's stems take at most as many bytes, whatever its words are.
const BYTES_MOST: usize = 256 * 1024;

/// Brings what readers can look for in line with an original that was just written: one that is live and listed is
/// found by its published words, any other isn't found at all. Belongs in the transaction of the change.
pub(crate) async fn index(tx: &mut Tx, place: WorkspaceId, original: &Original) -> Result<()> {
    if !original.is_live() || !original.listed {
        search::remove(tx, place, original.id).await?;
        return Ok(());
    }
    let Some(published) = original.published_revision else {
        return Ok(());
    };
    let Some(revision) = revision::by_id(&mut *tx, place, published).await? else {
        return Ok(());
    };
    let content = revision.content;
    let plain = markdown::plain(&content.body).unwrap_or_default();
    let topics = topics(tx, place, original).await?.join(" ");
    let body = format!("{} {plain}", content.summary);
    let analyzer = Analyzer::of(&original.language);
    let entry = SearchEntry {
        language: original.language.primary().to_owned(),
        analysis: ANALYSIS,
        title: stems(&analyzer, &content.title),
        topics: stems(&analyzer, &topics),
        body: stems(&analyzer, &body),
        words: vocabulary(&[&content.title, &topics, &body]),
    };
    search::put(tx, place, original.id, &entry).await?;
    Ok(())
}

/// What the section, the topics and the byline are called.
async fn topics(tx: &mut Tx, place: WorkspaceId, original: &Original) -> Result<Vec<String>> {
    let mut names = Vec::new();
    if let Some(id) = original.category {
        names.extend(category::by_id(&mut *tx, place, id).await?.map(|it| it.name));
    }
    if let Some(id) = original.author {
        names.extend(author::by_id(&mut *tx, place, id).await?.map(|it| it.name));
    }
    let tags = tag::of_originals(&mut *tx, place, &[original.id]).await?;
    names.extend(tags.into_iter().map(|(_, tag)| tag.name));
    Ok(names)
}

fn stems(analyzer: &Analyzer, text: &str) -> String {
    let mut stems = analyzer.text(text, WORDS_MOST);
    if stems.len() > BYTES_MOST {
        let end = stems[..stems.floor_char_boundary(BYTES_MOST)]
            .rfind(' ')
            .unwrap_or(0);
        stems.truncate(end);
    }
    stems
}

/// The words somebody may mean when they mistype: as they are compared, and as they are written.
fn vocabulary(texts: &[&str]) -> Vec<(String, String)> {
    let mut all = BTreeMap::new();
    for found in texts.iter().flat_map(|text| words(text).take(WORDS_MOST)) {
        let word = fold(found.word);
        let letters = word.chars().count();
        if (3..=32).contains(&letters) && word.chars().all(char::is_alphabetic) {
            all.entry(word).or_insert_with(|| found.word.to_lowercase());
        }
    }
    all.into_iter().collect()
}
