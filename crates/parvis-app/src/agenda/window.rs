use super::entries::{AgendaItem, entries};
use crate::{Acting, App, Checked, Fault, Problem, Result, home};
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use parvis_domain::{
    APART, Action, Appearance, Channel, ChannelId, Collision, LocalTime, Outing, PlannedTime, Rhythm,
    Silence, Timestamp, Venue, Zone, collisions, silences,
};
use parvis_policy::Context;
use parvis_store::{agenda, appearance, channel};

/// As many days are shown at once: a quarter of a year, and the days that fill its weeks.
const MOST_DAYS: i32 = 100;

/// The longest that a rhythm may let pass, and more.
const AROUND_DAYS: i32 = 70;

/// As many appearances are looked at at once.
const MOST_APPEARANCES: u32 = 1_000;

/// Which days somebody wants to see.
#[derive(Clone, Debug)]
pub struct AgendaQuery {
    /// The first day: `2026-03-23`.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Where those days begin and end, as the IANA database names it; unless told, where the workspace plans.
    pub zone: Option<String>,
}

/// What goes out and went out on some days.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// Where those days begin and end.
    pub zone: Zone,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The present day there.
    pub today: Date,
    /// The earliest first.
    pub items: Vec<AgendaItem>,
    /// The channel that the home is weighed by: what appears there are the originals.
    pub home: Option<ChannelId>,
    /// What the rest of the house says on those days, the earliest first.
    pub appearances: Vec<Appearance>,
    /// What crowds one another.
    pub collisions: Vec<Collision>,
    /// Where nothing goes out for too long.
    pub silences: Vec<ChannelSilence>,
    /// Every channel that wasn't left, and those something here is on.
    pub channels: Vec<Channel>,
    /// Whether whoever looks may plan when an original goes live.
    pub may_plan_originals: bool,
    /// Whether they may plan when a variant is placed.
    pub may_plan_publications: bool,
    /// Whether they may write down what the rest of the house says.
    pub may_write_appearances: bool,
}

/// Where nothing goes out for too long.
#[derive(Clone, Copy, Debug)]
pub struct ChannelSilence {
    /// On which channel.
    pub channel: ChannelId,
    /// What it was to keep.
    pub rhythm: Rhythm,
    /// From when until when.
    pub silence: Silence,
}

/// What goes out, and went out, from one day to another, with what is wrong with it.
///
/// # Errors
/// `invalid`: `day-unreadable`, `agenda-backwards`, `agenda-too-wide` (100 days at most), `agenda-too-much`,
/// `zone-unknown`; `denied`.
pub async fn window(app: &App, who: &Acting, query: &AgendaQuery) -> Result<Agenda> {
    app.allowed_here(who, Action::AgendaRead)?;
    let days = query.read(who)?;
    let (start, end) = (days.starts(days.from)?, days.starts(after(days.until)?)?);
    let items = entries(app, who.place(), start, end).await?;
    let outings: Vec<Outing> = items.iter().filter_map(AgendaItem::outing).collect();
    let mut channels = channel::list(&app.store, who.place()).await?;
    let home = home::home_channel(app, who.place()).await?;
    let around = around(app, who, &days).await?;
    let mut silences =
        channel_silences(app, who, &days, (start, end), &channels, (&outings, &around)).await?;
    if let Some(channel) = channels.iter().find(|it| Some(it.id) == home) {
        silences.retain(|it| it.channel != channel.id);
        silences.extend(home_silences(app, who, &days, channel).await?);
    }
    let inside = |it: &Appearance| it.when.first <= days.until && it.when.last >= days.from;
    let appearances: Vec<Appearance> = around.into_iter().filter(inside).collect();
    channels.retain(|channel| {
        let here = Venue::Channel(channel.id);
        channel.disconnected_at.is_none()
            || items.iter().any(|item| item.venue == here)
            || appearances.iter().any(|it| it.channel == channel.id)
    });
    let may = |action| app.would_allow(who, action, &Context::WHOLE).is_allowed();
    Ok(Agenda {
        zone: days.zone,
        from: days.from,
        until: days.until,
        today: days.zone.local(app.now()).date(),
        collisions: collisions(&outings, APART),
        silences,
        channels,
        items,
        may_plan_originals: may(Action::OriginalSchedule),
        may_plan_publications: may(Action::PublicationSchedule),
        may_write_appearances: may(Action::AppearanceManage),
        home,
        appearances,
    })
}

async fn channel_silences(
    app: &App,
    who: &Acting,
    days: &Days,
    (start, end): (Timestamp, Timestamp),
    channels: &[Channel],
    (outings, appearances): (&[Outing], &[Appearance]),
) -> Result<Vec<ChannelSilence>> {
    let mut edges = agenda::last_before(&app.store, who.place(), start).await?;
    edges.extend(agenda::first_from(&app.store, who.place(), end).await?);
    let mut found = Vec::new();
    for channel in channels {
        let Some(rhythm) = channel
            .purpose
            .rhythm
            .filter(|_| channel.disconnected_at.is_none())
        else {
            continue;
        };
        let here = Venue::Channel(channel.id);
        let inside = outings.iter().filter(|it| it.venue == here).map(|it| it.at);
        let outside = edges.iter().filter(|it| it.0 == channel.id).map(|it| it.1);
        let dates: Vec<Date> = inside
            .chain(outside)
            .map(|at| days.zone.local(at).date())
            .chain(
                appearances
                    .iter()
                    .filter(|it| it.channel == channel.id)
                    .flat_map(each_day),
            )
            .collect();
        let begun = days.zone.local(channel.created_at).date();
        found.extend(
            silences(rhythm, begun, &dates, (days.from, days.until))
                .into_iter()
                .map(|silence| ChannelSilence {
                    channel: channel.id,
                    rhythm,
                    silence,
                }),
        );
    }
    Ok(found)
}

/// Where nothing goes before readers at home for longer than its rhythm lets pass.
async fn home_silences(
    app: &App,
    who: &Acting,
    days: &Days,
    channel: &Channel,
) -> Result<Vec<ChannelSilence>> {
    let Some(rhythm) = channel.purpose.rhythm else {
        return Ok(Vec::new());
    };
    let reach = AROUND_DAYS.days();
    let from = days.starts(days.from.checked_sub(reach).map_err(Problem::internal)?)?;
    let until = days.starts(days.until.checked_add(reach).map_err(Problem::internal)?)?;
    let items = entries(app, who.place(), from, until).await?;
    let here = items
        .iter()
        .filter_map(AgendaItem::outing)
        .filter(|it| it.venue == Venue::Site);
    let dates: Vec<Date> = here.map(|it| days.zone.local(it.at).date()).collect();
    let begun = days.zone.local(channel.created_at).date();
    let found = silences(rhythm, begun, &dates, (days.from, days.until)).into_iter();
    Ok(found
        .map(|silence| ChannelSilence {
            channel: channel.id,
            rhythm,
            silence,
        })
        .collect())
}

/// What the rest of the house says on those days, and so long before and after that no rhythm is called broken that isn't.
async fn around(app: &App, who: &Acting, days: &Days) -> Result<Vec<Appearance>> {
    let reach = AROUND_DAYS.days();
    let from = days.from.checked_sub(reach).map_err(Problem::internal)?;
    let until = days.until.checked_add(reach).map_err(Problem::internal)?;
    Ok(appearance::between(&app.store, who.place(), from, until, MOST_APPEARANCES).await?)
}

/// Something that lasts keeps a rhythm on each of its days.
fn each_day(it: &Appearance) -> impl Iterator<Item = Date> {
    it.when
        .first
        .series(1.day())
        .take_while(|day| *day <= it.when.last)
}

/// Days as clocks somewhere count them.
struct Days {
    zone: Zone,
    from: Date,
    until: Date,
}

impl AgendaQuery {
    fn read(&self, who: &Acting) -> Result<Days> {
        let mut checked = Checked::new();
        let named = self.zone.as_deref().unwrap_or(&who.workspace.zone);
        let zone = named.parse::<Zone>();
        if zone.is_err() {
            checked.fault(Fault::new("zone", "zone-unknown"));
        }
        let mut day = |field: &'static str, text: &str| {
            let read = text.trim().parse::<Date>().ok();
            // Beyond these years no time can be planned.
            let read = read.filter(|day| (1971..2199).contains(&day.year()));
            if read.is_none() {
                checked.fault(Fault::new(field, "day-unreadable"));
            }
            read
        };
        let (from, until) = (day("from", &self.from), day("until", &self.until));
        if let (Some(from), Some(until)) = (from, until) {
            if until < from {
                checked.fault(Fault::new("until", "agenda-backwards"));
            } else if (until - from).get_days() >= MOST_DAYS {
                checked.fault(Fault::new("until", "agenda-too-wide").with("most", MOST_DAYS));
            }
        }
        checked.done()?;
        match (zone, from, until) {
            (Ok(zone), Some(from), Some(until)) => Ok(Days { zone, from, until }),
            _ => Err(Problem::internal("a checked window is whole")),
        }
    }
}

impl Days {
    /// When a day begins there.
    fn starts(&self, day: Date) -> Result<Timestamp> {
        let midnight = LocalTime::try_from(day.to_datetime(Time::midnight())).map_err(Problem::internal)?;
        Ok(PlannedTime::new(midnight, self.zone).instant())
    }
}

fn after(day: Date) -> Result<Date> {
    day.tomorrow().map_err(Problem::internal)
}
