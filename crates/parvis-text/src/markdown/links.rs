use super::{Context, plain};
use crate::address::Address;
use crate::html::attribute;
use comrak::nodes::NodeLink;

/// Writes the start of a link; nothing, and `false`, where it leads nowhere that may be led to.
pub(super) fn open(out: &mut String, link: &NodeLink, context: &Context<'_>) -> bool {
    let Some((address, foreign)) = target(&link.url, context) else {
        return false;
    };
    out.push_str("<a");
    attribute(out, "href", &address);
    title(out, &link.title);
    if foreign {
        attribute(out, "rel", "noopener");
    }
    out.push('>');
    true
}

/// Writes a title, if there is one that somebody would read.
pub(super) fn title(out: &mut String, title: &str) {
    if !title.is_empty() {
        attribute(out, "title", &crate::excerpt(title, LONGEST_TITLE));
    }
}

/// The longest title, caption or alternative text, in characters. What has to be longer is an article.
pub(super) const LONGEST_TITLE: usize = 1_500;

/// Where a link leads, and whether that is away from the site.
pub(super) fn target(address: &str, context: &Context<'_>) -> Option<(String, bool)> {
    if let Some(id) = plain::media_id(address) {
        let picture = (context.media)(id)?;
        return Some((absolute(picture.src, context), false));
    }
    match Address::read(address)? {
        Address::Web(url) => {
            let foreign = url.host_str() != context.own_host;
            Some((url.into(), foreign))
        }
        Address::Mail(url) => Some((url.into(), false)),
        Address::Here(address) => {
            let address = match address.strip_prefix('#') {
                Some(anchor) if !anchor.is_empty() => format!("#{}{anchor}", context.id_prefix),
                _ => address,
            };
            Some((absolute(address, context), false))
        }
    }
}

/// `address` as somebody needs it who doesn't read on the site.
pub(super) fn absolute(address: String, context: &Context<'_>) -> String {
    match context.base.map(|base| base.join(&address)) {
        Some(Ok(url)) => url.into(),
        _ => address,
    }
}
