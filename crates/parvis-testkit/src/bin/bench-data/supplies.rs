//! What the filler leaves out because nobody has thousands of it: made over the API, as somebody would.

use crate::Result;
use parvis_testkit::house::SLUG;
use parvis_testkit::line::Line;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Identifiers and words by the name under which addresses ask for them.
pub(crate) type Known = BTreeMap<String, String>;

/// A picture of 64 × 64, different for each number: an uncompressed bitmap in a PNG.
fn picture(number: u32) -> Result<Vec<u8>> {
    use parvis_media::paint::{Motif, Palette, paint};
    let motif = Motif::ALL[usize::try_from(number)? % Motif::ALL.len()];
    let palette = Palette::ALL[usize::try_from(number / 7)? % Palette::ALL.len()];
    let painted = paint(motif, palette, u64::from(number), 320, 240).map_err(|error| error.to_string())?;
    Ok(painted.bytes.clone())
}

/// Somebody at work in the workspace.
pub(crate) struct Desk<'a>(pub(crate) &'a mut Line);

impl Desk<'_> {
    pub(crate) async fn get(&mut self, path: &str) -> Result<Value> {
        let path = format!("/api/v1/workspaces/{SLUG}{path}");
        let answer = self.0.get(&path).await?.json();
        answer.map_err(|error| format!("GET {path}: {error}").into())
    }

    async fn send(&mut self, method: &str, path: &str, body: &Value) -> Result<Value> {
        let path = format!("/api/v1/workspaces/{SLUG}{path}");
        let text = body.to_string();
        let answer = self
            .0
            .ask(method, &path, "application/json", text.as_bytes())
            .await?
            .json();
        answer.map_err(|error| format!("{method} {path}: {error}").into())
    }

    async fn post(&mut self, path: &str, body: Value) -> Result<Value> {
        self.send("POST", path, &body).await
    }
}

fn id_of(value: &Value) -> Result<String> {
    let id = value["id"].as_str();
    Ok(id.ok_or_else(|| format!("no id in {value}"))?.to_owned())
}

/// Makes some of each, and notes one of each.
pub(crate) async fn bring(line: &mut Line, channels: &[String], originals: &[String]) -> Result<Known> {
    let (mut desk, mut known) = (Desk(line), Known::new());
    for number in 0..20 {
        let form = json!({ "name": format!("Category {number}"), "sentence": "What stands in it." });
        desk.post("/categories", form).await?;
    }
    for number in 0..100 {
        let made = desk
            .post("/tags", json!({ "name": format!("tag {number}") }))
            .await?;
        known.insert("tag".to_owned(), id_of(&made)?);
    }
    for number in 0..30 {
        let form = json!({ "name": format!("Byline {number}"), "sentence": "Who that is." });
        desk.post("/authors", form).await?;
    }
    for number in 0..200 {
        let form = json!({
            "name": format!("Season {number}"), "aim": "People come on the first Sunday, too.",
            "usage_words": "Find an event", "audience_words": "Neighbours",
            "starts_on": format!("{}-03-01", 2016 + number / 20), "ends_on": format!("{}-05-31", 2016 + number / 20),
        });
        let made = desk.post("/campaigns", form).await?;
        let campaign = id_of(&made)?;
        if let Some(original) = originals.get(number) {
            desk.send(
                "PUT",
                &format!("/campaigns/{campaign}/originals/{original}"),
                &json!({}),
            )
            .await?;
        }
        known.insert("campaign".to_owned(), campaign);
    }
    let mut stand = Value::Null;
    for number in 0..300 {
        let day = format!(
            "{}-{:02}-{:02}",
            2017 + number / 30,
            1 + number % 12,
            1 + number % 28
        );
        let mut form =
            json!({ "title": format!("Stand at the market {number}"), "first_day": day, "by_whom": "Mira" });
        match stand.as_str() {
            Some(_) => form["channel"] = stand.clone(),
            None => form["new_channel"] = json!("The market"),
        }
        let made = desk.post("/appearances", form).await?;
        stand = made["channel"].clone();
        known.insert("appearance".to_owned(), id_of(&made)?);
    }
    decide(&mut desk, &mut known, channels).await?;
    strategy(&mut desk, &mut known).await?;
    strangers(&mut desk, &mut known).await?;
    for number in 0..200 {
        let path = format!("/api/v1/workspaces/{SLUG}/media?name=stall-{number}.png");
        let made = desk
            .0
            .ask("POST", &path, "application/octet-stream", &picture(number)?)
            .await?
            .json()?;
        known.insert("media".to_owned(), id_of(&made)?);
        let file = made
            .pointer("/renditions/0/url")
            .or_else(|| made.pointer("/files/0/url"));
        if let Some(url) = file.and_then(Value::as_str) {
            known.insert(
                "file".to_owned(),
                url.rsplit('/').next().unwrap_or_default().to_owned(),
            );
        }
        if number == 0 && !known.contains_key("file") {
            return Err(format!("a picture without a file: {made}").into());
        }
    }
    Ok(known)
}

/// Facts, weighings, trials, plans.
async fn decide(desk: &mut Desk<'_>, known: &mut Known, channels: &[String]) -> Result<()> {
    for number in 0..60 {
        let form = json!({
            "network": "mastodon", "kind": "audience", "says": format!("People of the quarter are there, {number}."),
            "source": "https://example.org/study",
        });
        desk.post("/facts", form).await?;
    }
    for channel in channels {
        known.insert("place".to_owned(), channel.clone());
        for _ in 0..3 {
            let form = json!({ "answer": "keep", "why": "It brings questions.", "said": {} });
            let made = desk.post(&format!("/fits/{channel}/weigh"), form).await?;
            known.insert("weighing".to_owned(), id_of(&made)?);
        }
    }
    for channel in channels.iter().take(6) {
        let form = json!({
            "channel": channel, "weeks": 8, "metric": "followers", "at_least": 100.0, "hours_most": 3.0,
            "sentence": "A hundred people follow.", "why": "To see.",
        });
        let made = desk.post("/trials", form).await?;
        known.insert("trial".to_owned(), id_of(&made)?);
    }
    for channel in channels.iter().skip(6).take(6) {
        desk.post(&format!("/channels/{channel}/plans"), json!({ "kind": "revive" }))
            .await?;
    }
    Ok(())
}

/// A strategy that was changed often, and what people said about it.
async fn strategy(desk: &mut Desk<'_>, known: &mut Known) -> Result<()> {
    let mut shown = desk.get("/strategy").await?;
    for number in 0..40 {
        let mut content = shown["content"].clone();
        content["introduction"] = json!(format!(
            "Where we stand in month {number}.\n\n{}",
            "And what we want. ".repeat(40)
        ));
        let form = json!({ "content": content, "goes_on_from": shown["newest"]["number"].as_i64().or(shown["number"].as_i64()).unwrap_or(0), "why": "A month later." });
        shown = desk.send("PUT", "/strategy", &form).await?;
    }
    for number in 0..30 {
        let mut content = shown["content"].clone();
        content["introduction"] = json!(format!("Otherwise: {number}."));
        let form = json!({ "content": content, "goes_on_from": shown["number"], "why": "Because." });
        let made = desk.post("/strategy/proposals", form).await?;
        known.insert("proposal".to_owned(), id_of(&made)?);
    }
    for number in 0..100 {
        let form = json!({ "passage": "introduction", "body": format!("Is that so, {number}?") });
        desk.post("/strategy/remarks", form).await?;
    }
    Ok(())
}

/// Those who come by a link, and scripts.
async fn strangers(desk: &mut Desk<'_>, known: &mut Known) -> Result<()> {
    for number in 0..30 {
        let form = json!({ "name": format!("Colleague {number}"), "language": "en" });
        let made = desk.post("/brief-links", form).await?;
        note_word(known, "word", &made)?;
        let form = json!({ "email": format!("colleague{number}@example.org"), "role": "contributor", "by_mail": false });
        let made = desk.post("/invitations", form).await?;
        note_word(known, "token", &made)?;
        let form = json!({ "name": format!("Script {number}"), "scopes": ["content:read"], "ends_on": "2027-06-30" });
        desk.post("/tokens", form).await?;
    }
    desk.post("/agenda/link", json!({})).await?;
    Ok(())
}

/// The last part of the link that somebody is sent, which is shown once.
fn note_word(known: &mut Known, name: &str, made: &Value) -> Result<()> {
    let link = ["address", "link", "url", "word", "token"]
        .iter()
        .find_map(|field| made[*field].as_str());
    let link = link.ok_or_else(|| format!("no link in {made}"))?;
    let word = link.rsplit(['/', '=']).next().unwrap_or_default();
    known.insert(name.to_owned(), word.to_owned());
    Ok(())
}
