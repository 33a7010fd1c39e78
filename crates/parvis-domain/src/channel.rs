use crate::{AudienceId, ChannelId, Network, Timestamp, UsageId, UserId};
use serde::{Deserialize, Serialize};

/// A place where the brand speaks: one of our accounts on a network (*connected*), or a place where somebody
/// publishes by hand (*declared*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its identifier.
    pub id: ChannelId,
    /// What it is called in the workbench.
    pub name: String,
    /// The network; none for a declared place.
    pub network: Option<Network>,
    /// Where people see it.
    pub address: Option<String>,
    /// The account, where it is connected.
    pub account: Option<ChannelAccount>,
    /// What it serves. What is undecided is none, and stays visible.
    pub purpose: Purpose,
    /// How it is doing.
    pub status: ChannelStatus,
    /// Why it does no better: the stable code of a sentence.
    pub status_reason: Option<String>,
    /// Since when.
    pub status_since: Timestamp,
    /// Nothing is sent before then: the network asked us to wait.
    pub not_before: Option<Timestamp>,
    /// When it last asked us to, by the clock of whoever was told.
    pub wait_told_at: Option<Timestamp>,
    /// Counts changes, so that two people don't overwrite one another.
    pub version: i64,
    /// When it was connected or declared.
    pub created_at: Timestamp,
    /// By whom.
    pub created_by: UserId,
    /// When it was left.
    pub disconnected_at: Option<Timestamp>,
}

/// One of our accounts on a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelAccount {
    /// What the network never changes.
    pub remote_id: String,
    /// The name people call it by.
    pub handle: String,
    /// The name it shows.
    pub display_name: Option<String>,
    /// The server that was typed, where it couldn't be found by itself.
    pub server: Option<String>,
    /// What its server told about itself when the account was connected, or read again.
    pub facts: ServerFacts,
}

/// What an account's server told about itself, such as the limits it sets: a text that only the network's connector
/// reads. Kept with the channel, so that a draft is checked without asking anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerFacts(Option<String>);

impl ServerFacts {
    /// Nothing is known: the network's usual limits hold.
    pub const UNKNOWN: Self = Self(None);

    /// As its connector wrote it, or as it was kept.
    pub const fn new(text: Option<String>) -> Self {
        Self(text)
    }

    /// As it is to be kept.
    pub fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// What a channel is for. Each may be undecided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purpose {
    /// What people come to do there.
    pub usage: Option<UsageId>,
    /// Whom it speaks to.
    pub audience: Option<AudienceId>,
    /// How often something is to appear.
    pub rhythm: Option<Rhythm>,
    /// The member who answers for it.
    pub keeper: Option<UserId>,
    /// The day to look at it again.
    pub review_on: Option<jiff::civil::Date>,
}

/// So many times in each period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// How many times: 1 to 99.
    pub times: u8,
    /// In which period.
    pub per: Period,
}

words! {
    /// What a rhythm counts in.
    Period,
    /// A word that names no period.
    UnknownPeriod, "period", {
        /// Each day.
        Day = "day",
        /// Each week, from Monday.
        Week = "week",
        /// Each month of the calendar.
        Month = "month",
    }
}

words! {
    /// How a channel is doing.
    ChannelStatus,
    /// A word that names no channel status.
    UnknownChannelStatus, "channel status", {
        /// As it should.
        Working = "working",
        /// Its network doesn't answer or asks us to wait; the worker tries again.
        Troubled = "troubled",
        /// The network no longer takes its credential: it has to be connected again.
        CutOff = "cut_off",
        /// It was left. Its history stays.
        Disconnected = "disconnected",
    }
}

impl Channel {
    /// Whether somebody publishes there by hand.
    pub const fn is_declared(&self) -> bool {
        self.network.is_none()
    }

    /// What its account's server told about itself.
    pub const fn facts(&self) -> &ServerFacts {
        match &self.account {
            Some(account) => &account.facts,
            None => &ServerFacts::UNKNOWN,
        }
    }

    /// Why nothing can be sent there now and no waiting will help; none when sending may be tried.
    pub const fn obstacle(&self) -> Option<ChannelObstacle> {
        match self.status {
            ChannelStatus::Disconnected => Some(ChannelObstacle::Disconnected),
            ChannelStatus::CutOff => Some(ChannelObstacle::CutOff),
            ChannelStatus::Working | ChannelStatus::Troubled => None,
        }
    }

    /// Takes note of how it is doing. Gives whether that is news.
    pub fn note(&mut self, status: ChannelStatus, reason: Option<&str>, now: Timestamp) -> bool {
        let news = self.status != status || self.status_reason.as_deref() != reason;
        if news {
            self.status = status;
            self.status_reason = reason.map(ToOwned::to_owned);
            self.status_since = now;
        }
        news
    }

    /// Leaves the place. Its history stays.
    pub fn disconnect(&mut self, now: Timestamp) {
        self.note(ChannelStatus::Disconnected, None, now);
        self.disconnected_at = Some(now);
        self.not_before = None;
    }

    /// Is connected again, to the same account.
    pub fn reconnect(&mut self, account: ChannelAccount, now: Timestamp) {
        self.account = Some(account);
        self.disconnected_at = None;
        self.not_before = None;
        self.note(ChannelStatus::Working, None, now);
    }
}

/// Why nothing can be sent to a channel until a person does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelObstacle {
    /// It was left.
    Disconnected,
    /// It has to be connected again.
    CutOff,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn channel() -> Channel {
        Channel {
            id: ChannelId::from_uuid(Uuid::from_u128(1)),
            name: "La Halle".into(),
            network: Some(Network::named("rehearsal")),
            address: None,
            account: None,
            purpose: Purpose::default(),
            status: ChannelStatus::Working,
            status_reason: None,
            status_since: Timestamp::from_seconds(1),
            not_before: None,
            wait_told_at: None,
            version: 1,
            created_at: Timestamp::from_seconds(1),
            created_by: UserId::from_uuid(Uuid::from_u128(2)),
            disconnected_at: None,
        }
    }

    #[test]
    fn the_same_trouble_again_is_no_news_and_keeps_its_beginning() {
        let mut channel = channel();
        let at = Timestamp::from_seconds;
        assert!(channel.note(ChannelStatus::Troubled, Some("unreachable"), at(5)));
        assert!(!channel.note(ChannelStatus::Troubled, Some("unreachable"), at(9)));
        assert_eq!(channel.status_since, at(5));
        assert!(channel.note(ChannelStatus::Troubled, Some("rate-limited"), at(11)));
        assert_eq!(channel.status_since, at(11));
    }

    #[test]
    fn a_place_that_was_left_takes_nothing_until_it_is_connected_again() {
        let mut channel = channel();
        channel.disconnect(Timestamp::from_seconds(7));
        assert_eq!(channel.obstacle(), Some(ChannelObstacle::Disconnected));
        let account = ChannelAccount {
            remote_id: "x".into(),
            handle: "halle".into(),
            display_name: None,
            server: None,
            facts: ServerFacts::UNKNOWN,
        };
        channel.reconnect(account, Timestamp::from_seconds(8));
        assert_eq!((channel.obstacle(), channel.disconnected_at), (None, None));
        channel.note(
            ChannelStatus::Troubled,
            Some("unreachable"),
            Timestamp::from_seconds(9),
        );
        assert_eq!(channel.obstacle(), None);
    }
}
