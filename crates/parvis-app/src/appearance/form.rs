use crate::{Acting, App, Checked, Fault, Problem, Result};
use jiff::civil::{Date, Time};
use parvis_domain::{AppearanceDays, CampaignId, Channel, ChannelId, OriginalId, Zone};
use parvis_store::{campaign, channel, original};

/// More days than a season has were a slip.
const MOST_DAYS: i32 = 366;

/// What somebody writes down.
#[derive(Clone, Debug)]
pub struct AppearanceInput {
    /// What it is called: 1 to 200 characters.
    pub title: String,
    /// Where.
    pub place: AppearanceWhere,
    /// The first day: `2026-03-23`.
    pub first_day: String,
    /// The last day; empty: the first.
    pub last_day: String,
    /// When it begins: `09:30`; empty: all day long.
    pub time: String,
    /// Where those clocks are, as the IANA database names it; empty: where the workspace plans.
    pub zone: String,
    /// Who does it: at most 120 characters.
    pub by_whom: String,
    /// Where people find it on the web; may be empty.
    pub address: String,
    /// What else is to be known: at most 2,000 characters.
    pub note: String,
    /// The campaign it belongs to.
    pub campaign: Option<CampaignId>,
    /// The original it is about.
    pub original: Option<OriginalId>,
}

/// On which declared channel something appears.
#[derive(Clone, Debug)]
pub enum AppearanceWhere {
    /// One that there is.
    Channel(ChannelId),
    /// A new one, by its name.
    New(String),
}

/// What was written down, held against what can be.
pub(super) struct Read {
    pub(super) title: String,
    pub(super) place: Place,
    pub(super) when: AppearanceDays,
    pub(super) by_whom: String,
    pub(super) address: Option<String>,
    pub(super) note: String,
}

/// Where it appears.
pub(super) enum Place {
    There(ChannelId),
    New(String),
}

impl AppearanceInput {
    /// Everything that is wrong is said at once.
    pub(super) async fn checked(&self, app: &App, who: &Acting) -> Result<Read> {
        let mut checked = Checked::new();
        let title = checked.line("title", &self.title, 200);
        let place = self.place(app, who, &mut checked).await?;
        let when = self.when(&who.workspace.zone, &mut checked);
        let by_whom = checked.optional_line("by_whom", &self.by_whom, 120);
        let typed = checked.optional_line("address", &self.address, 1_000);
        let address = (!typed.is_empty()).then(|| crate::channel::web_address(&typed));
        if address == Some(None) {
            checked.fault(Fault::new("address", "address-unreadable"));
        }
        let note = self.note.trim().replace("\r\n", "\n");
        let measured = note.chars().count();
        if measured > 2_000 {
            let fault = Fault::new("note", "too-long");
            checked.fault(fault.with("most", 2_000).with("measured", measured));
        }
        if let Some(id) = self.original
            && original::by_id(&app.store, who.place(), id).await?.is_none()
        {
            checked.fault(Fault::new("original", "original-unknown"));
        }
        if let Some(id) = self.campaign
            && campaign::by_id(&app.store, who.place(), id).await?.is_none()
        {
            checked.fault(Fault::new("campaign", "campaign-unknown"));
        }
        checked.done()?;
        let (Some(place), Some(when)) = (place, when) else {
            return Err(Problem::internal("a checked appearance is whole"));
        };
        Ok(Read {
            title,
            place,
            when,
            by_whom,
            address: address.flatten(),
            note,
        })
    }

    async fn place(&self, app: &App, who: &Acting, checked: &mut Checked) -> Result<Option<Place>> {
        match &self.place {
            AppearanceWhere::Channel(id) => {
                let found = channel::by_id(&app.store, who.place(), *id).await?;
                let code = match &found {
                    None => Some("channel-unknown"),
                    Some(channel) if !channel.is_declared() => Some("appearance-not-declared"),
                    Some(_) => None,
                };
                if let Some(code) = code {
                    checked.fault(Fault::new("channel", code));
                    return Ok(None);
                }
                Ok(Some(Place::There(*id)))
            }
            AppearanceWhere::New(name) => {
                let name = checked.line("new_channel", name, 80);
                // The same name means the same place: nobody wants two of "La Gazette".
                let all = channel::list(&app.store, who.place()).await?;
                let same = |it: &&Channel| {
                    it.is_declared()
                        && it.disconnected_at.is_none()
                        && it.name.to_lowercase() == name.to_lowercase()
                };
                Ok(Some(match all.iter().find(same) {
                    Some(there) => Place::There(there.id),
                    None => Place::New(name),
                }))
            }
        }
    }

    fn when(&self, otherwise: &str, checked: &mut Checked) -> Option<AppearanceDays> {
        let named = if self.zone.trim().is_empty() {
            otherwise
        } else {
            self.zone.trim()
        };
        let zone = named.parse::<Zone>().ok();
        if zone.is_none() {
            checked.fault(Fault::new("zone", "zone-unknown"));
        }
        let mut day = |field: &'static str, text: &str| {
            let read = text.trim().parse::<Date>().ok();
            let read = read.filter(|day| (1971..2199).contains(&day.year()));
            if read.is_none() {
                checked.fault(Fault::new(field, "day-unreadable"));
            }
            read
        };
        let first = day("first_day", &self.first_day);
        let last = if self.last_day.trim().is_empty() {
            first
        } else {
            day("last_day", &self.last_day)
        };
        let time = match self.time.trim() {
            "" => None,
            typed => {
                let read = typed.parse::<Time>().ok().filter(|_| typed.len() == 5);
                if read.is_none() {
                    checked.fault(Fault::new("time", "time-unreadable"));
                }
                read
            }
        };
        let (first, last, zone) = (first?, last?, zone?);
        if last < first {
            checked.fault(Fault::new("last_day", "agenda-backwards"));
        } else if (last - first).get_days() >= MOST_DAYS {
            checked.fault(Fault::new("last_day", "appearance-too-long").with("most", MOST_DAYS));
        }
        Some(AppearanceDays {
            first,
            last,
            time,
            zone,
        })
    }
}
