//! Where the engines differ in more than their column types. Each helper says what it means on both.

use crate::sql::Builder;
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
