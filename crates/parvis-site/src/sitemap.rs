use crate::Site;
use crate::cache::Rendered;
use crate::here::Here;
use crate::serve::cached;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use parvis_app::Problem;
use parvis_app::original::public;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// Every address that search engines may know (sitemaps.org, protocol 0.9).
pub(crate) async fn sitemap(State(state): State<Site>, here: Here, headers: HeaderMap) -> Response {
    let make = async {
        let entries = public::sitemap(&state.http.app, here.workspace.id).await?;
        let topics = public::topics(&state.http.app, here.workspace.id).await?;
        let xml = write(&here, &entries, &topics).map_err(Problem::internal)?;
        Ok(Some(Rendered::new(200, "application/xml; charset=utf-8", xml)))
    };
    cached(&state, &here, "/sitemap.xml".to_owned(), &headers, make).await
}

fn write(here: &Here, entries: &[public::SitemapEntry], topics: &public::Topics) -> io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .write_inner_content(|xml| {
            xml.create_element("url").write_inner_content(|xml| {
                xml.create_element("loc")
                    .write_text_content(BytesText::new(here.base.as_str()))?;
                Ok(())
            })?;
            let all = topics
                .categories
                .iter()
                .chain(&topics.tags)
                .chain(&topics.authors);
            for topic in all {
                xml.create_element("url").write_inner_content(|xml| {
                    let at = here.url(&topic.path);
                    xml.create_element("loc")
                        .write_text_content(BytesText::new(&at))?;
                    Ok(())
                })?;
            }
            for entry in entries {
                xml.create_element("url").write_inner_content(|xml| {
                    let at = here.url(&entry.path);
                    xml.create_element("loc")
                        .write_text_content(BytesText::new(&at))?;
                    let changed = entry.changed_at.to_rfc3339();
                    xml.create_element("lastmod")
                        .write_text_content(BytesText::new(&changed))?;
                    Ok(())
                })?;
            }
            Ok(())
        })?;
    Ok(String::from_utf8_lossy(&xml.into_inner()).into_owned())
}

/// What crawlers may visit: everything but the workbench, and previews.
pub(crate) async fn robots(here: Here) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /app\nDisallow: /api/\nDisallow: /preview/\n\nSitemap: {}\n",
        here.url("sitemap.xml")
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
