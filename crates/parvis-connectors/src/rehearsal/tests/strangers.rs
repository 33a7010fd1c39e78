//! What only the rehearsal network knows: people who answer over time, the same ones every time.

use super::{OnRehearsal, on_rehearsal};
use crate::harness::{TestClock, Us, error};
use parvis_connectors::rehearsal::{Instruction, State};
use parvis_connectors::{ConnectorErrorKind as Kind, Draft, Found, NewsKind, Remote, Reply, Retry};
use std::time::Duration;

const ARTICLE: &str =
    "La bibliothèque rouvre samedi, avec une exposition sur les passages couverts du quartier.";

fn french(text: &str) -> Draft {
    Draft {
        languages: vec!["fr".parse().unwrap()],
        ..Draft::words(text)
    }
}

/// Publishes four pieces, an hour apart, and hears what is said until three days later.
async fn four_pieces(on: &OnRehearsal) -> (Vec<Remote>, Vec<Vec<Reply>>) {
    let us = Us::connect(on).await;
    let mut pieces = Vec::new();
    for _ in 0..4 {
        pieces.push(us.send(&us.key(), &french(ARTICLE), None).await.unwrap().remote);
        on.clock().forward(Duration::from_hours(1));
    }
    on.clock().forward(Duration::from_hours(72));
    let mut heard = Vec::new();
    for piece in &pieces {
        heard.push(us.replies(piece).await.unwrap());
    }
    (pieces, heard)
}

fn said(replies: &[Vec<Reply>]) -> Vec<(String, String, i64)> {
    let each = replies.iter().flatten();
    each.map(|reply| {
        (
            reply.author.handle.clone(),
            reply.text.clone(),
            reply.written_at.micros(),
        )
    })
    .collect()
}

#[tokio::test]
async fn the_same_seed_and_the_same_times_bring_the_same_answers() {
    let (one, other) = (on_rehearsal("la-grange").await, on_rehearsal("la-grange").await);
    let (first, second) = (four_pieces(&one).await.1, four_pieces(&other).await.1);
    assert_eq!(said(&first), said(&second));
    assert!(
        first.iter().all(|replies| (1..=9).contains(&replies.len())),
        "{first:?}"
    );
    let elsewhere = on_rehearsal("le-moulin").await;
    assert_ne!(
        said(&four_pieces(&elsewhere).await.1),
        said(&first),
        "another name meets other moods"
    );
}

#[tokio::test]
async fn people_answer_over_time_in_their_language_and_some_of_them_badly() {
    let on = on_rehearsal("la-grange").await;
    let (pieces, heard) = four_pieces(&on).await;
    let all: Vec<_> = heard.iter().flatten().collect();
    let french = all.iter().filter(|reply| reply.languages == ["fr"]).count();
    assert!(
        french * 2 > all.len(),
        "{french} of {} answer a French text in French",
        all.len()
    );
    let hostile: Vec<_> = all.iter().filter(|reply| reply.text.contains('<')).collect();
    assert!(!hostile.is_empty(), "somebody tries markup");
    assert!(
        hostile
            .iter()
            .any(|reply| reply.author.display_name.as_ref().unwrap().contains(['<', '"']))
    );
    let us = Us::connect(&on).await;
    let ids: Vec<_> = pieces.iter().map(|piece| piece.id.clone()).collect();
    let counted = us.connector().count(&us.access, &ids).await.unwrap();
    assert!(
        counted
            .iter()
            .all(|counted| counted.counts.unwrap().likes.unwrap() > 0)
    );
    let news = us.connector().read_news(&us.access, None).await.unwrap().news;
    assert!(news.iter().any(|item| item.kind == NewsKind::Like));
    assert!(
        news.iter().all(|item| item.at <= on.clock_now()),
        "nothing from times to come"
    );
}

#[tokio::test]
async fn nothing_is_heard_before_its_time() {
    let on = on_rehearsal("la-grange").await;
    let us = Us::connect(&on).await;
    let piece = us.send(&us.key(), &french(ARTICLE), None).await.unwrap().remote;
    assert_eq!(us.replies(&piece).await.unwrap(), []);
    let mut before = 0;
    let mut rises = 0;
    for _ in 0..60 {
        on.clock().forward(Duration::from_mins(2));
        let now = us.replies(&piece).await.unwrap();
        assert!(now.iter().all(|reply| reply.written_at <= on.clock_now()));
        rises += usize::from(now.len() > before);
        before = now.len();
    }
    assert!(rises >= 1, "somebody answers within two hours");
}

#[tokio::test]
async fn whom_we_answer_may_thank_us() {
    let mut thanked = 0;
    for name in ["a", "b", "c", "d", "e", "f"] {
        let on = on_rehearsal(name).await;
        let us = Us::connect(&on).await;
        let piece = us.send(&us.key(), &french(ARTICLE), None).await.unwrap().remote;
        on.clock().forward(Duration::from_mins(2));
        let first = us.replies(&piece).await.unwrap().remove(0);
        let reply_to = parvis_connectors::ReplyTo {
            root: first.root,
            parent: first.remote,
        };
        let ours = us
            .send(&us.key(), &french("À dix-huit heures."), Some(&reply_to))
            .await
            .unwrap()
            .remote;
        on.clock().forward(Duration::from_mins(20));
        let replies = us.replies(&piece).await.unwrap();
        thanked += usize::from(replies.iter().any(|reply| reply.parent.id == ours.id));
    }
    assert!((1..=6).contains(&thanked), "{thanked}");
}

#[tokio::test]
async fn words_in_brackets_rehearse_a_failure() {
    let on = on_rehearsal("la-grange").await;
    let us = Us::connect(&on).await;
    for (words, kind, retry) in [
        ("Bonjour [sans réponse]", Kind::Uncertain, Retry::AfterCheck),
        ("Hello [lose]", Kind::Uncertain, Retry::AfterCheck),
        ("Hello [down]", Kind::Unreachable, Retry::Later),
        (
            "Bonjour [trop vite]",
            Kind::RateLimited,
            Retry::At(on.clock_now().plus(Duration::from_secs(30))),
        ),
        ("Hello [refuse]", Kind::Refused, Retry::Never),
    ] {
        let (key, draft) = (us.key(), Draft::words(words));
        let failed = error(us.send(&key, &draft, None).await);
        assert_eq!((failed.kind, failed.retry), (kind, retry), "{words}");
        let taken = matches!(us.look_up(&key, &draft).await.unwrap(), Found::There(_));
        assert_eq!(taken, words.contains("sans réponse"), "{words}");
        let mut tries = 1;
        let outcome = loop {
            let again = us.send(&key, &draft, None).await;
            tries += 1;
            if again.is_ok() || tries > 3 {
                break again;
            }
        };
        assert_eq!(outcome.is_ok(), kind != Kind::Refused, "{words}");
    }
}

#[tokio::test]
async fn what_was_told_holds_as_often_as_told() {
    let on = on_rehearsal("la-grange").await;
    let us = Us::connect(&on).await;
    on.change(|state| state.tell(Instruction::Down, Some(2))).await;
    for _ in 0..2 {
        assert_eq!(
            error(us.connector().read_news(&us.access, None).await).kind,
            Kind::Unreachable
        );
    }
    us.connector().read_news(&us.access, None).await.unwrap();
    on.change(|state| state.tell(Instruction::Refuse, None)).await;
    for _ in 0..3 {
        assert_eq!(
            error(us.send(&us.key(), &Draft::words("?"), None).await).kind,
            Kind::Refused
        );
    }
    on.change(State::forgive).await;
    us.say("Enfin").await;
}

#[tokio::test]
async fn a_state_survives_being_kept_and_old_ones_are_read() {
    let on = on_rehearsal("la-grange").await;
    four_pieces(&on).await;
    let state = on.change(|state| state.clone()).await;
    let kept = serde_json::to_string(&state).unwrap();
    assert_eq!(serde_json::from_str::<State>(&kept).unwrap(), state);
    assert_eq!(serde_json::from_str::<State>("{}").unwrap(), State::default());
}

#[tokio::test]
async fn connecting_again_keeps_what_stands() {
    let on = on_rehearsal("la-grange").await;
    let us = Us::connect(&on).await;
    let piece = us.say("Toujours là").await;
    on.change(|state| state.tell(Instruction::Revoke, None)).await;
    assert_eq!(error(us.replies(&piece).await).kind, Kind::CredentialRejected);
    let again = Us::connect(&on).await;
    assert_eq!(again.replies(&piece).await.unwrap(), []);
}

impl OnRehearsal {
    fn clock(&self) -> &TestClock {
        &self.clock
    }

    fn clock_now(&self) -> parvis_domain::Timestamp {
        parvis_domain::Clock::now(&*self.clock)
    }
}
