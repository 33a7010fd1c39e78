use crate::{Acting, App, Result, grounds};
use parvis_domain::{Action, ChannelStatus, Responsibility, Subject, SubjectKind, UserId};
use parvis_store::{channel, responsibility};

/// A subject on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answering {
    /// For what.
    pub subject: Subject,
    /// The member who answers for it: a channel's keeper, where it is a channel. None is a gap.
    pub member: Option<UserId>,
    /// What was said here; none where nothing was.
    pub said: Option<Responsibility>,
}

/// The map: channels we are at, usages, audiences, objectives, and whatever else was named; each with who answers for it.
///
/// # Errors
/// `denied`.
pub async fn map(app: &App, who: &Acting) -> Result<Vec<Answering>> {
    app.allowed_here(who, Action::ResponsibilityRead)?;
    let (store, place) = (&app.store, who.place());
    let mut said = responsibility::list(store, place).await?;
    let mut all = Vec::new();
    for channel in channel::list(store, place).await? {
        if channel.status == ChannelStatus::Disconnected {
            continue;
        }
        let subject = grounds::channel(&channel);
        let said = take(&mut said, &subject);
        all.push(Answering {
            subject,
            member: channel.purpose.keeper,
            said,
        });
    }
    for subject in responsibility::subjects(store, place).await? {
        let said = take(&mut said, &subject);
        all.push(Answering {
            member: said.as_ref().and_then(|said| said.member),
            subject,
            said,
        });
    }
    // A channel that was left, or an audience that is gone, needs nobody any more.
    let lasting = |said: &Responsibility| {
        let listed = [
            SubjectKind::Channel,
            SubjectKind::Usage,
            SubjectKind::Audience,
            SubjectKind::Objective,
        ];
        !listed.contains(&said.subject.kind)
    };
    all.extend(said.into_iter().filter(lasting).map(|said| Answering {
        subject: said.subject.clone(),
        member: said.member,
        said: Some(said),
    }));
    Ok(all)
}

fn take(said: &mut Vec<Responsibility>, subject: &Subject) -> Option<Responsibility> {
    let at = said.iter().position(|one| one.subject.is_same(subject))?;
    Some(said.swap_remove(at))
}
