use super::deed::{Decided, Deed};
use parvis_domain::{
    Act, AdviceTrail, AuditEntry, AuditEntryId, BriefId, BriefTrail, DecisionId, DecisionTrail, Grounds,
    GroundsSaid, Latest, RecommendationId, Timestamp,
};
use std::collections::{BTreeMap, BTreeSet};

/// What has been read of one workspace's trail. It comes out the same whatever the order in which the entries are read,
/// and however often: each says when it was, and what it changes is settled anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The strategic acts.
    pub acts: BTreeMap<AuditEntryId, Act>,
    /// On what each is said to rest: by whoever did it (`false`), by whoever linked it last (`true`).
    pub said: BTreeMap<(AuditEntryId, bool), GroundsSaid>,
    /// Advice.
    pub advice: BTreeMap<RecommendationId, AdviceTrail>,
    /// Decisions.
    pub decisions: BTreeMap<DecisionId, DecisionTrail>,
    /// Briefs.
    pub briefs: BTreeMap<BriefId, BriefTrail>,
}

impl Ledger {
    /// Reads one entry, if it says anything that matters here.
    pub fn follow(&mut self, entry: &AuditEntry) {
        if let Some(deed) = Deed::read(entry) {
            self.take(entry, deed);
        }
    }

    pub(super) fn take(&mut self, entry: &AuditEntry, deed: Deed) {
        let at = entry.at;
        match deed {
            Deed::Act(act, grounds) => self.act(act, grounds),
            Deed::Linked(act, grounds) => self.link(act, entry, grounds),
            Deed::Made(id, due) => {
                let advice = self.advice(id);
                advice.made_at = earliest(advice.made_at, at);
                if let Some(due) = due {
                    advice.due = latest(advice.due, due, entry);
                }
                self.settle_advised_by(id);
            }
            Deed::Moved(id, due) => {
                let advice = self.advice(id);
                advice.due = latest(advice.due, due, entry);
            }
            Deed::Withdrawn(id) => {
                let advice = self.advice(id);
                advice.withdrawn_at = earliest(advice.withdrawn_at, at);
                self.settle_advised_by(id);
            }
            Deed::Answered(id, answer) => {
                let advice = self.advice(id);
                advice.first_answered_at = earliest(advice.first_answered_at, at);
                advice.answer = latest(advice.answer, answer, entry);
            }
            Deed::Judged(id, held) => {
                let advice = self.advice(id);
                advice.held = latest(advice.held, held, entry);
            }
            Deed::Decided(decided) => self.decide(decided, at),
            Deed::BriefAsked(id) => {
                let brief = self.brief(id);
                brief.asked_at = earliest(brief.asked_at, at);
            }
            Deed::BriefAnswered(id) => {
                let brief = self.brief(id);
                brief.answered_at = earliest(brief.answered_at, at);
            }
        }
    }

    fn act(&mut self, act: Act, grounds: Grounds) {
        let (id, at) = (act.entry, act.at);
        self.acts.insert(id, act);
        if !grounds.is_empty() {
            let said = GroundsSaid {
                act: id,
                afterwards: false,
                at,
                entry: id,
                grounds,
            };
            self.said.insert((id, false), said);
        }
        self.settle(id);
    }

    fn link(&mut self, act: AuditEntryId, entry: &AuditEntry, grounds: Grounds) {
        let later = self.said.get(&(act, true));
        if later.is_some_and(|later| (later.at, later.entry) > (entry.at, entry.id)) {
            return;
        }
        let said = GroundsSaid {
            act,
            afterwards: true,
            at: entry.at,
            entry: entry.id,
            grounds,
        };
        self.said.insert((act, true), said);
        self.settle(act);
    }

    fn decide(&mut self, decided: Decided, at: Timestamp) {
        let id = decided.id;
        let decision = self.decisions.entry(id).or_insert(DecisionTrail::of(id));
        decision.recorded_at = earliest(decision.recorded_at, at);
        decision.asked_before = decided.asked_before;
        decision.answers = decided.answers;
        self.settle_carrying(&BTreeSet::from([id]));
        if let Some(earlier) = decided.supersedes {
            let decision = self
                .decisions
                .entry(earlier)
                .or_insert(DecisionTrail::of(earlier));
            decision.superseded_at = earliest(decision.superseded_at, at);
            self.settle_carrying(&BTreeSet::from([earlier]));
        }
    }

    fn advice(&mut self, id: RecommendationId) -> &mut AdviceTrail {
        self.advice.entry(id).or_insert(AdviceTrail::of(id))
    }

    fn brief(&mut self, id: BriefId) -> &mut BriefTrail {
        self.briefs.entry(id).or_insert(BriefTrail::of(id))
    }

    /// Settles the acts that rest on this advice, and those that carry out a decision which answers it.
    fn settle_advised_by(&mut self, id: RecommendationId) {
        let named = |said: &&GroundsSaid| said.grounds.recommendation == Some(id);
        let acts: Vec<AuditEntryId> = self.said.values().filter(named).map(|said| said.act).collect();
        for act in acts {
            self.settle(act);
        }
        let answering = |decision: &&DecisionTrail| decision.answers.contains(&id);
        let decisions = self
            .decisions
            .values()
            .filter(answering)
            .map(|decision| decision.id);
        let decisions: BTreeSet<DecisionId> = decisions.collect();
        self.settle_carrying(&decisions);
    }

    fn settle_carrying(&mut self, decisions: &BTreeSet<DecisionId>) {
        let named = |said: &&GroundsSaid| said.grounds.decision.is_some_and(|id| decisions.contains(&id));
        let acts: Vec<AuditEntryId> = self.said.values().filter(named).map(|said| said.act).collect();
        for act in acts {
            self.settle(act);
        }
    }

    /// Says anew what was known before an act. What was said in its own dialog comes before a link, advice that is named
    /// before advice that a decision answers, the earlier before the later.
    fn settle(&mut self, id: AuditEntryId) {
        let Some(at) = self.acts.get(&id).map(|act| act.at) else {
            return;
        };
        let (mut advised_by, mut consulted_by) = (None, None);
        for afterwards in [false, true] {
            let Some(said) = self.said.get(&(id, afterwards)) else {
                continue;
            };
            let decision = said.grounds.decision.and_then(|id| self.decisions.get(&id));
            let decision = decision.filter(|decision| decision.stood_at(at));
            let named = said.grounds.recommendation.filter(|id| self.was_given(*id, at));
            let answered = || decision.and_then(|decision| self.first_given(decision, at));
            advised_by = advised_by.or(named).or_else(answered);
            let asked = decision.filter(|decision| decision.asked_before > 0);
            consulted_by = consulted_by.or(asked.map(|decision| decision.id));
        }
        if let Some(act) = self.acts.get_mut(&id) {
            act.advised_by = advised_by;
            act.consulted_by = consulted_by;
        }
    }

    fn was_given(&self, id: RecommendationId, at: Timestamp) -> bool {
        self.advice.get(&id).is_some_and(|advice| advice.was_given_by(at))
    }

    fn first_given(&self, decision: &DecisionTrail, at: Timestamp) -> Option<RecommendationId> {
        let advice = decision.answers.iter().filter_map(|id| self.advice.get(id));
        let given = advice.filter(|advice| advice.was_given_by(at));
        given
            .min_by_key(|advice| (advice.made_at, advice.id))
            .map(|advice| advice.id)
    }
}

#[expect(clippy::unnecessary_wraps, reason = "it is kept where it may be unknown")]
fn earliest(known: Option<Timestamp>, at: Timestamp) -> Option<Timestamp> {
    Some(known.map_or(at, |known| known.min(at)))
}

#[expect(clippy::unnecessary_wraps, reason = "it is kept where it may be unknown")]
fn latest<T>(known: Option<Latest<T>>, what: T, by: &AuditEntry) -> Option<Latest<T>> {
    match known {
        Some(known) if (known.at, known.entry) > (by.at, by.id) => Some(known),
        _ => Some(Latest {
            what,
            at: by.at,
            entry: by.id,
        }),
    }
}
