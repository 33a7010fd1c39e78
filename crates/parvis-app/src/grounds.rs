//! What a strategic act rests on: the advice that led to it, the decision it carries out. Whoever acts may name them;
//! they stand in the audit entry, from which involvement is read.

use crate::{Acting, App, Checked, Fault, Result};
use parvis_domain::{Channel, Grounds, Subject, SubjectKind};
use parvis_store::grounds;
use serde_json::{Value, json};

/// Holds what was named against what there is in the workspace: faults on `grounds.recommendation` and
/// `grounds.decision`.
pub(crate) async fn check(app: &App, who: &Acting, checked: &mut Checked, named: Grounds) -> Result<()> {
    let (store, place) = (&app.store, who.place());
    if let Some(id) = named.recommendation
        && !grounds::has_recommendation(store, place, id).await?
    {
        checked.fault(Fault::new("grounds.recommendation", "recommendation-unknown"));
    }
    if let Some(id) = named.decision
        && !grounds::has_decision(store, place, id).await?
    {
        checked.fault(Fault::new("grounds.decision", "decision-unknown"));
    }
    Ok(())
}

/// The detail of a strategic act's audit entry: what is given, with what it is about, in which role it was done and on
/// whose advice.
pub(crate) fn told(mut detail: Value, who: &Acting, subject: &Subject, named: Grounds) -> Value {
    if let Some(fields) = detail.as_object_mut() {
        fields.insert("subject".to_owned(), json!(subject));
        fields.insert(
            "role".to_owned(),
            who.role.map(parvis_domain::Role::as_str).into(),
        );
        if !named.is_empty() {
            fields.insert("grounds".to_owned(), json!(named));
        }
    }
    detail
}

/// A channel, as a subject.
pub(crate) fn channel(channel: &Channel) -> Subject {
    Subject {
        kind: SubjectKind::Channel,
        id: Some(channel.id.uuid()),
        word: channel
            .network
            .as_ref()
            .map(|network| network.as_str().to_owned()),
        name: channel.name.clone(),
    }
}
