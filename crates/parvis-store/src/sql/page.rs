use crate::sql::Builder;
use parvis_domain::Cursor;

/// Adds the row-value condition of a list ordered by `(time, id)` downwards: what stands after the cursor.
/// Nothing is added for a first page.
pub(crate) fn cursor_after(builder: &mut Builder<'_>, columns: &'static str, cursor: Option<&Cursor>) {
    if let Some(cursor) = cursor {
        builder
            .push(" and ")
            .push(columns)
            .push(" < (")
            .bind(cursor.at)
            .push(", ")
            .bind(cursor.id)
            .push(")");
    }
}
