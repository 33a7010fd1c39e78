use crate::{World, clock_at, said, words};
use parvis_domain::{
    Content, Language, Original, OriginalId, OriginalKind, Revision, RevisionHead, RevisionId,
    RevisionReason, Slug, TagId, Timestamp, WorkingCopy,
};
use parvis_store::search::{self, SearchEntry};
use parvis_store::{Tx, original, revision, slug, tag, working_copy};
use std::collections::{BTreeMap, BTreeSet};

/// Words of a title, of a paragraph, and paragraphs of a text.
const TITLE: usize = 7;
const PARAGRAPH: usize = 40;
const PARAGRAPHS: usize = 8;
/// How the program's own index says that it is of today: what is indexed under another number would be made anew.
const ANALYSIS: i64 = 1;

/// What was written, and when.
pub(crate) struct Written {
    pub(crate) id: OriginalId,
    pub(crate) revision: RevisionId,
    pub(crate) at: Timestamp,
}

/// An article that readers see and find.
pub(crate) async fn write(world: &World, tx: &mut Tx, number: u64, at: Timestamp) -> Result<Written, String> {
    let id = OriginalId::next(&clock_at(at), &world.dice);
    let short = format!("{number:08}").parse().map_err(said)?;
    let mut made = Original::begun(id, short, OriginalKind::Article, Language::ENGLISH, world.who, at);
    let word: Slug = format!("piece-{number}").parse().map_err(said)?;
    made.slug = Some(word.clone());
    let section = world.sections.get(world.seldom_above(world.sections.len()));
    let byline = world.bylines.get(world.seldom_above(world.bylines.len()));
    made.category = section.map(|(id, _)| *id);
    made.author = byline.map(|(id, _)| *id);
    original::insert(tx, world.place, &made).await.map_err(said)?;

    let paragraphs: Vec<String> = (0..PARAGRAPHS).map(|_| sentence(world, PARAGRAPH)).collect();
    let content = Content {
        title: sentence(world, TITLE),
        summary: sentence(world, 18),
        body: paragraphs.join("\n\n"),
        cover: None,
    };
    let revision = keep(world, tx, id, &content, at).await?;
    slug::insert(tx, world.place, &word, id, Some(at))
        .await
        .map_err(said)?;
    made.publish(revision, at).map_err(said)?;
    original::update(tx, world.place, &made).await.map_err(said)?;

    let topics = topics(world);
    let tags: Vec<TagId> = topics.iter().map(|(id, _)| *id).collect();
    tag::set_of_original(tx, world.place, id, &tags)
        .await
        .map_err(said)?;
    let mut named: Vec<&str> = topics.iter().map(|(_, name)| name.as_str()).collect();
    named.extend(section.map(|(_, name)| name.as_str()));
    named.extend(byline.map(|(_, name)| name.as_str()));
    find(world, tx, id, &content, &named.join(" ")).await?;
    Ok(Written { id, revision, at })
}

fn sentence(world: &World, long: usize) -> String {
    let words: Vec<String> = (0..long)
        .map(|_| words::word(world.seldom_above(words::ALL)))
        .collect();
    words.join(" ")
}

/// Three of them, each once.
fn topics(world: &World) -> Vec<&(TagId, String)> {
    let mut chosen = BTreeMap::new();
    while chosen.len() < 3 {
        let at = world.seldom_above(world.topics.len());
        if let Some(topic) = world.topics.get(at) {
            chosen.insert(at, topic);
        }
    }
    chosen.into_values().collect()
}

async fn keep(
    world: &World,
    tx: &mut Tx,
    original: OriginalId,
    content: &Content,
    at: Timestamp,
) -> Result<RevisionId, String> {
    let head = RevisionHead {
        id: RevisionId::next(&clock_at(at), &world.dice),
        original,
        number: 1,
        title: content.title.clone(),
        name: None,
        reason: RevisionReason::Published,
        made_by: world.who,
        made_at: at,
    };
    let id = head.id;
    let whole = Revision {
        head,
        content: content.clone(),
    };
    revision::insert(tx, world.place, &whole).await.map_err(said)?;
    let copy = WorkingCopy {
        original,
        version: 1,
        content: content.clone(),
        revision: Some(id),
        saved_by: world.who,
        saved_at: at,
    };
    working_copy::insert(tx, world.place, &copy).await.map_err(said)?;
    Ok(id)
}

/// Puts its words into the index. They have no endings, so that they are their own stems.
async fn find(
    world: &World,
    tx: &mut Tx,
    id: OriginalId,
    content: &Content,
    topics: &str,
) -> Result<(), String> {
    let body = format!("{} {}", content.summary, content.body.replace("\n\n", " "));
    let all: BTreeSet<&str> = content.title.split(' ').chain(body.split(' ')).collect();
    let words = all
        .into_iter()
        .map(|word| (word.to_owned(), word.to_owned()))
        .collect();
    let entry = SearchEntry {
        language: "en".to_owned(),
        analysis: ANALYSIS,
        title: content.title.clone(),
        topics: topics.to_lowercase(),
        body,
        words,
    };
    search::put(tx, world.place, id, &entry).await.map_err(said)
}
