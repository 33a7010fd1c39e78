//! What is shown of involvement.

use crate::shapes::instant;
use crate::subject::SubjectBody;
use parvis_app::involvement::{ActOnList, MINIMUM, Offered, Offers, Overview, Period};
use parvis_domain::{Act, ActCounts, AdviceCounts, BriefCounts};
use serde::Serialize;
use utoipa::ToSchema;

/// Who was asked before and who was told after, over time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvolvementBody {
    /// Below so many acts there is no share.
    minimum: u32,
    /// The newest first; the first of them isn't over yet.
    periods: Vec<InvolvementPeriodBody>,
    /// The last two periods that are over, where both have acts enough.
    trend: Option<InvolvementTrendBody>,
}

/// Shares in per cent, of two periods that can be compared.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvolvementTrendBody {
    now: u32,
    before: u32,
}

/// What happened in a quarter or a month.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvolvementPeriodBody {
    /// Its first day.
    from: String,
    /// The first day after it.
    until: String,
    /// It isn't over yet.
    running: bool,
    /// Strategic acts in it.
    acts: u32,
    /// Of those, with advice or somebody asked before.
    asked_before: u32,
    /// The same in per cent; null where they are too few to say.
    share: Option<u32>,
    by_role: Vec<ActCountsBody>,
    advice: AdviceCountsBody,
    briefs: BriefCountsBody,
}

/// How many acts, of one role.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActCountsBody {
    /// Null where the trail doesn't say.
    role: Option<String>,
    advised: u32,
    consulted: u32,
    told_after: u32,
    /// Of those that were advised: for which somebody was asked, too.
    both: u32,
}

impl From<ActCounts> for ActCountsBody {
    fn from(of: ActCounts) -> Self {
        Self {
            role: of.role,
            advised: of.advised,
            consulted: of.consulted,
            told_after: of.told_after,
            both: of.both,
        }
    }
}

/// What became of the advice given in a period.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AdviceCountsBody {
    taken: u32,
    in_part: u32,
    refused: u32,
    /// Not answered, and its day isn't over.
    waiting: u32,
    /// Not answered, and its day is over.
    unanswered: u32,
    withdrawn: u32,
    in_time: u32,
    late: u32,
    held: u32,
    held_in_part: u32,
    did_not_hold: u32,
    cannot_tell: u32,
}

impl From<AdviceCounts> for AdviceCountsBody {
    fn from(of: AdviceCounts) -> Self {
        Self {
            taken: of.taken,
            in_part: of.in_part,
            refused: of.refused,
            waiting: of.waiting,
            unanswered: of.unanswered,
            withdrawn: of.withdrawn,
            in_time: of.in_time,
            late: of.late,
            held: of.held,
            held_in_part: of.held_in_part,
            did_not_hold: of.did_not_hold,
            cannot_tell: of.cannot_tell,
        }
    }
}

/// What became of the briefs of a period.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefCountsBody {
    answered: u32,
    waiting: u32,
}

impl From<BriefCounts> for BriefCountsBody {
    fn from(of: BriefCounts) -> Self {
        Self {
            answered: of.answered,
            waiting: of.waiting,
        }
    }
}

impl From<Period> for InvolvementPeriodBody {
    fn from(period: Period) -> Self {
        let (asked_before, acts) = period.asked_of_all();
        Self {
            from: period.from.to_string(),
            until: period.until.to_string(),
            running: period.running,
            acts,
            asked_before,
            share: period.share(),
            by_role: period.acts.into_iter().map(Into::into).collect(),
            advice: period.advice.into(),
            briefs: period.briefs.into(),
        }
    }
}

impl From<Overview> for InvolvementBody {
    fn from(overview: Overview) -> Self {
        Self {
            minimum: MINIMUM,
            periods: overview.periods.into_iter().map(Into::into).collect(),
            trend: overview
                .trend
                .map(|(now, before)| InvolvementTrendBody { now, before }),
        }
    }
}

/// A strategic act.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActBody {
    /// The audit entry's.
    id: String,
    at: String,
    /// The action's dotted word: `channel.connect`.
    action: String,
    subject: SubjectBody,
    /// Who did it, as they were called then.
    by_name: String,
    /// Their role then; null where the trail doesn't say.
    role: Option<String>,
    /// `advised`, `consulted` or `told_after`.
    involvement: String,
    /// The advice it rests on.
    recommendation: Option<GroundBody>,
    /// The decision it carries out, for which somebody was asked before.
    decision: Option<GroundBody>,
    /// To how much from before it, about the same thing, it could still be linked. 0 where something is linked.
    offers: usize,
}

/// Something an act rests on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GroundBody {
    id: String,
    /// What it answers; null where it can't be read any more.
    question: Option<String>,
}

impl ActBody {
    pub(crate) fn of(act: Act, advice: Option<String>, decision: Option<String>, offers: usize) -> Self {
        Self {
            id: act.entry.to_string(),
            at: instant(act.at),
            involvement: act.involvement().as_str().to_owned(),
            action: act.action,
            subject: act.subject.into(),
            by_name: act.by_name,
            role: act.role,
            recommendation: act.advised_by.map(|id| GroundBody {
                id: id.to_string(),
                question: advice,
            }),
            decision: act.consulted_by.map(|id| GroundBody {
                id: id.to_string(),
                question: decision,
            }),
            offers,
        }
    }
}

impl From<ActOnList> for ActBody {
    fn from(one: ActOnList) -> Self {
        let listed = one.listed;
        Self::of(listed.act, listed.advice, listed.decision, one.offers)
    }
}

/// What an act may be said to rest on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OffersBody {
    recommendations: Vec<GroundOfferBody>,
    decisions: Vec<GroundOfferBody>,
}

/// Advice, or a decision, on which an act may be said to rest.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GroundOfferBody {
    id: String,
    /// What it answers.
    question: String,
    subject: Option<SubjectBody>,
    /// When it was made or written down.
    at: String,
    /// Of advice: `taken`, `in_part`, `refused`, or null while it waits. Of a decision, where it stands.
    state: Option<String>,
    /// It is about the same thing.
    fits: bool,
}

impl From<(Offered, bool)> for GroundOfferBody {
    fn from((offered, fits): (Offered, bool)) -> Self {
        Self {
            id: offered.id.to_string(),
            question: offered.question,
            subject: offered.subject.map(Into::into),
            at: instant(offered.at),
            state: offered.state,
            fits,
        }
    }
}

impl From<Offers> for OffersBody {
    fn from(offers: Offers) -> Self {
        Self {
            recommendations: offers.recommendations.into_iter().map(Into::into).collect(),
            decisions: offers.decisions.into_iter().map(Into::into).collect(),
        }
    }
}
