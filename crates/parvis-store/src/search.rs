//! What readers can look for: the words of what is live and listed. Kept in the transaction that puts it before
//! readers or takes it away; every search asks the original itself once more whether it is there for readers.

use crate::sql::{Builder, dialect};
use crate::{Db, Result, Tx, grams, working_copy};
use parvis_domain::{
    AuthorId, CategoryId, ConversationId, MessageId, OriginalId, TagId, Timestamp, WorkspaceId,
};
use uuid::Uuid;

/// As many rows are written by one statement.
const AT_ONCE: usize = 200;

/// One original, as it is indexed. Stems stand with a blank between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchEntry {
    /// The language without its country: `fr` of `fr-CA`.
    pub language: String,
    /// How the words were taken apart.
    pub analysis: i64,
    /// Of the title.
    pub title: String,
    /// Of the section, the topics and the byline.
    pub topics: String,
    /// Of everything else.
    pub body: String,
    /// The words as they are compared and as they are written, each once, sorted.
    pub words: Vec<(String, String)>,
}

/// What a search asks for: for each word the stems it is known by, of which any will do.
#[derive(Clone, Copy, Debug)]
pub struct SearchTerms<'a> {
    /// Only their letters and digits count.
    pub words: &'a [Vec<String>],
    /// Whether all of the words are wanted, or any.
    pub all: bool,
}

/// An original in which the words are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchHit {
    /// Which.
    pub id: OriginalId,
    /// As in [`SearchEntry`].
    pub title: String,
    /// As in [`SearchEntry`].
    pub topics: String,
    /// As in [`SearchEntry`].
    pub body: String,
    /// When it went live.
    pub published_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct HitRow {
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    title: String,
    topics: String,
    body: String,
    #[sqlx(try_from = "i64")]
    published_at: Timestamp,
}

impl From<HitRow> for SearchHit {
    fn from(row: HitRow) -> Self {
        Self {
            id: row.original_id,
            title: row.title,
            topics: row.topics,
            body: row.body,
            published_at: row.published_at,
        }
    }
}

/// Indexes an original, in place of what was indexed of it before.
pub async fn put(
    tx: &mut Tx,
    workspace: WorkspaceId,
    original: OriginalId,
    entry: &SearchEntry,
) -> Result<()> {
    remove(tx, workspace, original).await?;
    let words: Vec<&str> = entry.words.iter().map(|(word, _)| word.as_str()).collect();
    execute!(
        tx,
        "insert into search_entries (workspace_id, original_id, language, analysis, title, topics, body, words)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        workspace,
        original,
        &entry.language,
        entry.analysis,
        &entry.title,
        &entry.topics,
        &entry.body,
        words.join(" ")
    )?;
    let terms = format!("{} {} {}", entry.title, entry.topics, entry.body);
    dialect::index_terms(tx, workspace.uuid(), original.uuid(), &terms).await?;
    for chunk in entry.words.chunks(AT_ONCE) {
        count_in(tx, workspace, chunk).await?;
    }
    Ok(())
}

/// Forgets an original. Gives whether it was known.
pub async fn remove(tx: &mut Tx, workspace: WorkspaceId, original: OriginalId) -> Result<bool> {
    let known = fetch_optional!(
        &mut *tx,
        (String,),
        "select words
        from search_entries
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )?;
    let Some((words,)) = known else {
        return Ok(false);
    };
    let words: Vec<&str> = words.split_ascii_whitespace().collect();
    for chunk in words.chunks(AT_ONCE) {
        count_out(tx, workspace, chunk).await?;
    }
    dialect::unindex_terms(tx, workspace.uuid(), original.uuid()).await?;
    execute!(
        tx,
        "delete from search_entries
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )?;
    Ok(true)
}

async fn count_in(tx: &mut Tx, workspace: WorkspaceId, words: &[(String, String)]) -> Result<()> {
    let mut sql = Builder::on(
        &mut *tx,
        "insert into search_words (workspace_id, word, shown, length, entries) values ",
    );
    for (at, (word, shown)) in words.iter().enumerate() {
        let length = i64::try_from(word.chars().count()).unwrap_or(i64::MAX);
        sql.push(if at == 0 { "(" } else { ", (" }).bind(workspace);
        sql.push(", ").bind(word.clone()).push(", ").bind(shown.clone());
        sql.push(", ").bind(length).push(", 1)");
    }
    sql.push(" on conflict (workspace_id, word) do update set entries = search_words.entries + 1");
    sql.fetch_all::<(i64,)>().await?;
    Ok(())
}

async fn count_out(tx: &mut Tx, workspace: WorkspaceId, words: &[&str]) -> Result<()> {
    let mut sql = Builder::on(
        &mut *tx,
        "update search_words set entries = entries - 1 where workspace_id = ",
    );
    among(&mut sql, workspace, words);
    sql.fetch_all::<(i64,)>().await?;
    let mut sql = Builder::on(
        &mut *tx,
        "delete from search_words where entries <= 0 and workspace_id = ",
    );
    among(&mut sql, workspace, words);
    sql.fetch_all::<(i64,)>().await?;
    Ok(())
}

fn among(sql: &mut Builder<'_>, workspace: WorkspaceId, words: &[&str]) {
    sql.bind(workspace).push(" and word in (");
    for (at, word) in words.iter().enumerate() {
        sql.push(if at == 0 { "" } else { ", " }).bind((*word).to_owned());
    }
    sql.push(")");
}

/// What was written in this language, is live and listed, and has the words: the newest `most` of it.
pub async fn find(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    language: &str,
    terms: SearchTerms<'_>,
    most: u32,
) -> Result<Vec<SearchHit>> {
    let words = lettered(terms.words);
    let missing = words.iter().filter(|stems| stems.is_empty()).count();
    if missing == words.len() || (terms.all && missing > 0) {
        return Ok(Vec::new());
    }
    let words: Vec<_> = words.into_iter().filter(|stems| !stems.is_empty()).collect();
    let terms = SearchTerms {
        words: &words,
        all: terms.all,
    };
    let rows = search(db, workspace, language, terms, most)
        .fetch_all::<HitRow>()
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The same with any of the words, of those that were made findable last: asked for each page of an original that is
/// rendered, so that common words must not make everything be read that has them. At most `most`, fewer where other
/// languages stand between.
pub async fn lately(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    language: &str,
    words: &[Vec<String>],
    most: u32,
) -> Result<Vec<SearchHit>> {
    let mut words = lettered(words);
    words.retain(|stems| !stems.is_empty());
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Builder::on(
        db,
        "select e.original_id, e.title, e.topics, e.body, o.published_at
        from ",
    );
    dialect::newest_with_terms(&mut sql, workspace.uuid(), &words, most);
    sql.push(" and o.state = 'live' and o.listed = true and o.published_at is not null and e.language = ")
        .bind(language.to_owned())
        .push(" order by o.published_at desc, o.id desc limit ")
        .bind(i64::from(most));
    let rows = sql.fetch_all::<HitRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

fn lettered(words: &[Vec<String>]) -> Vec<Vec<String>> {
    words.iter().map(|stems| only_letters(stems)).collect()
}

/// Letters and digits have no meaning in the query languages of the engines.
fn only_letters(stems: &[String]) -> Vec<String> {
    stems
        .iter()
        .map(|stem| stem.chars().filter(|c| c.is_alphanumeric()).collect::<String>())
        .filter(|stem| !stem.is_empty())
        .collect()
}

fn search<'c>(
    db: impl Into<Db<'c>>,
    workspace: WorkspaceId,
    language: &str,
    terms: SearchTerms<'_>,
    most: u32,
) -> Builder<'c> {
    let mut sql = Builder::on(
        db,
        "select e.original_id, e.title, e.topics, e.body, o.published_at
        from search_entries e
        join originals o on o.workspace_id = e.workspace_id and o.id = e.original_id
        where o.state = 'live' and o.listed = true and o.published_at is not null and e.workspace_id = ",
    );
    sql.bind(workspace)
        .push(" and e.language = ")
        .bind(language.to_owned())
        .push(" and ");
    dialect::has_terms(&mut sql, workspace.uuid(), terms.words, terms.all);
    sql.push(" order by o.published_at desc, o.id desc limit ")
        .bind(i64::from(most));
    sql
}

/// What is indexed of an original: its language, and the stems of its title and its topics.
pub async fn subject_of(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<(String, String, String)>> {
    fetch_optional!(
        db,
        (String, String, String),
        "select language, title, topics
        from search_entries
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )
}

/// The languages of what can be found, those with most in them first.
pub async fn languages(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<String>> {
    let rows = fetch_all!(
        db,
        (String, i64),
        "select language, count(*) as entries
        from search_entries
        where workspace_id = $1
        group by language
        order by 2 desc, 1",
        workspace
    )?;
    Ok(rows.into_iter().map(|(language, _)| language).collect())
}

/// A word that occurs in what can be found.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SearchWord {
    /// As it is compared.
    pub word: String,
    /// As it is written.
    pub shown: String,
    /// In how many originals it is.
    pub entries: i64,
}

/// The words of so many letters, the commonest first, at most `most`.
pub async fn words_of_length(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    (least, longest): (u32, u32),
    most: u32,
) -> Result<Vec<SearchWord>> {
    fetch_all!(
        db,
        SearchWord,
        "select word, shown, entries
        from search_words
        where workspace_id = $1
        and length >= $2
        and length <= $3
        order by entries desc, word
        limit $4",
        workspace,
        i64::from(least),
        i64::from(longest),
        i64::from(most)
    )
}

/// Originals of every workspace that were indexed under another number than this.
pub async fn outdated(
    db: impl Into<Db<'_>>,
    analysis: i64,
    most: u32,
) -> Result<Vec<(WorkspaceId, OriginalId)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid),
        "select workspace_id, original_id
        from search_entries
        where analysis < $1
        or analysis > $1
        limit $2",
        analysis,
        i64::from(most)
    )?;
    Ok(pairs(rows))
}

/// Originals of every workspace that readers should find and don't, or the other way round: what was published
/// before there was a search.
pub async fn astray(db: impl Into<Db<'_>>, most: u32) -> Result<Vec<(WorkspaceId, OriginalId)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid),
        "select o.workspace_id, o.id
        from originals o
        left join search_entries e on e.workspace_id = o.workspace_id and e.original_id = o.id
        where (o.state = 'live' and o.listed = true and e.original_id is null)
        or (e.original_id is not null and (o.state <> 'live' or o.listed = false))
        limit $1",
        i64::from(most)
    )?;
    Ok(pairs(rows))
}

fn pairs(rows: Vec<(Uuid, Uuid)>) -> Vec<(WorkspaceId, OriginalId)> {
    rows.into_iter()
        .map(|(place, id)| (place.into(), id.into()))
        .collect()
}

/// A message that nobody can look up yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadMessage {
    /// Whose.
    pub workspace: WorkspaceId,
    /// Which.
    pub id: MessageId,
    /// What it says.
    pub text: String,
    /// What its author is called.
    pub name: String,
}

/// Messages of every workspace that came, or came to say something else, since they were last made findable.
pub async fn unread_messages(db: impl Into<Db<'_>>, most: u32) -> Result<Vec<UnreadMessage>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid, String, String, String),
        "select m.workspace_id, m.id, m.text, coalesce(a.display_name, ''), a.handle
        from messages m
        join accounts a on a.workspace_id = m.workspace_id and a.id = m.account_id
        where m.search is null
        order by m.id
        limit $1",
        i64::from(most)
    )?;
    let read = |(place, id, text, shown, handle): (Uuid, Uuid, String, String, String)| UnreadMessage {
        workspace: place.into(),
        id: id.into(),
        text,
        name: format!("{shown} {handle}"),
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Makes a message findable by its words and its author's name, as long as it still says `read.text`.
pub async fn read_message(tx: &mut Tx, read: &UnreadMessage) -> Result<()> {
    let beginning: String = read.text.chars().take(4_000).collect();
    let folded = working_copy::folded(&format!("{} {beginning}", read.name)).join("\n");
    let touched = execute!(
        tx,
        "update messages
        set search = $3
        where workspace_id = $1
        and id = $2
        and text = $4",
        read.workspace,
        read.id,
        &folded,
        &read.text
    )?;
    if touched > 0 {
        grams::keep(tx, grams::Of::Messages, read.workspace, read.id.uuid(), &folded).await?;
    }
    Ok(())
}

/// A message that somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundMessage {
    /// Which.
    pub id: MessageId,
    /// Where it stands.
    pub conversation: ConversationId,
    /// How it begins, at most 280 characters.
    pub beginning: String,
    /// What its author is called.
    pub name: String,
    /// When it was written.
    pub written_at: Timestamp,
}

/// Messages that are still there and hold one of these, as [`folded`](working_copy::folded) gives it: the newest.
pub async fn messages(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    text: &[String],
    most: u32,
) -> Result<Vec<FoundMessage>> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let mut db = db.into();
    let mut rows = Vec::new();
    if let Some((at, id)) = grams::newest_messages(db.again(), workspace).await? {
        let mut sql = holding_messages(db.again(), workspace, text);
        sql.push(" and (m.written_at, m.id) >= (")
            .bind(at)
            .push(", ")
            .bind(id);
        sql.push(")");
        rows = newest_of(sql, most).fetch_all::<MessageRow>().await?;
    }
    if rows.len() < most as usize {
        let mut sql = holding_messages(db, workspace, text);
        grams::narrow(&mut sql, grams::Of::Messages, text);
        rows = newest_of(sql, most).fetch_all::<MessageRow>().await?;
    }
    let found = |(id, conversation, beginning, name, at): MessageRow| FoundMessage {
        id: id.into(),
        conversation: conversation.into(),
        beginning,
        name,
        written_at: Timestamp::from_micros(at),
    };
    Ok(rows.into_iter().map(found).collect())
}

type MessageRow = (Uuid, Uuid, String, String, i64);

fn holding_messages<'c>(db: impl Into<Db<'c>>, workspace: WorkspaceId, text: &[String]) -> Builder<'c> {
    let mut sql = Builder::on(
        db,
        "select m.id, m.conversation_id, substr(m.text, 1, 280), coalesce(a.display_name, a.handle), m.written_at
        from messages m
        join accounts a on a.workspace_id = m.workspace_id and a.id = m.account_id
        where m.gone_at is null and m.search is not null and m.workspace_id = ",
    );
    sql.bind(workspace);
    for (at, word) in text.iter().enumerate() {
        sql.push(if at == 0 { " and (" } else { " or " });
        sql.push("m.search like ")
            .bind(working_copy::holding(word))
            .push(" escape '\\'");
    }
    sql.push(")");
    sql
}

fn newest_of(mut sql: Builder<'_>, most: u32) -> Builder<'_> {
    sql.push(" order by m.written_at desc, m.id desc limit ")
        .bind(i64::from(most));
    sql
}

/// What is called otherwise now, and has to be indexed anew.
#[derive(Clone, Copy, Debug)]
pub enum Renamed {
    /// A section.
    Category(CategoryId),
    /// A topic, or one that goes: then before it does.
    Tag(TagId),
    /// A byline.
    Author(AuthorId),
}

/// Marks what carries this name as [`outdated`]. Gives how many there are.
pub async fn renamed(tx: &mut Tx, workspace: WorkspaceId, what: Renamed) -> Result<u64> {
    match what {
        Renamed::Category(id) => execute!(
            tx,
            "update search_entries
            set analysis = 0
            where workspace_id = $1
            and original_id in (select id from originals where workspace_id = $1 and category_id = $2)",
            workspace,
            id
        ),
        Renamed::Tag(id) => execute!(
            tx,
            "update search_entries
            set analysis = 0
            where workspace_id = $1
            and original_id in (select original_id from original_tags where workspace_id = $1 and tag_id = $2)",
            workspace,
            id
        ),
        Renamed::Author(id) => execute!(
            tx,
            "update search_entries
            set analysis = 0
            where workspace_id = $1
            and original_id in (select id from originals where workspace_id = $1 and author_id = $2)",
            workspace,
            id
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn a_search_begins_with_the_index_of_words() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let words = [vec!["cheval".to_owned()]];
        let terms = SearchTerms {
            words: &words,
            all: true,
        };
        let nowhere = WorkspaceId::from_uuid(Uuid::nil());
        let text = search(&store, nowhere, "fr", terms, 10).text().to_owned();
        let plan = plan(&store, &text).await;
        assert!(plan.contains("search_index VIRTUAL TABLE INDEX"), "{plan}");
        assert!(plan.contains("workspace_id=? AND original_id=?"), "{plan}");
        store.close().await;
    }
}
