//! What Mastodon makes of a text. Written apart from what reads it, so that one mistake doesn't agree with itself.

use super::world::World;
use std::fmt::Write as _;
use unicode_segmentation::UnicodeSegmentation;

/// The HTML of a text: paragraphs, line breaks, links, mentions, tags.
pub(super) fn of(world: &World, text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return String::new();
    }
    let normal = text.replace("\r\n", "\n");
    let paragraphs = normal
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty());
    let mut html = String::new();
    for paragraph in paragraphs {
        let lines: Vec<String> = paragraph
            .trim_matches('\n')
            .split('\n')
            .map(|line| self::line(world, line))
            .collect();
        let _ = write!(html, "<p>{}</p>", lines.join("<br />"));
    }
    html
}

fn line(world: &World, line: &str) -> String {
    let words: Vec<String> = line.split(' ').map(|word| self::word(world, word)).collect();
    words.join(" ")
}

fn word(world: &World, word: &str) -> String {
    let opening: String = word.chars().take_while(|c| "(«\"'".contains(*c)).collect();
    let rest = &word[opening.len()..];
    let core = rest.trim_end_matches(|c: char| ",;:!?)».\"'".contains(c));
    let closing = &rest[core.len()..];
    let inner = if is_link(core) {
        link(core)
    } else if let Some((shown, id)) = mention(world, core) {
        let url = super::views::profile(world, &id);
        format!(
            "<span class=\"h-card\" translate=\"no\"><a href=\"{url}\" class=\"u-url mention\">@<span>{shown}</span></a></span>"
        )
    } else if let Some(tag) = core
        .strip_prefix('#')
        .filter(|tag| !tag.is_empty() && tag.chars().all(char::is_alphanumeric))
    {
        format!(
            "<a href=\"{}tags/{}\" class=\"mention hashtag\" rel=\"tag\">#<span>{tag}</span></a>",
            world.url,
            tag.to_lowercase()
        )
    } else {
        escape(core)
    };
    format!("{}{inner}{}", escape(&opening), escape(closing))
}

fn is_link(word: &str) -> bool {
    let rest = word
        .strip_prefix("https://")
        .or_else(|| word.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.split('/')
            .next()
            .is_some_and(|host| host.contains('.') && !host.ends_with('.'))
    })
}

/// An address, of which people see the first thirty characters behind its scheme.
fn link(address: &str) -> String {
    let scheme = if address.starts_with("https") {
        "https://"
    } else {
        "http://"
    };
    let rest = &address[scheme.len()..];
    let end = rest.char_indices().nth(30).map_or(rest.len(), |(at, _)| at);
    let class = if end < rest.len() { "ellipsis" } else { "" };
    format!(
        "<a href=\"{}\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">{scheme}</span><span class=\"{class}\">{}</span><span class=\"invisible\">{}</span></a>",
        escape(address),
        escape(&rest[..end]),
        escape(&rest[end..])
    )
}

fn mention(world: &World, word: &str) -> Option<(String, String)> {
    let acct = word.strip_prefix('@')?;
    let member = world.named(acct)?;
    let name = member.member.acct.split('@').next()?.to_owned();
    Some((name, member.member.id.clone()))
}

/// Whom a text names: what is shown, and the account's id.
pub(super) fn mentions(world: &World, text: &str) -> Vec<(String, String)> {
    text.split(|c: char| c.is_whitespace() || ",;:!?()".contains(c))
        .filter_map(|word| mention(world, word.trim_end_matches('.')))
        .collect()
}

/// How long a text is with its warning: user/posting.
pub(super) fn length(world: &World, text: &str, warning: &str) -> usize {
    let mut counted = String::from(warning);
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            counted.push(' ');
        }
        for (at, part) in word.split('\n').enumerate() {
            if at > 0 {
                counted.push('\n');
            }
            let core = part.trim_end_matches(|c: char| ",;:!?)».".contains(c));
            if is_link(core) {
                counted.extend(std::iter::repeat_n('x', world.quirks.per_address));
                counted.push_str(&part[core.len()..]);
            } else if core.starts_with('@') && core[1..].contains('@') {
                let name = core[1..].split('@').next().unwrap_or_default();
                let _ = write!(counted, "@{name}{}", &part[core.len()..]);
            } else {
                counted.push_str(part);
            }
        }
    }
    counted.graphemes(true).count()
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
