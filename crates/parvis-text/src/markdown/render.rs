use super::footnotes::{self, Footnotes};
use super::tables::{self, Columns};
use super::{Context, Heading, Rendered, links, pictures, plain, raw};
use crate::html::{attribute, escape, number};
use comrak::nodes::{ListType, Node, NodeCodeBlock, NodeHeading, NodeList, NodeTaskItem, NodeValue};
use parvis_domain::Slug;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;

/// How deep a text may be nested before it loses its markup and keeps its words.
const DEEPEST: usize = 100;

/// Writes the tree. It walks with a stack of its own, since a text may be nested as deep as it is long.
pub(super) fn render(root: Node<'_>, context: &Context<'_>) -> Rendered {
    let mut writer = Writer {
        context,
        out: String::new(),
        headings: Vec::new(),
        anchors: Anchors::default(),
        // A text that begins its headings at the first level moves them all one down: that level is the page's.
        shift: u8::from(root.descendants().any(|node| level(node) == Some(1))),
        raw: raw::Open::default(),
        footnotes: Footnotes::default(),
        columns: Columns::default(),
        links: Vec::new(),
        in_link: false,
    };
    let mut waiting = vec![(root, 0, false)];
    while let Some((node, depth, left)) = waiting.pop() {
        if left {
            writer.raw.end(&mut writer.out, depth + 1);
            writer.leave(node);
        } else if depth > DEEPEST {
            escape(&mut writer.out, &plain::words(node));
        } else {
            let inside = writer.enter(node, depth);
            if inside {
                waiting.push((node, depth, true));
                waiting.extend(node.reverse_children().map(|child| (child, depth + 1, false)));
            }
        }
    }
    writer.footnotes.end(&mut writer.out);
    Rendered {
        html: writer.out,
        headings: writer.headings,
    }
}

fn level(node: Node<'_>) -> Option<u8> {
    match node.data().value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    }
}

struct Writer<'a> {
    context: &'a Context<'a>,
    out: String,
    headings: Vec<Heading>,
    anchors: Anchors,
    shift: u8,
    raw: raw::Open,
    footnotes: Footnotes,
    columns: Columns,
    /// For each link around the place being written, whether it was written as one.
    links: Vec<bool>,
    in_link: bool,
}

impl Writer<'_> {
    /// Writes what stands before a node's children; `false` if they aren't to be walked.
    fn enter(&mut self, node: Node<'_>, depth: usize) -> bool {
        let (out, context) = (&mut self.out, self.context);
        match node.data().value {
            NodeValue::BlockQuote => out.push_str("<blockquote>\n"),
            NodeValue::List(ref list) => open_list(out, list),
            NodeValue::Item(_) => out.push_str("<li>"),
            NodeValue::TaskItem(ref task) => open_task(out, task, context),
            NodeValue::CodeBlock(ref code) => code_block(out, code),
            NodeValue::HtmlBlock(ref html) => self.raw.block(out, &html.literal, depth),
            NodeValue::HtmlInline(ref html) => self.raw.inline(out, html, depth),
            NodeValue::Paragraph => self.open_paragraph(node),
            NodeValue::Heading(heading) => self.open_heading(node, heading),
            NodeValue::ThematicBreak => out.push_str("<hr>\n"),
            NodeValue::FootnoteDefinition(_) => self.footnotes.begin(out, context),
            NodeValue::FootnoteReference(ref note) => footnotes::reference(out, note, context),
            NodeValue::Table(ref table) if tables::is_hollow(table) => {
                out.push_str("<p>");
                escape(out, plain::words(node).trim());
                out.push_str("</p>\n");
                return false;
            }
            NodeValue::Table(_) => tables::open(out, context),
            NodeValue::TableRow(header) => {
                tables::row(out, header, true, node);
                self.columns.row(header);
            }
            NodeValue::TableCell => self.columns.cell(out, node),
            NodeValue::Text(ref text) => escape(out, text),
            NodeValue::SoftBreak => out.push('\n'),
            NodeValue::LineBreak => out.push_str("<br>\n"),
            NodeValue::Code(ref code) => {
                out.push_str("<code>");
                escape(out, &code.literal);
                out.push_str("</code>");
            }
            NodeValue::Emph => out.push_str("<em>"),
            NodeValue::Strong => out.push_str("<strong>"),
            NodeValue::Strikethrough => out.push_str("<del>"),
            NodeValue::Link(ref link) => {
                let written = !self.in_link && links::open(out, link, context);
                self.links.push(written);
                self.in_link |= written;
            }
            NodeValue::Image(ref link) => {
                pictures::write(out, node, link, context, self.in_link);
                return false;
            }
            _ => {}
        }
        true
    }

    /// Writes what stands behind a node's children.
    fn leave(&mut self, node: Node<'_>) {
        let out = &mut self.out;
        match node.data().value {
            NodeValue::BlockQuote => out.push_str("</blockquote>\n"),
            NodeValue::List(ref list) => out.push_str(if is_ordered(list) { "</ol>\n" } else { "</ul>\n" }),
            NodeValue::Item(_) | NodeValue::TaskItem(_) => out.push_str("</li>\n"),
            NodeValue::Paragraph => self.close_paragraph(node),
            NodeValue::Heading(heading) => {
                let level = self.shifted(heading);
                let _ = writeln!(self.out, "</h{level}>");
            }
            NodeValue::FootnoteDefinition(ref note) => {
                if !ends_in_paragraph(node) {
                    self.footnotes.back(out, note, self.context);
                }
                out.push_str("</li>\n");
            }
            NodeValue::Table(_) => tables::close(out, node),
            NodeValue::TableRow(header) => tables::row(out, header, false, node),
            NodeValue::TableCell => self.columns.end_cell(out),
            NodeValue::Emph => out.push_str("</em>"),
            NodeValue::Strong => out.push_str("</strong>"),
            NodeValue::Strikethrough => out.push_str("</del>"),
            NodeValue::Link(_) => self.close_link(),
            _ => {}
        }
    }

    fn close_link(&mut self) {
        if self.links.pop() == Some(true) {
            self.out.push_str("</a>");
            self.in_link = false;
        }
    }

    fn open_paragraph(&mut self, node: Node<'_>) {
        if pictures::alone(node, self.context).is_some() {
            self.out.push_str("<figure>");
        } else if !is_tight(node) {
            self.out.push_str("<p>");
        }
    }

    fn close_paragraph(&mut self, node: Node<'_>) {
        if let Some(caption) = pictures::alone(node, self.context) {
            pictures::caption(&mut self.out, &caption);
            self.out.push_str("</figure>\n");
            return;
        }
        if let Some(parent) = node.parent().filter(|_| node.next_sibling().is_none())
            && let NodeValue::FootnoteDefinition(ref note) = parent.data().value
        {
            self.footnotes.back(&mut self.out, note, self.context);
        }
        if !is_tight(node) {
            self.out.push_str("</p>\n");
        } else if node.next_sibling().is_some() {
            self.out.push('\n');
        }
    }

    fn open_heading(&mut self, node: Node<'_>, heading: NodeHeading) {
        let text = plain::words(node).trim().to_owned();
        let anchor = self.anchors.next(&Slug::words(&text, self.context.language));
        let id = format!("{}{anchor}", self.context.id_prefix);
        let level = self.shifted(heading);
        let _ = write!(self.out, "<h{level}");
        attribute(&mut self.out, "id", &id);
        self.out.push('>');
        self.headings.push(Heading { level, id, text });
    }

    fn shifted(&self, heading: NodeHeading) -> u8 {
        (heading.level + self.shift).min(6)
    }
}

fn is_ordered(list: &NodeList) -> bool {
    list.list_type == ListType::Ordered
}

fn open_list(out: &mut String, list: &NodeList) {
    if is_ordered(list) {
        out.push_str("<ol");
        if list.start != 1 {
            number(out, "start", list.start);
        }
    } else {
        out.push_str(if list.is_task_list {
            "<ul class=\"tasks\""
        } else {
            "<ul"
        });
    }
    out.push_str(">\n");
}

fn open_task(out: &mut String, task: &NodeTaskItem, context: &Context<'_>) {
    let done = task.symbol.is_some();
    out.push_str("<li><input type=\"checkbox\" disabled=\"\"");
    if done {
        out.push_str(" checked=\"\"");
    }
    attribute(
        out,
        "aria-label",
        if done {
            context.words.task_done
        } else {
            context.words.task_open
        },
    );
    out.push_str("> ");
}

/// A block of code scrolls sideways, so the keyboard has to reach it.
fn code_block(out: &mut String, code: &NodeCodeBlock) {
    out.push_str("<pre tabindex=\"0\"><code");
    if let Some(language) = code
        .info
        .split_whitespace()
        .next()
        .filter(|language| language.len() <= 32)
    {
        attribute(out, "data-language", language);
    }
    out.push('>');
    escape(out, &code.literal);
    out.push_str("</code></pre>\n");
}

/// Whether a paragraph stands in a list whose items lie close: it then has no tag of its own.
fn is_tight(paragraph: Node<'_>) -> bool {
    let Some(item) = paragraph.parent() else {
        return false;
    };
    item.parent()
        .is_some_and(|list| matches!(list.data().value, NodeValue::List(ref list) if list.tight))
}

fn ends_in_paragraph(node: Node<'_>) -> bool {
    node.last_child()
        .is_some_and(|last| matches!(last.data().value, NodeValue::Paragraph))
}

/// Anchors of a text, each once.
#[derive(Default)]
struct Anchors {
    taken: HashSet<String>,
    next: HashMap<String, u32>,
}

impl Anchors {
    fn next(&mut self, words: &str) -> String {
        let base = if words.is_empty() {
            "section"
        } else {
            &words[..words.len().min(64)]
        }
        .trim_end_matches('-');
        if self.taken.insert(base.to_owned()) {
            return base.to_owned();
        }
        let next = self.next.entry(base.to_owned()).or_insert(2);
        loop {
            let anchor = format!("{base}-{next}");
            *next += 1;
            if self.taken.insert(anchor.clone()) {
                return anchor;
            }
        }
    }
}
