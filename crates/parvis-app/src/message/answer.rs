use super::{MessageView, network, view};
use crate::outbox::{AnswerPayload, New, enqueue};
use crate::{Acting, App, Fault, Problem, Result};
use parvis_connectors::{Draft, Remote, ReplyTo};
use parvis_domain::{
    Ability, Account, AccountId, Action, Answer, AnswerState, Channel, ChannelObstacle, Conversation,
    ConversationId, DeliveryId, DeliveryKind, DraftProblem, DraftProblemCode, Judgement, Language, Message,
    MessageId, RemoteLink, RulingId, TextMeasure,
};
use parvis_store::account::Heard;
use parvis_store::{Tx, account, channel, conversation, message, original, site};
use serde_json::json;

/// What somebody answers.
#[derive(Clone, Debug)]
pub struct AnswerInput {
    /// Which message; none: what the conversation hangs from.
    pub to: Option<MessageId>,
    /// What it says.
    pub text: String,
    /// Its language; none: that of the message, else of the original, else of the site.
    pub language: Option<Language>,
}

/// Answers where it was written: the message, its delivery, its ruling and its trace are written together; the worker
/// sends it.
///
/// # Errors
/// `invalid` with `empty`, `too-long`, `answer-too-heavy` or `answer-not-ready` on `text`, in which case `extra.problems` has
/// all that the network wouldn't take; `answer-to-nothing` when what is
/// answered isn't there (any more); `answer-not-offered` where the network takes none; `channel-disconnected`,
/// `channel-cut-off`; `not-found`; `denied`.
pub async fn answer(app: &App, who: &Acting, id: ConversationId, input: &AnswerInput) -> Result<MessageView> {
    let ruling = app.allowed_here(who, Action::MessageAnswer)?;

    let mut tx = app.begin().await?;
    let mut talk = conversation::for_update(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("conversation"))?;
    let channel = channel::by_id(&mut tx, who.place(), talk.channel_id).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let to = answered(&mut tx, who, &talk, input.to).await?;
    let language = match &input.language {
        Some(language) => language.clone(),
        None => language_of(&mut tx, who, &talk, to.as_ref()).await?,
    };
    let text = input.text.trim();
    sendable(app, &channel, text, &language)?;

    let us = us(app, &mut tx, who, &channel).await?;
    let payload = AnswerPayload {
        text: text.to_owned(),
        languages: vec![language.clone()],
        reply_to: reply_to(&talk, to.as_ref())?,
    };
    let ruling_id = app.keep_ruling(&mut tx, who, &ruling).await?;
    let message_id = MessageId::next(app.clock.as_ref(), app.dice.as_ref());
    let payload_text = serde_json::to_string(&payload).map_err(Problem::internal)?;
    let new = New {
        kind: DeliveryKind::Answer,
        subject: message_id.uuid(),
        channel: channel.id,
        payload: &payload_text,
        run_at: app.now(),
    };
    let delivery_id = enqueue(app, &mut tx, who.place(), &new).await?;
    let written = written(
        app,
        who,
        (message_id, &talk, &us),
        &payload,
        (delivery_id, ruling_id),
    );
    message::insert(&mut tx, who.place(), &written, app.now()).await?;
    talk.speak(app.now());
    talk.mark(false);
    conversation::update(&mut tx, who.place(), &talk).await?;
    let detail = json!({ "conversation": talk.id, "to": input.to, "delivery": delivery_id });
    app.trace(&mut tx, who, Action::MessageAnswer, message_id.uuid(), detail)
        .await?;
    tx.commit().await?;
    app.bell.notify_one();
    let mut shown = view(app, who.place(), vec![written]).await?;
    shown.pop().ok_or(Problem::not_found("message"))
}

async fn answered(
    tx: &mut Tx,
    who: &Acting,
    talk: &Conversation,
    to: Option<MessageId>,
) -> Result<Option<Message>> {
    let Some(id) = to else { return Ok(None) };
    let found = message::by_id(tx, who.place(), id).await?;
    let found = found.filter(|message| message.conversation_id == talk.id);
    found.ok_or(Problem::not_found("message")).map(Some)
}

/// The thread, and what in it is answered: something that stands there.
fn reply_to(talk: &Conversation, to: Option<&Message>) -> Result<ReplyTo> {
    let remote = |link: &RemoteLink| Remote {
        id: link.id.clone(),
        version: link.version.clone(),
        url: link.url.clone(),
    };
    let nothing = || Problem::conflict("answer-to-nothing");
    let parent = match to {
        None => &talk.root,
        Some(message) => {
            let withdrawn = message
                .answer
                .as_ref()
                .is_some_and(|it| it.state != AnswerState::Sent);
            let stands = message
                .remote
                .as_ref()
                .filter(|_| message.gone_at.is_none() && !withdrawn);
            stands.ok_or_else(nothing)?
        }
    };
    if talk.root_gone_at.is_some() {
        return Err(nothing());
    }
    Ok(ReplyTo {
        root: remote(&talk.root),
        parent: remote(parent),
    })
}

async fn language_of(
    tx: &mut Tx,
    who: &Acting,
    talk: &Conversation,
    to: Option<&Message>,
) -> Result<Language> {
    if let Some(language) = to.and_then(|it| it.languages.iter().find_map(|tag| tag.parse().ok())) {
        return Ok(language);
    }
    if let Some(id) = talk.original_id
        && let Some(original) = original::by_id(&mut *tx, who.place(), id).await?
    {
        return Ok(original.language);
    }
    let site = site::of_workspace(tx, who.place()).await?;
    Ok(site.map_or(Language::ENGLISH, |site| site.language))
}

/// Refuses what couldn't be sent as it is: said before, not after.
fn sendable(app: &App, channel: &Channel, text: &str, language: &Language) -> Result<()> {
    match channel.obstacle() {
        Some(ChannelObstacle::Disconnected) => {
            return Err(Problem::conflict("channel-disconnected").with("name", channel.name.as_str()));
        }
        Some(ChannelObstacle::CutOff) => {
            return Err(Problem::conflict("channel-cut-off").with("name", channel.name.as_str()));
        }
        None => {}
    }
    let connector = app.outgoing.connectors.of(channel).ok();
    let connector =
        connector.filter(|connector| connector.capabilities(channel.facts()).can(Ability::Answer));
    let connector = connector
        .ok_or_else(|| Problem::conflict("answer-not-offered").with("name", channel.name.as_str()))?;
    let draft = Draft {
        text: text.to_owned(),
        languages: vec![language.clone()],
        ..Draft::default()
    };
    let problems = connector.check(channel.facts(), &draft);
    if !problems.iter().any(DraftProblem::stops) {
        return Ok(());
    }
    Err(Problem::invalid(
        problems
            .iter()
            .filter(|problem| problem.stops())
            .map(fault)
            .collect(),
    )
    .with_extra(json!({ "problems": problems })))
}

fn fault(problem: &DraftProblem) -> Fault {
    let (measured, limit) = (problem.measured.unwrap_or(0), problem.limit.unwrap_or(0));
    let named = |code| {
        Fault::new("text", code)
            .with("measured", measured)
            .with("most", limit)
    };
    match (problem.code, problem.measure) {
        (DraftProblemCode::Empty, _) => Fault::new("text", "empty"),
        (DraftProblemCode::TooLong, Some(TextMeasure::Bytes)) => named("answer-too-heavy"),
        (DraftProblemCode::TooLong, _) => named("too-long"),
        _ => Fault::new("text", "answer-not-ready"),
    }
}

/// Our own account, as an author.
async fn us(app: &App, tx: &mut Tx, who: &Acting, channel: &Channel) -> Result<Account> {
    let network = network(channel)?;
    let ours = channel
        .account
        .as_ref()
        .ok_or_else(|| Problem::internal("a channel without account"))?;
    if let Some(known) = account::by_remote(&mut *tx, who.place(), network, &ours.remote_id).await? {
        return Ok(known);
    }
    let heard = Heard {
        network,
        remote_id: &ours.remote_id,
        handle: &ours.handle,
        display_name: ours.display_name.as_deref(),
        url: channel.address.as_deref(),
        picture: None,
    };
    let id = AccountId::next(app.clock.as_ref(), app.dice.as_ref());
    Ok(account::hear(tx, who.place(), id, &heard, app.now()).await?.0)
}

fn written(
    app: &App,
    who: &Acting,
    (id, talk, us): (MessageId, &Conversation, &Account),
    payload: &AnswerPayload,
    (delivery_id, ruling_id): (DeliveryId, RulingId),
) -> Message {
    let now = app.now();
    Message {
        id,
        conversation_id: talk.id,
        account_id: us.id,
        ours: true,
        remote: None,
        parent: payload.reply_to.parent.id.clone(),
        text: payload.text.clone(),
        links: Vec::new(),
        languages: payload
            .languages
            .iter()
            .map(|language| language.as_str().to_owned())
            .collect(),
        attachments: 0,
        written_at: now,
        received_at: now,
        judgement: Judgement::first(true, None, false, now),
        not_for_everybody: false,
        hidden_there: false,
        gone_at: None,
        answer: Some(Answer {
            state: AnswerState::Sending,
            reason: None,
            delivery_id,
            withdrawal_id: None,
            ruling_id,
            by: who.user.id,
        }),
    }
}
