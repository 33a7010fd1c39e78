//! RSS 2.0 (rssboard.org/rss-specification), with whole texts in `content:encoded` and bylines in `dc:creator`, as
//! its best practices profile has them.

use super::{Feed, printable, topics, whole};
use crate::entry::name;
use crate::here::Here;
use parvis_app::original::public::PublicOriginal;
use parvis_domain::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;
use std::time::{Duration, SystemTime};

type Xml = Writer<Vec<u8>>;

pub(super) fn write(feed: &Feed<'_>) -> io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("rss")
        .with_attribute(("version", "2.0"))
        .with_attribute(("xmlns:atom", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xmlns:content", "http://purl.org/rss/1.0/modules/content/"))
        .with_attribute(("xmlns:dc", "http://purl.org/dc/elements/1.1/"))
        .write_inner_content(|xml| {
            xml.create_element("channel")
                .write_inner_content(|xml| channel(xml, feed))?;
            Ok(())
        })?;
    Ok(String::from_utf8_lossy(&xml.into_inner()).into_owned())
}

fn channel(xml: &mut Xml, feed: &Feed<'_>) -> io::Result<()> {
    text(xml, "title", &feed.title)?;
    text(xml, "link", &feed.page)?;
    // It has to be there, so a site without a sentence is described by its name.
    let description = if feed.description.is_empty() {
        &feed.title
    } else {
        &feed.description
    };
    text(xml, "description", description)?;
    text(xml, "language", feed.language.as_str())?;
    text(xml, "lastBuildDate", &date(feed.updated()))?;
    xml.create_element("atom:link")
        .with_attribute(("rel", "self"))
        .with_attribute(("type", "application/rss+xml"))
        .with_attribute(("href", feed.url.as_str()))
        .write_empty()?;
    feed.originals
        .iter()
        .try_for_each(|original| item(xml, feed.here, original))
}

fn item(xml: &mut Xml, here: &Here, original: &PublicOriginal) -> io::Result<()> {
    xml.create_element("item").write_inner_content(|xml| {
        text(xml, "title", &name(original, original.language.ui()))?;
        text(xml, "link", &here.url(&original.path))?;
        xml.create_element("guid")
            .with_attribute(("isPermaLink", "false"))
            .write_text_content(BytesText::new(&format!("urn:uuid:{}", original.id)))?;
        text(xml, "pubDate", &date(original.published_at))?;
        let by = original
            .author
            .as_ref()
            .map_or(&here.site.title, |author| &author.name);
        text(xml, "dc:creator", by)?;
        text(xml, "dc:language", original.language.as_str())?;
        for topic in topics(original) {
            text(xml, "category", topic)?;
        }
        if !original.summary.is_empty() {
            text(xml, "description", &original.summary)?;
        }
        text(xml, "content:encoded", &whole(here, original))
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(&printable(value)))?;
    Ok(())
}

/// An instant as RFC 822 writes it, with a year of four digits.
fn date(at: Timestamp) -> String {
    let since = Duration::from_micros(u64::try_from(at.micros()).unwrap_or(0));
    httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + since)
}
