//! What a part looks like as events: its text, then each of its pictures as an event of its own.

use super::event::{Mark, links};
use super::names::{is_user, link_to_person};
use super::{MARK, api::Server};
use crate::shown::{Mark as Meaning, Marked, Run, runs};
use crate::{ConnectorError, ConnectorErrorKind as Kind, Part, Picture, Progress, ReplyTo, Result, Step};
use bytes::Bytes;
use serde_json::{Value, json};
use std::ops::Range;

/// Bytes that the content of an event may have: an event has 65,536 in all ("Size limits"), and the server adds what the
/// event refers to, hashes and a signature.
const CONTENT: usize = 60_000;

/// How many events a part is made of.
pub(super) fn events_of(part: &Part<'_>) -> u8 {
    let words = u8::from(!part.draft.text.trim().is_empty());
    u8::try_from(part.draft.pictures.len())
        .unwrap_or(u8::MAX)
        .saturating_add(words)
}

/// Which picture an event of a part is; none for the text.
pub(super) fn picture_at(part: &Part<'_>, at: u8) -> Option<u8> {
    if part.draft.text.trim().is_empty() {
        Some(at)
    } else {
        at.checked_sub(1)
    }
}

/// The key of one event of a part.
pub(super) fn key_of(key: &str, at: u8) -> String {
    if at == 0 {
        key.to_owned()
    } else {
        format!("{key}.{at}")
    }
}

/// The text, as an event says it.
pub(super) fn words(text: &str) -> Value {
    let body = clean(text);
    let (html, mentioned) = html(&body);
    let mut content = json!({
        "msgtype": "m.text",
        "body": body,
        // Said even where nobody is meant, or a server guesses from the words.
        "m.mentions": if mentioned.is_empty() { json!({}) } else { json!({ "user_ids": mentioned }) },
    });
    let plain = content.to_string().len();
    if let Some(html) = html.filter(|html| plain + json!(html).to_string().len() < CONTENT) {
        content["format"] = json!("org.matrix.custom.html");
        content["formatted_body"] = json!(html);
    }
    content
}

/// The text as it stands in the room: by the very links and mentions that are sent.
pub(super) fn shown(text: &str) -> Vec<Run> {
    let body = clean(text);
    let marked = targets(&body).into_iter().map(|(range, mark)| Marked {
        text: body[range.clone()].to_owned(),
        range,
        mark,
    });
    runs(&body, marked.collect())
}

fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

/// What leads somewhere in a text, in its order: addresses of the web, and the whole names of people.
fn targets(text: &str) -> Vec<(Range<usize>, Meaning)> {
    let mut targets: Vec<(Range<usize>, Meaning)> = links(text)
        .into_iter()
        .map(|link| (link.start..link.end, Meaning::Link(link.url)))
        .collect();
    for range in mentions(text) {
        if targets
            .iter()
            .all(|(other, _)| range.end <= other.start || other.end <= range.start)
        {
            let user = text[range.clone()].trim_start_matches('@').to_owned();
            targets.push((range, Meaning::Mention(user)));
        }
    }
    targets.sort_by_key(|(range, _)| range.start);
    targets
}

/// The text with its links and mentions, and who is mentioned. None where it has neither: then it says no more than the
/// text does.
fn html(text: &str) -> (Option<String>, Vec<String>) {
    let targets = targets(text);
    let mut mentioned = Vec::new();
    if targets.is_empty() {
        return (None, mentioned);
    }
    let (mut html, mut done) = (String::with_capacity(text.len() * 2), 0);
    for (range, mark) in targets {
        html.push_str(&escaped(&text[done..range.start]));
        let written = &text[range.clone()];
        let address = match mark {
            Meaning::Link(address) | Meaning::Tag(address) => address,
            Meaning::Mention(_) => {
                mentioned.push(written.to_owned());
                link_to_person(written)
            }
        };
        html.extend(["<a href=\"", &escaped(&address), "\">", &escaped(written), "</a>"]);
        done = range.end;
    }
    html.push_str(&escaped(&text[done..]));
    mentioned.dedup();
    (Some(html.replace('\n', "<br>")), mentioned)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Where whole names of people stand in a text: `@name:server`, with a blank or a bracket around.
pub(super) fn mentions(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices('@') {
        let before = text[..start].chars().next_back();
        if !before.is_none_or(|c| c.is_whitespace() || c == '(') {
            continue;
        }
        let rest = &text[start..];
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let name = rest[..end].trim_end_matches(|c: char| ".,;:!?)…»\"'’".contains(c));
        if is_user(name) {
            found.push(start..start + name.len());
        }
    }
    found
}

/// A picture, as an event says it: what it shows is said below it, to everybody.
pub(super) fn picture(picture: &Picture, nth: u8, address: &str) -> Value {
    let name = file_name(picture, nth);
    let said = picture.alternative.trim();
    let mut content = json!({
        "msgtype": "m.image",
        "body": if said.is_empty() { &name } else { said },
        "filename": name,
        "url": address,
        "info": { "mimetype": picture.media_type, "size": picture.bytes },
        "m.mentions": {},
    });
    if picture.width > 0 && picture.height > 0 {
        content["info"]["w"] = json!(picture.width);
        content["info"]["h"] = json!(picture.height);
    }
    content
}

fn file_name(picture: &Picture, nth: u8) -> String {
    let ending = picture.media_type.rsplit('/').next().unwrap_or("bin");
    format!("{}.{ending}", nth + 1)
}

/// Uploads a picture. Nothing of it can be seen yet.
pub(super) async fn upload(
    server: Server<'_>,
    part: &Part<'_>,
    nth: u8,
    progress: &dyn Progress,
) -> Result<String> {
    let picture = &part.draft.pictures[usize::from(nth)];
    let file: Option<&Bytes> = part.files.pictures.get(usize::from(nth));
    let file = file
        .filter(|file| file.len() as u64 == picture.bytes)
        .ok_or_else(|| {
            let detail = format!("the file of picture {nth} isn't the one that was checked");
            ConnectorError::new(Kind::Refused, detail)
        })?;
    progress.at(Step::Uploading(nth)).await?;
    let name = file_name(picture, nth);
    let address = server.upload(&name, &picture.media_type, file.clone()).await?;
    progress.at(Step::Uploaded(nth)).await?;
    Ok(address)
}

/// Where something is to hang. Below a thread's root, or another part of ours, it goes into the thread; else it answers in
/// the room itself, where it was spoken to.
pub(super) fn relation(to: &ReplyTo) -> (String, Value) {
    let answered = json!({ "event_id": to.parent.id });
    let thread = match to.parent.version.as_str() {
        "" if to.parent.id == to.root.id => to.root.id.as_str(),
        thread => thread,
    };
    if thread.is_empty() {
        return (String::new(), json!({ "m.in_reply_to": answered }));
    }
    let relation = json!({
        "rel_type": "m.thread",
        "event_id": thread,
        "is_falling_back": true,
        "m.in_reply_to": answered,
    });
    (thread.to_owned(), relation)
}

/// The same content, marked so that it is found again, and hung where it belongs.
pub(super) fn sealed(mut content: Value, mark: &Mark, relation: Option<&Value>) -> Value {
    content[MARK] = json!(mark);
    if let Some(relation) = relation {
        content["m.relates_to"] = relation.clone();
    }
    content
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_people_are_links_and_all_else_is_words() {
        let content = words("Voir <ici> https://parvis.example/à?a=1&b=2 ou @lou:parvis.test,\nmerci");
        assert_eq!(
            content["formatted_body"],
            "Voir &lt;ici&gt; <a href=\"https://parvis.example/à?a=1&amp;b=2\">https://parvis.example/à?a=1&amp;b=2</a> ou <a href=\"https://matrix.to/#/%40lou%3Aparvis.test\">@lou:parvis.test</a>,<br>merci"
        );
        assert_eq!(content["m.mentions"], json!({ "user_ids": ["@lou:parvis.test"] }));
        let plain = words("Sans rien\u{7}, @lou et @room");
        assert_eq!(plain["body"], "Sans rien, @lou et @room");
        assert!(plain.get("formatted_body").is_none());
        assert_eq!(plain["m.mentions"], json!({}));
    }

    #[test]
    fn the_heaviest_text_still_fits_an_event() {
        // Quotes weigh most: two bytes each in the text, six in the HTML, which is then left out.
        let text = format!("{}https://a.example/", "\"".repeat(super::super::MOST_BYTES - 20));
        let content = words(&text);
        assert!(content.get("formatted_body").is_none());
        assert!(
            content.to_string().len() <= CONTENT + 200,
            "{}",
            content.to_string().len()
        );
    }
}
