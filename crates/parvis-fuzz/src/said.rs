//! What somebody said elsewhere, as it is taken in.

use parvis_connectors::{Remote, Reply};
use parvis_text::strangers;

/// Panics unless what was read can be kept, shown and followed without harm.
pub(crate) fn sound(reply: &Reply) {
    for remote in [&reply.remote, &reply.root, &reply.parent] {
        standing(remote);
    }
    let author = &reply.author;
    for text in [&reply.text, &author.id, &author.handle]
        .into_iter()
        .chain(&author.display_name)
        .chain(&reply.languages)
    {
        keepable(text);
    }
    for address in [&author.url, &author.picture].into_iter().flatten() {
        leads(address);
    }
    let mut end = 0;
    for link in &reply.links {
        assert!(
            link.start >= end && link.start < link.end,
            "links are apart and in order"
        );
        assert!(
            reply.text.get(link.start..link.end).is_some(),
            "a link cuts a character"
        );
        leads(&link.url);
        end = link.end;
    }
    let shown: Vec<_> = reply
        .links
        .iter()
        .map(|link| strangers::TextLink {
            range: link.start..link.end,
            address: link.url.clone(),
        })
        .collect();
    let html = strangers::from_text(&reply.text, &shown);
    if let Err(problem) = crate::harmless::harmless(&html, crate::harmless::MESSAGE) {
        panic!("{problem} in {html:?}");
    }
    let _ = reply.written_at.to_rfc3339();
}

pub(crate) fn standing(remote: &Remote) {
    keepable(&remote.id);
    keepable(&remote.version);
    if let Some(url) = &remote.url {
        leads(url);
    }
}

pub(crate) fn keepable(text: &str) {
    assert!(!text.contains('\0'), "no database keeps U+0000: {text:?}");
}

/// Only what leads to the web may be led to.
pub(crate) fn leads(address: &str) {
    let url = parvis_net::Url::parse(address);
    let web = url.is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    assert!(web, "it leads to {address:?}");
    keepable(address);
}
