use super::{code, words};
use crate::house::{House, refusals};
use parvis_app::variant::{self, CheckInput, CreateInput, SaveInput};
use parvis_app::{media, original, publication};
use parvis_domain::{TextMeasure, VariantId};

#[tokio::test]
async fn two_people_who_write_at_once_are_shown_both_texts() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Deux").await.original.id;
    let variant = house.variant(article, there.id, "Premier").await;
    let save = |text: &str, version| SaveInput {
        version,
        content: words(text),
        up_to_date: false,
    };
    let saved = variant::save(&house.app, &house.mira, variant.id, &save("De Mira", 1)).await;
    assert_eq!(saved.unwrap().variant.version, 2);
    let refused = variant::save(&house.app, &house.nour, variant.id, &save("De Nour", 1)).await;
    let problem = refused.unwrap_err();
    assert_eq!(problem.code, "variant-moved-on");
    let extra = problem.extra.unwrap();
    assert_eq!(
        (
            &extra["mine"]["parts"][0]["text"],
            &extra["theirs"]["parts"][0]["text"],
            &extra["version"]
        ),
        (&"De Nour".into(), &"De Mira".into(), &2.into())
    );
    // The same text again is no conflict.
    let same = variant::save(&house.app, &house.nour, variant.id, &save("De Mira", 1)).await;
    assert_eq!(same.unwrap().variant.version, 2);
    assert_eq!(
        code(variant::save(&house.app, &house.vic, variant.id, &save("x", 2)).await),
        "denied"
    );
}

#[tokio::test]
async fn a_variant_made_on_a_draft_is_stale_only_when_other_words_were_published() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let draft = house.article("Brouillon").await;
    let variant = house.variant(draft, there.id, "Texte").await;
    let publish = || original::Publish {
        version: None,
        revision: None,
    };
    original::publish(&house.app, &house.mira, draft, publish())
        .await
        .unwrap();
    let stale = async || {
        variant::show(&house.app, &house.vic, variant.id)
            .await
            .unwrap()
            .stale
    };
    assert!(!stale().await, "the very words it was made from");

    let view = original::show(&house.app, &house.mira, draft).await.unwrap();
    let mut content = view.copy.content.clone();
    content.body = "Tout autre chose".into();
    let save = original::Save {
        version: view.copy.version,
        content,
    };
    original::save(&house.app, &house.mira, draft, save)
        .await
        .unwrap();
    assert!(!stale().await, "readers see no difference yet");
    original::publish(&house.app, &house.mira, draft, publish())
        .await
        .unwrap();
    assert!(stale().await);
    let fine = SaveInput {
        version: 1,
        content: words("Texte"),
        up_to_date: true,
    };
    variant::save(&house.app, &house.mira, variant.id, &fine)
        .await
        .unwrap();
    assert!(!stale().await, "somebody said that it still goes");
}

#[tokio::test]
async fn a_plain_copy_is_pointed_out() {
    let house = House::new().await;
    let (one, two) = (house.rehearsal().await, house.rehearsal().await);
    let article = house.live_article("Copie").await.original.id;
    let first = house.variant(article, one.id, "Le même texte").await;
    let second = house.variant(article, two.id, " le même\n texte ").await;
    let listed = variant::list(&house.app, &house.vic, article).await.unwrap();
    let copies_of = |id: VariantId| {
        let view = listed.iter().find(|view| view.variant.id == id).unwrap();
        view.same_text_as.clone()
    };
    assert_eq!(copies_of(first.id), [second.id]);
    assert_eq!(copies_of(second.id), [first.id]);
}

#[tokio::test]
async fn a_text_is_counted_as_the_network_counts_while_one_writes() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Compte").await.original.id;
    let check = async |text: &str| {
        let input = CheckInput {
            original: article,
            channel: there.id,
            content: words(text),
        };
        variant::check(&house.app, &house.vic, &input).await.unwrap()
    };
    let family = check("👨‍👩‍👧‍👦é").await;
    assert_eq!(
        (
            family.parts[0].measured[0].measure,
            family.parts[0].measured[0].measured,
            family.parts[0].measured[0].limit
        ),
        (TextMeasure::Graphemes, 2, 500)
    );
    assert!(!family.stops());
    let empty = check("  ").await;
    assert!(empty.stops());
    assert_eq!(empty.parts[0].problems[0].code.as_str(), "empty");
}

#[tokio::test]
async fn there_is_one_variant_for_a_channel_and_it_goes_as_long_as_it_was_never_placed() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Placé").await;
    let placed = house.see(id).await.publication;
    let again = CreateInput {
        original: placed.original_id,
        channel: there.id,
        content: words("Encore"),
    };
    let taken = variant::create(&house.app, &house.mira, &again)
        .await
        .unwrap_err();
    assert_eq!(taken.code, "variant-taken");
    assert_eq!(taken.extra.unwrap()["variant"], placed.variant_id.to_string());
    assert_eq!(
        code(variant::delete(&house.app, &house.mira, placed.variant_id).await),
        "variant-in-use"
    );
    let other = house.live_article("Autre").await.original.id;
    let variant = house.variant(other, there.id, "Jamais placé").await;
    variant::delete(&house.app, &house.mira, variant.id)
        .await
        .unwrap();
    assert_eq!(
        code(variant::show(&house.app, &house.mira, variant.id).await),
        "not-found"
    );
}

#[tokio::test]
async fn a_first_text_is_suggested_only_when_asked_and_fits() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("La halle rouvre").await.original.id;
    let suggested = variant::suggest(&house.app, &house.nour, article, there.id)
        .await
        .unwrap();
    assert!(suggested.text.starts_with("La halle rouvre"), "{suggested:?}");
    assert!(suggested.link_card && !suggested.text.contains("http"));
    let elsewhere = variant::suggest(&house.app, &house.zoe, article, there.id).await;
    assert_eq!(code(elsewhere), "not-found");
}

#[tokio::test]
async fn what_is_far_too_long_to_be_kept_is_refused_by_field() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Long").await.original.id;
    let input = CreateInput {
        original: article,
        channel: there.id,
        content: words(&"x".repeat(20_001)),
    };
    let refused = variant::create(&house.app, &house.mira, &input)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("parts.0.text".to_owned(), "too-long")]);
}

#[tokio::test]
async fn a_picture_that_a_variant_shows_stays_until_nothing_waits_with_it_any_more() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Image").await.original.id;
    let painted = parvis_media::paint::paint(
        parvis_media::paint::Motif::ALL[0],
        parvis_media::paint::Palette::ALL[0],
        1,
        320,
        200,
    )
    .unwrap();
    let upload = media::Upload {
        name: "halle.png".into(),
        bytes: painted.bytes.into(),
    };
    let picture = media::upload(&house.app, &house.mira, upload).await.unwrap().id;
    let mut content = words("Voyez");
    content.parts[0].pictures = vec![parvis_domain::VariantPicture::whole(picture, "Des étals".into())];
    let input = CreateInput {
        original: article,
        channel: there.id,
        content,
    };
    let variant = variant::create(&house.app, &house.mira, &input)
        .await
        .unwrap()
        .variant;
    let placed = publication::place(&house.app, &house.mira, &super::now(variant.id)).await;
    let id = placed.unwrap().publication.id;
    let delete = async || media::delete(&house.app, &house.mira, picture).await;
    assert_eq!(code(delete().await), "media-in-use");
    // The working copy shows it no more, and what was frozen still does.
    let save = SaveInput {
        version: 1,
        content: words("Voyez"),
        up_to_date: false,
    };
    variant::save(&house.app, &house.mira, variant.id, &save)
        .await
        .unwrap();
    assert_eq!(code(delete().await), "media-in-use");
    house.step().await;
    assert_eq!(house.world(there.id).await.pieces[0].pictures, 1);
    assert_eq!(
        house.see(id).await.publication.state,
        parvis_domain::PublicationState::Published
    );
    delete().await.unwrap();
}
