use super::{Passage, PassageKind, Piece, Serving, Strategy};
use std::collections::BTreeSet;

/// Something of an earlier state that can't be, or shouldn't be, as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReturnNote {
    /// A channel of then was left since: what it served isn't brought back.
    ChannelLeft(String),
    /// A channel came since: it keeps what it serves.
    ChannelStays(String),
    /// A usage or an audience came since, and something that stays names it: it stays too.
    Stays(PassageKind, String),
}

/// The earlier state `then`, as it can be now: `present` says which channels there are. What came later and is still
/// needed stays.
pub fn returning(then: &Strategy, present: &Strategy) -> (Strategy, Vec<ReturnNote>) {
    let mut strategy = then.clone();
    let mut notes = Vec::new();
    let here: BTreeSet<_> = present.servings.iter().map(|serving| serving.channel).collect();
    let were: BTreeSet<_> = then.servings.iter().map(|serving| serving.channel).collect();
    for left in then
        .servings
        .iter()
        .filter(|it| it.is_main() && !here.contains(&it.channel))
    {
        notes.push(ReturnNote::ChannelLeft(left.channel_name.clone()));
    }
    strategy
        .servings
        .retain(|serving| here.contains(&serving.channel));
    let later: Vec<Serving> = present
        .servings
        .iter()
        .filter(|serving| !were.contains(&serving.channel))
        .cloned()
        .collect();
    for stays in later.iter().filter(|serving| serving.is_main()) {
        notes.push(ReturnNote::ChannelStays(stays.channel_name.clone()));
    }
    strategy.servings.extend(later);
    for kept in strategy.mend(&[present]) {
        let Passage { kind, .. } = kept.passage();
        notes.push(ReturnNote::Stays(kind, kept.name().to_owned()));
    }
    strategy.unify(present);
    notes.retain(|note| match note {
        ReturnNote::Stays(kind, name) => !named_alike(then, *kind, name),
        _ => true,
    });
    (strategy, notes)
}

/// Whether the earlier state had one of that name itself: nothing is kept then that wasn't there.
fn named_alike(then: &Strategy, kind: PassageKind, name: &str) -> bool {
    then.pieces()
        .iter()
        .any(|piece: &Piece| piece.passage().kind == kind && piece.name() == name)
}
