use super::Context;
use crate::html::attribute;
use comrak::nodes::{Node, NodeTable, NodeValue, TableAlignment};

/// Whether a table has so many cells that nobody wrote, which only fill its rows up to its width, that it isn't one:
/// a few bytes would make a page of millions. Its words stay.
pub(super) fn is_hollow(table: &NodeTable) -> bool {
    let cells = table.num_columns.saturating_mul(table.num_rows);
    cells > table.num_nonempty_cells.saturating_mul(8).saturating_add(10_000)
}

/// Tables wider than the page scroll in a box of their own, which the keyboard reaches.
pub(super) fn open(out: &mut String, context: &Context<'_>) {
    out.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
    attribute(out, "aria-label", context.words.table);
    out.push_str(">\n<table>\n");
}

pub(super) fn close(out: &mut String, table: Node<'_>) {
    out.push_str(if table.children().count() > 1 {
        "</tbody>\n</table>\n</div>\n"
    } else {
        "</table>\n</div>\n"
    });
}

pub(super) fn row(out: &mut String, header: bool, entering: bool, row: Node<'_>) {
    match (header, entering) {
        (true, true) => out.push_str("<thead>\n<tr>\n"),
        (true, false) => {
            out.push_str("</tr>\n</thead>\n");
            if row.next_sibling().is_some() {
                out.push_str("<tbody>\n");
            }
        }
        (false, true) => out.push_str("<tr>\n"),
        (false, false) => out.push_str("</tr>\n"),
    }
}

/// The columns of the row being written.
#[derive(Default)]
pub(super) struct Columns {
    header: bool,
    next: usize,
}

impl Columns {
    /// Begins a row.
    pub(super) fn row(&mut self, header: bool) {
        *self = Self { header, next: 0 };
    }

    pub(super) fn cell(&mut self, out: &mut String, cell: Node<'_>) {
        out.push_str(if self.header { "<th scope=\"col\"" } else { "<td" });
        match alignment(cell, self.next) {
            Some(TableAlignment::Center) => out.push_str(" class=\"center\""),
            Some(TableAlignment::Right) => out.push_str(" class=\"right\""),
            _ => {}
        }
        out.push('>');
        self.next += 1;
    }

    pub(super) fn end_cell(&self, out: &mut String) {
        out.push_str(if self.header { "</th>\n" } else { "</td>\n" });
    }
}

fn alignment(cell: Node<'_>, column: usize) -> Option<TableAlignment> {
    let table = cell.parent()?.parent()?;
    match table.data().value {
        NodeValue::Table(ref table) => table.alignments.get(column).copied(),
        _ => None,
    }
}
