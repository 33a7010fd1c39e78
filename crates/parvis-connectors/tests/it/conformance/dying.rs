//! A program that dies while it sends: the sending is dropped where it is, as a power cut would leave it, and another
//! program goes on as the worker does. It looks first, and sends again only what certainly isn't there.

use crate::harness::{Harness, Us, picture};
use async_trait::async_trait;
use parvis_connectors::{Draft, Files, Found, Part, PartKey, Progress, Step, Stop, Unwatched};
use parvis_domain::{Dice, LookUp};
use parvis_testkit::SeededDice;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// Lives that end at moments that chance chooses.
const LIVES: usize = 24;
/// So many of them end too early.
const DEATHS: usize = 6;
/// What was on its way when the program died has arrived by then, or never will.
const UNDER_WAY: Duration = Duration::from_millis(300);

/// Never gets beyond a step, and says when it was reached.
struct DiesAt(Step, Notify);

#[async_trait]
impl Progress for DiesAt {
    async fn at(&self, step: Step) -> Result<(), Stop> {
        if step == self.0 {
            self.1.notify_one();
            std::future::pending::<()>().await;
        }
        Ok(())
    }
}

fn looks(us: &Us<'_>) -> bool {
    us.connector().capabilities(&us.access.facts).look_up != LookUp::None
}

/// Lets go of `work` when it waits once more than `most` times; tells how often it waited.
async fn waiting_at_most<T>(most: usize, work: impl Future<Output = T>) -> (Option<T>, usize) {
    let (mut work, mut waits) = (pin!(work), 0);
    let done = poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending if waits == most => Poll::Ready(None),
        Poll::Pending => {
            waits += 1;
            Poll::Pending
        }
    })
    .await;
    (done, waits)
}

/// What the next program does with a part of which nobody knows what became.
async fn goes_on(us: &Us<'_>, part: &Part<'_>) {
    match us.connector().look_up(&us.access, part).await.unwrap() {
        Found::There(_) => {}
        Found::Absent => {
            us.connector()
                .publish(&us.access, part, &Unwatched)
                .await
                .unwrap();
        }
        Found::CannotTell => panic!("nobody else wrote that: {part:?}"),
    }
}

pub async fn dead_at_each_step_it_stands_there_once(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !looks(&us) {
        return;
    }
    let limits = us.connector().capabilities(&us.access.facts).limits;
    let (mut steps, mut pictures, mut files) =
        (vec![Step::Sending, Step::Sent], Vec::new(), Files::default());
    if limits.pictures.is_some() {
        let (shown, file) = picture("A square", 90);
        steps.splice(..0, [Step::Uploading(0), Step::Uploaded(0)]);
        (pictures, files.pictures) = (vec![shown], vec![file]);
    }
    let mut expected = Vec::new();
    for step in steps {
        let text = format!("Dead at {step:?}");
        let draft = Draft {
            pictures: pictures.clone(),
            ..Draft::words(text.as_str())
        };
        let key = us.key();
        let part = Part {
            others: &[],
            key: &key,
            draft: &draft,
            files: &files,
            reply_to: None,
        };
        let dies = DiesAt(step, Notify::new());
        tokio::select! {
            done = us.connector().publish(&us.access, &part, &dies) => panic!("{step:?} was never reached: {done:?}"),
            () = dies.1.notified() => {}
        }
        goes_on(&us, &part).await;
        expected.push(text);
        assert_eq!(harness.standing().await, expected, "{step:?}");
    }
}

pub async fn dead_at_any_moment_nothing_is_lost_and_nothing_is_there_twice(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !looks(&us) {
        return;
    }
    // The first call opens connections, and the second tells how often a sending has to wait.
    us.say("Is anybody there?").await;
    let (key, draft) = (us.key(), Draft::words("How long does it take?"));
    let began = Instant::now();
    let (_, waits) = waiting_at_most(usize::MAX, us.send(&key, &draft, None)).await;
    let mut usual = began.elapsed();
    let mut expected = vec!["Is anybody there?".to_owned(), draft.text];
    let mut left: Vec<(PartKey, Draft)> = Vec::new();
    let (dice, mut deaths) = (SeededDice::new(24), 0);
    for number in 0..LIVES + 200 {
        if number >= LIVES && (deaths >= DEATHS || waits == 0) {
            break;
        }
        let (key, draft) = (us.key(), Draft::words(format!("Number {number}")));
        let [throw] = (&dice as &dyn Dice).throw::<1>();
        let sending = us.send(&key, &draft, None);
        let sent = if number < LIVES {
            let began = Instant::now();
            let life = usual
                .max(Duration::from_millis(1))
                .mul_f64(f64::from(throw) / 170.0);
            let sent = tokio::time::timeout(life, sending).await.ok();
            if sent.is_some() {
                // However slow the machine was before: the next lives are as short as the fastest sending.
                usual = usual.min(began.elapsed());
            }
            sent
        } else {
            // The timer is too coarse for a network next door: it dies after some of its waits.
            waiting_at_most(usize::from(throw) % waits, sending).await.0
        };
        expected.push(draft.text.clone());
        deaths += usize::from(sent.is_none());
        if !matches!(sent, Some(Ok(_))) {
            left.push((key, draft));
        }
    }
    // A network in memory never waits: it dies at its steps only.
    assert!(
        deaths >= DEATHS || waits == 0,
        "{deaths} died in {usual:?}, {waits} waits"
    );
    tokio::time::sleep(UNDER_WAY).await;
    for (key, draft) in &left {
        let part = Part {
            others: &[],
            key,
            draft,
            files: &Files::default(),
            reply_to: None,
        };
        goes_on(&us, &part).await;
    }
    let mut standing = harness.standing().await;
    standing.sort();
    expected.sort();
    assert_eq!(standing, expected, "{deaths} died on the way");
}
