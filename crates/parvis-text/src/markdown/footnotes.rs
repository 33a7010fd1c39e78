use super::Context;
use crate::html::attribute;
use comrak::nodes::{NodeFootnoteDefinition, NodeFootnoteReference};
use std::fmt::Write;

/// How many places a note leads back to: whoever calls one note more often means it as a refrain.
const MOST_ARROWS: u32 = 20;

/// The notes at the foot of a text, while they are written.
#[derive(Default)]
pub(super) struct Footnotes {
    written: u32,
}

/// Writes the sign in the text that leads to a note.
pub(super) fn reference(out: &mut String, note: &NodeFootnoteReference, context: &Context<'_>) {
    let (prefix, ix) = (context.id_prefix, note.ix);
    let id = reference_id(prefix, ix, note.ref_num);
    // Writing into a string doesn't fail.
    let _ = write!(
        out,
        "<sup><a href=\"#{prefix}fn-{ix}\" id=\"{id}\">{ix}</a></sup>"
    );
}

fn reference_id(prefix: &str, ix: u32, occurrence: u32) -> String {
    if occurrence > 1 {
        format!("{prefix}fnref-{ix}-{occurrence}")
    } else {
        format!("{prefix}fnref-{ix}")
    }
}

impl Footnotes {
    /// Begins a note, and before the first one their section.
    pub(super) fn begin(&mut self, out: &mut String, context: &Context<'_>) {
        if self.written == 0 {
            out.push_str("<section class=\"footnotes\"");
            attribute(out, "aria-label", context.words.footnotes);
            out.push_str(">\n<ol>\n");
        }
        self.written += 1;
        let _ = writeln!(out, "<li id=\"{}fn-{}\">", context.id_prefix, self.written);
    }

    /// Writes the arrows that lead back to where the note was called.
    pub(super) fn back(&self, out: &mut String, note: &NodeFootnoteDefinition, context: &Context<'_>) {
        for occurrence in 1..=note.total_references.min(MOST_ARROWS) {
            let id = reference_id(context.id_prefix, self.written, occurrence);
            let _ = write!(out, " <a href=\"#{id}\"");
            attribute(out, "aria-label", context.words.back);
            out.push_str(">↩</a>");
        }
    }

    /// Ends the section, if there is one.
    pub(super) fn end(&self, out: &mut String) {
        if self.written > 0 {
            out.push_str("</ol>\n</section>\n");
        }
    }
}
