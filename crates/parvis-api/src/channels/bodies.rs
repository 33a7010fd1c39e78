//! What is shown of a channel.

use crate::shapes::instant;
use parvis_app::channel::{Offered, is_offered};
use parvis_app::{App, Params};
use parvis_domain::{
    Capabilities, Channel, ChannelId, Limits, OptionLimits, PictureLimits, Rhythm, TextLimits, UiLanguage,
};
use parvis_http::{network_name, sentence};
use serde::Serialize;
use utoipa::ToSchema;

/// A place where the brand speaks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ChannelBody {
    id: String,
    name: String,
    /// The network's word, such as `bluesky`; null for a declared place, where somebody publishes by hand.
    network: Option<String>,
    /// What the network is called, in the language asked for; its word where this installation doesn't speak to it.
    network_name: Option<String>,
    /// Whether this installation speaks to the network. Where it doesn't, nothing can be sent or heard there.
    network_offered: bool,
    /// Whether it is the home of the originals, here or elsewhere: it is weighed like any other, and nothing is placed on it.
    home: bool,
    /// Where people see it.
    address: Option<String>,
    /// The name people call the account by, without `@`.
    handle: Option<String>,
    /// The name the account shows: a stranger's words.
    display_name: Option<String>,
    /// The server that was typed when it was connected.
    server: Option<String>,
    /// What it serves; null is undecided.
    usage: Option<String>,
    /// Whom it speaks to; null is undecided.
    audience: Option<String>,
    /// How often something is to appear; null is undecided.
    rhythm: Option<RhythmBody>,
    /// The member who answers for it; null is undecided.
    keeper: Option<String>,
    /// The day to look at it again, `2027-01-31`; null is undecided.
    review_on: Option<String>,
    /// `working`, `troubled` (tried again by itself), `cut_off` (to be connected again) or `disconnected`.
    status: String,
    /// Why it does no better.
    reason: Option<ReasonBody>,
    /// Since when.
    status_since: String,
    /// Nothing is sent before then: the network asked us to wait.
    not_before: Option<String>,
    /// Counts changes. Send it back with them.
    version: i64,
    created_at: String,
    disconnected_at: Option<String>,
}

/// So many times in each period.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RhythmBody {
    times: u8,
    /// `day`, `week` or `month`.
    per: String,
}

/// Why something is as it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReasonBody {
    /// Stable.
    code: String,
    /// A sentence, in the language asked for.
    sentence: String,
    /// What the network itself said: a stranger's words, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
}

impl ReasonBody {
    /// A stored code in words. `because` is a more exact one, `host` who was spoken to.
    pub(crate) fn of(
        code: &str,
        because: Option<&str>,
        words: Option<&str>,
        host: &str,
        language: UiLanguage,
    ) -> Self {
        let exact = because.unwrap_or(code);
        let keys = [format!("reason-{exact}"), format!("reason-{code}")];
        Self::said_by(&keys, code, words, host, language)
    }

    /// As [`ReasonBody::of`], of what isn't tried again by itself.
    pub(crate) fn of_the_end(
        code: &str,
        because: Option<&str>,
        words: Option<&str>,
        host: &str,
        language: UiLanguage,
    ) -> Self {
        let exact = because.unwrap_or(code);
        let keys = [
            format!("reason-{exact}-given-up"),
            format!("reason-{exact}"),
            format!("reason-{code}-given-up"),
            format!("reason-{code}"),
        ];
        Self::said_by(&keys, code, words, host, language)
    }

    /// The first of these sentences that there is.
    fn said_by(keys: &[String], code: &str, words: Option<&str>, host: &str, language: UiLanguage) -> Self {
        let mut params = Params::new();
        params.insert("host", host.into());
        params.insert("words", words.unwrap_or_default().into());
        let said = keys.iter().find_map(|key| sentence(language, key, &params));
        Self {
            code: code.to_owned(),
            sentence: said.unwrap_or_else(|| code.to_owned()),
            words: words.map(ToOwned::to_owned),
        }
    }
}

impl ChannelBody {
    /// The same, told whether it is the home.
    pub(crate) fn at_home(mut self, home: Option<ChannelId>) -> Self {
        self.home = home.is_some_and(|home| home.to_string() == self.id);
        self
    }

    pub(crate) fn of(app: &App, channel: Channel, language: UiLanguage) -> Self {
        let reason = channel
            .status_reason
            .as_deref()
            .map(|code| ReasonBody::of(code, None, None, &channel.name, language));
        let (handle, display_name, server) = channel.account.map_or((None, None, None), |account| {
            (Some(account.handle), account.display_name, account.server)
        });
        Self {
            id: channel.id.to_string(),
            network: channel.network.map(|network| network.to_string()),
            network_name: channel.network.map(|network| network_name(language, network)),
            home: false,
            network_offered: channel.network.is_none_or(|network| is_offered(app, network)),
            address: channel.address,
            handle,
            display_name,
            server,
            usage: channel.purpose.usage.map(|id| id.to_string()),
            audience: channel.purpose.audience.map(|id| id.to_string()),
            rhythm: channel.purpose.rhythm.map(Into::into),
            keeper: channel.purpose.keeper.map(|id| id.to_string()),
            review_on: channel.purpose.review_on.map(|day| day.to_string()),
            status: channel.status.to_string(),
            reason,
            status_since: instant(channel.status_since),
            not_before: channel.not_before.map(instant),
            version: channel.version,
            created_at: instant(channel.created_at),
            disconnected_at: channel.disconnected_at.map(instant),
            name: channel.name,
        }
    }
}

impl From<Rhythm> for RhythmBody {
    fn from(rhythm: Rhythm) -> Self {
        Self {
            times: rhythm.times,
            per: rhythm.per.to_string(),
        }
    }
}

/// A network that can be connected, and what it takes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NetworkBody {
    /// Its word, such as `bluesky`.
    network: String,
    /// What it is called, in the language asked for.
    name: String,
    /// What one should know before one connects it.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// `edit`, `withdraw`, `thread`, `replies`, `answer`, `likes`, `reposts`, `quotes`, `followers`, `members`.
    abilities: Vec<String>,
    limits: LimitsBody,
    /// What a person types to connect an account, in the order they are asked.
    fields: Vec<ConnectFieldBody>,
    /// How one connects, the most usual way first: `secret` with the fields, or `authorisation` at the account's server.
    ways: Vec<String>,
    /// What to type where the account's server asks whether we may come in.
    #[serde(skip_serializing_if = "Option::is_none")]
    away_hint: Option<String>,
}

/// Something that is typed to connect an account: a field of the form.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConnectFieldBody {
    /// `identifier`, `secret`, `server` or `place`.
    name: String,
    /// Whether nothing goes without it.
    required: bool,
    /// Whether it isn't to be read over somebody's shoulder.
    hidden: bool,
    /// What it is called there, in the language asked for.
    label: String,
    /// Where to find it.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
}

/// What a piece may measure.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LimitsBody {
    /// Each has to hold; the first is the one to show while writing.
    text: Vec<TextLimitBody>,
    /// Null where no pictures are shown.
    pictures: Option<PictureLimitsBody>,
    /// Whether a card that stands for a link is shown.
    link_card: bool,
    /// Whether pictures and a card exclude one another.
    link_card_or_pictures: bool,
    /// Languages that may be named for one piece.
    languages: u8,
    options: OptionLimitsBody,
}

/// What only some networks offer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OptionLimitsBody {
    /// Who may be chosen to see a piece: `public`, `unlisted`, `followers`; none where everything is public.
    visibilities: Vec<String>,
    /// Whether a piece may carry a warning.
    warning: bool,
    /// Whether pictures may be veiled.
    sensitive: bool,
    /// Whether the point that a crop keeps is sent with a picture; else what it shows is cut before it is sent.
    focus: bool,
    /// Questions with choices; null where there are none.
    poll: Option<PollLimitsBody>,
}

/// What a question with choices may hold.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PollLimitsBody {
    /// The fewest choices.
    fewest: u8,
    /// The most choices.
    most: u8,
    /// Characters of a choice.
    choice: u32,
    /// The shortest time, in minutes.
    shortest: u32,
    /// The longest time, in minutes.
    longest: u32,
}

/// One bound on a text.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TextLimitBody {
    /// `graphemes` (what a person calls a character), `bytes`, or `short_links`: characters where each address with a
    /// scheme counts `each`, and of `@user@host` only `@user` counts.
    measure: String,
    max: u32,
    /// Under `short_links`: what each address counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    each: Option<u16>,
}

/// What pictures may be.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PictureLimitsBody {
    /// How many.
    most: u8,
    /// Of an alternative text.
    alternative: Vec<TextLimitBody>,
}

impl NetworkBody {
    pub(crate) fn of(offered: Offered, language: UiLanguage) -> Self {
        let Capabilities {
            abilities, limits, ..
        } = offered.capabilities;
        let word = |ability| serde_json::to_value(ability).ok();
        let says = |what: &str| {
            let key = format!("network-{}-{what}", offered.network);
            sentence(language, &key, &Params::new())
        };
        Self {
            network: offered.network.to_string(),
            name: network_name(language, offered.network),
            note: says("note"),
            away_hint: says("away-hint"),
            abilities: abilities
                .iter()
                .filter_map(word)
                .filter_map(|word| word.as_str().map(ToOwned::to_owned))
                .collect(),
            limits: limits.into(),
            ways: offered.ways.iter().map(|way| way.as_str().to_owned()).collect(),
            fields: offered
                .fields
                .iter()
                .map(|field| ConnectFieldBody {
                    name: field.name.to_owned(),
                    required: field.required,
                    hidden: field.name == "secret",
                    label: says(field.name).unwrap_or_else(|| field.name.to_owned()),
                    hint: says(&format!("{}-hint", field.name)),
                })
                .collect(),
        }
    }
}

impl From<Limits> for LimitsBody {
    fn from(limits: Limits) -> Self {
        Self {
            text: bounds(&limits.text),
            pictures: limits.pictures.map(Into::into),
            link_card: limits.link_card.is_some(),
            link_card_or_pictures: limits.link_card_or_pictures,
            languages: limits.languages,
            options: limits.options.into(),
        }
    }
}

impl From<OptionLimits> for OptionLimitsBody {
    fn from(limits: OptionLimits) -> Self {
        Self {
            visibilities: limits.visibilities.iter().map(ToString::to_string).collect(),
            warning: limits.warning,
            sensitive: limits.sensitive,
            focus: limits.focus,
            poll: limits.poll.map(|poll| PollLimitsBody {
                fewest: poll.fewest,
                most: poll.most,
                choice: poll.choice,
                shortest: poll.shortest,
                longest: poll.longest,
            }),
        }
    }
}

impl From<PictureLimits> for PictureLimitsBody {
    fn from(limits: PictureLimits) -> Self {
        Self {
            most: limits.most,
            alternative: bounds(&limits.alternative),
        }
    }
}

fn bounds(limits: &TextLimits) -> Vec<TextLimitBody> {
    let bound = |limit: parvis_domain::TextLimit| TextLimitBody {
        measure: limit.measure.to_string(),
        max: limit.max,
        each: limit.measure.each_link(),
    };
    limits.iter().map(bound).collect()
}
