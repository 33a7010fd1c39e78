//! Entering a room, and what keeps us from speaking there.

use super::Matrix;
use super::fault::No;
use super::session::Kept;
use crate::{ConnectorError, ConnectorErrorKind as Kind, Result};
use parvis_domain::ServerFacts;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A room that we may speak in.
pub(super) struct Entered {
    pub(super) id: String,
    /// Its public name.
    pub(super) alias: Option<String>,
    /// What it is called.
    pub(super) name: Option<String>,
    upload: Option<u64>,
}

/// What the server told when the room was entered.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Facts {
    /// Bytes of the largest file it takes.
    pub(super) upload: Option<u64>,
}

impl Facts {
    pub(super) fn read(facts: &ServerFacts) -> Self {
        facts
            .text()
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    }
}

impl Entered {
    pub(super) fn facts(&self) -> ServerFacts {
        let facts = Facts { upload: self.upload };
        ServerFacts::new(serde_json::to_string(&facts).ok())
    }
}

impl Matrix {
    /// Enters a room, by its name or identity, and sees whether one may speak there as people can read it. Where not, it
    /// is left again, if we weren't there before.
    pub(super) async fn join(&self, kept: &Kept, place: &str) -> Result<Entered> {
        #[derive(Deserialize)]
        struct Joined {
            room_id: String,
        }
        let server = self.somebody_at(kept);
        let before = self.rooms(kept).await?;
        let joined: Joined = match server.post(&["join", place], &json!({})).await {
            Ok(joined) => joined,
            Err(no) => return Err(not_entered(no).field("place")),
        };
        let there = Kept {
            room: joined.room_id.clone(),
            ..kept.clone()
        };
        if let Err(error) = self.may_speak(&there).await {
            if !before.contains(&joined.room_id) {
                // If it fails, we are in one room more than we need to be.
                let _: Result<IgnoredAny, No> = server
                    .post(&["rooms", &joined.room_id, "leave"], &json!({}))
                    .await;
            }
            return Err(error.field("place"));
        }
        let named = |content: Option<Value>, name: &str| {
            let text = content?.get(name)?.as_str()?.trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        let alias = named(self.state(&there, "m.room.canonical_alias").await?, "alias");
        Ok(Entered {
            id: joined.room_id,
            name: named(self.state(&there, "m.room.name").await?, "name").or_else(|| alias.clone()),
            alias,
            upload: self.upload_limit(kept).await,
        })
    }

    /// Whether one may speak in the room at present, so that everybody there can read it.
    async fn may_speak(&self, kept: &Kept) -> Result<()> {
        self.not_moved(kept).await?;
        self.not_sealed(kept).await?;
        if self.has_power(kept).await? {
            Ok(())
        } else {
            Err(ConnectorError::new(
                Kind::PlaceSilent,
                "the room's power levels don't let this account write",
            ))
        }
    }

    /// What is written into an encrypted room in the clear is marked as suspect there, and we don't encrypt.
    pub(super) async fn not_sealed(&self, kept: &Kept) -> Result<()> {
        match self.state(kept, "m.room.encryption").await? {
            None => Ok(()),
            Some(_) => Err(ConnectorError::new(
                Kind::PlaceEncrypted,
                "the room's messages are encrypted",
            )),
        }
    }

    async fn not_moved(&self, kept: &Kept) -> Result<()> {
        match self.state(kept, "m.room.tombstone").await? {
            None => Ok(()),
            Some(content) => {
                let to = content["replacement_room"].as_str().unwrap_or("nowhere");
                let detail = format!("the room was closed and replaced by {to}");
                Err(ConnectorError::new(Kind::PlaceMoved, detail).words(to))
            }
        }
    }

    async fn has_power(&self, kept: &Kept) -> Result<bool> {
        let levels = self
            .state(kept, "m.room.power_levels")
            .await?
            .unwrap_or(Value::Null);
        let level = |value: &Value| {
            // Older rooms also write numbers as text.
            value
                .as_i64()
                .or_else(|| value.as_str().and_then(|text| text.trim().parse().ok()))
        };
        let ours = level(&levels["users"][&kept.user])
            .or_else(|| level(&levels["users_default"]))
            .unwrap_or(0);
        let needed = level(&levels["events"]["m.room.message"])
            .or_else(|| level(&levels["events_default"]))
            .unwrap_or(0);
        Ok(ours >= needed || self.made_it(kept).await?)
    }

    /// Since version 12 of rooms, whoever made one may do anything there, whatever the levels say.
    async fn made_it(&self, kept: &Kept) -> Result<bool> {
        let path = ["rooms", &kept.room, "state", "m.room.create"];
        let server = self.somebody_at(kept);
        let Ok(made) = server.get::<Value>(&path, &[("format", "event")]).await else {
            return Ok(false);
        };
        let content = &made["content"];
        let version: u32 = content["room_version"]
            .as_str()
            .and_then(|version| version.parse().ok())
            .unwrap_or(1);
        let others = content["additional_creators"].as_array();
        let among = others.is_some_and(|others| others.iter().any(|other| *other == *kept.user));
        Ok(version >= 12 && (made["sender"] == *kept.user || among))
    }

    /// Whether everybody may read the room, let in or not. Asked each time: it may be closed later.
    pub(super) async fn is_open(&self, kept: &Kept) -> Result<bool> {
        let visibility = self.state(kept, "m.room.history_visibility").await?;
        Ok(visibility.is_some_and(|content| content["history_visibility"] == "world_readable"))
    }

    /// One fact of the room; none where it says nothing of it.
    pub(super) async fn state(&self, kept: &Kept, kind: &str) -> Result<Option<Value>> {
        let path = ["rooms", &kept.room, "state", kind];
        match self.somebody_at(kept).get(&path, &[]).await {
            Ok(content) => Ok(Some(content)),
            Err(no) if no.is("M_NOT_FOUND") => Ok(None),
            Err(no) if no.is("M_FORBIDDEN") => Err(outside(no)),
            Err(no) => Err(no.into()),
        }
    }

    async fn rooms(&self, kept: &Kept) -> Result<Vec<String>> {
        #[derive(Deserialize)]
        struct Rooms {
            joined_rooms: Vec<String>,
        }
        let rooms: Rooms = self.somebody_at(kept).get(&["joined_rooms"], &[]).await?;
        Ok(rooms.joined_rooms)
    }

    async fn upload_limit(&self, kept: &Kept) -> Option<u64> {
        #[derive(Deserialize)]
        struct Config {
            #[serde(rename = "m.upload.size")]
            size: Option<u64>,
        }
        let server = self.somebody_at(kept);
        if let Ok(Config { size }) = server.get_later(&["media", "config"], &[]).await {
            return size;
        }
        None
    }

    /// Why the server forbids something in the room: it doesn't say so itself.
    pub(super) async fn diagnose(&self, kept: &Kept, no: No) -> ConnectorError {
        if !no.is("M_FORBIDDEN") {
            return no.into();
        }
        match self.rooms(kept).await {
            Ok(rooms) if !rooms.contains(&kept.room) => outside(no),
            Ok(_) => match self.may_speak(kept).await {
                // Neither moved, sealed nor silent: what it says is all there is to know.
                Ok(()) => no.into(),
                Err(why) => why,
            },
            Err(why) => why,
        }
    }
}

/// We aren't in the room, or no longer.
fn outside(no: No) -> ConnectorError {
    ConnectorError {
        kind: Kind::PlaceClosed,
        ..no.error
    }
}

fn not_entered(no: No) -> ConnectorError {
    let kind = match no.code.as_str() {
        "M_FORBIDDEN" => Kind::PlaceClosed,
        // Nobody has it, or nobody who has it answers: Synapse tells these with several statuses.
        "M_NOT_FOUND" | "M_UNKNOWN" | "M_INVALID_PARAM" | "M_BAD_STATE" => Kind::PlaceNotFound,
        _ => return no.into(),
    };
    ConnectorError { kind, ..no.error }.retry(crate::Retry::Never)
}
