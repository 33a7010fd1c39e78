//! Random trails: whatever can stand in one, in any order, and some of what shouldn't.

use parvis_domain::{AuditEntry, AuditEntryId, Dice, Timestamp};
use parvis_testkit::SeededDice;
use serde_json::{Value, json};
use uuid::Uuid;

/// A day in March, from which the times of a trail count.
pub(super) const START: i64 = 1_772_323_200;

/// Chance, in small numbers.
pub(super) struct Chance(SeededDice);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(SeededDice::new(seed))
    }

    fn dice(&self) -> &dyn Dice {
        &self.0
    }

    /// From 0 to below `end`.
    pub(super) fn below(&self, end: usize) -> usize {
        let number = u64::from_le_bytes(self.dice().throw::<8>());
        usize::try_from(number % end.max(1) as u64).unwrap()
    }

    fn in_a_hundred(&self, of: usize) -> bool {
        self.below(100) < of
    }

    fn id(&self) -> Uuid {
        Uuid::from_bytes(self.dice().throw::<16>())
    }

    fn one<'a, T>(&self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    pub(super) fn shuffled<T>(&self, mut things: Vec<T>) -> Vec<T> {
        for end in (1..things.len()).rev() {
            things.swap(end, self.below(end + 1));
        }
        things
    }
}

struct Trail<'a> {
    chance: &'a Chance,
    entries: Vec<AuditEntry>,
    advice: Vec<Uuid>,
    decisions: Vec<Uuid>,
    briefs: Vec<Uuid>,
}

/// The trail of one workspace, in no order. Times lie close together, so that some are the same.
pub(super) fn trail(chance: &Chance) -> Vec<AuditEntry> {
    let pool = |most: usize| -> Vec<Uuid> { (0..=chance.below(most)).map(|_| chance.id()).collect() };
    let mut trail = Trail {
        chance,
        entries: Vec::new(),
        advice: pool(6),
        decisions: pool(5),
        briefs: pool(3),
    };
    trail.advise();
    trail.decide();
    trail.brief();
    let acts = trail.act(2 + chance.below(9));
    trail.link(&acts);
    trail.noise();
    trail.entries
}

impl Trail<'_> {
    fn add(&mut self, action: &str, noun_id: Option<Uuid>, detail: &Value) -> AuditEntryId {
        // Half a day apart, over a few weeks: days for answers lie among them.
        let at = START + i64::try_from(self.chance.below(60)).unwrap() * 43_200;
        let id = AuditEntryId::from_uuid(self.chance.id());
        self.entries.push(AuditEntry {
            id,
            at: Timestamp::from_seconds(at),
            principal_kind: "user".into(),
            principal_id: None,
            principal_name: "Mira".into(),
            action: action.into(),
            noun: action.split('.').next().unwrap().into(),
            noun_id,
            detail: detail.to_string(),
        });
        id
    }

    fn day(&self) -> String {
        let seconds = START + i64::try_from(self.chance.below(35)).unwrap() * 86_400;
        jiff::Timestamp::from_second(seconds)
            .unwrap()
            .strftime("%Y-%m-%d")
            .to_string()
    }

    fn advise(&mut self) {
        for id in self.advice.clone() {
            if self.chance.in_a_hundred(85) {
                let by = if self.chance.in_a_hundred(80) {
                    json!(self.day())
                } else {
                    Value::Null
                };
                self.add(
                    "recommendation.make",
                    Some(id),
                    &json!({ "asked": [], "answer_by": by }),
                );
            }
            if self.chance.in_a_hundred(20) {
                let detail = if self.chance.in_a_hundred(60) {
                    json!({ "answer_by": self.day() })
                } else {
                    json!({})
                };
                self.add("recommendation.edit", Some(id), &detail);
            }
            for _ in 0..self.chance.below(3) {
                let answer = *self.chance.one(&["taken", "in_part", "refused", "perhaps"]);
                self.add(
                    "recommendation.answer",
                    Some(id),
                    &json!({ "answer": answer, "by": "client" }),
                );
            }
            for _ in 0..self.chance.below(3) {
                let held = *self.chance.one(&["yes", "in_part", "no", "cannot_tell"]);
                self.add("recommendation.judge", Some(id), &json!({ "held": held }));
            }
            if self.chance.in_a_hundred(15) {
                self.add("recommendation.withdraw", Some(id), &json!({}));
            }
        }
    }

    fn decide(&mut self) {
        for id in self.decisions.clone() {
            if !self.chance.in_a_hundred(85) {
                continue;
            }
            let consulted: Vec<Value> = (0..self.chance.below(3))
                .map(|_| json!({ "name": "Nour" }))
                .collect();
            let mut detail = json!({ "consulted": consulted, "informed": [] });
            if self.chance.in_a_hundred(35) {
                detail["recommendation"] = json!(self.chance.one(&self.advice));
            }
            if self.chance.in_a_hundred(25) {
                detail["recommendations"] =
                    json!([self.chance.one(&self.advice), self.chance.one(&self.advice)]);
            }
            if self.chance.in_a_hundred(35) {
                detail["supersedes"] = json!(self.chance.one(&self.decisions));
            }
            self.add("decision.record", Some(id), &detail);
        }
    }

    fn brief(&mut self) {
        for id in self.briefs.clone() {
            if self.chance.in_a_hundred(80) {
                self.add("brief.ask", Some(id), &json!({}));
            }
            for _ in 0..self.chance.below(3) {
                self.add("brief.answer", Some(id), &json!({ "answer": "otherwise" }));
            }
        }
    }

    fn grounds(&self) -> Value {
        let mut grounds = json!({});
        if self.chance.in_a_hundred(45) {
            grounds["recommendation"] = json!(self.chance.one(&self.advice));
        }
        if self.chance.in_a_hundred(45) {
            grounds["decision"] = json!(self.chance.one(&self.decisions));
        }
        grounds
    }

    fn act(&mut self, how_many: usize) -> Vec<AuditEntryId> {
        const ACTIONS: &[&str] = &[
            "channel.connect",
            "channel.declare",
            "channel.disconnect",
            "channel.edit",
            "strategy.edit",
            "strategy.accept",
            "strategy.restore",
            "campaign.order",
            "trial.open",
            "home.configure",
            "budget.change",
            "mandate.change",
        ];
        let acts = (0..how_many).map(|_| {
            let action = *self.chance.one(ACTIONS);
            let mut detail = json!({ "name": "La Halle" });
            match action {
                "channel.connect" if self.chance.in_a_hundred(30) => {
                    detail["again"] = true.into();
                    detail["opened"] = self.chance.in_a_hundred(50).into();
                }
                "channel.edit" => {
                    let usages = [Value::Null, json!("one"), json!("another")];
                    detail = json!({
                        "before": { "name": "x", "usage": self.chance.one(&usages) },
                        "after": { "name": "y", "usage": self.chance.one(&usages) },
                    });
                }
                "strategy.accept" if self.chance.in_a_hundred(30) => detail["accepted"] = false.into(),
                _ => {}
            }
            if self.chance.in_a_hundred(60) {
                detail["grounds"] = self.grounds();
            }
            if self.chance.in_a_hundred(80) {
                detail["role"] = json!(self.chance.one(&["lead", "cm"]));
            }
            let noun = Some(self.chance.id());
            self.add(action, noun, &detail)
        });
        acts.collect()
    }

    fn link(&mut self, acts: &[AuditEntryId]) {
        for _ in 0..self.chance.below(6) {
            // Now and then to something that isn't an act, or was never done.
            let entry = match self.chance.below(10) {
                0 => self.chance.one(&self.entries).id,
                1 => AuditEntryId::from_uuid(self.chance.id()),
                _ => *self.chance.one(acts),
            };
            let grounds = self.grounds();
            let detail = json!({ "entry": entry, "grounds": grounds });
            self.add("involvement.link", Some(entry.uuid()), &detail);
        }
    }

    fn noise(&mut self) {
        for _ in 0..self.chance.below(4) {
            let action = *self
                .chance
                .one(&["publication.schedule", "audience.manage", "strategy.propose"]);
            let noun = *self.chance.one(&self.advice);
            let grounds = self.grounds();
            self.add(action, Some(noun), &json!({ "grounds": grounds }));
        }
        if self.chance.in_a_hundred(10) {
            self.add("channel.declare", None, &json!("not an object"));
        }
        if self.chance.in_a_hundred(10) {
            self.add(
                "involvement.link",
                None,
                &json!({ "entry": "nonsense", "grounds": 4 }),
            );
        }
    }
}
