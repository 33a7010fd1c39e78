//! A channel tried for some weeks, with a criterion that was fixed before.

mod close;
mod due;
mod list;
mod measure;
mod open;
mod show;

pub use close::{CloseInput, close};
pub use due::due;
pub use list::list;
pub use open::{OpenInput, open};
pub use show::show;

pub(crate) use measure::measure;

use crate::{Acting, App, Result};
use parvis_domain::{Channel, Trial, TrialMeasured, TrialStanding};

/// A trial, what it brought so far, and how it stands.
#[derive(Clone, Debug)]
pub struct TrialSeen {
    /// The trial.
    pub trial: Trial,
    /// What the channel is called.
    pub channel_name: String,
    /// Whether the channel was left.
    pub channel_left: bool,
    /// What was counted: until now, or when it was closed.
    pub measured: TrialMeasured,
    /// How it stands.
    pub standing: TrialStanding,
}

async fn seen(app: &App, who: &Acting, trial: Trial, channel: &Channel) -> Result<TrialSeen> {
    let measured = match trial.measured {
        Some(measured) => measured,
        None => measure(app, who.place(), &trial, channel).await?,
    };
    Ok(TrialSeen {
        standing: trial.stands(&measured, app.now()),
        trial,
        channel_name: channel.name.clone(),
        channel_left: channel.disconnected_at.is_some(),
        measured,
    })
}
