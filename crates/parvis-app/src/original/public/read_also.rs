use super::{PublicOriginal, by_ids};
use crate::search::ranked;
use crate::{App, Result};
use parvis_domain::{OriginalId, WorkspaceId};
use parvis_store::{original, read_also, search};

/// As many candidates are weighed.
const CANDIDATES: u32 = 100;
/// Sharing a topic, a section, a byline or a word of the title weighs at least this much; see `search::rank`. What
/// shares nothing but words of the text is about something else.
const WORTHWHILE: f64 = 3.0;

/// What to read after an original: what somebody picked for it, then, in its language, what has most of its title's
/// words, its section, its topics and its byline. Never itself in another language; at most `most`.
pub async fn also(
    app: &App,
    place: WorkspaceId,
    of: &PublicOriginal,
    most: usize,
) -> Result<Vec<PublicOriginal>> {
    let Some(this) = original::by_id(&app.store, place, of.id).await? else {
        return Ok(Vec::new());
    };
    let mut ids = read_also::of_original(&app.store, place, of.id).await?;
    for id in alike(app, place, of.id).await? {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let live = original::live_groups(&app.store, place, &ids).await?;
    let another = |id: &OriginalId| {
        live.iter()
            .any(|(of, group)| of == id && *group != this.translation_group)
    };
    ids.retain(another);
    ids.truncate(most);
    by_ids(app, place, &ids).await
}

/// What shares most of the subject, best first.
async fn alike(app: &App, place: WorkspaceId, id: OriginalId) -> Result<Vec<OriginalId>> {
    let Some((language, title, topics)) = search::subject_of(&app.store, place, id).await? else {
        return Ok(Vec::new());
    };
    let mut words: Vec<Vec<String>> = Vec::new();
    for stem in format!("{topics} {title}").split_whitespace() {
        let word = vec![stem.to_owned()];
        if stem.chars().count() > 3 && !words.contains(&word) {
            words.push(word);
        }
    }
    let hits = search::lately(&app.store, place, &language, &words, CANDIDATES).await?;
    Ok(ranked(hits, &words)
        .into_iter()
        .filter(|(weight, hit)| *weight >= WORTHWHILE && hit.id != id)
        .take(12)
        .map(|(_, hit)| hit.id)
        .collect())
}
