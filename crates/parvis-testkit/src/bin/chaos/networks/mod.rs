//! The networks that count what they accepted: such as do as they are told, or a real server behind a relay that does.

mod fakes;
mod real;

use crate::arguments::{Arguments, There};
use crate::pieces;
use fakes::Fakes;
use parvis_domain::{ChannelId, MediaId};
use parvis_media::paint::{Motif, Palette, paint};
use parvis_testkit::Result;
use parvis_testkit::fake_network::Misbehaviour;
use parvis_testkit::house::SLUG;
use parvis_testkit::line::Line;
use real::Real;
use serde_json::Value;
use std::collections::BTreeMap;

/// Channels on each. A look reads some hundred statuses of an account: so many share what is sent.
const CHANNELS: usize = 12;

pub(crate) enum Networks {
    Fakes(Fakes),
    Real(Real),
}

/// Which of the fakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    Keyed,
    Keyless,
    Bluesky,
}

impl Which {
    pub(crate) const ALL: [Self; 3] = [Self::Keyed, Self::Keyless, Self::Bluesky];
}

/// Which of what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calls {
    /// What puts a piece there.
    Putting,
    /// Everything: looking, uploading and signing in, too.
    All,
}

/// How often each part of each piece stands there.
pub(crate) type Stands = BTreeMap<(u64, u64), u32>;

impl Networks {
    pub(crate) async fn open(arguments: &Arguments) -> Result<Self> {
        Ok(match &arguments.there {
            There::Fakes => Self::Fakes(Fakes::open().await),
            There::Bluesky { server, directory } => Self::Real(Real::bluesky(server, directory).await?),
            There::Matrix { server } => Self::Real(Real::matrix(server).await?),
        })
    }

    /// What a node has to be told to reach them.
    pub(crate) fn arguments(&self) -> Vec<String> {
        match self {
            Self::Fakes(fakes) => fakes.arguments(),
            Self::Real(real) => real.arguments(),
        }
    }

    /// Connects the channels, as somebody would.
    pub(crate) async fn connect(&mut self, desk: &mut Line) -> Result<Vec<ChannelId>> {
        let forms = match self {
            Self::Fakes(fakes) => fakes.move_in(),
            Self::Real(real) => real.move_in().await?,
        };
        let path = format!("/api/v1/workspaces/{SLUG}/channels/connect");
        let mut channels = Vec::new();
        for form in forms {
            let answer = desk
                .ask("POST", &path, "application/json", form.to_string().as_bytes())
                .await?;
            channels.push(ChannelId::from_uuid(id(&answer.json()?)?));
        }
        Ok(channels)
    }

    /// Tells one of them to do so many calls wrongly.
    pub(crate) fn tell(&self, which: Which, calls: Calls, how: &Misbehaviour, times: usize) {
        match self {
            Self::Fakes(fakes) => fakes.tell(which, calls, how, times),
            Self::Real(real) => real.tell(calls, how, times),
        }
    }

    /// They do right again what they were told to do wrongly. Gives how much of it was left to do.
    pub(crate) fn forgive(&self) -> usize {
        match self {
            Self::Fakes(fakes) => fakes.forgive(),
            Self::Real(real) => real.forgive(),
        }
    }

    /// Whether sessions can be ended from outside: a real server's can't.
    pub(crate) const fn end_sessions(&self) -> bool {
        matches!(self, Self::Fakes(_))
    }

    /// Every session of Bluesky's ends, where they can be ended.
    pub(crate) fn forget_sessions(&self) {
        if let Self::Fakes(fakes) = self {
            fakes.forget_sessions();
        }
    }

    /// What they count.
    pub(crate) async fn count(&self) -> Result<Stands> {
        match self {
            Self::Fakes(fakes) => Ok(fakes.count()),
            Self::Real(real) => real.count().await,
        }
    }
}

fn note(stands: &mut Stands, text: &str) {
    if let Some(part) = pieces::read(text) {
        *stands.entry(part).or_default() += 1;
    }
}

/// A picture of the library.
pub(crate) async fn picture(desk: &mut Line) -> Result<MediaId> {
    let painted = paint(Motif::ALL[0], Palette::ALL[0], 1, 1_200, 800)?;
    let path = format!("/api/v1/workspaces/{SLUG}/media?name=harbour.png");
    let answer = desk
        .ask("POST", &path, "application/octet-stream", &painted.bytes)
        .await?;
    Ok(MediaId::from_uuid(id(&answer.json()?)?))
}

fn id(made: &Value) -> Result<uuid::Uuid> {
    let id = made["id"].as_str();
    Ok(id.ok_or_else(|| format!("nothing was made: {made}"))?.parse()?)
}
