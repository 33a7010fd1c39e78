//! What members are told: in the workbench, by mail, in the digest.

use crate::house::House;
use async_trait::async_trait;
use parvis_app::channel::{self, DeclareInput, PurposeInput};
use parvis_app::mail::{self, Letter, Mailer, Refusal};
use parvis_app::notice::{self, SettingsInput};
use parvis_app::{Acting, App, MediaFolder, Outgoing, Parts};
use parvis_domain::{Channel, ChannelStatus, Clock, Notice, NoticeKind, Timestamp, UserId};
use parvis_store::{channel as channels, user};
use parvis_testkit::SeededDice;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A mailer for who has no server: letters lie in a pigeonhole, unless it is told to refuse.
#[derive(Default)]
struct Pigeonhole {
    letters: Mutex<Vec<Letter>>,
    refusal: Mutex<Option<Refusal>>,
    tried: Mutex<Vec<String>>,
}

#[async_trait]
impl Mailer for Pigeonhole {
    async fn carry(&self, letter: &Letter) -> Result<(), Refusal> {
        self.tried.lock().unwrap().push(letter.message_id.clone());
        if let Some(refusal) = self.refusal.lock().unwrap().clone() {
            return Err(refusal);
        }
        self.letters.lock().unwrap().push(letter.clone());
        Ok(())
    }
}

impl Pigeonhole {
    fn take(&self) -> Vec<Letter> {
        std::mem::take(&mut self.letters.lock().unwrap())
    }

    fn refuses(&self, refusal: Option<(bool, &str)>) {
        *self.refusal.lock().unwrap() = refusal.map(|(for_good, words)| Refusal {
            for_good,
            words: words.to_owned(),
        });
    }
}

struct Post {
    house: House,
    app: Arc<App>,
    hole: Arc<Pigeonhole>,
}

impl Post {
    async fn new() -> Self {
        let house = House::new().await;
        let hole = Arc::new(Pigeonhole::default());
        let clock: Arc<dyn Clock> = house.clock.clone();
        let plain = Outgoing::rehearsing(&house.store, Arc::clone(&clock), &SeededDice::new(21));
        let outgoing = Outgoing {
            mailer: Some(hole.clone()),
            instance_url: "https://parvis.example/".parse().unwrap(),
            ..plain
        };
        let app = App::new(Parts {
            store: house.store.clone(),
            clock,
            dice: Arc::new(SeededDice::new(22)),
            media: MediaFolder::new(house.pictures.path()),
            outgoing,
        })
        .unwrap();
        Self { house, app, hole }
    }

    /// A channel that has to be connected again, with this keeper.
    async fn cut_off(&self, keeper: Option<&Acting>) -> Channel {
        let input = DeclareInput {
            name: "Le marché".into(),
            purpose: PurposeInput {
                keeper: keeper.map(|keeper| keeper.user.id),
                ..PurposeInput::default()
            },
            ..DeclareInput::default()
        };
        let declared = channel::declare(&self.app, &self.house.leo, &input)
            .await
            .unwrap();
        self.change(declared, ChannelStatus::CutOff).await
    }

    async fn change(&self, mut channel: Channel, status: ChannelStatus) -> Channel {
        channel.network = Some(parvis_connectors::rehearsal::NETWORK);
        channel.note(status, None, self.app.now());
        let mut tx = self.house.store.begin().await.unwrap();
        channels::update(&mut tx, self.house.place(), &channel)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        channel
    }

    async fn looks(&self) -> usize {
        notice::reconcile(&self.app, &self.house.mira.workspace)
            .await
            .unwrap()
    }

    async fn told(&self, who: &Acting) -> Vec<Notice> {
        notice::list(&self.app, who, false, None, 100)
            .await
            .unwrap()
            .items
    }

    async fn kinds(&self, who: &Acting) -> Vec<NoticeKind> {
        self.told(who).await.iter().map(|told| told.kind).collect()
    }

    async fn posts(&self) -> Vec<Letter> {
        mail::send_due(&self.app).await.unwrap();
        self.hole.take()
    }

    async fn speaks_french(&self, who: UserId) {
        let mut user = user::by_id(&self.house.store, who).await.unwrap().unwrap();
        user.language = "fr".into();
        let mut tx = self.house.store.begin().await.unwrap();
        user::update(&mut tx, &user).await.unwrap();
        tx.commit().await.unwrap();
    }
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

#[tokio::test]
async fn a_keeper_is_told_once_of_a_channel_that_is_cut_off_until_it_is_back() {
    let post = Post::new().await;
    let channel = post.cut_off(Some(&post.house.mira)).await;
    assert_eq!(post.looks().await, 1);
    assert_eq!(post.looks().await, 0, "one cause is told once");
    let told = post.told(&post.house.mira).await;
    let kinds: Vec<_> = told.iter().map(|told| told.kind).collect();
    assert!(kinds.contains(&NoticeKind::ChannelCutOff), "{kinds:?}");
    assert!(kinds.contains(&NoticeKind::KeeperNamed), "{kinds:?}");
    assert_eq!(post.told(&post.house.leo).await, [], "it concerns the keeper");
    assert_eq!(
        notice::count_unread(&post.app, &post.house.mira).await.unwrap(),
        2
    );

    post.change(channel, ChannelStatus::Working).await;
    post.looks().await;
    assert_eq!(post.kinds(&post.house.mira).await, [NoticeKind::KeeperNamed]);
}

#[tokio::test]
async fn where_nobody_is_concerned_before_others_all_are_told_who_can_mend_it() {
    let post = Post::new().await;
    // A viewer may answer for a place, and can't connect it.
    post.cut_off(Some(&post.house.vic)).await;
    assert_eq!(post.looks().await, 2);
    for who in [&post.house.leo, &post.house.mira] {
        assert_eq!(post.kinds(who).await, [NoticeKind::ChannelCutOff]);
    }
    assert_eq!(post.kinds(&post.house.vic).await, [NoticeKind::KeeperNamed]);
    assert_eq!(post.told(&post.house.nour).await, []);
    assert_eq!(post.told(&post.house.zoe).await, []);
}

#[tokio::test]
async fn a_letter_says_it_in_the_readers_language_and_leads_there() {
    let post = Post::new().await;
    post.speaks_french(post.house.mira.user.id).await;
    let channel = post.cut_off(Some(&post.house.mira)).await;
    post.looks().await;
    let letters = post.posts().await;
    let cut_off = letters
        .iter()
        .find(|letter| letter.subject.contains("doit être reconnecté"))
        .unwrap();
    assert_eq!(cut_off.to_address, "mira@example.org");
    assert_eq!(cut_off.subject, "Le marché doit être reconnecté · halle");
    let link = format!("https://parvis.example/app/w/halle/channels/{}", channel.id);
    assert!(cut_off.text.contains(&link), "{}", cut_off.text);
    // A slash may stand in an attribute as its number.
    let escaped = link.replace('/', "&#x2f;");
    assert!(cut_off.html.contains(&escaped), "{}", cut_off.html);
    assert!(
        cut_off.text.contains("depuis le 22 novembre à 15:00 CET"),
        "{}",
        cut_off.text
    );
    assert!(cut_off.html.contains("lang=\"fr\""));
    assert_eq!(post.posts().await, [], "a letter leaves once");
}

#[tokio::test]
async fn what_somebody_names_reaches_a_page_as_text() {
    let post = Post::new().await;
    let channel = post.cut_off(Some(&post.house.mira)).await;
    let mut named = channel.clone();
    named.name = "<b>Halle</b>".into();
    post.change(named, ChannelStatus::CutOff).await;
    post.looks().await;
    let letters = post.posts().await;
    let cut_off = letters
        .iter()
        .find(|it| it.subject.contains("connected again"))
        .unwrap();
    assert!(cut_off.html.contains("&lt;b&gt;Halle"), "{}", cut_off.html);
    assert!(!cut_off.html.contains("<b>Halle"));
    assert!(cut_off.text.contains("<b>Halle</b>"));
}

#[tokio::test]
async fn whoever_names_themselves_is_told_nothing_and_who_is_named_no_more_neither() {
    let post = Post::new().await;
    let mut input = DeclareInput {
        name: "Le stand".into(),
        ..DeclareInput::default()
    };
    input.purpose.keeper = Some(post.house.leo.user.id);
    channel::declare(&post.app, &post.house.leo, &input)
        .await
        .unwrap();
    assert_eq!(post.told(&post.house.leo).await, []);
    input.purpose.keeper = Some(post.house.mira.user.id);
    let declared = channel::declare(&post.app, &post.house.leo, &input)
        .await
        .unwrap();
    let told = post.told(&post.house.mira).await;
    assert_eq!(told[0].about.person, "Leo");
    let letters = post.posts().await;
    assert_eq!(letters[0].subject, "Leo named you keeper of Le stand · halle");
    let mut left = declared;
    left.purpose.keeper = None;
    post.change(left, ChannelStatus::Working).await;
    post.looks().await;
    assert_eq!(post.told(&post.house.mira).await, []);
}

fn settings(ways: &[(&str, &str)], rhythm: &str, hour: i8) -> SettingsInput {
    SettingsInput {
        ways: ways
            .iter()
            .map(|(kind, way)| ((*kind).to_owned(), (*way).to_owned()))
            .collect(),
        rhythm: rhythm.to_owned(),
        weekday: 1,
        hour,
        zone: "Europe/Paris".to_owned(),
    }
}

#[tokio::test]
async fn who_wants_to_hear_nothing_of_a_kind_hears_nothing_of_it() {
    let post = Post::new().await;
    let off = settings(&[("channel_cut_off", "off")], "never", 8);
    notice::change_settings(&post.app, &post.house.leo, &off)
        .await
        .unwrap();
    let here = settings(&[("channel_cut_off", "here")], "never", 8);
    notice::change_settings(&post.app, &post.house.mira, &here)
        .await
        .unwrap();
    post.cut_off(None).await;
    post.looks().await;
    assert_eq!(post.told(&post.house.leo).await, []);
    assert_eq!(post.kinds(&post.house.mira).await, [NoticeKind::ChannelCutOff]);
    assert_eq!(post.posts().await, []);

    let wrong = settings(&[("channel_cut_off", "loudly")], "hourly", 24);
    let refused = notice::change_settings(&post.app, &post.house.mira, &wrong).await;
    let fields: Vec<String> = refused
        .err()
        .unwrap()
        .faults
        .into_iter()
        .map(|it| it.field)
        .collect();
    assert_eq!(fields, ["ways", "digest.rhythm", "digest.hour"]);
}

#[tokio::test]
async fn a_digest_comes_in_the_morning_when_there_is_something_to_say() {
    let post = Post::new().await;
    post.speaks_french(post.house.mira.user.id).await;
    let quiet = settings(&[("channel_cut_off", "digest")], "daily", 8);
    notice::change_settings(&post.app, &post.house.mira, &quiet)
        .await
        .unwrap();
    let never = settings(&[("channel_cut_off", "here")], "never", 8);
    notice::change_settings(&post.app, &post.house.leo, &never)
        .await
        .unwrap();
    post.cut_off(None).await;
    post.looks().await;
    post.house.clock.set(at("2026-11-23T06:59:00Z"));
    notice::write_due_digests(&post.app).await.unwrap();
    assert_eq!(post.posts().await, []);

    post.house.clock.set(at("2026-11-23T07:00:10Z"));
    notice::write_due_digests(&post.app).await.unwrap();
    notice::write_due_digests(&post.app).await.unwrap();
    let letters = post.posts().await;
    assert_eq!(letters.len(), 1, "Mira alone, once");
    let digest = &letters[0];
    assert_eq!(digest.subject, "halle\u{202f}: une chose vous attend");
    assert!(digest.text.contains("Ce qui vous attend"), "{}", digest.text);
    assert!(
        digest.text.contains("Le marché doit être reconnecté"),
        "{}",
        digest.text
    );
    assert!(
        digest
            .unsubscribe
            .as_deref()
            .unwrap()
            .starts_with("https://parvis.example/api/v1/unsubscribe/")
    );
}

#[tokio::test]
async fn a_digest_with_nothing_to_say_is_not_written_and_a_late_one_is_left_out() {
    let post = Post::new().await;
    notice::change_settings(&post.app, &post.house.mira, &settings(&[], "daily", 8))
        .await
        .unwrap();
    post.house.clock.set(at("2026-11-23T07:00:10Z"));
    notice::write_due_digests(&post.app).await.unwrap();
    assert_eq!(post.posts().await, []);
    let shown = notice::settings(&post.app, &post.house.mira).await.unwrap();
    assert_eq!(shown.next_at, Some(at("2026-11-24T07:00:00Z")));

    // The server stood still for two days.
    let digest = settings(&[("channel_cut_off", "digest")], "daily", 8);
    notice::change_settings(&post.app, &post.house.mira, &digest)
        .await
        .unwrap();
    post.cut_off(Some(&post.house.mira)).await;
    post.looks().await;
    post.posts().await;
    post.house.clock.set(at("2026-11-24T20:00:00Z"));
    notice::write_due_digests(&post.app).await.unwrap();
    assert_eq!(post.posts().await, []);
    post.house.clock.set(at("2026-11-25T07:01:00Z"));
    notice::write_due_digests(&post.app).await.unwrap();
    assert!(
        post.posts()
            .await
            .iter()
            .any(|letter| letter.to_address == "mira@example.org")
    );
}

#[tokio::test]
async fn a_letter_that_was_put_off_leaves_later_as_the_same_letter() {
    let post = Post::new().await;
    post.hole.refuses(Some((false, "come again in a while")));
    post.cut_off(Some(&post.house.mira)).await;
    assert_eq!(post.posts().await, []);
    assert_eq!(post.posts().await, [], "not before its time");
    post.hole.refuses(None);
    post.house.pass(Duration::from_mins(2));
    let letters = post.posts().await;
    assert_eq!(letters.len(), 1);
    let tried = post.hole.tried.lock().unwrap().clone();
    assert_eq!(
        tried,
        [letters[0].message_id.clone(), letters[0].message_id.clone()]
    );
}

#[tokio::test]
async fn mail_that_nobody_takes_is_given_up_and_its_reader_is_told_why() {
    let post = Post::new().await;
    post.hole.refuses(Some((true, "nobody of this name lives here")));
    post.cut_off(Some(&post.house.mira)).await;
    assert_eq!(post.posts().await, []);
    post.hole.refuses(None);
    post.house.pass(Duration::from_hours(72));
    assert_eq!(post.posts().await, [], "it isn't tried again");
    let shown = notice::settings(&post.app, &post.house.mira).await.unwrap();
    let refused = shown.refused.unwrap();
    assert_eq!(refused.words, "nobody of this name lives here");
    assert_eq!(refused.address, "mira@example.org");
}

#[tokio::test]
async fn a_letter_ends_its_kind_with_one_click_and_the_workbench_still_tells() {
    let post = Post::new().await;
    post.cut_off(Some(&post.house.mira)).await;
    post.looks().await;
    let letters = post.posts().await;
    let cut_off = letters
        .iter()
        .find(|it| it.subject.contains("connected again"))
        .unwrap();
    let word = cut_off
        .unsubscribe
        .as_deref()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap();
    assert_eq!(
        mail::look_at(&post.app, word).await.unwrap().kind,
        "channel_cut_off"
    );
    mail::end(&post.app, word).await.unwrap();
    mail::end(&post.app, word).await.unwrap();
    post.cut_off(Some(&post.house.mira)).await;
    post.looks().await;
    let again = post.posts().await;
    assert!(
        again
            .iter()
            .all(|letter| !letter.subject.contains("connected again"))
    );
    let told = post.kinds(&post.house.mira).await;
    assert_eq!(
        told.iter()
            .filter(|kind| **kind == NoticeKind::ChannelCutOff)
            .count(),
        2
    );
    let spent = mail::end(&post.app, "nonsense").await.err().unwrap();
    assert_eq!(spent.code, "unsubscribe-spent");
}
