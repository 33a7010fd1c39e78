use crate::{Clock, Dice};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A new identifier: UUID version 7 (RFC 9562), so that rows made together lie together.
fn next(clock: &dyn Clock, dice: &dyn Dice) -> Uuid {
    let millis = u64::try_from(clock.now().micros() / 1_000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &dice.throw::<10>()).into_uuid()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new one, from the time and chance given.
            pub fn next(clock: &dyn Clock, dice: &dyn Dice) -> Self {
                Self(next(clock, dice))
            }

            /// The one stored as this UUID.
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// As it is stored.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

ids! {
    /// A stranger's or our own profile on a network.
    AccountId,
    /// Something the rest of the house says on a day, outside the workbench.
    AppearanceId,
    /// One try of a delivery.
    AttemptId,
    /// Whom a channel speaks to.
    AudienceId,
    /// An entry of the audit log.
    AuditEntryId,
    /// A byline.
    AuthorId,
    /// A request for content.
    BriefId,
    /// Originals and variants with one aim and period.
    CampaignId,
    /// A section of the site.
    CategoryId,
    /// A place where the brand speaks.
    ChannelId,
    /// A link by which a client reads and answers without an account.
    ClientLinkId,
    /// A thread with others.
    ConversationId,
    /// An entry of the decision register.
    DecisionId,
    /// One outgoing effect for one target.
    DeliveryId,
    /// Something known about a network, with its day and source.
    FactId,
    /// Something that befell an installation.
    IncidentId,
    /// An offer to become a member.
    InvitationId,
    /// A letter to somebody, by e-mail.
    MailId,
    /// A picture.
    MediaId,
    /// One contribution to a conversation.
    MessageId,
    /// Somebody looked at a channel and wrote down what they saw.
    LookId,
    /// Something a member is told.
    NoticeId,
    /// Something the strategy wants to reach.
    ObjectiveId,
    /// One number read from a network at one time.
    ObservationId,
    /// An article or a note.
    OriginalId,
    /// A runbook for a channel: to revive it, or to leave it well.
    PlanId,
    /// A change of the strategy that somebody puts to the others.
    ProposalId,
    /// One variant placed, or to be placed, on one channel.
    PublicationId,
    /// Advice that must be answered.
    RecommendationId,
    /// A member's private note on a passage.
    RemarkId,
    /// Who answers for a subject.
    ResponsibilityId,
    /// The regular meeting on what is due.
    ReviewId,
    /// An unchangeable saved state of an original or a variant.
    RevisionId,
    /// The policy's recorded answer.
    RulingId,
    /// What a channel serves: one usage for one audience.
    ServingId,
    /// A signed-in stay.
    SessionId,
    /// A saved state of the strategy.
    StrategyRevisionId,
    /// A public topic.
    TagId,
    /// A word by which a script acts for a member.
    TokenId,
    /// A channel tried for some weeks, with a criterion.
    TrialId,
    /// What people come to do at a place.
    UsageId,
    /// A person who signs in.
    UserId,
    /// An original's text, media and options made for one channel.
    VariantId,
    /// Whether to be on a network, weighed at one time.
    WeighingId,
    /// One brand or client.
    WorkspaceId,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;

    struct At(i64);
    impl Clock for At {
        fn now(&self) -> Timestamp {
            Timestamp::from_seconds(self.0)
        }
    }
    struct Sevens;
    impl Dice for Sevens {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    #[test]
    fn identifiers_sort_by_the_time_they_were_made() {
        let earlier = OriginalId::next(&At(1_700_000_000), &Sevens);
        let later = OriginalId::next(&At(1_700_000_001), &Sevens);
        assert!(earlier < later);
        assert_eq!(earlier.uuid().get_version_num(), 7);
        assert_eq!(earlier.to_string().parse::<OriginalId>().unwrap(), earlier);
    }
}
