//! Atom (RFC 4287), with whole texts.

use super::{Feed, printable, topics, whole};
use crate::entry::name;
use crate::here::Here;
use parvis_app::original::public::PublicOriginal;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

type Xml = Writer<Vec<u8>>;

pub(super) fn write(feed: &Feed<'_>) -> io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let language = feed.language.to_string();
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", language.as_str()))
        .write_inner_content(|xml| {
            text(xml, "id", &feed.id)?;
            text(xml, "title", &feed.title)?;
            if !feed.description.is_empty() {
                text(xml, "subtitle", &feed.description)?;
            }
            text(xml, "updated", &feed.updated().to_rfc3339())?;
            link(xml, "self", "application/atom+xml", &feed.url)?;
            link(xml, "alternate", "text/html", &feed.page)?;
            // Entries without a byline are the house's own.
            author(xml, &feed.here.site.title)?;
            feed.originals
                .iter()
                .try_for_each(|original| entry(xml, feed.here, original))
        })?;
    Ok(String::from_utf8_lossy(&xml.into_inner()).into_owned())
}

fn entry(xml: &mut Xml, here: &Here, original: &PublicOriginal) -> io::Result<()> {
    let language = original.language.to_string();
    let element = xml
        .create_element("entry")
        .with_attribute(("xml:lang", language.as_str()));
    element.write_inner_content(|xml| {
        text(xml, "id", &format!("urn:uuid:{}", original.id))?;
        text(xml, "title", &name(original, original.language.ui()))?;
        link(xml, "alternate", "text/html", &here.url(&original.path))?;
        text(xml, "published", &original.published_at.to_rfc3339())?;
        text(xml, "updated", &original.changed_at().to_rfc3339())?;
        if let Some(by) = &original.author {
            author(xml, &by.name)?;
        }
        for topic in topics(original) {
            xml.create_element("category")
                .with_attribute(("term", topic))
                .write_empty()?;
        }
        if !original.summary.is_empty() {
            text(xml, "summary", &original.summary)?;
        }
        let body = whole(here, original);
        xml.create_element("content")
            .with_attribute(("type", "html"))
            .write_text_content(BytesText::new(&printable(&body)))?;
        Ok(())
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(&printable(value)))?;
    Ok(())
}

fn link(xml: &mut Xml, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    xml.create_element("link")
        .with_attribute(("rel", rel))
        .with_attribute(("type", kind))
        .with_attribute(("href", href))
        .write_empty()?;
    Ok(())
}

fn author(xml: &mut Xml, name: &str) -> io::Result<()> {
    xml.create_element("author")
        .write_inner_content(|xml| text(xml, "name", name))?;
    Ok(())
}
