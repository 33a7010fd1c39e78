use super::{Answering, map};
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, PersonNamed, Responsibility, ResponsibilityId, Subject, SubjectKind, UserId};
use parvis_store::{membership, responsibility};
use serde_json::json;

/// Who answers for a subject.
#[derive(Clone, Debug)]
pub struct ResponsibilityInput {
    /// For what; a name of 1 to 80 characters where it is nothing that has one.
    pub subject: Subject,
    /// The member who answers for it. A channel's keeper is named at the channel.
    pub member: Option<UserId>,
    /// Who is asked before something is decided: members, or names of 1 to 80 characters; at most 20.
    pub asked_before: Vec<PersonNamed>,
    /// Who is told after; as above.
    pub told_after: Vec<PersonNamed>,
    /// Since which day: `2027-01-31`.
    pub since: String,
    /// The version it was read at; none for one of which nothing was said.
    pub version: Option<i64>,
}

/// Says who answers for a subject.
///
/// # Errors
/// `invalid`; `changed-meanwhile` with the version in `extra`; `denied`.
pub async fn set(app: &App, who: &Acting, input: &ResponsibilityInput) -> Result<Vec<Answering>> {
    app.allowed_here(who, Action::ResponsibilityManage)?;
    let members = membership::list(&app.store, who.place()).await?;
    let name_of = |id: UserId| {
        let found = members.iter().find(|member| member.user_id == id);
        found.map(|member| member.name.clone())
    };
    let mut checked = Checked::new();
    let mut subject = input.subject.clone();
    subject.name = checked.line("subject.name", &subject.name, 80);
    let since = checked.day("since", &input.since);
    if input.member.is_some_and(|id| name_of(id).is_none()) {
        checked.fault(Fault::new("member", "keeper-not-a-member"));
    }
    let mut people = |field: &str, given: &[PersonNamed]| -> Vec<PersonNamed> {
        if given.len() > 20 {
            checked.fault(Fault::new(field, "too-many-people").with("most", 20));
        }
        let mut named = Vec::new();
        for person in given {
            let name = match person.user {
                Some(id) => name_of(id),
                None => Some(checked.line(field, &person.name, 80)),
            };
            match name {
                Some(name) => named.push(PersonNamed {
                    user: person.user,
                    name,
                }),
                None => checked.fault(Fault::new(field, "keeper-not-a-member")),
            }
        }
        named
    };
    let asked_before = people("asked_before", &input.asked_before);
    let told_after = people("told_after", &input.told_after);
    checked.done()?;

    let mut tx = app.begin().await?;
    let known = responsibility::list(&mut tx, who.place()).await?;
    let known = known.into_iter().find(|one| one.subject.is_same(&subject));
    if let Some(known) = &known
        && input.version != Some(known.version)
    {
        let extra = json!({ "version": known.version });
        return Err(Problem::conflict("changed-meanwhile").with_extra(extra));
    }
    let is_channel = subject.kind == SubjectKind::Channel;
    let said = Responsibility {
        id: known.as_ref().map_or_else(
            || ResponsibilityId::next(app.clock.as_ref(), app.dice.as_ref()),
            |known| known.id,
        ),
        member: input.member.filter(|_| !is_channel),
        asked_before,
        told_after,
        since: since.unwrap_or_default(),
        version: known.as_ref().map_or(1, |known| known.version + 1),
        created_at: known.as_ref().map_or_else(|| app.now(), |known| known.created_at),
        subject,
    };
    responsibility::keep(&mut tx, who.place(), &said).await?;
    let names = |people: &[PersonNamed]| {
        people
            .iter()
            .map(|person| person.name.clone())
            .collect::<Vec<_>>()
    };
    let detail = json!({
        "name": said.subject.name,
        "subject": said.subject,
        "member": said.member.and_then(name_of),
        "asked_before": names(&said.asked_before),
        "told_after": names(&said.told_after),
    });
    app.trace(&mut tx, who, Action::ResponsibilityManage, said.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    map(app, who).await
}
