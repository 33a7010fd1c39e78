use serde::{Deserialize, Serialize};

/// A word that names no action.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no action is called {0:?}")]
pub struct UnknownAction(pub String);

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// Something a principal asks to do. Its word is `noun.verb`; it is stored in rulings and in the audit
        /// log, so a word is never given another meaning. Who may do what stands in `docs/roles.md`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Action {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl Action {
            /// Every action, in the order of `docs/roles.md`.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word stored and sent: `original.publish`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }
        }
    };
}

actions! {
    /// See the workspace: its name, its zone, what changes in it.
    WorkspaceRead = "workspace.read",
    /// Change the workspace's name, language or zone.
    WorkspaceConfigure = "workspace.configure",

    /// See drafts and everything else among the originals.
    OriginalRead = "original.read",
    /// Begin an original.
    OriginalCreate = "original.create",
    /// Change an original's working copy.
    OriginalEdit = "original.edit",
    /// Put an original before readers now, or put a new revision of it before them.
    OriginalPublish = "original.publish",
    /// Plan when an original goes live, move that time, or give it up.
    OriginalSchedule = "original.schedule",
    /// Take a live original away from readers.
    OriginalUnpublish = "original.unpublish",
    /// Throw an original away, to be brought back if need be.
    OriginalTrash = "original.trash",
    /// Bring an original back from the trash.
    OriginalRestore = "original.restore",
    /// See the saved states of an original or a variant.
    RevisionRead = "revision.read",
    /// Bring a saved state back into the working copy.
    RevisionRestore = "revision.restore",

    /// See the sections of the site.
    CategoryRead = "category.read",
    /// Make, rename, order or remove a section of the site.
    CategoryManage = "category.manage",
    /// See the public topics.
    TagRead = "tag.read",
    /// Make, rename or remove a public topic.
    TagManage = "tag.manage",
    /// See the bylines.
    AuthorRead = "author.read",
    /// Make, change or remove a byline.
    AuthorManage = "author.manage",

    /// See the pictures.
    MediaRead = "media.read",
    /// Add a picture.
    MediaUpload = "media.upload",
    /// Change a picture's alternative text or the point that a crop keeps.
    MediaEdit = "media.edit",
    /// Put another picture in the place of one, wherever that is used.
    MediaReplace = "media.replace",
    /// Remove a picture.
    MediaDelete = "media.delete",

    /// See how the public site is set up.
    SiteRead = "site.read",
    /// Change the public site's title, description, host or theme.
    SiteConfigure = "site.configure",

    /// See the channels, what they serve and how they are doing.
    ChannelRead = "channel.read",
    /// Connect an account on a network, or give it a new credential.
    ChannelConnect = "channel.connect",
    /// Name a place where one publishes by hand.
    ChannelDeclare = "channel.declare",
    /// Change a channel's usage, audience, rhythm, keeper or next review.
    ChannelEdit = "channel.edit",
    /// Leave a place: its credential is forgotten, its history kept.
    ChannelDisconnect = "channel.disconnect",
    /// See the audiences.
    AudienceRead = "audience.read",
    /// Make, change or remove an audience.
    AudienceManage = "audience.manage",
    /// See the usages.
    UsageRead = "usage.read",
    /// Make, change or remove a usage.
    UsageManage = "usage.manage",

    /// See the variants.
    VariantRead = "variant.read",
    /// Write what an original becomes on one channel.
    VariantEdit = "variant.edit",
    /// See publications and their receipts.
    PublicationRead = "publication.read",
    /// Place a variant on its channel now.
    PublicationPlace = "publication.place",
    /// Plan when a variant is placed, or move that time.
    PublicationSchedule = "publication.schedule",
    /// Give up a publication before it is sent.
    PublicationCancel = "publication.cancel",
    /// Send again what failed.
    PublicationRetry = "publication.retry",
    /// Publish another text in the place of what is out.
    PublicationCorrect = "publication.correct",
    /// Remove from its channel what is out.
    PublicationWithdraw = "publication.withdraw",
    /// Say what became of a publication that is held or unconfirmed.
    PublicationSettle = "publication.settle",
    /// Say that it is out on a declared channel, and where.
    PublicationConfirmByHand = "publication.confirm_by_hand",

    /// Read the inbox.
    ConversationRead = "conversation.read",
    /// Say that a conversation has been read, or hasn't.
    ConversationMark = "conversation.mark",
    /// Say that a conversation is done.
    ConversationClose = "conversation.close",
    /// Open a conversation again.
    ConversationReopen = "conversation.reopen",
    /// Let a reply appear under its original, and trust its author from then on.
    MessageLetThrough = "message.let_through",
    /// Keep a reply off the site.
    MessageHide = "message.hide",
    /// Answer a message where it was written.
    MessageAnswer = "message.answer",

    /// See what goes out when.
    AgendaRead = "agenda.read",
    /// Have the agenda shown in a calendar of one's own, by a secret link.
    AgendaSubscribe = "agenda.subscribe",
    /// See a channel's slots and what waits in its queue.
    QueueRead = "queue.read",
    /// Say at which times of the week something may go out on a channel.
    QueueArrange = "queue.arrange",
    /// Order what waits in a queue, take it out, pause the queue or let it go on.
    QueueManage = "queue.manage",

    /// See what pieces took.
    CostRead = "cost.read",
    /// Say how long a piece took.
    CostRecord = "cost.record",

    /// See the strategy: objectives, audiences, usages, what serves them, and every revision.
    StrategyRead = "strategy.read",
    /// Note something on a passage of the strategy.
    StrategyRemark = "strategy.remark",
    /// Put a change of the strategy to the others.
    StrategyPropose = "strategy.propose",
    /// Change the strategy.
    StrategyEdit = "strategy.edit",
    /// Accept or refuse a proposed change of the strategy.
    StrategyAccept = "strategy.accept",
    /// Return to an earlier revision of the strategy.
    StrategyRestore = "strategy.restore",
    /// See what was advised, and what became of it.
    RecommendationRead = "recommendation.read",
    /// Advise something.
    RecommendationMake = "recommendation.make",
    /// Change advice before it is answered.
    RecommendationEdit = "recommendation.edit",
    /// Take advice back before it is answered.
    RecommendationWithdraw = "recommendation.withdraw",
    /// Send advice to a client, to be answered by a link.
    RecommendationSend = "recommendation.send",
    /// Answer advice: take it, take it in part, refuse it.
    RecommendationAnswer = "recommendation.answer",
    /// Say whether advice held.
    RecommendationJudge = "recommendation.judge",
    /// See the decision register.
    DecisionRead = "decision.read",
    /// Put a decision into the register, or one in the place of an earlier one.
    DecisionRecord = "decision.record",
    /// Say what a decision looks like now, on the day set for it.
    DecisionLookAgain = "decision.look_again",
    /// See who was asked before and who was told after.
    InvolvementRead = "involvement.read",
    /// Say on what advice, or by which decision, something was done.
    InvolvementLink = "involvement.link",
    /// See the meetings on what is due, and their minutes.
    ReviewRead = "review.read",
    /// Plan such a meeting, write its minutes and close it.
    ReviewHold = "review.hold",
    /// See who answers for what.
    ResponsibilityRead = "responsibility.read",
    /// Say who answers for a subject.
    ResponsibilityManage = "responsibility.manage",
    /// See what content was asked for.
    BriefRead = "brief.read",
    /// Ask for content.
    BriefAsk = "brief.ask",
    /// Change a brief before it is answered.
    BriefEdit = "brief.edit",
    /// Say yes to the answer of a brief, write back, or give the brief up.
    BriefReply = "brief.reply",
    /// Answer a brief, and make of it what was agreed.
    BriefAnswer = "brief.answer",
    /// Give a client a link by which they ask for content.
    BriefInvite = "brief.invite",
    /// See the campaigns.
    CampaignRead = "campaign.read",
    /// Order a campaign.
    CampaignOrder = "campaign.order",
    /// Change a campaign, and say which originals belong to it.
    CampaignEdit = "campaign.edit",
    /// See whether we should be there, and why.
    FitRead = "fit.read",
    /// Weigh whether to be on a network.
    FitWeigh = "fit.weigh",
    /// See what is being tried.
    TrialRead = "trial.read",
    /// Try a channel for some weeks, with a criterion.
    TrialOpen = "trial.open",
    /// End a trial and say what came of it.
    TrialClose = "trial.close",
    /// See what is known about networks.
    FactRead = "fact.read",
    /// Write down, change or set aside something about a network.
    FactManage = "fact.manage",
    /// See how each channel is doing, in sentences.
    HealthRead = "health.read",
    /// Write down what one saw at a channel.
    HealthLook = "health.look",
    /// See the plans to revive or leave a channel.
    PlanRead = "plan.read",
    /// Make such a plan, and change it.
    PlanMake = "plan.make",
    /// Say that a step of a plan is done, or give the plan up.
    PlanFollow = "plan.follow",
    /// See where the originals live.
    HomeRead = "home.read",
    /// Say that the originals live on a blog elsewhere, or here.
    HomeConfigure = "home.configure",
    /// See what the rest of the house says, and when.
    AppearanceRead = "appearance.read",
    /// Write down what the rest of the house says on a day.
    AppearanceManage = "appearance.manage",

    /// See who the members are.
    MemberRead = "member.read",
    /// Offer somebody a membership.
    MemberInvite = "member.invite",
    /// Change what a member is.
    MemberChangeRole = "member.change_role",
    /// End a membership.
    MemberRemove = "member.remove",
    /// Take an invitation back.
    InvitationRevoke = "invitation.revoke",
    /// Make a token that acts for oneself, see one's own, and take them back.
    TokenManage = "token.manage",
    /// See every member's tokens, and take them back.
    TokenOversee = "token.oversee",
    /// Read who did what, when, under which ruling.
    AuditRead = "audit.read",

    /// See which workspaces the instance has, by name only.
    WorkspaceList = "workspace.list",
    /// Make a workspace.
    WorkspaceCreate = "workspace.create",
    /// Become a member of a workspace as its administrator; audited there.
    WorkspaceJoin = "workspace.join",
    /// See which users the instance has.
    UserList = "user.list",
    /// Make a user, or take one's access away.
    UserManage = "user.manage",
}

impl Action {
    /// What it is done to: `original` for `original.publish`.
    pub fn noun(self) -> &'static str {
        self.as_str()
            .split_once('.')
            .map_or(self.as_str(), |(noun, _)| noun)
    }

    /// Whether it only looks.
    pub fn is_reading(self) -> bool {
        matches!(self.as_str().split_once('.'), Some((_, "read")))
    }

    /// Whether it concerns the whole instance, not one workspace. Membership counts for nothing there.
    pub const fn is_of_instance(self) -> bool {
        matches!(
            self,
            Self::WorkspaceList
                | Self::WorkspaceCreate
                | Self::WorkspaceJoin
                | Self::UserList
                | Self::UserManage
        )
    }
}

impl std::str::FromStr for Action {
    type Err = UnknownAction;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|action| action.as_str() == word)
            .ok_or_else(|| UnknownAction(word.to_owned()))
    }
}

impl std::fmt::Display for Action {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_a_noun_and_a_verb_and_reads_back_as_its_action() {
        for action in Action::ALL {
            let word = action.as_str();
            let parts: Vec<&str> = word.split('.').collect();
            assert_eq!(parts.len(), 2, "{word}");
            assert!(
                word.chars()
                    .all(|c| c.is_ascii_lowercase() || c == '.' || c == '_'),
                "{word}"
            );
            assert_eq!(action.noun(), parts[0]);
            assert_eq!(word.parse(), Ok(*action));
            assert_eq!(serde_json::to_string(action).unwrap(), format!("{word:?}"));
        }
        assert_eq!(
            "original.burn".parse::<Action>(),
            Err(UnknownAction("original.burn".to_owned()))
        );
    }
}
