use super::{Out, listen, wren};
use crate::house::{House, refusals};
use crate::sending::code;
use parvis_app::message::{self, AnswerInput, MessageView};
use parvis_app::outbox::Stepped;
use parvis_app::{Result, channel, conversation};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{AnswerState, Grounds, MessageState};
use std::time::Duration;

const MINUTE: Duration = Duration::from_mins(1);

/// A reply that was let through.
async fn replied(house: &House) -> (Out, MessageView) {
    let out = house.out().await;
    house.says(&out, wren(), "Lovely", &out.root).await;
    house.listens_after(MINUTE).await;
    let it = house.messages().await.remove(0);
    let it = message::let_through(&house.app, &house.mira, it.message.id)
        .await
        .unwrap();
    (out, it)
}

impl House {
    async fn answers(&self, to: &MessageView, text: &str) -> Result<MessageView> {
        let input = AnswerInput {
            to: Some(to.message.id),
            text: text.into(),
            language: None,
        };
        message::answer(&self.app, &self.mira, to.message.conversation_id, &input).await
    }

    async fn answer_state(&self, text: &str) -> AnswerState {
        self.message(text).await.message.answer.unwrap().state
    }
}

#[tokio::test]
async fn an_answer_goes_out_and_stands_under_what_it_answers() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    let original = out.publication.original_id;
    let written = house.answers(&lovely, "  Thank you  ").await.unwrap();
    assert_eq!(written.message.text, "Thank you");
    assert_eq!(
        written.message.languages,
        ["en"],
        "in the language of what is answered"
    );
    assert_eq!(written.written_by.as_deref(), Some("Mira"));
    assert_eq!(written.message.answer.unwrap().state, AnswerState::Sending);
    assert_eq!(
        house.under(original).await,
        "Lovely",
        "readers see it once it stands there"
    );

    house.pass(Duration::from_secs(1));
    let before = house.site_version().await;
    assert_eq!(house.step().await, Stepped::Attempted);
    assert_eq!(house.answer_state("Thank you").await, AnswerState::Sent);
    assert_eq!(house.under(original).await, "Lovely(Thank you)");
    assert!(house.site_version().await > before);
    let world = house.world(out.channel.id).await;
    let (_, parent) = world.pieces[1].answers.clone().unwrap();
    assert_eq!(Some(parent), lovely.message.remote.map(|it| it.id));

    // Heard again from the thread, it stays one; and our own word opens nothing.
    let id = house.talk().await.card.conversation.id;
    conversation::close(&house.app, &house.mira, id).await.unwrap();
    house
        .change(out.channel.id, |world| world.voices.truncate(1))
        .await;
    house.listens_after(Duration::from_mins(5)).await;
    let ours = house
        .messages()
        .await
        .into_iter()
        .filter(|it| it.message.ours)
        .count();
    assert_eq!(ours, 1);
    assert!(!house.talk().await.card.conversation.unread);
}

#[tokio::test]
async fn an_answer_that_is_withdrawn_is_gone_there_and_here() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    let written = house.answers(&lovely, "Thank you").await.unwrap().message.id;
    assert_eq!(
        code(message::withdraw(&house.app, &house.mira, written).await),
        "answer-wrong-state"
    );
    assert_eq!(
        code(message::withdraw(&house.app, &house.mira, lovely.message.id).await),
        "message-not-an-answer"
    );
    house.step().await;
    assert_eq!(house.standing(out.channel.id).await, 2);
    let asked = message::withdraw(&house.app, &house.mira, written).await.unwrap();
    assert!(asked.withdrawing);
    message::withdraw(&house.app, &house.mira, written).await.unwrap();
    let before = house.site_version().await;
    house.step().await;
    assert_eq!(house.step().await, Stepped::Idle, "asked twice, done once");
    assert_eq!(house.standing(out.channel.id).await, 1);
    assert_eq!(house.answer_state("Thank you").await, AnswerState::Withdrawn);
    assert_eq!(house.under(out.publication.original_id).await, "Lovely");
    assert!(house.site_version().await > before);
    house.listens_after(Duration::from_hours(1)).await;
    let it = house.message("Thank you").await;
    assert_eq!(
        (it.message.state(), it.withdrawing),
        (MessageState::LetThrough, false),
        "not gone: withdrawn"
    );
}

#[tokio::test]
async fn a_removal_that_fails_leaves_the_answer_and_says_why() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    let written = house.answers(&lovely, "Thank you").await.unwrap().message.id;
    house.step().await;
    message::withdraw(&house.app, &house.mira, written).await.unwrap();
    house.tell(out.channel.id, Instruction::Revoke, None).await;
    house.step().await;
    let it = house.message("Thank you").await;
    let answer = it.message.answer.unwrap();
    assert_eq!(
        (answer.state, answer.reason.as_deref()),
        (AnswerState::Sent, Some("credential-rejected"))
    );
    assert!(!it.withdrawing);
    assert_eq!(
        house.under(out.publication.original_id).await,
        "Lovely(Thank you)"
    );
}

#[tokio::test]
async fn what_the_network_wouldnt_take_is_said_before() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    let said = |problem: parvis_app::Problem| refusals(&problem);
    let long = "x".repeat(501);
    let refused = house.answers(&lovely, &long).await.unwrap_err();
    assert_eq!(refused.faults[0].params["measured"], 501);
    assert_eq!(refused.faults[0].params["most"], 500);
    assert_eq!(said(refused), [("text".to_owned(), "too-long")]);
    assert_eq!(
        said(house.answers(&lovely, " \n ").await.unwrap_err()),
        [("text".to_owned(), "empty")]
    );
    assert_eq!(house.messages().await.len(), 1, "nothing was written");
    assert!(house.answers(&lovely, &"x".repeat(500)).await.is_ok());

    house.pass(Duration::from_mins(10));
    house
        .takes_back(&out, &lovely.message.remote.clone().unwrap().id)
        .await;
    house.listens_after(Duration::from_hours(1)).await;
    assert_eq!(code(house.answers(&lovely, "Late").await), "answer-to-nothing");
    channel::disconnect(&house.app, &house.mira, out.channel.id, Grounds::default())
        .await
        .unwrap();
    assert_eq!(
        code(house.answers(&lovely, "Later").await),
        "channel-disconnected"
    );
}

#[tokio::test]
async fn a_refused_answer_is_tried_again_under_its_key() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    house.tell(out.channel.id, Instruction::Refuse, Some(1)).await;
    let written = house.answers(&lovely, "Thank you").await.unwrap().message.id;
    house.step().await;
    let failed = house.message("Thank you").await.message.answer.unwrap();
    assert_eq!(
        (failed.state, failed.reason.as_deref()),
        (AnswerState::Failed, Some("refused"))
    );
    assert_eq!(
        conversation::counts(&house.app, &house.vic).await.unwrap().stuck,
        1
    );
    message::retry(&house.app, &house.mira, written).await.unwrap();
    assert_eq!(
        code(message::retry(&house.app, &house.mira, written).await),
        "answer-wrong-state"
    );
    house.step().await;
    assert_eq!(house.answer_state("Thank you").await, AnswerState::Sent);
    assert_eq!(house.standing(out.channel.id).await, 2);
}

#[tokio::test]
async fn an_answer_taken_in_silence_is_found_and_never_sent_twice() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    house.tell(out.channel.id, Instruction::TimeOut, Some(1)).await;
    let written = house.answers(&lovely, "Thank you").await.unwrap().message.id;
    house.step().await;
    assert_eq!(house.answer_state("Thank you").await, AnswerState::Unconfirmed);
    // The thread tells of it before the worker has looked: it isn't taken for another one.
    house.listens_after(MINUTE).await;
    let ours = house
        .messages()
        .await
        .into_iter()
        .filter(|it| it.message.ours)
        .count();
    assert_eq!(ours, 1);
    // A person wants it looked for at once.
    message::retry(&house.app, &house.mira, written).await.unwrap();
    assert_eq!(house.step().await, Stepped::Attempted);
    assert_eq!(house.answer_state("Thank you").await, AnswerState::Sent);
    assert_eq!(house.standing(out.channel.id).await, 2);
    assert_eq!(
        house.under(out.publication.original_id).await,
        "Lovely(Thank you)"
    );
}

#[tokio::test]
async fn an_answer_lost_in_silence_is_sent_again() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    house.tell(out.channel.id, Instruction::Lose, Some(1)).await;
    let written = house.answers(&lovely, "Thank you").await.unwrap().message.id;
    house.step().await;
    assert_eq!(house.answer_state("Thank you").await, AnswerState::Unconfirmed);
    message::retry(&house.app, &house.mira, written).await.unwrap();
    house.step().await;
    assert_eq!(house.answer_state("Thank you").await, AnswerState::Sent);
    assert_eq!(house.standing(out.channel.id).await, 2);
}

#[tokio::test]
async fn the_piece_itself_can_be_answered_and_contributors_answer_nothing() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    let input = AnswerInput {
        to: None,
        text: "Une précision".into(),
        language: None,
    };
    let id = lovely.message.conversation_id;
    for who in [&house.vic, &house.nour] {
        assert_eq!(code(message::answer(&house.app, who, id, &input).await), "denied");
    }
    assert_eq!(
        code(message::answer(&house.app, &house.zoe, id, &input).await),
        "not-found"
    );
    let written = message::answer(&house.app, &house.mira, id, &input)
        .await
        .unwrap();
    assert_eq!(written.message.languages, ["fr"], "in the original's language");
    house.step().await;
    assert_eq!(
        house.under(out.publication.original_id).await,
        "Lovely Une précision"
    );
}

#[tokio::test]
async fn what_we_write_there_ourselves_is_ours_and_passes() {
    let house = House::new().await;
    let (out, lovely) = replied(&house).await;
    let now = house.app.now();
    let parent = lovely.message.remote.unwrap().id;
    let root = out.root.clone();
    house
        .change(out.channel.id, |world| {
            let mut piece = world.pieces[0].clone();
            piece.key = "by-hand".into();
            piece.text = "Écrit au téléphone".into();
            piece.answers = Some((root.clone(), parent.clone()));
            piece.at = now;
            world.pieces.push(piece);
        })
        .await;
    let id = lovely.message.conversation_id;
    conversation::close(&house.app, &house.mira, id).await.unwrap();
    house.listens_after(Duration::from_mins(5)).await;
    let it = house.message("Écrit au téléphone").await;
    assert!(it.message.ours && it.message.answer.is_none());
    assert_eq!(
        house.under(out.publication.original_id).await,
        "Lovely(Écrit au téléphone)"
    );
    assert!(!house.talk().await.card.conversation.unread);
    assert_eq!(listen(&house.app).await, 0);
}
