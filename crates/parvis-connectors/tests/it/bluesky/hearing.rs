use crate::harness::Us;
use crate::on_fake::on_fake;
use parvis_connectors::{Connector, NewsKind};
use parvis_domain::Clock;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn strangers_records_are_read_with_care() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Que voyez-vous ?").await;
    let under = json!({ "root": { "uri": root.id, "cid": root.version }, "parent": { "uri": root.id, "cid": root.version } });
    let text = "héé voyez ici et là, puis là-bas";
    let facet = |start: usize, end: usize, feature: serde_json::Value| json!({ "index": { "byteStart": start, "byteEnd": end }, "features": [feature] });
    on.fake.posts(
        &on.other,
        json!({
            "text": text, "createdAt": "2199-01-01T00:00:00Z", "langs": ["fr", "x", "y", "z"], "reply": under,
            "embed": { "$type": "app.bsky.embed.external", "external": { "uri": "https://a.example" } },
            "facets": [
                facet(6, 11, json!({ "uri": "https://ok.example/" })),
                facet(8, 14, json!({ "uri": "https://overlapping.example/" })),
                facet(1, 2, json!({ "uri": "https://inside.a.letter.example/" })),
                facet(12, 15, json!({ "uri": "javascript:alert(1)" })),
                facet(30, 900, json!({ "uri": "https://beyond.example/" })),
                facet(16, 18, json!({ "did": "did:plc:<script>" })),
                facet(19, 22, json!({ "tag": "où/ça?" })),
            ],
        }),
    );
    // Not a post at all, and one so deep that a careless reader would give up on the whole thread.
    on.fake.posts(&on.other, json!({ "text": 5, "reply": under }));
    let deep = (0..110).fold(json!(1), |inner, _| json!([inner]));
    on.fake.posts(
        &on.other,
        json!({ "text": "profond", "createdAt": "x", "reply": under, "extra": deep }),
    );
    on.fake.posts(
        &on.other,
        json!({ "text": "(blocked)", "createdAt": "x", "reply": under }),
    );

    let replies = us.replies(&root).await.unwrap();
    let texts: Vec<_> = replies.iter().map(|reply| reply.text.as_str()).collect();
    assert_eq!(texts, [text, "profond"]);
    let links: Vec<_> = replies[0]
        .links
        .iter()
        .map(|link| (link.start, link.end, link.url.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            (6, 11, "https://ok.example/"),
            (19, 22, "https://bsky.app/hashtag/o%C3%B9%2F%C3%A7a%3F")
        ]
    );
    assert_eq!(
        replies[0].written_at,
        on.clock.now(),
        "nobody writes after he was read"
    );
    assert_eq!((replies[0].attachments, replies[0].languages.len()), (1, 3));
    assert_eq!(replies[0].author.display_name.as_deref(), Some("Mira Quint"));
    assert!(!replies[0].not_for_everybody);
}

#[tokio::test]
async fn who_asks_not_to_be_shown_to_everybody_is_heard() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Qui est là ?").await;
    on.fake.labels(&on.other, "!no-unauthenticated");
    on.fake.replies(&on.other, &root.id, "Moi, mais entre nous");
    assert!(us.replies(&root).await.unwrap()[0].not_for_everybody);
}

#[tokio::test]
async fn news_are_told_page_by_page() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Bonjour").await;
    for nth in 0..23 {
        on.clock.forward(Duration::from_secs(5));
        on.fake.replies(&on.other, &root.id, &format!("réponse {nth}"));
    }
    let (mut told, mut cursor) = (Vec::new(), None);
    loop {
        let page = on
            .connector
            .read_news(&us.access, cursor.as_deref())
            .await
            .unwrap();
        told.extend(page.news);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let texts: Vec<_> = told
        .iter()
        .map(|item| item.reply.as_ref().unwrap().text.clone())
        .collect();
    let newest_first: Vec<_> = (0..23).rev().map(|nth| format!("réponse {nth}")).collect();
    assert_eq!(texts, newest_first);
    assert!(
        told.iter()
            .all(|item| item.kind == NewsKind::Reply && item.about.as_deref() == Some(&root.id))
    );
}

#[tokio::test]
async fn many_pieces_are_counted_with_few_calls() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let ids: Vec<_> = (0..60)
        .map(|nth| on.fake.posts(&on.ours, json!({ "text": nth.to_string() })))
        .collect();
    on.fake.likes(&on.other, &ids[41]);
    on.fake.takes_back(&ids[7]);
    let counted = on.connector.count(&us.access, &ids).await.unwrap();
    assert_eq!(on.fake.calls("app.bsky.feed.getPosts"), 3);
    let ordered: Vec<_> = counted.iter().map(|counted| counted.id.clone()).collect();
    assert_eq!(ordered, ids);
    assert_eq!(counted[41].counts.unwrap().likes, Some(1));
    assert_eq!(counted[7].counts, None, "what isn't there is unknown, not zero");
    assert_eq!(on.connector.count(&us.access, &[]).await.unwrap(), []);
}
