//! What is shown of an agenda.

use crate::appearances::AppearanceBody;
use crate::channels::ReasonBody;
use crate::originals::PlannedBody;
use crate::shapes::instant;
use parvis_app::agenda::{Agenda, AgendaItem, ChannelSilence, UndatedItem};
use parvis_domain::{Channel, ChannelId, Collision, Period, UiLanguage, Venue, Zone};
use serde::Serialize;
use utoipa::ToSchema;

/// What goes out and went out on some days.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AgendaBody {
    /// Where the days begin and end, by its IANA name.
    zone: String,
    /// The first day: `2026-03-23`.
    from: String,
    /// The last day.
    until: String,
    /// The present day there.
    today: String,
    /// The earliest first.
    items: Vec<AgendaItemBody>,
    /// What the rest of the house says on those days, the earliest first.
    appearances: Vec<AppearanceBody>,
    /// What goes out on one place within a quarter of an hour.
    collisions: Vec<CollisionBody>,
    /// Days without anything, more than a channel's rhythm lets pass.
    silences: Vec<SilenceBody>,
    /// Every channel that wasn't left, and those something here is on.
    channels: Vec<AgendaChannelBody>,
    /// Whether whoever asks may plan when an original goes live.
    may_plan_originals: bool,
    /// Whether they may plan when a variant is placed.
    may_plan_publications: bool,
    /// Whether they may write down what the rest of the house says.
    may_write_appearances: bool,
}

/// A place where something goes out.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AgendaChannelBody {
    id: String,
    name: String,
    /// The channel's network; null for a declared place.
    network: Option<String>,
    /// Whether it is the home of the originals, which are said to be on the site here.
    home: bool,
    /// How often something is to appear; null is undecided.
    rhythm: Option<AgendaRhythmBody>,
}

/// So many times in each period.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AgendaRhythmBody {
    times: u8,
    /// `day`, `week` or `month`.
    per: String,
}

/// Something that goes out, or went out.
#[derive(Debug, Serialize, ToSchema)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own that a screen shows"
)]
pub(crate) struct AgendaItemBody {
    /// The original or the publication.
    id: String,
    /// `original`, on the site, or `publication`, on a channel.
    what: &'static str,
    /// The original it is, or comes from.
    original: String,
    /// `article` or `note` for an original; null for a publication.
    kind: Option<String>,
    /// The variant that is placed; null for an original.
    variant: Option<String>,
    /// Where; null for the site.
    channel: Option<String>,
    /// The original's title; empty for a note.
    title: String,
    /// How its own words begin.
    words: String,
    language: String,
    /// An original's: `scheduled`, `held`, `live` or `unpublished`. A publication's: as its own.
    state: &'static str,
    /// Why it is held, failed or unconfirmed.
    reason: Option<ReasonBody>,
    /// The time somebody planned, in the zone they planned it in; null for what went out at once.
    planned: Option<PlannedBody>,
    /// When it goes out, or went out.
    at: String,
    /// The same as clocks in the agenda's zone show it: `2026-03-29T14:30`.
    local: String,
    /// Whether it is still to come.
    open: bool,
    /// Whether it can be planned anew.
    movable: bool,
    /// Whether its original won't be before readers by then: it would be held.
    ahead: bool,
    /// Whether it waits in its channel's queue.
    queued: bool,
}

/// Things that crowd one another on one place.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CollisionBody {
    /// Where; null for the site.
    channel: Option<String>,
    /// Which, the earliest first: two at least.
    items: Vec<String>,
    /// When the first goes out.
    at: String,
    /// When the last does.
    until: String,
    /// Whether all of it goes out at the very same time.
    at_once: bool,
}

/// Days without anything on a channel, more than its rhythm lets pass.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SilenceBody {
    channel: String,
    /// The last day on which something went out before; null when nothing ever did.
    since: Option<String>,
    /// The first empty day among those asked for.
    from: String,
    /// The last empty day among those asked for.
    until: String,
    /// How many days are empty in a row, also beyond those asked for.
    days: u32,
    /// The day on which something goes out again; null when nothing is planned.
    next: Option<String>,
}

/// What could be given a time and has none.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UndatedBody {
    /// Drafts, and originals taken away from readers; what changed last first.
    pub(super) originals: Vec<UndatedItemBody>,
    /// Variants that were never placed; what was saved last first.
    pub(super) variants: Vec<UndatedItemBody>,
}

/// Something that could be given a time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UndatedItemBody {
    /// The original it is, or comes from.
    original: String,
    /// `article` or `note` for an original; null for a variant.
    kind: Option<String>,
    /// The variant; null for an original.
    variant: Option<String>,
    /// For where; null for an original.
    channel: Option<String>,
    /// The original's title; empty for a note.
    title: String,
    /// How its own words begin.
    words: String,
    language: String,
}

fn channel_of(venue: Venue) -> Option<String> {
    match venue {
        Venue::Site => None,
        Venue::Channel(id) => Some(id.to_string()),
    }
}

impl AgendaBody {
    pub(super) fn of(agenda: Agenda, language: UiLanguage) -> Self {
        let zone = agenda.zone;
        let channels = &agenda.channels;
        let items = agenda.items.into_iter();
        Self {
            zone: zone.to_string(),
            from: agenda.from.to_string(),
            until: agenda.until.to_string(),
            today: agenda.today.to_string(),
            items: items
                .map(|item| AgendaItemBody::of(item, zone, channels, language))
                .collect(),
            appearances: agenda.appearances.into_iter().map(Into::into).collect(),
            collisions: agenda.collisions.into_iter().map(Into::into).collect(),
            silences: agenda.silences.into_iter().map(Into::into).collect(),
            channels: channels
                .iter()
                .map(|channel| AgendaChannelBody::of(channel, agenda.home))
                .collect(),
            may_plan_originals: agenda.may_plan_originals,
            may_plan_publications: agenda.may_plan_publications,
            may_write_appearances: agenda.may_write_appearances,
        }
    }
}

impl AgendaItemBody {
    fn of(item: AgendaItem, zone: Zone, channels: &[Channel], language: UiLanguage) -> Self {
        let channel = channel_of(item.venue);
        let host = channels
            .iter()
            .find(|other| item.venue == Venue::Channel(other.id))
            .map_or("", |other| other.name.as_str());
        let say = |code: &str| ReasonBody::of(code, None, None, host, language);
        Self {
            id: item.id.to_string(),
            what: if channel.is_some() {
                "publication"
            } else {
                "original"
            },
            original: item.original.to_string(),
            kind: item.kind.map(|kind| kind.to_string()),
            variant: item.variant.map(|variant| variant.to_string()),
            channel,
            title: item.title,
            words: item.words,
            language: item.language.to_string(),
            state: item.state,
            reason: item.reason.as_deref().map(say),
            planned: item.planned.map(Into::into),
            at: instant(item.at),
            local: zone.local(item.at).strftime("%Y-%m-%dT%H:%M").to_string(),
            open: item.open,
            movable: item.movable,
            ahead: item.ahead,
            queued: item.queued,
        }
    }
}

impl AgendaChannelBody {
    fn of(channel: &Channel, home: Option<ChannelId>) -> Self {
        Self {
            id: channel.id.to_string(),
            name: channel.name.clone(),
            home: home == Some(channel.id),
            network: channel.network.map(|network| network.to_string()),
            rhythm: channel.purpose.rhythm.map(|rhythm| AgendaRhythmBody {
                times: rhythm.times,
                per: Period::as_str(rhythm.per).to_owned(),
            }),
        }
    }
}

impl From<Collision> for CollisionBody {
    fn from(collision: Collision) -> Self {
        Self {
            channel: channel_of(collision.venue),
            at_once: collision.is_at_once(),
            items: collision.ids.iter().map(ToString::to_string).collect(),
            at: instant(collision.at),
            until: instant(collision.until),
        }
    }
}

impl From<ChannelSilence> for SilenceBody {
    fn from(of: ChannelSilence) -> Self {
        Self {
            channel: of.channel.to_string(),
            since: of.silence.since.map(|day| day.to_string()),
            from: of.silence.from.to_string(),
            until: of.silence.until.to_string(),
            days: of.silence.days,
            next: of.silence.next.map(|day| day.to_string()),
        }
    }
}

impl From<UndatedItem> for UndatedItemBody {
    fn from(item: UndatedItem) -> Self {
        let (variant, channel) = item.variant.unzip();
        Self {
            original: item.original.to_string(),
            kind: item.kind.map(|kind| kind.to_string()),
            variant: variant.map(|id| id.to_string()),
            channel: channel.map(|id| id.to_string()),
            title: item.title,
            words: item.words,
            language: item.language.to_string(),
        }
    }
}
