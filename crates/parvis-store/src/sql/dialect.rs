//! Where the engines differ in more than their column types. Each helper says what it means on both.

use crate::sql::Builder;
use crate::{Result, Tx};
use uuid::Uuid;

/// Adds `column in (…)` for a set of identifiers, bound as one parameter, so that the text stays the same for
/// sets of every size. PostgreSQL takes an array; SQLite a JSON array of hexadecimal words.
pub(crate) fn any_of(builder: &mut Builder<'_>, column: &'static str, ids: &[Uuid]) {
    if builder.is_postgres() {
        builder.push(column).push(" = any(").bind_uuids(ids).push(")");
    } else {
        let words: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
        let json = format!(
            "[{}]",
            words
                .iter()
                .map(|word| format!("\"{word}\""))
                .collect::<Vec<_>>()
                .join(",")
        );
        builder
            .push(column)
            .push(" in (select unhex(value) from json_each(")
            .bind(json)
            .push("))");
    }
}

/// Adds `column in (…)` for a set of words, bound as one parameter as in [`any_of`].
pub(crate) fn any_word(builder: &mut Builder<'_>, column: &'static str, words: &[&str]) {
    if builder.is_postgres() {
        builder.push(column).push(" = any(").bind_words(words).push(")");
    } else {
        let json = serde_json::Value::from(words).to_string();
        builder
            .push(column)
            .push(" in (select value from json_each(")
            .bind(json)
            .push("))");
    }
}

/// Adds the condition that the entry `e` has these words: any of the stems of each. PostgreSQL keeps them in a column
/// of the row; SQLite in a table of its own, where the workspace is a word among the others. Stems have to be
/// letters and digits, so that quoting them is all there is to do.
pub(crate) fn has_terms(builder: &mut Builder<'_>, workspace: Uuid, words: &[Vec<String>], all: bool) {
    if builder.is_postgres() {
        let query = tsquery(words, all);
        builder.push("e.terms @@ cast(").bind(query).push(" as tsquery)");
    } else {
        let query = match_of(workspace, words, all);
        builder
            .push("e.original_id in (select unhex(original) from search_index where search_index match ")
            .bind(query)
            .push(")");
    }
}

/// Adds the entries `e` and their originals `o` that have any of these words, with the condition that joins them. On
/// SQLite only the `most` that were written last are looked at, in that order, and no more is read than these; PostgreSQL
/// weighs by itself whether it reads them newest first or by their words.
pub(crate) fn newest_with_terms(
    builder: &mut Builder<'_>,
    workspace: Uuid,
    words: &[Vec<String>],
    most: u32,
) {
    if builder.is_postgres() {
        builder
            .push("search_entries e join originals o on o.workspace_id = e.workspace_id and o.id = e.original_id where ")
            .push("e.workspace_id = ")
            .bind(workspace)
            .push(" and ");
        has_terms(builder, workspace, words, false);
    } else {
        builder
            .push("(select unhex(original) as id from search_index where search_index match ")
            .bind(match_of(workspace, words, false))
            .push(" order by rowid desc limit ")
            .bind(i64::from(most))
            .push(") found cross join search_entries e cross join originals o where e.workspace_id = ")
            .bind(workspace)
            .push(
                " and e.original_id = found.id and o.workspace_id = e.workspace_id and o.id = e.original_id",
            );
    }
}

fn quoted(quote: char, between: &str, stems: &[String]) -> String {
    let stems: Vec<String> = stems.iter().map(|stem| format!("{quote}{stem}{quote}")).collect();
    stems.join(between)
}

fn tsquery(words: &[Vec<String>], all: bool) -> String {
    let words: Vec<String> = words
        .iter()
        .map(|stems| format!("({})", quoted('\'', " | ", stems)))
        .collect();
    words.join(if all { " & " } else { " | " })
}

fn match_of(workspace: Uuid, words: &[Vec<String>], all: bool) -> String {
    let words: Vec<String> = words
        .iter()
        .map(|stems| format!("terms : ({})", quoted('"', " OR ", stems)))
        .collect();
    let words = words.join(if all { " AND " } else { " OR " });
    format!("place : \"{}\" AND ({words})", workspace.simple())
}

/// Keeps the words of an entry where [`has_terms`] looks for them. PostgreSQL derives them from the row itself.
pub(crate) async fn index_terms(tx: &mut Tx, workspace: Uuid, original: Uuid, terms: &str) -> Result<()> {
    if let crate::tx::On::Sqlite(on) = &mut tx.on {
        sqlx::query("insert into search_index (place, original, terms) values ($1, $2, $3)")
            .bind(workspace.simple().to_string())
            .bind(original.simple().to_string())
            .bind(terms)
            .execute(&mut **on)
            .await?;
    }
    Ok(())
}

/// Forgets the words of an entry. On PostgreSQL they go with the row.
pub(crate) async fn unindex_terms(tx: &mut Tx, workspace: Uuid, original: Uuid) -> Result<()> {
    if let crate::tx::On::Sqlite(on) = &mut tx.on {
        sqlx::query("delete from search_index where search_index match $1")
            .bind(format!(
                "place : \"{}\" AND original : \"{}\"",
                workspace.simple(),
                original.simple()
            ))
            .execute(&mut **on)
            .await?;
    }
    Ok(())
}
