//! Groups of three letters: what holds a part of a word holds all of its groups. What is looked through by `like` is
//! looked through newest first; what isn't found among the newest is found by its groups, without reading the rest.

use crate::sql::Builder;
use crate::{Db, Result, Tx, tx::On};
use parvis_domain::WorkspaceId;
use std::collections::BTreeSet;
use uuid::Uuid;

/// So many of the newest are looked through before the index is asked: what is common is found among them.
const NEWEST: i64 = 1_500;
/// So many groups of a word say enough.
const ENOUGH: usize = 16;

/// Where the groups are kept, and whose they are.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Of {
    /// Messages, as `m`.
    Messages,
    /// Working copies, as `w`.
    WorkingCopies,
}

/// The groups of a word, in its order.
fn groups(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut seen = BTreeSet::new();
    let groups = letters.windows(3).map(|three| three.iter().collect::<String>());
    groups
        .filter(|group| seen.insert(group.clone()))
        .take(ENOUGH)
        .collect()
}

/// Adds the condition that the groups of one of these words are all there. Without effect where a word is too short to
/// have any.
pub(crate) fn narrow(sql: &mut Builder<'_>, of: Of, words: &[String]) {
    let groups: Vec<Vec<String>> = words.iter().map(|word| groups(word)).collect();
    if groups.iter().any(Vec::is_empty) {
        return;
    }
    if sql.is_postgres() {
        for (at, groups) in groups.iter().enumerate() {
            sql.push(if at == 0 { " and (" } else { " or " });
            sql.push(match of {
                Of::Messages => "parvis_grams(m.search) @> ",
                Of::WorkingCopies => "parvis_grams(w.search) @> ",
            });
            let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
            sql.bind_words(&groups);
        }
        sql.push(")");
        return;
    }
    let quoted = |group: &String| format!("\"{}\"", group.replace('"', "\"\""));
    let any = groups.iter().map(|groups| {
        let all: Vec<String> = groups.iter().map(quoted).collect();
        format!("({})", all.join(" AND "))
    });
    let query = any.collect::<Vec<_>>().join(" OR ");
    sql.push(match of {
        Of::Messages => " and m.gram_row in (select rowid from message_grams where message_grams match ",
        Of::WorkingCopies => {
            " and w.gram_row in (select rowid from working_copy_grams where working_copy_grams match "
        }
    });
    sql.bind(query).push(")");
}

/// The place in a list up to which it is looked through at first; none where that is all of it. The list is that of
/// `text`, which ends in a parameter for how many are passed over.
pub(crate) async fn newest(mut sql: Builder<'_>) -> Result<Option<(i64, Uuid)>> {
    sql.push(" limit 1 offset ").bind(NEWEST);
    Ok(sql.fetch_all::<(i64, Uuid)>().await?.into_iter().next())
}

/// Where the newest messages of a workspace end.
pub(crate) async fn newest_messages(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
) -> Result<Option<(i64, Uuid)>> {
    let mut sql = Builder::on(db, "select written_at, id from messages where workspace_id = ");
    sql.bind(workspace)
        .push(" and search is not null order by written_at desc, id desc");
    newest(sql).await
}

/// Keeps the groups of a text in the place of those kept before. PostgreSQL derives them from the row itself.
pub(crate) async fn keep(tx: &mut Tx, of: Of, workspace: WorkspaceId, id: Uuid, text: &str) -> Result<()> {
    let On::Sqlite(on) = &mut tx.on else {
        return Ok(());
    };
    let (before, forget, insert, note) = match of {
        Of::Messages => (
            "select gram_row from messages where workspace_id = $1 and id = $2",
            "delete from message_grams where rowid = $1",
            "insert into message_grams (words) values ($1)",
            "update messages set gram_row = $3 where workspace_id = $1 and id = $2",
        ),
        Of::WorkingCopies => (
            "select gram_row from working_copies where workspace_id = $1 and original_id = $2",
            "delete from working_copy_grams where rowid = $1",
            "insert into working_copy_grams (words) values ($1)",
            "update working_copies set gram_row = $3 where workspace_id = $1 and original_id = $2",
        ),
    };
    let known = sqlx::query_scalar::<_, Option<i64>>(before);
    let known = known
        .bind(workspace.uuid())
        .bind(id)
        .fetch_optional(&mut **on)
        .await?;
    if let Some(row) = known.flatten() {
        sqlx::query(forget).bind(row).execute(&mut **on).await?;
    }
    let kept = sqlx::query(insert)
        .bind(text.to_owned())
        .execute(&mut **on)
        .await?;
    let noting = sqlx::query(note).bind(workspace.uuid()).bind(id);
    noting.bind(kept.last_insert_rowid()).execute(&mut **on).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_groups_of_its_letters_once_each() {
        assert_eq!(groups("marché"), ["mar", "arc", "rch", "ché"]);
        assert_eq!(groups("aaaaaa"), ["aaa"]);
        assert_eq!(groups("ma"), [""; 0]);
    }
}
