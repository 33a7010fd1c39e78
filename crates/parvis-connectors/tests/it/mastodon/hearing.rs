use crate::harness::{Harness, Us};
use crate::on_fake_mastodon::on_fake;
use parvis_connectors::{ConnectorErrorKind as Kind, NewsKind};
use std::time::Duration;

#[tokio::test]
async fn an_answer_deep_in_a_thread_is_told_with_what_it_hangs_from() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let third = on.fake.moves_in("lou@b.example", "Lou Marin");
    let root = us.say("Qui vient ?").await;
    let one = on.reply(&root, "Moi").await;
    let two = on
        .fake
        .posts(&third, "@mira @grange moi aussi", "public", "", Some(&one.id));
    let elsewhere = on.fake.posts(&on.other, "Chez @grange", "public", "", None);
    let page = us.connector().read_news(&us.access, None).await.unwrap();
    let told = page.news.iter().find(|item| item.id == two).unwrap();
    let reply = told.reply.as_ref().unwrap();
    assert_eq!(
        (told.kind, &reply.root.id, &reply.parent.id),
        (NewsKind::Reply, &root.id, &one.id)
    );
    assert_eq!(reply.author.handle, "lou@b.example");
    assert_eq!(reply.text, "@mira @grange moi aussi");
    assert_eq!(reply.links.len(), 2);
    let named = page.news.iter().find(|item| item.id == elsewhere).unwrap();
    assert_eq!(named.kind, NewsKind::Mention);
    // What it hangs from never changes, so it isn't asked again each time.
    let asked = on.fake.calls("GET /api/v1/statuses/:id/context");
    us.connector().read_news(&us.access, None).await.unwrap();
    assert_eq!(on.fake.calls("GET /api/v1/statuses/:id/context"), asked);
}

#[tokio::test]
async fn news_are_read_page_by_page() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    on.fake.behaves(|quirks| quirks.page = 10);
    for nth in 0..35 {
        on.clock.forward(Duration::from_secs(1));
        on.fake
            .posts(&on.other, &format!("@grange {nth}"), "public", "", None);
    }
    let (mut all, mut cursor) = (Vec::new(), None);
    loop {
        let page = us
            .connector()
            .read_news(&us.access, cursor.as_deref())
            .await
            .unwrap();
        all.extend(page.news.into_iter().map(|item| item.reply.unwrap().text));
        match page.next {
            Some(next) => cursor = Some(next),
            None => break,
        }
    }
    let expected: Vec<String> = (0..35).rev().map(|nth| format!("@grange {nth}")).collect();
    assert_eq!(all, expected);
}

#[tokio::test]
async fn a_warning_of_a_stranger_stands_above_what_they_say() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Vos avis ?").await;
    on.fake.posts(
        &on.other,
        "Le pont.\n\nhttps://example.com/pont",
        "public",
        "Travaux",
        Some(&root.id),
    );
    let reply = us.replies(&root).await.unwrap().remove(0);
    assert_eq!(reply.text, "Travaux\n\nLe pont.\n\nhttps://example.com/pont");
    let link = &reply.links[0];
    assert_eq!(&reply.text[link.start..link.end], "https://example.com/pont");
    assert!(!reply.not_for_everybody);
}

#[tokio::test]
async fn several_are_counted_in_one_call_where_the_server_takes_it() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let (one, two) = (us.say("Un").await, us.say("Deux").await);
    on.like(&two).await;
    let ids = [one.id.clone(), "999".to_owned(), two.id.clone()];
    let counted = us.connector().count(&us.access, &ids).await.unwrap();
    let likes: Vec<_> = counted
        .iter()
        .map(|one| one.counts.and_then(|counts| counts.likes))
        .collect();
    assert_eq!(likes, [Some(0), None, Some(1)]);
    assert_eq!(on.fake.calls("GET /api/v1/statuses"), 1);

    on.fake.behaves(|quirks| quirks.old = true);
    let mut old = Us::connect(&on).await;
    let again = old.connector().count(&old.access, &ids).await.unwrap();
    assert_eq!(again, counted);
    assert_eq!(
        on.fake.calls("GET /api/v1/statuses"),
        1,
        "an old server is asked one by one"
    );
    old.access.account.clear();
    assert_eq!(
        crate::harness::error(old.connector().count(&old.access, &ids).await).kind,
        Kind::CredentialRejected
    );
}

#[tokio::test]
async fn a_server_that_answers_nobody_without_a_token_is_read_all_the_same() {
    let on = on_fake().await;
    on.fake.behaves(|quirks| quirks.secure = true);
    let us = Us::connect(&on).await;
    let root = us.say("Ici").await;
    on.reply(&root, "Là").await;
    assert_eq!(us.replies(&root).await.unwrap().len(), 1);
    assert!(
        us.connector().count(&us.access, &[root.id]).await.unwrap()[0]
            .counts
            .is_some()
    );
}
