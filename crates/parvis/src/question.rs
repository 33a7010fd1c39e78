//! What a running instance says of itself to whoever shows that they hold its key. Everybody else learns that it is
//! alive, and no more.

use axum::http::{HeaderMap, Uri};
use parvis_app::KeyRing;
use parvis_domain::{Dice, Timestamp};
use parvis_http::{Http, from_proxies, requested_host};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// The header that a question comes in.
pub(crate) const HEADER: &str = "x-parvis-question";

/// A question that has never been asked before.
pub(crate) struct Question(String);

/// What is answered to the holder of the key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Answer {
    /// Which program it is.
    pub(crate) version: String,
    /// What the node is called.
    pub(crate) node: String,
    /// Where it was told that people reach it.
    pub(crate) instance_url: String,
    /// What its clock says.
    pub(crate) now: Timestamp,
    /// Who the question came from in the end.
    pub(crate) peer: IpAddr,
    /// Whom it takes for the asker, after what proxies said that it trusts.
    pub(crate) client: IpAddr,
    /// What `X-Forwarded-For` said when it came in.
    pub(crate) forwarded: String,
    /// Which host it takes the question to be for.
    pub(crate) host: String,
    /// Shows that the answer was made by a holder of the same key, for this very question.
    word: String,
}

impl Question {
    /// A new one.
    pub(crate) fn throw(dice: &dyn Dice) -> Self {
        Self(dice.throw::<16>().map(|byte| format!("{byte:02x}")).concat())
    }

    /// What the header says.
    pub(crate) fn header(&self, keys: &KeyRing) -> Option<String> {
        Some(format!("{}.{}", self.0, keys.sign(&asked(&self.0))?))
    }

    /// The answer, if it is one, and from a holder of the key.
    pub(crate) fn heard(&self, keys: &KeyRing, body: &[u8]) -> Option<Answer> {
        let answer: Answer = serde_json::from_slice(body).ok()?;
        keys.has_signed(&answered(&self.0), &answer.word)
            .then_some(answer)
    }
}

/// What is answered, if the headers hold a question of somebody who has the key.
pub(crate) fn answer(http: &Http, peer: IpAddr, headers: &HeaderMap, uri: &Uri) -> Option<Answer> {
    let keys = http.app.keys();
    let (question, word) = headers.get(HEADER)?.to_str().ok()?.split_once('.')?;
    if !keys.has_signed(&asked(question), word) {
        return None;
    }
    let said = headers.get_all("x-forwarded-for").iter();
    let said: Vec<&str> = said.filter_map(|value| value.to_str().ok()).collect();
    Some(Answer {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        node: http.app.node().to_owned(),
        instance_url: http.config.instance_url.to_string(),
        now: http.app.now(),
        peer: peer.to_canonical(),
        client: from_proxies(peer, headers, &http.config.trusted_proxies),
        forwarded: said.join(", "),
        host: requested_host(&http.config, peer, headers, uri).unwrap_or_default(),
        word: keys.sign(&answered(question))?,
    })
}

fn asked(question: &str) -> String {
    format!("parvis doctor asks {question}")
}

fn answered(question: &str) -> String {
    format!("parvis answers {question}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_testkit::SeededDice;

    fn answer(keys: &KeyRing, question: &str) -> Vec<u8> {
        let here: IpAddr = [127, 0, 0, 1].into();
        let answer = Answer {
            version: "1".into(),
            node: "only".into(),
            instance_url: "http://localhost".into(),
            now: Timestamp::from_seconds(1),
            peer: here,
            client: here,
            forwarded: String::new(),
            host: "localhost".into(),
            word: keys.sign(&answered(question)).unwrap(),
        };
        serde_json::to_vec(&answer).unwrap()
    }

    #[test]
    fn only_an_answer_to_this_question_from_a_holder_of_the_key_is_believed() {
        let dice = SeededDice::new(1);
        let (ours, theirs) = (KeyRing::throw(&dice), KeyRing::throw(&dice));
        let (question, earlier) = (Question::throw(&dice), Question::throw(&dice));
        assert!(question.heard(&ours, &answer(&ours, &question.0)).is_some());
        assert!(question.heard(&ours, &answer(&theirs, &question.0)).is_none());
        assert!(question.heard(&ours, &answer(&ours, &earlier.0)).is_none());
        assert!(question.heard(&ours, b"ok\n").is_none());
    }
}
