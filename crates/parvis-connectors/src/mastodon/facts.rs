//! What a server says of itself: `/api/v2/instance`, else `/api/v1/instance`. Other servers of this API leave fields
//! out, and name some elsewhere: what isn't told is as Mastodon's documentation has it.

use super::rest::Server;
use crate::{ConnectorErrorKind as Kind, Result};
use parvis_domain::{
    Ability, Capabilities, Idempotency, Limits, LookUp, OptionLimits, PictureLimits, PollLimits, ServerFacts,
    TextLimits, TextMeasure, Visibility,
};
use serde::{Deserialize, Serialize};

/// What is kept of it. Everything may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Facts {
    /// The name that accounts there carry behind their `@`.
    pub(super) domain: Option<String>,
    /// The version, as the server words it: other software names itself in it.
    pub(super) version: Option<String>,
    characters: Option<u32>,
    per_address: Option<u16>,
    pictures: Option<u8>,
    description: Option<u32>,
    picture_bytes: Option<u64>,
    media_types: Option<Vec<String>>,
    choices: Option<u8>,
    choice_characters: Option<u32>,
    shortest_poll: Option<u32>,
    longest_poll: Option<u32>,
}

/// Both forms of the entity in one: where the older one names a thing otherwise, it has a field of its own.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Told {
    domain: Option<String>,
    uri: Option<String>,
    version: Option<String>,
    configuration: Configuration,
    /// Pleroma and its kin.
    max_toot_chars: Option<u32>,
    description_limit: Option<u32>,
    upload_limit: Option<u64>,
    poll_limits: Option<Polls>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Configuration {
    statuses: Statuses,
    media_attachments: Attachments,
    polls: Polls,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Statuses {
    max_characters: Option<u32>,
    max_media_attachments: Option<u32>,
    characters_reserved_per_url: Option<u16>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Attachments {
    supported_mime_types: Option<Vec<String>>,
    description_limit: Option<u32>,
    image_size_limit: Option<u64>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Polls {
    max_options: Option<u32>,
    #[serde(alias = "max_option_chars")]
    max_characters_per_option: Option<u32>,
    min_expiration: Option<u64>,
    max_expiration: Option<u64>,
}

/// Media types of still pictures that are prepared here, from the most to the fewest that a server may take.
const MEDIA_TYPES: [&[&str]; 3] = [
    &["image/jpeg", "image/png", "image/webp", "image/gif"],
    &["image/jpeg", "image/png", "image/webp"],
    &["image/jpeg", "image/png"],
];

impl Facts {
    pub(super) fn read(facts: &ServerFacts) -> Self {
        facts
            .text()
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    }

    pub(super) fn keep(&self) -> ServerFacts {
        ServerFacts::new(serde_json::to_string(self).ok())
    }

    /// Asks a server.
    pub(super) async fn ask(server: Server<'_>) -> Result<Self> {
        let told = match server.get::<Told>("/api/v2/instance", &[]).await {
            // Servers older than 4.0, and others of this API.
            Err(error) if matches!(error.kind, Kind::Gone | Kind::Refused) => {
                server.get::<Told>("/api/v1/instance", &[]).await?
            }
            told => told?,
        };
        Ok(Self::of(told.value, server.at.host_str()))
    }

    fn of(told: Told, host: Option<&str>) -> Self {
        let Configuration {
            statuses,
            media_attachments: files,
            polls,
        } = told.configuration;
        let older = told.poll_limits.unwrap_or_default();
        // The older form names itself by an address with some servers.
        let named = told.domain.or(told.uri).map(|name| {
            let bare = name.trim_start_matches("https://").trim_start_matches("http://");
            bare.trim_end_matches('/').to_owned()
        });
        let minutes = |seconds: Option<u64>, up: bool| {
            let seconds = seconds?;
            let whole = if up { seconds.div_ceil(60) } else { seconds / 60 };
            u32::try_from(whole).ok()
        };
        let few = |number: Option<u32>| number.map(|number| u8::try_from(number).unwrap_or(u8::MAX));
        Self {
            domain: named
                .filter(|name| !name.is_empty())
                .or_else(|| host.map(ToOwned::to_owned)),
            version: told.version.map(|version| version.chars().take(100).collect()),
            characters: statuses.max_characters.or(told.max_toot_chars),
            per_address: statuses.characters_reserved_per_url,
            pictures: few(statuses.max_media_attachments),
            description: files.description_limit.or(told.description_limit),
            picture_bytes: files.image_size_limit.or(told.upload_limit),
            media_types: files.supported_mime_types,
            choices: few(polls.max_options.or(older.max_options)),
            choice_characters: polls
                .max_characters_per_option
                .or(older.max_characters_per_option),
            shortest_poll: minutes(polls.min_expiration.or(older.min_expiration), true),
            longest_poll: minutes(polls.max_expiration.or(older.max_expiration), false),
        }
    }

    /// Whether the server takes several ids in one reading of statuses: since 4.3, and said so by the version of a
    /// server that is Mastodon itself.
    pub(super) fn reads_many(&self) -> bool {
        let Some(version) = &self.version else {
            return false;
        };
        let mut numbers = version.split(['.', '+', '-', ' ']).map(str::parse::<u32>);
        let own = !version.contains('(');
        match (numbers.next(), numbers.next()) {
            (Some(Ok(major)), Some(Ok(minor))) => own && (major, minor) >= (4, 3),
            _ => false,
        }
    }

    pub(super) fn capabilities(&self) -> Capabilities {
        Capabilities {
            abilities: &[
                Ability::Edit,
                Ability::Withdraw,
                Ability::Thread,
                Ability::Replies,
                Ability::Answer,
                Ability::Likes,
                Ability::Reposts,
                Ability::Followers,
                Ability::Profile,
            ],
            limits: self.limits(),
            // The key is sent, and ignored by other servers of this API: it is never relied upon.
            idempotency: Idempotency::None,
            look_up: LookUp::ByText,
        }
    }

    /// entities/Instance has what these fields mean, user/posting what is usual.
    fn limits(&self) -> Limits {
        let short = TextMeasure::ShortLinks {
            each: self.per_address.unwrap_or(23),
        };
        Limits {
            text: TextLimits::at_most(self.characters.unwrap_or(500), short),
            pictures: self.pictures.is_none_or(|most| most > 0).then(|| PictureLimits {
                most: self.pictures.unwrap_or(4),
                bytes: self.picture_bytes.unwrap_or(16_777_216),
                media_types: self.media_types(),
                alternative: TextLimits::at_most(self.description.unwrap_or(1_500), TextMeasure::Graphemes),
            }),
            // The server makes a card itself, from an address in the text.
            link_card: None,
            link_card_or_pictures: false,
            languages: 1,
            options: OptionLimits {
                visibilities: &[Visibility::Public, Visibility::Unlisted, Visibility::Followers],
                warning: true,
                sensitive: true,
                poll: self.choices.is_none_or(|most| most > 1).then(|| PollLimits {
                    fewest: 2,
                    most: self.choices.unwrap_or(4),
                    choice: self.choice_characters.unwrap_or(50),
                    shortest: self.shortest_poll.unwrap_or(5),
                    longest: self.longest_poll.unwrap_or(43_800),
                    or_pictures: true,
                }),
                focus: true,
            },
        }
    }

    fn media_types(&self) -> &'static [&'static str] {
        let taken = |kind: &&str| {
            self.media_types
                .as_ref()
                .is_none_or(|known| known.iter().any(|one| one == kind))
        };
        MEDIA_TYPES
            .into_iter()
            .find(|kinds| kinds.iter().all(&taken))
            .unwrap_or(MEDIA_TYPES[2])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn told(value: serde_json::Value) -> Facts {
        Facts::of(serde_json::from_value(value).unwrap(), Some("fediverse.example"))
    }

    #[test]
    fn a_servers_own_limits_hold() {
        let facts = told(json!({
            "domain": "mastodon.example", "version": "4.3.1",
            "configuration": {
                "statuses": { "max_characters": 5_000, "max_media_attachments": 16, "characters_reserved_per_url": 30 },
                "media_attachments": { "supported_mime_types": ["image/jpeg", "image/png", "image/gif"],
                    "description_limit": 400, "image_size_limit": 1_000_000 },
                "polls": { "max_options": 6, "max_characters_per_option": 80, "min_expiration": 61, "max_expiration": 3_600 },
            },
        }));
        let limits = Facts::read(&facts.keep()).capabilities().limits;
        let text = limits.text.shown().unwrap();
        assert_eq!((text.max, text.measure.each_link()), (5_000, Some(30)));
        let pictures = limits.pictures.unwrap();
        assert_eq!((pictures.most, pictures.bytes), (16, 1_000_000));
        assert_eq!(
            pictures.media_types,
            ["image/jpeg", "image/png"],
            "what isn't named isn't sent"
        );
        let poll = limits.options.poll.unwrap();
        assert_eq!(
            (poll.most, poll.choice, poll.shortest, poll.longest),
            (6, 80, 2, 60)
        );
        assert!(facts.reads_many());
    }

    #[test]
    fn what_another_server_leaves_out_is_as_documented() {
        let facts = told(json!({ "uri": "https://gts.example/", "version": "0.17.0 (GoToSocial)" }));
        assert_eq!(facts.domain.as_deref(), Some("gts.example"));
        let limits = facts.capabilities().limits;
        assert_eq!(limits.text.shown().unwrap().max, 500);
        assert_eq!(limits.pictures.unwrap().most, 4);
        assert!(!facts.reads_many());
        let pleroma = told(
            json!({ "uri": "p.example", "version": "2.7.2 (compatible; Pleroma 2.5.0)",
            "max_toot_chars": 10_000, "poll_limits": { "max_options": 20, "max_option_chars": 200, "min_expiration": 0 } }),
        );
        let limits = pleroma.capabilities().limits;
        assert_eq!(limits.text.shown().unwrap().max, 10_000);
        assert_eq!(limits.options.poll.unwrap().most, 20);
        assert_eq!(told(json!({})).domain.as_deref(), Some("fediverse.example"));
    }
}
