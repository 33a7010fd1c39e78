use parvis_domain::Timestamp;
use uuid::Uuid;

/// What may be bound to a parameter, and the plain value both engines take for it.
pub(crate) trait Bind {
    /// The plain value.
    type Value;

    /// Turns it into the plain value.
    fn bound(self) -> Self::Value;
}

macro_rules! as_is {
    ($($type:ty),*) => {$(
        impl Bind for $type {
            type Value = Self;
            fn bound(self) -> Self {
                self
            }
        }
    )*};
}
as_is!(String, bool, i32, i64, f64, Uuid, Vec<u8>);

impl<'a> Bind for &'a str {
    type Value = &'a str;
    fn bound(self) -> &'a str {
        self
    }
}

impl<'a> Bind for &'a String {
    type Value = &'a str;
    fn bound(self) -> &'a str {
        self
    }
}

impl<'a> Bind for &'a [u8] {
    type Value = &'a [u8];
    fn bound(self) -> &'a [u8] {
        self
    }
}

impl<T: Bind> Bind for Option<T> {
    type Value = Option<T::Value>;
    fn bound(self) -> Self::Value {
        self.map(Bind::bound)
    }
}

impl Bind for Timestamp {
    type Value = i64;
    fn bound(self) -> i64 {
        self.micros()
    }
}

macro_rules! ids {
    ($($id:ident),* $(,)?) => {$(
        impl Bind for parvis_domain::$id {
            type Value = Uuid;
            fn bound(self) -> Uuid {
                self.uuid()
            }
        }

        impl From<super::OptUuid> for Option<parvis_domain::$id> {
            fn from(stored: super::OptUuid) -> Self {
                stored.0.map(Into::into)
            }
        }
    )*};
}
ids! {
    AccountId, AppearanceId, AttemptId, AudienceId, AuditEntryId, AuthorId, CategoryId, ChannelId, ConversationId,
    DeliveryId, InvitationId, MediaId, MessageId, ObservationId, OriginalId, PublicationId, RevisionId,
    ObjectiveId, ProposalId, RemarkId, ServingId, StrategyRevisionId, RulingId, SessionId, TagId, TokenId, MailId, NoticeId, UsageId, UserId, VariantId, WorkspaceId,
    ResponsibilityId, ReviewId, RecommendationId, DecisionId, BriefId, CampaignId, ClientLinkId,
    FactId, IncidentId, LookId, PlanId, TrialId, WeighingId,
}
