use super::sending::{OWN_WORDS, below};
use crate::harness::{Harness, Us, error, eventually};
use parvis_connectors::{ConnectorErrorKind as Kind, Counts, Draft, NewsKind, Remote, Reply, Retry};
use parvis_domain::{Ability, Idempotency};
use std::time::Duration;

async fn heard(us: &Us<'_>, root: &Remote, id: &str) -> Reply {
    eventually("the answer is read", || async {
        us.replies(root)
            .await
            .ok()?
            .into_iter()
            .find(|reply| reply.remote.id == id)
    })
    .await
}

fn likes(us: &Us<'_>) -> bool {
    us.connector().capabilities(&us.access.facts).can(Ability::Likes)
}

async fn counts(us: &Us<'_>, id: &str) -> Option<Counts> {
    let counted = us.connector().count(&us.access, &[id.to_owned()]).await.unwrap();
    assert_eq!(counted.len(), 1);
    assert_eq!(counted[0].id, id);
    counted[0].counts
}

/// Where nobody answers.
async fn a_like_is_counted(us: &Us<'_>) {
    let root = us.say("Do you like it?").await;
    let before = eventually("it is counted", || async { counts(us, &root.id).await }).await;
    us.harness.like(&root).await;
    let expected = before.likes.map(|likes| likes + 1);
    assert!(expected.is_some(), "likes are declared, and not counted");
    eventually("the like is counted", || async {
        (counts(us, &root.id).await?.likes == expected).then_some(())
    })
    .await;
}

pub async fn a_reply_a_like_and_a_repost_are_read_back(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let capabilities = us.connector().capabilities(&us.access.facts);
    if !capabilities.can(Ability::Likes) {
        return;
    }
    if !capabilities.can(Ability::Replies) {
        return a_like_is_counted(&us).await;
    }
    let reposts = capabilities.can(Ability::Reposts);
    let root = us.say("Who is there?").await;
    let before = eventually("it is counted", || async { counts(&us, &root.id).await }).await;
    let id = harness.reply(&root, "It is I, with a répons 👋").await.id;
    harness.like(&root).await;
    if reposts {
        harness.repost(&root).await;
    }

    let reply = heard(&us, &root, &id).await;
    assert_eq!(reply.text, "It is I, with a répons 👋");
    assert_eq!((&reply.root.id, &reply.parent.id), (&root.id, &root.id));
    assert_ne!(reply.author.id, us.access.account);
    assert!(!reply.author.handle.is_empty());
    assert!(reply.written_at <= harness.now().plus(std::time::Duration::from_mins(1)));

    let more = |count: fn(&Counts) -> Option<u64>| count(&before).map(|count| count + 1);
    eventually("all of it is counted", || async {
        let after = counts(&us, &root.id).await?;
        let all = after.likes == more(|c| c.likes)
            && after.reposts == more(|c| c.reposts)
            && after.replies == more(|c| c.replies);
        all.then_some(())
    })
    .await;
    if !harness.tells() {
        return;
    }
    let news = eventually("it is told", || async {
        let page = us.connector().read_news(&us.access, None).await.unwrap();
        let about = |kind| {
            page.news
                .iter()
                .any(|item| item.kind == kind && item.about.as_ref() == Some(&root.id))
        };
        (about(NewsKind::Reply) && about(NewsKind::Like) && (!reposts || about(NewsKind::Repost)))
            .then_some(page.news)
    })
    .await;
    let told = news.iter().find(|item| item.id == id).unwrap();
    assert_eq!(told.reply.as_ref(), Some(&reply), "the same answer by either way");
    assert!(
        news.windows(2).all(|pair| pair[0].at >= pair[1].at),
        "newest first"
    );
}

pub async fn the_account_is_counted_as_a_whole(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let capabilities = us.connector().capabilities(&us.access.facts);
    let count = || async { us.connector().count_account(&us.access).await.unwrap() };
    if capabilities.can(Ability::Members) {
        assert!(
            count().await.members.is_some_and(|members| members > 0),
            "we are there"
        );
    }
    if !capabilities.can(Ability::Followers) {
        return;
    }
    let before = count().await;
    us.say("One more").await;
    eventually("the piece is counted", || async {
        let now = count().await;
        (now.posts? == before.posts.unwrap_or(0) + 1 && now.followers.is_some()).then_some(())
    })
    .await;
}

pub async fn our_profile_is_read(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let read = || async { us.connector().read_profile(&us.access).await };
    if !us
        .connector()
        .capabilities(&us.access.facts)
        .can(Ability::Profile)
    {
        assert_eq!(read().await.unwrap_err().kind, Kind::NotOffered);
        return;
    }
    let piece = us.say("Where one finds us").await;
    let words = "At the square: https://example.org/find-us";
    harness.writes_profile(words, Some(&piece)).await;
    eventually("the link and what is pinned are read", || async {
        let profile = read().await.unwrap();
        let pinned = profile.pinned??;
        let age = harness.now().since(pinned);
        (profile.links == ["https://example.org/find-us"] && age < Duration::from_mins(10)).then_some(())
    })
    .await;
    harness.writes_profile("At the square", None).await;
    eventually("neither is there any more", || async {
        let profile = read().await.unwrap();
        (profile.links.is_empty() && profile.pinned == Some(None)).then_some(())
    })
    .await;
}

pub async fn our_answer_stands_below_what_it_answers(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !us.connector().capabilities(&us.access.facts).can(Ability::Answer) {
        return;
    }
    let root = us.say("Ask me").await;
    let id = harness.reply(&root, "At what time?").await.id;
    let question = heard(&us, &root, &id).await;
    let (key, answer) = (us.key(), Draft::words("At six."));
    let reply_to = below(&question.root, &question.remote);
    let first = us.send(&key, &answer, Some(&reply_to)).await.unwrap().remote;
    if us.connector().capabilities(&us.access.facts).idempotency == Idempotency::Key {
        let again = us.send(&key, &answer, Some(&reply_to)).await.unwrap().remote;
        assert_eq!(first, again, "an answer is sent once, like anything else");
    }
    let answer = heard(&us, &root, &first.id).await;
    assert_eq!(answer.parent.id, id);
    assert_eq!(answer.author.id, us.access.account, "{OWN_WORDS}");
    assert_eq!(answer.root.id, root.id);
}

/// Nothing is known to be said: an error that says "gone" would be taken for our own piece.
pub async fn what_has_gone_is_not_answered(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !us.connector().capabilities(&us.access.facts).can(Ability::Answer) {
        return;
    }
    let root = us.say("Questions?").await;
    let regretted = harness.reply(&root, "A silly one").await;
    let question = heard(&us, &root, &regretted.id).await;
    harness.take_back(&regretted).await;
    let reply_to = below(&question.root, &question.remote);
    // Some networks let one answer what has gone.
    if let Err(said) = us
        .send(&us.key(), &Draft::words("None is"), Some(&reply_to))
        .await
    {
        assert_eq!(
            (said.kind, said.retry),
            (Kind::Refused, Retry::Never),
            "what is answered has gone, so the answer is refused: Gone is said of what was published: {said:?}"
        );
    }
}

pub async fn a_reply_taken_back_is_gone(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !us
        .connector()
        .capabilities(&us.access.facts)
        .can(Ability::Replies)
    {
        return;
    }
    let root = us.say("Say something").await;
    let regretted = harness.reply(&root, "I'll regret this").await;
    let id = regretted.id.clone();
    heard(&us, &root, &id).await;
    let counted = likes(&us);
    if counted {
        eventually("it is counted", || async { counts(&us, &id).await }).await;
    }
    harness.take_back(&regretted).await;
    eventually("it is gone", || async {
        let replies = us.replies(&root).await.unwrap();
        let gone = replies.iter().all(|reply| reply.remote.id != id)
            && (!counted || counts(&us, &id).await.is_none());
        gone.then_some(())
    })
    .await;
}

pub async fn a_strangers_markup_stays_text(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !us
        .connector()
        .capabilities(&us.access.facts)
        .can(Ability::Replies)
    {
        return;
    }
    let root = us.say("Be nice").await;
    let text = "<script>alert('x')</script>\n<img src=x onerror=alert(1)> & <a href=\"javascript:x\">y</a>";
    let id = harness.reply(&root, text).await.id;
    assert_eq!(heard(&us, &root, &id).await.text, text);
}

/// Deeper than one call reaches, and wider than one page.
pub async fn a_long_conversation_is_read_whole(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !us
        .connector()
        .capabilities(&us.access.facts)
        .can(Ability::Replies)
    {
        return;
    }
    let root = us.say("Let's talk").await;
    let mut said = Vec::new();
    let mut parent = root.clone();
    for nth in 0..45 {
        parent = harness.reply(&parent, &format!("deeper {nth}")).await;
        said.push(parent.id.clone());
    }
    for nth in 0..12 {
        said.push(harness.reply(&root, &format!("wider {nth}")).await.id);
    }
    let replies = eventually("all of it is read", || async {
        let replies = us.replies(&root).await.unwrap();
        said.iter()
            .all(|id| replies.iter().any(|reply| reply.remote.id == *id))
            .then_some(replies)
    })
    .await;
    let mut ids: Vec<_> = replies.iter().map(|reply| reply.remote.id.as_str()).collect();
    let read = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), read, "nothing twice");
    for (at, reply) in replies.iter().enumerate() {
        let parent = replies
            .iter()
            .position(|other| other.remote.id == reply.parent.id);
        assert!(
            parent.is_none_or(|parent| parent < at),
            "each after what it answers"
        );
    }
}

pub async fn what_is_withdrawn_has_no_replies_to_read(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !us
        .connector()
        .capabilities(&us.access.facts)
        .can(Ability::Replies)
    {
        return;
    }
    if !us
        .connector()
        .capabilities(&us.access.facts)
        .can(Ability::Withdraw)
    {
        return;
    }
    let root = us.say("Never mind").await;
    eventually("it is seen", || async { us.replies(&root).await.ok() }).await;
    us.connector().withdraw(&us.access, &root).await.unwrap();
    eventually("it is gone", || async {
        match us.replies(&root).await {
            Ok(_) => None,
            said @ Err(_) => {
                assert_eq!(error(said).kind, Kind::Gone);
                Some(())
            }
        }
    })
    .await;
    if !likes(&us) {
        return;
    }
    eventually("it isn't counted", || async {
        counts(&us, &root.id).await.is_none().then_some(())
    })
    .await;
}
