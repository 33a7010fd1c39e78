use super::page::{Page, texts};
use super::zip;
use crate::health::zone;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Channel, ChannelId, Timestamp, UiLanguage};
use parvis_store::channel;
use parvis_store::channel_archive::{self, Counted, Placed, Spoken};
use serde_json::{Value, json};

/// A file to take along.
#[derive(Clone, Debug)]
pub struct Archive {
    /// What it is called.
    pub name: String,
    /// A ZIP with `archive.json` and `index.html`.
    pub bytes: Vec<u8>,
}

/// Everything a channel leaves behind: its pieces, its conversations and its numbers, as JSON and as a page one can read.
/// What its author took away isn't in it.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn archive(app: &App, who: &Acting, id: ChannelId) -> Result<Archive> {
    app.allowed_here(who, Action::PlanRead)?;
    let (store, place) = (&app.store, who.place());
    let channel = channel::by_id(store, place, id).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let placed = channel_archive::placed(store, place, id).await?;
    let spoken = channel_archive::spoken(store, place, id).await?;
    let counted = channel_archive::counted(store, place, id).await?;
    let now = app.now();
    let whole = whole(&channel, &who.workspace.name, now, &placed, &spoken, &counted);
    let page = Page {
        channel: &channel,
        place: &who.workspace.name,
        language: who.user.language.parse().unwrap_or(UiLanguage::En),
        zone: &zone(&who.workspace.zone),
        made_at: now,
        placed: &placed,
        spoken: &spoken,
        counted: &counted,
    };
    let json = serde_json::to_vec_pretty(&whole).map_err(Problem::internal)?;
    let files = [
        ("archive.json".to_owned(), json),
        ("index.html".to_owned(), page.html().into_bytes()),
    ];
    let at = now.to_jiff().to_zoned(jiff::tz::TimeZone::UTC);
    Ok(Archive {
        name: format!("{}-{}.zip", word(&channel.name), at.date()),
        bytes: zip::pack(&files, dos(at.datetime())),
    })
}

/// Letters, digits and hyphens of a name, for a file's.
fn word(name: &str) -> String {
    let word: String = name
        .to_lowercase()
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let word = word
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    if word.is_empty() {
        "channel".to_owned()
    } else {
        word
    }
}

/// Date and time as MS-DOS wrote them: years from 1980, seconds by two.
fn dos(at: jiff::civil::DateTime) -> (u16, u16) {
    let part = |value: i8| u16::try_from(value).unwrap_or(0);
    let year = u16::try_from(at.year() - 1980).unwrap_or(0);
    (
        (year << 9) | (part(at.month()) << 5) | part(at.day()),
        (part(at.hour()) << 11) | (part(at.minute()) << 5) | (part(at.second()) / 2),
    )
}

fn whole(
    channel: &Channel,
    place: &str,
    now: Timestamp,
    placed: &[Placed],
    spoken: &[Spoken],
    counted: &[Counted],
) -> Value {
    let pieces = placed.iter().map(|placed| {
        json!({
            "id": placed.id,
            "title": placed.title,
            "state": placed.state,
            "due_at": placed.due_at.to_rfc3339(),
            "published_at": placed.published_at.map(Timestamp::to_rfc3339),
            "url": placed.url,
            "texts": texts(&placed.content),
            "likes": placed.likes,
            "reposts": placed.reposts,
            "replies": placed.replies,
        })
    });
    let messages = spoken.iter().map(|spoken| {
        json!({
            "conversation": spoken.conversation,
            "about": spoken.root,
            "by": spoken.handle,
            "ours": spoken.ours,
            "text": spoken.text,
            "written_at": spoken.written_at.to_rfc3339(),
            "url": spoken.url,
        })
    });
    let numbers = counted.iter().map(|counted| {
        json!({
            "metric": counted.metric,
            "value": counted.value,
            "from": counted.from.to_rfc3339(),
            "to": counted.to.to_rfc3339(),
        })
    });
    json!({
        "format": "parvis-channel-archive",
        "version": 1,
        "made_at": now.to_rfc3339(),
        "workspace": place,
        "channel": {
            "id": channel.id,
            "name": channel.name,
            "network": channel.network.map(|network| network.to_string()),
            "address": channel.address,
            "handle": channel.account.as_ref().map(|account| account.handle.clone()),
            "since": channel.created_at.to_rfc3339(),
        },
        "publications": pieces.collect::<Vec<_>>(),
        "messages": messages.collect::<Vec<_>>(),
        "numbers": numbers.collect::<Vec<_>>(),
    })
}
