use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId};
use parvis_store::channel;
use parvis_store::health::{self, Alarm, Change, Said, SetAside};
use parvis_store::look::{self, Look};

/// As many turns and looks are shown.
const TURNS: u32 = 20;
const LOOKS: u32 = 10;

/// How a channel is doing, with its history.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What the watch said last; none until it has seen the channel.
    pub said: Option<Said>,
    /// The alarm, where there is one.
    pub alarm: Option<Alarm>,
    /// What is set aside.
    pub aside: Vec<SetAside>,
    /// Its turns, the newest first.
    pub changes: Vec<Change>,
    /// What was seen from outside, the newest first.
    pub looks: Vec<Look>,
    /// Until when it is paused, and why.
    pub paused: Option<(jiff::civil::Date, String)>,
}

/// How one channel is doing.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: ChannelId) -> Result<Shown> {
    app.allowed_here(who, Action::HealthRead)?;
    let (store, place) = (&app.store, who.place());
    let channel = channel::by_id(store, place, id).await?;
    channel.ok_or(Problem::not_found("channel"))?;
    let today = super::day(app.now(), &super::zone(&who.workspace.zone));
    let mut terms = health::terms(store, place).await?;
    terms.retain(|(channel, ..)| *channel == id);
    let paused = terms.pop().and_then(|(_, _, terms)| {
        let until = terms.paused_until.filter(|until| *until > today)?;
        Some((until, terms.pause_reason))
    });
    let mut aside = health::set_aside(store, place).await?;
    aside.retain(|one| one.channel_id == id && one.until > today);
    let alarms = health::alarms(store, place).await?;
    Ok(Shown {
        said: health::of_channel(store, place, id).await?,
        alarm: alarms.into_iter().find(|alarm| alarm.channel_id == id),
        aside,
        changes: health::changes(store, place, id, TURNS).await?,
        looks: look::newest(store, place, id, LOOKS).await?,
        paused,
    })
}
