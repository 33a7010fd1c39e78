use crate::{NoticeId, Role, Timestamp, UserId, Zone};
use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

words! {
    /// Why somebody is told something: each waits for them to do a thing.
    NoticeKind,
    /// A word that names no kind of notice.
    UnknownNoticeKind, "kind of notice", {
        /// Somebody wrote to us and nobody has looked, or a reply waits to be let through.
        AnswerWaits = "answer_waits",
        /// A publication came to nothing.
        PublicationFailed = "publication_failed",
        /// What is due isn't leaving: the installation is late, or stuck.
        DeliveriesWait = "deliveries_wait",
        /// The installation stood still for a while.
        StoodStill = "stood_still",
        /// The clock of the installation was moved.
        ClockLeapt = "clock_leapt",
        /// For a while there was no room to keep anything.
        StorageFull = "storage_full",
        /// A publication is held, or nobody knows what became of it: a person is asked.
        PublicationHeld = "publication_held",
        /// Somebody has to publish by hand.
        AwaitingHand = "awaiting_hand",
        /// A channel has to be connected again.
        ChannelCutOff = "channel_cut_off",
        /// A channel's credential couldn't be renewed, and will end.
        CredentialEnds = "credential_ends",
        /// A token of one's own ends soon.
        TokenEnds = "token_ends",
        /// One was named keeper of a channel.
        KeeperNamed = "keeper_named",
        /// The time of a trial is over.
        TrialEnds = "trial_ends",
        /// The day has come to look again whether one should be somewhere.
        FitDue = "fit_due",
        /// Something known about a network isn't as it was when one weighed whether to be there.
        FitDoubted = "fit_doubted",
        /// A channel one answers for is neglected.
        ChannelNeglected = "channel_neglected",
        /// A channel is neglected, its keeper was told, and nobody has looked.
        NeglectUnheeded = "neglect_unheeded",
        /// Advice waits for one's answer.
        AdviceAsked = "advice_asked",
        /// Advice of one's own was answered, and no decision says so yet.
        AdviceAnswered = "advice_answered",
        /// Advice of one's own wasn't answered by its day.
        AdviceUnanswered = "advice_unanswered",
        /// The day has come to say whether advice held.
        AdviceToJudge = "advice_to_judge",
        /// The day has come to look at a decision again.
        DecisionToLookAt = "decision_to_look_at",
        /// A brief waits for an answer, or for what was agreed to be begun.
        BriefWaits = "brief_waits",
        /// A brief of one's own was answered.
        BriefAnswered = "brief_answered",
        /// A review is tomorrow, or today.
        ReviewNear = "review_near",
        /// A change of the strategy that somebody proposed waits for an answer.
        ProposalWaits = "proposal_waits",
        /// A change of the strategy that one proposed was accepted or refused.
        ProposalAnswered = "proposal_answered",
        /// An article of a home elsewhere isn't there any more.
        OriginalGone = "original_gone",
    }
}

words! {
    /// How somebody wants to be told.
    NoticeWay,
    /// A word that names no way to be told.
    UnknownNoticeWay, "way to be told", {
        /// In the workbench only.
        Here = "here",
        /// In the workbench, and by e-mail at once.
        AtOnce = "at_once",
        /// In the workbench, and in the digest.
        Digest = "digest",
        /// Not at all.
        Off = "off",
    }
}

impl NoticeKind {
    /// How a member is told until they say otherwise: at once of what readers would notice, in the digest of what can
    /// wait until the morning.
    pub const fn usual_way(self, role: Role) -> NoticeWay {
        match (self, role) {
            (Self::KeeperNamed | Self::AdviceAsked | Self::BriefAnswered | Self::ProposalAnswered, _) => {
                NoticeWay::AtOnce
            }
            (_, Role::Viewer | Role::Contributor) => NoticeWay::Here,
            (
                Self::PublicationFailed
                | Self::PublicationHeld
                | Self::DeliveriesWait
                | Self::StoodStill
                | Self::ClockLeapt
                | Self::StorageFull
                | Self::ChannelCutOff
                | Self::ChannelNeglected
                | Self::NeglectUnheeded,
                _,
            ) => NoticeWay::AtOnce,
            _ => NoticeWay::Digest,
        }
    }
}

/// What fills the sentence of a notice, and where it leads. Stored as JSON: fields are added, never renamed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NoticeAbout {
    /// What the thing is called; may be empty.
    pub title: String,
    /// The channel's name, where there is one.
    pub channel: String,
    /// Which channel.
    pub channel_id: Option<Uuid>,
    /// Which original.
    pub original_id: Option<Uuid>,
    /// Who did it: whoever wrote to us, whoever named one keeper.
    pub person: String,
    /// Where one is or thinks of being: a channel's identifier, or the word of a network.
    pub place: String,
    /// The stable code of the reason, where there is one.
    pub reason: Option<String>,
    /// When it ends, where that is what it is about.
    pub ends_at: Option<i64>,
    /// How much of what fell due meanwhile went out all the same, later than planned.
    pub late: i64,
    /// How much of it is held, and waits for somebody.
    pub held: i64,
}

/// Something a member is told: one for one cause, however often it happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its identifier.
    pub id: NoticeId,
    /// Whom it is for.
    pub user_id: UserId,
    /// Why.
    pub kind: NoticeKind,
    /// What kind of thing it is about: `publication`.
    pub noun: String,
    /// Which one.
    pub noun_id: Uuid,
    /// What fills its sentence.
    pub about: NoticeAbout,
    /// Since when it is so.
    pub since: Timestamp,
    /// When it was told.
    pub created_at: Timestamp,
    /// When it was read.
    pub read_at: Option<Timestamp>,
}

impl Notice {
    /// Where in the workbench it leads, below `/app/w/{workspace}`.
    pub fn path(&self) -> String {
        match self.kind {
            NoticeKind::AnswerWaits => format!("/square/{}", self.noun_id),
            NoticeKind::TokenEnds => "/tokens".to_owned(),
            NoticeKind::TrialEnds => match self.about.channel_id {
                Some(channel) => format!("/channels/{channel}#trial"),
                None => "/channels/fit".to_owned(),
            },
            NoticeKind::FitDue | NoticeKind::FitDoubted => format!("/channels/fit/{}", self.about.place),
            NoticeKind::AdviceAsked
            | NoticeKind::AdviceAnswered
            | NoticeKind::AdviceUnanswered
            | NoticeKind::AdviceToJudge => format!("/decide/recommendations/{}", self.noun_id),
            NoticeKind::ReviewNear => format!("/decide/reviews/{}", self.noun_id),
            NoticeKind::DecisionToLookAt => format!("/decide/decisions/{}", self.noun_id),
            NoticeKind::BriefWaits | NoticeKind::BriefAnswered => format!("/briefs/{}", self.noun_id),
            NoticeKind::ProposalWaits | NoticeKind::ProposalAnswered => {
                format!("/decide/strategy?proposal={}", self.noun_id)
            }
            NoticeKind::DeliveriesWait
            | NoticeKind::StoodStill
            | NoticeKind::ClockLeapt
            | NoticeKind::StorageFull => "/agenda".to_owned(),
            NoticeKind::OriginalGone => format!("/write/{}", self.noun_id),
            NoticeKind::ChannelCutOff | NoticeKind::CredentialEnds | NoticeKind::KeeperNamed => {
                format!("/channels/{}", self.noun_id)
            }
            // The alarm is the noun: another kind of neglect is another alarm.
            NoticeKind::ChannelNeglected | NoticeKind::NeglectUnheeded => match self.about.channel_id {
                Some(channel) => format!("/channels/{channel}"),
                None => "/channels".to_owned(),
            },
            NoticeKind::PublicationFailed | NoticeKind::PublicationHeld | NoticeKind::AwaitingHand => {
                match (self.about.original_id, self.about.channel_id) {
                    (Some(original), Some(channel)) => format!("/write/{original}/{channel}"),
                    _ => "/notices".to_owned(),
                }
            }
        }
    }
}

words! {
    /// How often somebody is told how things stand.
    Rhythmic,
    /// A word that names no rhythm of a digest.
    UnknownRhythmic, "rhythm of a digest", {
        /// Every day.
        Daily = "daily",
        /// Once a week.
        Weekly = "weekly",
        /// Never.
        Never = "never",
    }
}

/// When a member is told by mail how things stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// How often.
    pub rhythm: Rhythmic,
    /// On which day, when it is once a week: 1 is Monday.
    pub weekday: i8,
    /// At which hour: 0 to 23.
    pub hour: i8,
    /// The IANA zone in which that is counted.
    pub zone: String,
}

impl Digest {
    /// What holds until a member says otherwise: on working mornings for those who act, never for the others.
    pub fn usual(role: Role, zone: &str) -> Self {
        let rhythm = match role {
            Role::Cm | Role::Lead => Rhythmic::Daily,
            Role::Viewer | Role::Contributor => Rhythmic::Never,
        };
        Self {
            rhythm,
            weekday: 1,
            hour: 8,
            zone: zone.to_owned(),
        }
    }

    /// The next time after `now`; none when there is none. An hour that a change of clocks skips moves forward, one
    /// that comes twice is taken the first time.
    pub fn next_after(&self, now: Timestamp) -> Option<Timestamp> {
        let zone = self.zone.parse().unwrap_or(Zone::UTC).time_zone();
        let mut day = now.to_jiff().to_zoned(zone.clone()).date();
        let weekday = Weekday::from_monday_one_offset(self.weekday).unwrap_or(Weekday::Monday);
        // Two weeks hold every case: today is over, and this isn't the day.
        for _ in 0..15 {
            let wanted = match self.rhythm {
                Rhythmic::Never => return None,
                Rhythmic::Daily => true,
                Rhythmic::Weekly => day.weekday() == weekday,
            };
            let at = day.at(self.hour, 0, 0, 0).to_zoned(zone.clone());
            if wanted && let Ok(at) = at {
                let at = Timestamp::from(at.timestamp());
                if at > now {
                    return Some(at);
                }
            }
            day = day.tomorrow().ok()?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    #[test]
    fn a_digest_comes_at_its_hour_across_changes_of_clocks() {
        let daily = Digest::usual(Role::Cm, "Europe/Paris");
        assert_eq!(
            daily.next_after(at("2026-03-27T12:00:00Z")),
            Some(at("2026-03-28T07:00:00Z"))
        );
        // The clocks go forward in the night to the 29th.
        assert_eq!(
            daily.next_after(at("2026-03-28T07:00:00Z")),
            Some(at("2026-03-29T06:00:00Z"))
        );
        let skipped = Digest {
            hour: 2,
            ..daily.clone()
        };
        assert_eq!(
            skipped.next_after(at("2026-03-28T12:00:00Z")),
            Some(at("2026-03-29T01:00:00Z"))
        );
        let twice = Digest { hour: 2, ..daily };
        assert_eq!(
            twice.next_after(at("2026-10-24T12:00:00Z")),
            Some(at("2026-10-25T00:00:00Z"))
        );
    }

    #[test]
    fn a_weekly_digest_waits_for_its_day_and_a_viewer_gets_none() {
        let weekly = Digest {
            rhythm: Rhythmic::Weekly,
            weekday: 5,
            ..Digest::usual(Role::Lead, "Europe/Paris")
        };
        // A Friday at eight, just over.
        let friday = at("2026-11-20T07:00:00Z");
        assert_eq!(weekly.next_after(friday), Some(at("2026-11-27T07:00:00Z")));
        assert_eq!(weekly.next_after(at("2026-11-20T06:59:00Z")), Some(friday));
        assert_eq!(
            Digest::usual(Role::Viewer, "Europe/Paris").next_after(friday),
            None
        );
    }

    #[test]
    fn a_member_is_told_at_once_of_what_readers_would_notice() {
        assert_eq!(
            NoticeKind::PublicationFailed.usual_way(Role::Cm),
            NoticeWay::AtOnce
        );
        assert_eq!(NoticeKind::AnswerWaits.usual_way(Role::Lead), NoticeWay::Digest);
        assert_eq!(NoticeKind::AnswerWaits.usual_way(Role::Viewer), NoticeWay::Here);
        assert_eq!(NoticeKind::KeeperNamed.usual_way(Role::Viewer), NoticeWay::AtOnce);
    }

    #[test]
    fn what_was_stored_before_a_field_was_added_still_reads() {
        let old: NoticeAbout = serde_json::from_str(r#"{"title":"Le marché","gone":1}"#).unwrap();
        assert_eq!(old.title, "Le marché");
    }
}
