use super::{Passage, Piece, Strategy};
use crate::{AudienceId, UsageId};
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// Whose words are taken where two people changed one passage.
    Side,
    /// A word that names no side.
    UnknownSide, "side", {
        /// Of whoever saves or proposed.
        Mine = "mine",
        /// What stands there now.
        Theirs = "theirs",
    }
}

/// A passage that both changed, each in their own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// Which.
    pub passage: Passage,
    /// What it says in mine; none when I took it away.
    pub mine: Option<Piece>,
    /// What it says in theirs; none when they took it away.
    pub theirs: Option<Piece>,
}

/// Two strategies brought together.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Both sides' changes. Where they clash, the side that was asked for, else theirs.
    pub strategy: Strategy,
    /// Where they clash.
    pub clashes: Vec<Clash>,
    /// Usages and audiences that one side took away and the other names: they stay.
    pub kept: Vec<Piece>,
}

/// Brings two changes of `base` together, passage by passage. What only one side changed is as that side says.
pub fn merge(base: &Strategy, mine: &Strategy, theirs: &Strategy, prefer: Option<Side>) -> Merged {
    let table = |strategy: &Strategy| -> BTreeMap<Passage, Piece> {
        let pieces = strategy.pieces().into_iter();
        pieces.map(|piece| (piece.passage(), piece)).collect()
    };
    let (before, own, other) = (table(base), table(mine), table(theirs));
    let mut seen = BTreeSet::new();
    let (mut whole, mut clashes) = (Vec::new(), Vec::new());
    for piece in theirs.pieces().iter().chain(&mine.pieces()) {
        let passage = piece.passage();
        if !seen.insert(passage) {
            continue;
        }
        let (base, mine, theirs) = (before.get(&passage), own.get(&passage), other.get(&passage));
        let taken = if same(mine, base) || same(mine, theirs) {
            theirs
        } else if same(theirs, base) {
            mine
        } else {
            clashes.push(Clash {
                passage,
                mine: mine.cloned(),
                theirs: theirs.cloned(),
            });
            if prefer == Some(Side::Mine) { mine } else { theirs }
        };
        whole.extend(taken.cloned());
    }
    let mut strategy = Strategy::of(whole);
    let kept = strategy.mend(&[theirs, mine, base]);
    strategy.unify(theirs);
    Merged {
        strategy,
        clashes,
        kept,
    }
}

fn same(one: Option<&Piece>, other: Option<&Piece>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => one.says_as(other),
        _ => false,
    }
}

impl Strategy {
    /// Takes back in what is named but missing, from the first of `sources` that has it; forgets what none has. Gives
    /// what came back.
    pub(super) fn mend(&mut self, sources: &[&Self]) -> Vec<Piece> {
        let mut back = Vec::new();
        for id in self.named_usages() {
            if self.usages.iter().any(|usage| usage.id == id) {
                continue;
            }
            let found = sources
                .iter()
                .flat_map(|source| &source.usages)
                .find(|usage| usage.id == id);
            if let Some(usage) = found {
                self.usages.push(usage.clone());
                back.push(Piece::Usage(usage.clone()));
            } else {
                self.replace_usage(id, None);
            }
        }
        for id in self.named_audiences() {
            if self.audiences.iter().any(|audience| audience.id == id) {
                continue;
            }
            let found = sources
                .iter()
                .flat_map(|source| &source.audiences)
                .find(|audience| audience.id == id);
            if let Some(audience) = found {
                self.audiences.push(audience.clone());
                back.push(Piece::Audience(audience.clone()));
            } else {
                self.replace_audience(id, None);
            }
        }
        back
    }

    /// Makes one of two usages, or audiences, that have one name: the one that `present` knows, else the first.
    pub fn unify(&mut self, present: &Self) {
        let known = |id: UsageId| present.usages.iter().any(|usage| usage.id == id);
        for (keep, drop) in doubles(&self.usages, |usage| (usage.id, usage.name.as_str()), known) {
            self.usages.retain(|usage| usage.id != drop);
            self.replace_usage(drop, Some(keep));
        }
        let known = |id: AudienceId| present.audiences.iter().any(|audience| audience.id == id);
        for (keep, drop) in doubles(&self.audiences, |it| (it.id, it.name.as_str()), known) {
            self.audiences.retain(|audience| audience.id != drop);
            self.replace_audience(drop, Some(keep));
        }
    }

    fn named_usages(&self) -> BTreeSet<UsageId> {
        let by_servings = self.servings.iter().filter_map(|serving| serving.usage);
        let by_objectives = self.objectives.iter().flat_map(|it| it.usages.iter().copied());
        by_servings.chain(by_objectives).collect()
    }

    fn named_audiences(&self) -> BTreeSet<AudienceId> {
        self.servings
            .iter()
            .filter_map(|serving| serving.audience)
            .collect()
    }

    fn replace_usage(&mut self, old: UsageId, new: Option<UsageId>) {
        for serving in &mut self.servings {
            if serving.usage == Some(old) {
                serving.usage = new;
            }
        }
        for objective in &mut self.objectives {
            if objective.usages.contains(&old) {
                objective.usages.retain(|id| *id != old && Some(*id) != new);
                objective.usages.extend(new);
            }
        }
    }

    fn replace_audience(&mut self, old: AudienceId, new: Option<AudienceId>) {
        for serving in &mut self.servings {
            if serving.audience == Some(old) {
                serving.audience = new;
            }
        }
    }
}

/// Pairs of which the second has the first one's name.
fn doubles<T, Id: Copy>(
    all: &[T],
    read: impl Fn(&T) -> (Id, &str),
    known: impl Fn(Id) -> bool,
) -> Vec<(Id, Id)> {
    let mut first: BTreeMap<&str, Id> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, name) in all.iter().map(read) {
        match first.get(name).copied() {
            None => {
                first.insert(name, id);
            }
            Some(other) if known(id) && !known(other) => {
                first.insert(name, id);
                found.push((id, other));
            }
            Some(other) => found.push((other, id)),
        }
    }
    found
}
