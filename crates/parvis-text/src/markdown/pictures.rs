use super::{Context, Picture, links, plain};
use crate::html::{attribute, escape, number};
use comrak::nodes::{Node, NodeLink, NodeValue};

/// The caption, perhaps empty, of the picture of ours that is all a paragraph holds: it stands as a figure, and its
/// title under it.
pub(super) fn alone(paragraph: Node<'_>, context: &Context<'_>) -> Option<String> {
    let only = paragraph
        .first_child()
        .filter(|child| child.next_sibling().is_none())?;
    match only.data().value {
        NodeValue::Image(ref link) => plain::media_id(&link.url)
            .and_then(context.media)
            .map(|_| link.title.clone()),
        _ => None,
    }
}

pub(super) fn caption(out: &mut String, caption: &str) {
    if !caption.is_empty() {
        out.push_str("<figcaption>");
        escape(out, caption);
        out.push_str("</figcaption>");
    }
}

/// Writes a picture of ours. What lies elsewhere is never loaded into the page: a link leads there, unless this
/// already stands in one.
pub(super) fn write(out: &mut String, node: Node<'_>, link: &NodeLink, context: &Context<'_>, in_link: bool) {
    let words = plain::words(node);
    if let Some(picture) = plain::media_id(&link.url).and_then(context.media) {
        let captioned = node.parent().is_some_and(|paragraph| {
            matches!(paragraph.data().value, NodeValue::Paragraph) && alone(paragraph, context).is_some()
        });
        let title = if captioned { "" } else { &link.title };
        image(out, &picture, &words, title, context);
    } else if !in_link && plain::media_id(&link.url).is_none() && links::open(out, link, context) {
        escape(
            out,
            if words.trim().is_empty() {
                &link.url
            } else {
                &words
            },
        );
        out.push_str("</a>");
    } else {
        escape(out, &words);
    }
}

fn image(out: &mut String, picture: &Picture, words: &str, title: &str, context: &Context<'_>) {
    out.push_str("<img");
    attribute(out, "src", &links::absolute(picture.src.clone(), context));
    // A reader elsewhere gets the one address that is sure to work there.
    if let Some(srcset) = picture.srcset.as_deref().filter(|_| context.base.is_none()) {
        attribute(out, "srcset", srcset);
        attribute(out, "sizes", SIZES);
    }
    let words = if words.trim().is_empty() {
        &picture.alt
    } else {
        words
    };
    attribute(out, "alt", &crate::excerpt(words, links::LONGEST_TITLE));
    links::title(out, title);
    number(out, "width", picture.width);
    number(out, "height", picture.height);
    out.push_str(" loading=\"lazy\" decoding=\"async\">");
}

/// The column of text is as wide as the screen up to 44 times the size of its letters.
const SIZES: &str = "(min-width: 46em) 44em, 100vw";
