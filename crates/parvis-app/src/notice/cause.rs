use crate::gauge::OVERDUE;
use crate::{App, Result};
use parvis_domain::{Action, NoticeAbout, NoticeKind, Timestamp, UserId, WorkspaceId};
use parvis_store::notice::{self, Waiting};
use parvis_store::token;
use std::time::Duration;
use uuid::Uuid;

/// A token's end is told so long before.
const BEFORE_THE_END: Duration = Duration::from_hours(7 * 24);

/// Something that waits for a person.
pub(super) struct Cause {
    pub(super) kind: NoticeKind,
    pub(super) noun: &'static str,
    pub(super) noun_id: Uuid,
    pub(super) about: NoticeAbout,
    pub(super) since: Timestamp,
    /// Whom it concerns before others.
    pub(super) concerns: Vec<UserId>,
    /// What one must be allowed to do about it; none when it concerns nobody but those named.
    pub(super) action: Option<Action>,
}

/// Everything that waits for somebody in a workspace.
pub(super) async fn find(app: &App, place: WorkspaceId) -> Result<Vec<Cause>> {
    let now = app.now();
    let publications = notice::waiting_publications(&app.store, place).await?;
    let conversations = notice::waiting_conversations(&app.store, place).await?;
    let channels = notice::waiting_channels(&app.store, place, now.minus(OVERDUE)).await?;
    let mut causes: Vec<Cause> = publications.iter().map(of_publication).collect();
    causes.extend(conversations.iter().map(of_conversation));
    causes.extend(channels.iter().map(of_channel));
    causes.extend(super::advice::find(app, place).await?);
    causes.extend(super::briefs::find(app, place).await?);
    causes.extend(super::reviews::find(app, place).await?);
    causes.extend(super::neglect::find(app, place, now).await?);
    causes.extend(super::weighed::find(app, place, now).await?);
    causes.extend(super::proposed::find(app, place, now).await?);
    causes.extend(super::gone::find(app, place, now).await?);
    causes.extend(super::unsent::find(app, place, now).await?);
    causes.extend(super::incidents::find(app, place, now).await?);
    for (token, _) in token::list(&app.store, place).await? {
        if token.works(now) && token.expires_at < now.plus(BEFORE_THE_END) {
            causes.push(Cause {
                kind: NoticeKind::TokenEnds,
                noun: "token",
                noun_id: token.id.uuid(),
                about: NoticeAbout {
                    title: token.name,
                    ends_at: Some(token.expires_at.micros()),
                    ..NoticeAbout::default()
                },
                since: token.expires_at.minus(BEFORE_THE_END),
                concerns: vec![token.user_id],
                action: None,
            });
        }
    }
    Ok(causes)
}

fn about(waiting: &Waiting) -> NoticeAbout {
    NoticeAbout {
        title: waiting.title.clone(),
        channel: waiting.channel_name.clone(),
        channel_id: waiting.channel,
        original_id: waiting.original,
        person: waiting.person.clone(),
        reason: waiting.reason.clone(),
        ..NoticeAbout::default()
    }
}

fn of_publication(waiting: &Waiting) -> Cause {
    let (kind, action) = match waiting.state.as_str() {
        "failed" => (NoticeKind::PublicationFailed, Action::PublicationRetry),
        "awaiting_hand" => (NoticeKind::AwaitingHand, Action::PublicationConfirmByHand),
        _ => (NoticeKind::PublicationHeld, Action::PublicationSettle),
    };
    Cause {
        kind,
        noun: "publication",
        noun_id: waiting.id,
        about: about(waiting),
        since: waiting.since,
        concerns: [waiting.by, waiting.keeper].into_iter().flatten().collect(),
        action: Some(action),
    }
}

fn of_conversation(waiting: &Waiting) -> Cause {
    Cause {
        kind: NoticeKind::AnswerWaits,
        noun: "conversation",
        noun_id: waiting.id,
        about: about(waiting),
        since: waiting.since,
        concerns: waiting.keeper.into_iter().collect(),
        action: Some(Action::MessageAnswer),
    }
}

fn of_channel(waiting: &Waiting) -> Cause {
    let cut_off = waiting.state == "cut_off";
    Cause {
        kind: if cut_off {
            NoticeKind::ChannelCutOff
        } else {
            NoticeKind::CredentialEnds
        },
        noun: "channel",
        noun_id: waiting.id,
        about: about(waiting),
        since: waiting.since,
        concerns: waiting.keeper.into_iter().collect(),
        action: Some(Action::ChannelConnect),
    }
}
