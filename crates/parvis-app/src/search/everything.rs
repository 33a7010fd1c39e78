use super::thing::{FoundThing, ThingKind};
use super::{of_kind, tidy};
use crate::{Acting, App, Result};
use parvis_domain::Action;
use parvis_policy::Context;
use parvis_store::working_copy;

/// What a member looks for.
#[derive(Clone, Debug)]
pub struct Everything<'a> {
    /// A part of a word, or some words; accents and capitals make no difference.
    pub text: &'a str,
    /// Among these; all unless told.
    pub kinds: &'a [ThingKind],
    /// At most as many of each kind.
    pub most: u32,
}

/// Everything of the workspace with these words, kind after kind: what somebody may see of it, those first whose name
/// begins with them, then the newest or by name. An empty query finds nothing.
pub async fn everything(app: &App, who: &Acting, asked: Everything<'_>) -> Result<Vec<FoundThing>> {
    app.allowed_here(who, Action::WorkspaceRead)?;
    let folded = working_copy::folded(&tidy(asked.text));
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for kind in ThingKind::ALL {
        let wanted = asked.kinds.is_empty() || asked.kinds.contains(&kind);
        if !wanted || !app.would_allow(who, kind.action(), &Context::WHOLE).is_allowed() {
            continue;
        }
        let mut found = of_kind::of_kind(app, who, kind, &folded, asked.most).await?;
        // What begins with the words is probably meant; otherwise the order stays.
        found.sort_by_key(|thing| !begins(&thing.title, &folded));
        found.truncate(asked.most as usize);
        all.extend(found);
    }
    Ok(all)
}

fn begins(title: &str, folded: &[String]) -> bool {
    let title = working_copy::folded(title);
    folded
        .iter()
        .any(|text| title.iter().any(|title| title.starts_with(text)))
}

pub(super) fn holds(name: &str, folded: &[String]) -> bool {
    let name = working_copy::folded(name);
    folded
        .iter()
        .any(|text| name.iter().any(|name| name.contains(text)))
}
