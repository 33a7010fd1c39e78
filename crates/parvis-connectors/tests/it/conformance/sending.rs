use crate::harness::{Harness, Us, error, eventually, picture};
use async_trait::async_trait;
use parvis_connectors::{
    ConnectorErrorKind as Kind, Draft, Files, Found, LinkCard, Part, Progress, Remote, ReplyTo, Retry, Step,
    Stop,
};
use parvis_domain::{Ability, DraftProblemCode, Idempotency, LookUp, ServerFacts, TextMeasure};
use std::sync::Mutex;

/// How one's own words are told from a stranger's.
pub const OWN_WORDS: &str =
    "RemoteAuthor::id of our own words is ConnectedAccount::remote_id, in the same form";

pub async fn the_same_key_sent_twice_is_one_piece(harness: &dyn Harness) {
    if harness
        .connector()
        .capabilities(&ServerFacts::UNKNOWN)
        .idempotency
        != Idempotency::Key
    {
        return;
    }
    let us = Us::connect(harness).await;
    let (key, draft) = (us.key(), Draft::words("Said once"));
    let first = us.send(&key, &draft, None).await.unwrap();
    let second = us.send(&key, &draft, None).await.unwrap();
    assert_eq!(first.remote, second.remote);
    assert_eq!(harness.standing().await, ["Said once"]);
}

pub async fn a_key_that_stands_is_not_used_for_something_else(harness: &dyn Harness) {
    if harness
        .connector()
        .capabilities(&ServerFacts::UNKNOWN)
        .idempotency
        != Idempotency::Key
    {
        return;
    }
    let us = Us::connect(harness).await;
    let key = us.key();
    let first = us.send(&key, &Draft::words("What was said"), None).await.unwrap();
    let other = Draft::words("What wasn't");
    match us.send(&key, &other, None).await {
        Ok(second) => assert_eq!(second.remote, first.remote),
        Err(said) => {
            assert_eq!(said.retry, Retry::AfterCheck);
            assert_eq!(us.look_up(&key, &other).await, Ok(Found::There(first.remote)));
        }
    }
    assert_eq!(harness.standing().await, ["What was said"]);
}

pub async fn looking_up_tells_what_stands(harness: &dyn Harness) {
    if harness.connector().capabilities(&ServerFacts::UNKNOWN).look_up != LookUp::ByKey {
        return;
    }
    let us = Us::connect(harness).await;
    let (key, draft) = (us.key(), Draft::words("Where are you?"));
    assert_eq!(us.look_up(&key, &draft).await, Ok(Found::Absent));
    let published = us.send(&key, &draft, None).await.unwrap();
    assert_eq!(
        us.look_up(&key, &draft).await,
        Ok(Found::There(published.remote.clone()))
    );
    us.connector()
        .withdraw(&us.access, &published.remote)
        .await
        .unwrap();
    assert_eq!(us.look_up(&key, &draft).await, Ok(Found::Absent));
}

pub async fn withdrawing_twice_is_withdrawing_once(harness: &dyn Harness) {
    if !harness
        .connector()
        .capabilities(&ServerFacts::UNKNOWN)
        .can(Ability::Withdraw)
    {
        return;
    }
    let us = Us::connect(harness).await;
    let kept = us.say("Stays").await;
    let remote = us.say("Goes").await;
    us.connector().withdraw(&us.access, &remote).await.unwrap();
    us.connector().withdraw(&us.access, &remote).await.unwrap();
    assert_eq!(harness.standing().await, ["Stays"]);
    assert_ne!(kept.id, remote.id);
}

pub async fn a_thread_hangs_together(harness: &dyn Harness) {
    if !harness
        .connector()
        .capabilities(&ServerFacts::UNKNOWN)
        .can(Ability::Thread)
    {
        return;
    }
    let us = Us::connect(harness).await;
    let root = us.say("One").await;
    let mut parent = root.clone();
    for text in ["Two", "Three"] {
        let reply_to = ReplyTo {
            root: root.clone(),
            parent: parent.clone(),
        };
        parent = us
            .send(&us.key(), &Draft::words(text), Some(&reply_to))
            .await
            .unwrap()
            .remote;
    }
    let replies = eventually("the thread is read whole", || async {
        us.replies(&root).await.ok().filter(|replies| replies.len() == 2)
    })
    .await;
    let texts: Vec<_> = replies.iter().map(|reply| reply.text.as_str()).collect();
    assert_eq!(texts, ["Two", "Three"]);
    assert_eq!(replies[0].parent.id, root.id);
    assert_eq!(replies[1].parent.id, replies[0].remote.id);
    for reply in &replies {
        assert_eq!(reply.root.id, root.id);
        assert_eq!(reply.author.id, us.access.account, "{OWN_WORDS}");
    }
}

/// Whatever is published is in a language, whether the network takes one or none.
pub async fn a_piece_in_a_language_is_taken(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let draft = Draft {
        languages: vec!["fr".parse().unwrap()],
        ..Draft::words("Ouvert dimanche")
    };
    assert_eq!(us.connector().check(&us.access.facts, &draft), []);
    us.send(&us.key(), &draft, None).await.unwrap();
    assert_eq!(harness.standing().await, ["Ouvert dimanche"]);
}

pub async fn pictures_and_a_link_card_are_taken(harness: &dyn Harness) {
    let limits = harness.connector().capabilities(&ServerFacts::UNKNOWN).limits;
    let us = Us::connect(harness).await;
    let mut expected = Vec::new();
    if let Some(pictures) = &limits.pictures {
        let (shown, files): (Vec<_>, Vec<_>) = (0..pictures.most)
            .map(|nth| picture(&format!("Picture {nth}"), 200 + usize::from(nth)))
            .unzip();
        let draft = Draft {
            pictures: shown,
            ..Draft::words("With pictures")
        };
        assert_eq!(us.connector().check(&us.access.facts, &draft), []);
        let files = Files {
            pictures: files,
            thumbnail: None,
        };
        us.send_files(&us.key(), &draft, &files, None).await.unwrap();
        expected.push("With pictures");
    }
    if limits.link_card.is_some() {
        let (thumbnail, file) = picture("", 300);
        let card = LinkCard {
            url: "https://parvis.example/seuil?a=1&b=é".into(),
            title: "Le seuil".into(),
            description: String::new(),
            thumbnail: Some(thumbnail),
        };
        let draft = Draft {
            link_card: Some(card),
            ..Draft::words("With a card")
        };
        assert_eq!(us.connector().check(&us.access.facts, &draft), []);
        let files = Files {
            pictures: Vec::new(),
            thumbnail: Some(file),
        };
        us.send_files(&us.key(), &draft, &files, None).await.unwrap();
        expected.push("With a card");
    }
    assert_eq!(harness.standing().await, expected);
}

/// Notes each step, and stops the sending at one of them.
struct StopAt(Option<Step>, Mutex<Vec<Step>>);

#[async_trait]
impl Progress for StopAt {
    async fn at(&self, step: Step) -> Result<(), Stop> {
        self.1.lock().unwrap().push(step);
        if self.0 == Some(step) { Err(Stop) } else { Ok(()) }
    }
}

pub async fn a_sending_can_be_stopped_until_the_last_moment(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let (mut draft, mut files) = (Draft::words("Watched"), Files::default());
    let mut before = vec![Step::Sending];
    if us
        .connector()
        .capabilities(&us.access.facts)
        .limits
        .pictures
        .is_some()
    {
        let (shown, file) = picture("A square", 90);
        (draft.pictures, files.pictures) = (vec![shown], vec![file]);
        before.splice(..0, [Step::Uploading(0), Step::Uploaded(0)]);
    }
    let key = us.key();
    let part = Part {
        others: &[],
        key: &key,
        draft: &draft,
        files: &files,
        reply_to: None,
    };
    for step in &before {
        let stop = StopAt(Some(*step), Mutex::default());
        let said = error(us.connector().publish(&us.access, &part, &stop).await);
        assert_eq!((said.kind, said.retry), (Kind::Stopped, Retry::Later), "{step:?}");
        assert_eq!(harness.standing().await, Vec::<String>::new(), "{step:?}");
    }
    let watch = StopAt(Some(Step::Sent), Mutex::default());
    us.connector()
        .publish(&us.access, &part, &watch)
        .await
        .expect("what stands, stands");
    before.push(Step::Sent);
    assert_eq!(watch.1.into_inner().unwrap(), before);
    assert_eq!(harness.standing().await, ["Watched"]);
}

pub async fn what_is_too_long_is_said_and_never_sent(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let limits = us.connector().capabilities(&us.access.facts).limits.text;
    for limit in limits.iter() {
        // The family is one character of 25 bytes; with letters, the bound in bytes is out of reach.
        let max = usize::try_from(limit.max).unwrap();
        let text = match limit.measure {
            TextMeasure::Graphemes | TextMeasure::ShortLinks { .. } => "é".repeat(max),
            TextMeasure::Bytes => "👨‍👩‍👧‍👧".repeat(max / 25) + &"e".repeat(max % 25),
        };
        let draft = Draft::words(text.clone());
        assert_eq!(us.connector().check(&us.access.facts, &draft), [], "{limit:?}");
        us.send(&us.key(), &draft, None).await.unwrap();

        let long = Draft::words(format!("{text}a"));
        let problems = us.connector().check(&us.access.facts, &long);
        let [problem] = problems.as_slice() else {
            panic!("one more is one too many for {limit:?}, and nothing else is wrong: {problems:?}")
        };
        assert_eq!(problem.code, DraftProblemCode::TooLong);
        assert_eq!(problem.measure, Some(limit.measure));
        assert_eq!(
            (problem.measured, problem.limit),
            (Some(max as u64 + 1), Some(max as u64))
        );
        let said = error(us.send(&us.key(), &long, None).await);
        assert_eq!((said.kind, said.retry), (Kind::Refused, Retry::Never));
    }
    let standing = harness.standing().await;
    assert_eq!(standing.len(), limits.iter().count());
    assert!(standing.iter().all(|text| !text.ends_with('a')));
}

/// What a piece of ours is called by in a reply.
pub fn below(root: &Remote, parent: &Remote) -> ReplyTo {
    ReplyTo {
        root: root.clone(),
        parent: parent.clone(),
    }
}
