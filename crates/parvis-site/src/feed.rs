use crate::Site;
use crate::cache::Rendered;
use crate::entry::{html, name};
use crate::here::Here;
use crate::serve::cached;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_app::Problem;
use parvis_app::original::public::{self, PublicOriginal};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// As many of the newest originals.
const ENTRIES: u32 = 30;

type Xml = Writer<Vec<u8>>;

/// The site as an Atom feed (RFC 4287), with whole texts.
pub(crate) async fn feed(State(state): State<Site>, here: Here, headers: HeaderMap) -> Response {
    let make = async {
        let originals = public::feed(&state.http.app, here.workspace.id, ENTRIES).await?;
        let xml = write(&here, &originals).map_err(Problem::internal)?;
        Ok(Some(Rendered::new(
            200,
            "application/atom+xml; charset=utf-8",
            xml,
        )))
    };
    cached(&state, &here, "/feed.xml".to_owned(), &headers, make).await
}

fn write(here: &Here, originals: &[PublicOriginal]) -> io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let language = here.site.language.to_string();
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", language.as_str()))
        .write_inner_content(|xml| {
            let updated = originals
                .iter()
                .map(PublicOriginal::changed_at)
                .max()
                .unwrap_or(here.workspace.created_at);
            text(xml, "id", &format!("urn:uuid:{}", here.workspace.id))?;
            text(xml, "title", &here.site.title)?;
            if !here.site.tagline.is_empty() {
                text(xml, "subtitle", &here.site.tagline)?;
            }
            text(xml, "updated", &updated.to_rfc3339())?;
            link(xml, "self", "application/atom+xml", &here.url("feed.xml"))?;
            link(xml, "alternate", "text/html", here.base.as_str())?;
            // Entries without a byline are the house's own.
            author(xml, &here.site.title)?;
            originals
                .iter()
                .try_for_each(|original| entry(xml, here, original))
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
        let topics = original
            .category
            .iter()
            .map(|it| &it.name)
            .chain(original.tags.iter().map(|it| &it.name));
        for topic in topics {
            xml.create_element("category")
                .with_attribute(("term", topic.as_str()))
                .write_empty()?;
        }
        if !original.summary.is_empty() {
            text(xml, "summary", &original.summary)?;
        }
        let body = html(here, original, true);
        let cover = original
            .cover_picture()
            .and_then(|(media, alt)| crate::entry::shown(media, alt));
        let body = match cover {
            Some(cover) => format!(
                "<p><img src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{}\"></p>\n{body}",
                here.url(&cover.src),
                cover.width,
                cover.height,
                minijinja::HtmlEscape(&cover.alt)
            ),
            None => body,
        };
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

/// XML 1.0 has no place for most control characters, not even escaped.
fn printable(text: &str) -> String {
    text.chars()
        .filter(|it| !it.is_control() || matches!(it, '\n' | '\t' | '\r'))
        .collect()
}
