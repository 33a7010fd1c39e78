//! What stands under an article to be read after it.

use crate::world::World;
use parvis_app::original::{self, NewOriginal, OriginalDetails, OriginalView};
use parvis_app::tag::{self, TagInput};
use parvis_domain::{Content, Language, OriginalId, OriginalKind, TagId};
use std::time::Duration;

async fn filed(world: &World, title: &str, body: &str, topic: Option<TagId>) -> OriginalView {
    let draft = world.draft(title, body).await;
    let details = OriginalDetails {
        version: None,
        language: Language::FRENCH,
        slug: None,
        category: None,
        author: None,
        tags: topic.into_iter().collect(),
        listed: true,
        minutes_spent: None,
    };
    original::update(&world.app, &world.mira, draft.original.id, details)
        .await
        .unwrap();
    world.clock.advance(Duration::from_mins(1));
    world.publish(draft.original.id).await
}

/// The titles that an article recommends.
async fn recommended(world: &World, path: &str) -> Vec<String> {
    let page = world.get(path).await.body;
    let Some((_, rest)) = page.split_once("<nav class=\"also-read\"") else {
        return Vec::new();
    };
    let nav = rest.split("</nav>").next().unwrap();
    nav.split("<li><a href=\"")
        .skip(1)
        .map(|item| {
            let title = item.split_once('>').unwrap().1;
            title.split("</a>").next().unwrap().to_owned()
        })
        .collect()
}

async fn pick(world: &World, of: OriginalId, others: &[OriginalId]) -> Result<usize, parvis_app::Problem> {
    let picked = original::pick(&world.app, &world.mira, of, others.to_vec()).await?;
    Ok(picked.len())
}

#[tokio::test]
async fn what_shares_a_topic_or_words_of_the_title_is_recommended_and_nothing_else() {
    let world = World::new().await;
    let topic = TagInput {
        name: "Alimentation".into(),
        ..TagInput::default()
    };
    let topic = tag::create(&world.app, &world.mira, &topic).await.unwrap().id;
    filed(&world, "Du pain sur la planche", "Texte.", Some(topic)).await;
    filed(&world, "Un marché couvert", "Texte.", None).await;
    filed(&world, "Tout autre chose", "Au marché, rien de tel.", None).await;
    let of = filed(&world, "Le marché d’automne", "Des courges.", Some(topic)).await;
    let path = of.original.path().unwrap();
    let mut found = recommended(&world, &path).await;
    found.sort();
    assert_eq!(found, ["Du pain sur la planche", "Un marché couvert"]);
    assert!(recommended(&world, "/tout-autre-chose").await.is_empty());
}

#[tokio::test]
async fn what_was_picked_comes_first_while_readers_may_see_it() {
    let world = World::new().await;
    let of = filed(&world, "Le marché d’automne", "Des courges.", None)
        .await
        .original;
    filed(&world, "Le marché de printemps", "Des radis.", None).await;
    let other = filed(&world, "Tout autre chose", "Rien de tel.", None)
        .await
        .original;
    let draft = world.draft("Brouillon", "Chut.").await.original;
    let path = of.path().unwrap();
    assert_eq!(recommended(&world, &path).await, ["Le marché de printemps"]);
    assert_eq!(
        pick(&world, of.id, &[draft.id, other.id, other.id])
            .await
            .unwrap(),
        2
    );
    assert_eq!(
        recommended(&world, &path).await,
        ["Tout autre chose", "Le marché de printemps"]
    );
    world.publish(draft.id).await;
    assert_eq!(recommended(&world, &path).await[0], "Brouillon");
    original::trash(&world.app, &world.mira, draft.id).await.unwrap();
    assert_eq!(recommended(&world, &path).await[0], "Tout autre chose");
    assert_eq!(pick(&world, of.id, &[]).await.unwrap(), 0);
    assert_eq!(recommended(&world, &path).await, ["Le marché de printemps"]);
}

#[tokio::test]
async fn nothing_recommends_itself_in_another_language_nor_too_much_nor_what_isnt_there() {
    let world = World::new().await;
    let of = filed(&world, "Le marché d’automne", "Des courges.", None)
        .await
        .original;
    let new = NewOriginal {
        kind: OriginalKind::Article,
        language: Some("fr-CA".parse().unwrap()),
        translation_of: Some(of.id),
        content: Content {
            title: "Le marché d’automne, en mieux".into(),
            body: "Des citrouilles.".into(),
            ..Content::default()
        },
    };
    let translation = original::create(&world.app, &world.mira, new).await.unwrap();
    world.publish(translation.original.id).await;
    assert!(recommended(&world, &of.path().unwrap()).await.is_empty());
    for (others, code) in [
        (vec![of.id], "read-also-itself"),
        (vec![translation.original.id], "read-also-itself"),
        (
            vec![OriginalId::from_uuid(uuid::Uuid::from_u128(77))],
            "read-also-unknown",
        ),
        (
            (0..7)
                .map(|number| OriginalId::from_uuid(uuid::Uuid::from_u128(number)))
                .collect(),
            "read-also-too-many",
        ),
    ] {
        let refused = pick(&world, of.id, &others).await.unwrap_err();
        assert_eq!(refused.faults[0].code, code, "{refused:?}");
    }
}
