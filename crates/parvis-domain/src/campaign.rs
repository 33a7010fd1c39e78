use crate::brief::Named;
use crate::{AudienceId, CampaignId, Timestamp, UsageId, UserId};
use jiff::civil::Date;

words! {
    /// Where a campaign stands on a day.
    CampaignStanding,
    /// A word that names no standing of a campaign.
    UnknownCampaignStanding, "standing of a campaign", {
        /// It hasn't begun.
        ToCome = "to_come",
        /// It is its time.
        Running = "running",
        /// Its last day is past.
        Over = "over",
        /// It doesn't take place after all.
        CalledOff = "called_off",
    }
}

/// Originals and variants with one aim and one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// Its identifier.
    pub id: CampaignId,
    /// What it is called, unique in the workspace.
    pub name: String,
    /// What should be different afterwards.
    pub aim: String,
    /// What people come to do.
    pub usage: Named<UsageId>,
    /// Whom it is for.
    pub audience: Named<AudienceId>,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Date,
    /// Who wants it: somebody's name; may be empty.
    pub ordered_for: String,
    /// The minutes planned for it. Unknown is none, never zero.
    pub planned_minutes: Option<u32>,
    /// The money planned for it: hundredths, and of which currency (ISO 4217).
    pub planned_money: Option<(i64, String)>,
    /// Why it doesn't take place after all.
    pub called_off: Option<String>,
    /// Counts changes.
    pub version: i64,
    /// Who ordered it.
    pub ordered_by: UserId,
    /// When.
    pub ordered_at: Timestamp,
    /// When anything about it changed last.
    pub changed_at: Timestamp,
}

impl Campaign {
    /// Where it stands on this day.
    pub fn standing(&self, today: Date) -> CampaignStanding {
        if self.called_off.is_some() {
            CampaignStanding::CalledOff
        } else if today < self.starts_on {
            CampaignStanding::ToCome
        } else if today > self.ends_on {
            CampaignStanding::Over
        } else {
            CampaignStanding::Running
        }
    }
}

words! {
    /// How an original began.
    Beginning,
    /// A word that names no beginning.
    UnknownBeginning, "beginning", {
        /// With a brief that was answered before the original was begun.
        Brief = "brief",
        /// By a CM or a lead, of their own accord.
        Own = "own",
        /// By somebody else, with no brief answered before.
        Told = "told",
        /// Nobody knows in which role it was begun.
        Unknown = "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_campaign_runs_from_its_first_day_through_its_last() {
        let mut campaign = Campaign {
            id: CampaignId::from_uuid(uuid::Uuid::from_u128(1)),
            name: "La fête du quai".into(),
            aim: "Que les voisins viennent".into(),
            usage: Named {
                id: None,
                words: String::new(),
            },
            audience: Named {
                id: None,
                words: String::new(),
            },
            starts_on: date(2026, 6, 1),
            ends_on: date(2026, 6, 21),
            ordered_for: String::new(),
            planned_minutes: None,
            planned_money: None,
            called_off: None,
            version: 1,
            ordered_by: UserId::from_uuid(uuid::Uuid::from_u128(2)),
            ordered_at: Timestamp::from_seconds(1),
            changed_at: Timestamp::from_seconds(1),
        };
        assert_eq!(campaign.standing(date(2026, 5, 31)), CampaignStanding::ToCome);
        assert_eq!(campaign.standing(date(2026, 6, 1)), CampaignStanding::Running);
        assert_eq!(campaign.standing(date(2026, 6, 21)), CampaignStanding::Running);
        assert_eq!(campaign.standing(date(2026, 6, 22)), CampaignStanding::Over);
        campaign.called_off = Some("Le quai est en travaux.".into());
        assert_eq!(campaign.standing(date(2026, 6, 1)), CampaignStanding::CalledOff);
    }
}
