use super::article::{Article, web};
use crate::{Remote, RemoteAuthor, Reply, TextLink};
use parvis_domain::Timestamp;

/// Something that stands there; `address` is left out unless it may be led to.
pub(super) fn remote(id: String, address: &str) -> Remote {
    Remote {
        id,
        version: String::new(),
        url: web(address),
    }
}

/// Something said under an article, by `who` of this name and address.
pub(super) fn reply(
    remote: Remote,
    (root, parent): (Remote, Remote),
    (who, name, url): (String, &str, &str),
    html: &str,
    written_at: Timestamp,
) -> Reply {
    let (text, links) = parvis_text::strangers::plain_with_links(html);
    let name = Article::line(name, 80);
    Reply {
        remote,
        root,
        parent,
        author: RemoteAuthor {
            id: who,
            handle: if name.is_empty() {
                "?".to_owned()
            } else {
                name.clone()
            },
            display_name: Some(name).filter(|name| !name.is_empty()),
            url: web(url),
            picture: None,
        },
        links: links
            .into_iter()
            .map(|link| TextLink {
                start: link.range.start,
                end: link.range.end,
                url: link.address,
            })
            .collect(),
        text,
        languages: Vec::new(),
        attachments: 0,
        written_at,
        not_for_everybody: false,
    }
}
