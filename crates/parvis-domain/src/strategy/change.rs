use super::piece::Field;
use super::{Passage, Piece, Strategy};
use std::collections::BTreeMap;

words! {
    /// What became of a passage between two states of the strategy.
    StrategyHow,
    /// A word that names nothing that becomes of a passage.
    UnknownStrategyHow, "change of a passage", {
        /// It came.
        Added = "added",
        /// It went.
        Removed = "removed",
        /// It says something else.
        Changed = "changed",
    }
}

/// A passage that isn't as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrategyChange {
    /// Which.
    pub passage: Passage,
    /// What it is called, as it is called now; empty for the introduction.
    pub name: String,
    /// What became of it.
    pub how: StrategyHow,
    /// What exactly, in the order in which it is read.
    pub fields: Vec<FieldChange>,
}

/// One thing that a passage says differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which: `name`, `target`.
    pub field: &'static str,
    /// What it said; empty for nothing.
    pub from: String,
    /// What it says now; empty for nothing.
    pub to: String,
}

/// What is different in `to`, passage by passage: what is there still in the order of `to`, then what went. What a
/// usage or a channel is called is a change of the usage or none, not of what names it.
pub fn changes(from: &Strategy, to: &Strategy) -> Vec<StrategyChange> {
    let mut before: BTreeMap<Passage, Piece> = from
        .pieces()
        .into_iter()
        .map(|piece| (piece.passage(), piece))
        .collect();
    let mut all = Vec::new();
    for piece in to.pieces() {
        let passage = piece.passage();
        let new = piece.fields(to);
        let (how, old) = match before.remove(&passage) {
            Some(old) => (StrategyHow::Changed, old.fields(from)),
            None => (StrategyHow::Added, Vec::new()),
        };
        let fields = apart(&old, &new);
        if how == StrategyHow::Added || !fields.is_empty() {
            let name = piece.name().to_owned();
            all.push(StrategyChange {
                passage,
                name,
                how,
                fields,
            });
        }
    }
    all.extend(before.into_iter().map(|(passage, piece)| StrategyChange {
        passage,
        name: piece.name().to_owned(),
        how: StrategyHow::Removed,
        fields: apart(&piece.fields(from), &[]),
    }));
    all
}

/// The fields that differ. Both lists have the same fields in the same order, or one is empty.
fn apart(old: &[Field], new: &[Field]) -> Vec<FieldChange> {
    (0..old.len().max(new.len()))
        .filter_map(|at| {
            let (old, new) = (old.get(at), new.get(at));
            let field = old.or(new)?.name;
            let key = |field: Option<&Field>| field.map(|field| field.key.clone()).unwrap_or_default();
            let shown = |field: Option<&Field>| field.map(|field| field.shown.clone()).unwrap_or_default();
            (key(old) != key(new)).then(|| FieldChange {
                field,
                from: shown(old),
                to: shown(new),
            })
        })
        .collect()
}
