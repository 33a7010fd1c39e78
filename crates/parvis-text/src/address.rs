use url::Url;

/// The longest address that leads anywhere, in bytes: no browser in use and no server gives more to one.
pub(crate) const LONGEST: usize = 8 * 1024;

/// Where a link may lead.
pub(crate) enum Address {
    /// To `http` or `https` on some host.
    Web(Url),
    /// To somebody's mail.
    Mail(Url),
    /// To somewhere on the same site or page: what isn't absolute.
    Here(String),
}

impl Address {
    /// Reads what stands in a link. Everything with another scheme is refused: scripts, data, files.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        // A browser drops tabs and line breaks before it looks for the scheme, and so does `Url`.
        match Url::parse(text) {
            Ok(url) => Self::absolute(url),
            Err(url::ParseError::RelativeUrlWithoutBase) => {
                let text = text.trim();
                // `//host/path` and its `\` forms are on another host.
                if text.starts_with(['/', '\\']) && text[1..].starts_with(['/', '\\']) {
                    return Url::parse(&format!("https:{text}")).ok().and_then(Self::absolute);
                }
                // What has a colon before any slash would be read as a scheme by somebody.
                let colon = text
                    .find(':')
                    .is_some_and(|at| !text[..at].contains(['/', '?', '#']));
                (!colon).then(|| Self::Here(encoded(text)))
            }
            Err(_) => None,
        }
    }

    fn absolute(url: Url) -> Option<Self> {
        match url.scheme() {
            "http" | "https" if url.host_str().is_some_and(|host| !host.is_empty()) => Some(Self::Web(url)),
            "mailto" => Some(Self::Mail(url)),
            _ => None,
        }
    }
}

/// Escapes what would end an attribute or an address.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\0'..=' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '\u{7f}' => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    crate::html::percent(&mut out, byte);
                }
            }
            _ => out.push(c),
        }
    }
    out
}
