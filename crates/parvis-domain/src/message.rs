use crate::{
    AccountId, ConversationId, DeliveryId, MessageId, RemoteLink, RulingId, Timestamp, Trust, UserId,
};
use serde::{Deserialize, Serialize};

words! {
    /// Where a message stands with us.
    MessageState,
    /// A word that names no state of a message.
    UnknownMessageState, "state of a message", {
        /// In the inbox only, until somebody decides.
        Waiting = "waiting",
        /// It may stand under its original.
        LetThrough = "let_through",
        /// Kept off the site by one of us.
        Hidden = "hidden",
        /// It isn't there any more where it was written.
        Gone = "gone",
    }
}

words! {
    /// How far an answer written here has come.
    AnswerState,
    /// A word that names no state of an answer.
    UnknownAnswerState, "state of an answer", {
        /// A delivery is at work, or waits for its next attempt.
        Sending = "sending",
        /// It stands there.
        Sent = "sent",
        /// Something was sent, and what became of it isn't known.
        Unconfirmed = "unconfirmed",
        /// Refused, or given up; nothing stands there.
        Failed = "failed",
        /// It was there and we have removed it.
        Withdrawn = "withdrawn",
    }
}

/// One contribution to a conversation: a stranger's, or ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its identifier.
    pub id: MessageId,
    /// Of which conversation.
    pub conversation_id: ConversationId,
    /// Who wrote it.
    pub account_id: AccountId,
    /// Whether that is one of our accounts.
    pub ours: bool,
    /// What stands there; none for an answer of ours that isn't known to stand.
    pub remote: Option<RemoteLink>,
    /// The network's identity of what it answers. That may not have been heard yet.
    pub parent: String,
    /// Its words: plain text, never HTML, whatever it contains.
    pub text: String,
    /// Links in the text.
    pub links: Vec<MessageLink>,
    /// Its languages, as the author named them.
    pub languages: Vec<String>,
    /// Pictures, films, cards beside the text that aren't read.
    pub attachments: u8,
    /// When it was written, as far as can be believed.
    pub written_at: Timestamp,
    /// When we heard it first.
    pub received_at: Timestamp,
    /// What was decided about it. What became of it elsewhere is in the fields below.
    pub judgement: Judgement,
    /// Its author, or a moderator there, asks that it isn't shown to everybody.
    pub not_for_everybody: bool,
    /// We have hidden it on the network itself.
    pub hidden_there: bool,
    /// Since when it isn't there any more.
    pub gone_at: Option<Timestamp>,
    /// For one that was written here: its sending.
    pub answer: Option<Answer>,
}

/// What was decided about a message, when, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Never [`MessageState::Gone`], which isn't decided here.
    pub state: MessageState,
    /// Since when.
    pub since: Timestamp,
    /// Whose deed it was; none: by the rule that a trusted account's messages pass.
    pub by: Option<UserId>,
}

/// A link inside a message's text: bytes `start..end`, and where they lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageLink {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Where it leads.
    pub url: String,
}

/// The sending of an answer that was written here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How far it has come.
    pub state: AnswerState,
    /// Why it goes no further, or waits: the stable code of a sentence.
    pub reason: Option<String>,
    /// The delivery that sends it.
    pub delivery_id: DeliveryId,
    /// The delivery that removes it.
    pub withdrawal_id: Option<DeliveryId>,
    /// The policy's answer it rests on.
    pub ruling_id: RulingId,
    /// Who wrote it.
    pub by: UserId,
}

/// Why a message or an answer doesn't move. The sentence is `problem-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongMessageMove {
    /// It isn't there any more where it was written.
    #[error("message-gone")]
    Gone,
    /// Its author, or a moderator there, asks that it isn't shown to everybody.
    #[error("message-not-for-everybody")]
    NotForEverybody,
    /// We have hidden it on the network itself.
    #[error("message-hidden-there")]
    HiddenThere,
    /// It wasn't written here, so it isn't sent or withdrawn from here.
    #[error("message-not-an-answer")]
    NotAnAnswer,
    /// Its sending is in another state.
    #[error("answer-wrong-state")]
    WrongState,
}

impl WrongMessageMove {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gone => "message-gone",
            Self::NotForEverybody => "message-not-for-everybody",
            Self::HiddenThere => "message-hidden-there",
            Self::NotAnAnswer => "message-not-an-answer",
            Self::WrongState => "answer-wrong-state",
        }
    }
}

impl Judgement {
    /// What holds for a message that has just come. One of an account that is trusted passes, and so does our own;
    /// one that isn't for everybody waits, whoever wrote it.
    pub fn first(ours: bool, trusted: Option<Trust>, not_for_everybody: bool, now: Timestamp) -> Self {
        let passes = !not_for_everybody && (ours || trusted.is_some());
        Self {
            state: if passes {
                MessageState::LetThrough
            } else {
                MessageState::Waiting
            },
            since: now,
            by: None,
        }
    }
}

impl Message {
    /// Where it stands with us.
    pub const fn state(&self) -> MessageState {
        if self.gone_at.is_some() {
            MessageState::Gone
        } else {
            self.judgement.state
        }
    }

    /// Whether readers may see it, if they see what it answers.
    pub fn is_for_readers(&self) -> bool {
        self.state() == MessageState::LetThrough
            && !self.not_for_everybody
            && !self.hidden_there
            && self
                .answer
                .as_ref()
                .is_none_or(|answer| answer.state == AnswerState::Sent)
    }

    /// It may stand under its original. Gives whether that is news.
    pub fn let_through(&mut self, by: UserId, now: Timestamp) -> Result<bool, WrongMessageMove> {
        if self.gone_at.is_some() {
            return Err(WrongMessageMove::Gone);
        }
        if self.not_for_everybody {
            return Err(WrongMessageMove::NotForEverybody);
        }
        if self.hidden_there {
            return Err(WrongMessageMove::HiddenThere);
        }
        Ok(self.judge(MessageState::LetThrough, by, now))
    }

    /// It is kept off the site. Gives whether that is news.
    pub fn hide(&mut self, by: UserId, now: Timestamp) -> bool {
        self.judge(MessageState::Hidden, by, now)
    }

    fn judge(&mut self, state: MessageState, by: UserId, now: Timestamp) -> bool {
        let news = self.judgement.state != state;
        if news {
            self.judgement = Judgement {
                state,
                since: now,
                by: Some(by),
            };
        }
        news
    }

    fn answer_in(&mut self, from: &[AnswerState]) -> Result<&mut Answer, WrongMessageMove> {
        let answer = self.answer.as_mut().ok_or(WrongMessageMove::NotAnAnswer)?;
        if from.contains(&answer.state) {
            Ok(answer)
        } else {
            Err(WrongMessageMove::WrongState)
        }
    }

    /// The answer stands there: the network says so, or it was found.
    pub fn stand(&mut self, remote: RemoteLink) -> Result<(), WrongMessageMove> {
        let answer = self.answer_in(&[AnswerState::Sending, AnswerState::Unconfirmed])?;
        answer.state = AnswerState::Sent;
        answer.reason = None;
        self.remote = Some(remote);
        Ok(())
    }

    /// The answer waits for another attempt.
    pub fn delay(&mut self, reason: &str) -> Result<(), WrongMessageMove> {
        let answer = self.answer_in(&[AnswerState::Sending, AnswerState::Unconfirmed])?;
        answer.reason = Some(reason.to_owned());
        Ok(())
    }

    /// What became of the answer isn't known.
    pub fn lose_sight(&mut self, reason: &str) -> Result<(), WrongMessageMove> {
        let answer = self.answer_in(&[AnswerState::Sending, AnswerState::Unconfirmed])?;
        answer.state = AnswerState::Unconfirmed;
        answer.reason = Some(reason.to_owned());
        Ok(())
    }

    /// It is known that the answer isn't there: it is sent again, under the same key.
    pub fn found_absent(&mut self) -> Result<(), WrongMessageMove> {
        let answer = self.answer_in(&[AnswerState::Unconfirmed, AnswerState::Sending])?;
        answer.state = AnswerState::Sending;
        Ok(())
    }

    /// The answer was refused, or given up: nothing stands there.
    pub fn fail(&mut self, reason: &str) -> Result<(), WrongMessageMove> {
        let answer = self.answer_in(&[AnswerState::Sending, AnswerState::Unconfirmed])?;
        answer.state = AnswerState::Failed;
        answer.reason = Some(reason.to_owned());
        Ok(())
    }

    /// A member says to try again: what may stand there is looked for first.
    pub fn retry(&mut self) -> Result<(), WrongMessageMove> {
        let answer = self.answer_in(&[AnswerState::Failed, AnswerState::Unconfirmed])?;
        if answer.state == AnswerState::Failed {
            answer.state = AnswerState::Sending;
        }
        answer.reason = None;
        Ok(())
    }

    /// A member says to remove it: by this delivery.
    pub fn begin_withdrawing(&mut self, delivery: DeliveryId) -> Result<(), WrongMessageMove> {
        self.answer_in(&[AnswerState::Sent])?.withdrawal_id = Some(delivery);
        Ok(())
    }

    /// It has been removed from there, by us.
    pub fn withdraw(&mut self) -> Result<(), WrongMessageMove> {
        let answer = self.answer_in(&[AnswerState::Sent])?;
        answer.state = AnswerState::Withdrawn;
        answer.reason = None;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use uuid::Uuid;

    const NOW: Timestamp = Timestamp::from_seconds(9);

    fn mira() -> UserId {
        UserId::from_uuid(Uuid::from_u128(7))
    }

    fn there() -> RemoteLink {
        RemoteLink {
            id: "at://x".into(),
            version: "v".into(),
            url: None,
        }
    }

    fn message(state: MessageState) -> Message {
        let id = Uuid::from_u128;
        Message {
            id: MessageId::from_uuid(id(1)),
            conversation_id: ConversationId::from_uuid(id(2)),
            account_id: AccountId::from_uuid(id(3)),
            ours: false,
            remote: Some(there()),
            parent: "at://root".into(),
            text: "Bonjour".into(),
            links: Vec::new(),
            languages: Vec::new(),
            attachments: 0,
            written_at: NOW,
            received_at: NOW,
            judgement: Judgement {
                state: if state == MessageState::Gone {
                    MessageState::LetThrough
                } else {
                    state
                },
                since: NOW,
                by: None,
            },
            not_for_everybody: false,
            hidden_there: false,
            gone_at: (state == MessageState::Gone).then_some(NOW),
            answer: None,
        }
    }

    fn answer(state: AnswerState) -> Message {
        Message {
            ours: true,
            answer: Some(Answer {
                state,
                reason: Some("before".into()),
                delivery_id: DeliveryId::from_uuid(Uuid::from_u128(4)),
                withdrawal_id: None,
                ruling_id: RulingId::from_uuid(Uuid::from_u128(5)),
                by: mira(),
            }),
            ..message(MessageState::LetThrough)
        }
    }

    #[test]
    fn a_first_message_waits_and_a_trusted_accounts_passes() {
        let trust = Some(Trust {
            since: NOW,
            by: mira(),
        });
        let first = |ours, trusted, not| Judgement::first(ours, trusted, not, NOW).state;
        assert_eq!(first(false, None, false), MessageState::Waiting);
        assert_eq!(first(false, trust, false), MessageState::LetThrough);
        assert_eq!(first(true, None, false), MessageState::LetThrough);
        assert_eq!(first(false, trust, true), MessageState::Waiting);
    }

    #[test]
    fn what_is_let_through_can_be_hidden_and_shown_again() {
        let mut message = message(MessageState::Waiting);
        assert!(!message.is_for_readers());
        assert!(message.let_through(mira(), NOW).unwrap());
        assert!(
            !message.let_through(mira(), NOW).unwrap(),
            "asking twice is no fault"
        );
        assert!(message.is_for_readers());
        assert!(message.hide(mira(), NOW));
        assert_eq!(
            (message.state(), message.is_for_readers()),
            (MessageState::Hidden, false)
        );
        assert!(message.let_through(mira(), NOW).unwrap());
    }

    #[test]
    fn what_others_took_away_stays_away_whatever_we_say() {
        type Change = fn(&mut Message);
        let cases: [(Change, WrongMessageMove); 3] = [
            (|m| m.gone_at = Some(NOW), WrongMessageMove::Gone),
            (|m| m.not_for_everybody = true, WrongMessageMove::NotForEverybody),
            (|m| m.hidden_there = true, WrongMessageMove::HiddenThere),
        ];
        for (change, why) in cases {
            let mut message = message(MessageState::LetThrough);
            change(&mut message);
            assert!(!message.is_for_readers(), "{why}");
            assert_eq!(message.let_through(mira(), NOW), Err(why));
            assert_eq!(why.to_string(), why.code());
        }
    }

    #[test]
    fn an_answer_is_for_readers_only_while_it_stands_there() {
        for state in AnswerState::ALL {
            assert_eq!(
                answer(*state).is_for_readers(),
                *state == AnswerState::Sent,
                "{state}"
            );
        }
    }

    type Verb = fn(&mut Message) -> Result<(), WrongMessageMove>;
    const VERBS: [(&str, Verb); 6] = [
        ("stand", |m| m.stand(there())),
        ("lose_sight", |m| m.lose_sight("uncertain")),
        ("found_absent", Message::found_absent),
        ("fail", |m| m.fail("refused")),
        ("retry", Message::retry),
        ("withdraw", Message::withdraw),
    ];

    /// The rows of the table of docs/state-machines.md that follows `## Answers`, as pairs of states.
    fn documented() -> BTreeSet<(AnswerState, AnswerState)> {
        let text = include_str!("../../../docs/state-machines.md");
        let section = text.split("\n## Answers\n").nth(1).unwrap();
        let section = section.split("\n## ").next().unwrap();
        let mut pairs = BTreeSet::new();
        for row in section.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let states = |cell: &str| -> Vec<AnswerState> {
                cell.split('`').filter_map(|word| word.parse().ok()).collect()
            };
            if cells.len() == 3 {
                for from in states(cells[0]) {
                    pairs.extend(states(cells[2]).iter().map(|to| (from, *to)));
                }
            }
        }
        pairs
    }

    #[test]
    fn the_verbs_make_the_moves_that_are_documented_and_no_others() {
        let mut made = BTreeSet::new();
        for (name, verb) in VERBS {
            for from in AnswerState::ALL {
                let before = answer(*from);
                let mut after = before.clone();
                if verb(&mut after).is_ok() {
                    made.insert((*from, after.answer.unwrap().state));
                } else {
                    assert_eq!(
                        after, before,
                        "a refused move changes nothing: {name} from {from}"
                    );
                }
            }
            assert_eq!(
                verb(&mut message(MessageState::Waiting)),
                Err(WrongMessageMove::NotAnAnswer)
            );
        }
        made.retain(|(from, to)| from != to);
        assert_eq!(made, documented());
    }
}
