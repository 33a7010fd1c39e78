use crate::foundation::somewhere;
use crate::on_both_engines;
use crate::originals::{begun, id};
use parvis_domain::{
    Cover, Media, MediaId, OriginalKind, OriginalState, Rendition, Timestamp, UiLanguage, WorkspaceId,
};
use parvis_store::media::Filter;
use parvis_store::{Store, StoreError, media, media_earlier, media_uses, user, working_copy};
use uuid::Uuid;

on_both_engines!(
    a_picture_is_kept_with_what_was_made_of_it,
    pictures_come_the_newest_first_and_are_found_by_what_they_show,
    a_picture_in_use_is_found_where_it_is_used,
    a_kept_file_is_in_use_as_long_as_one_picture_has_it,
    one_workspace_never_sees_anothers_pictures,
    every_file_that_something_names_is_known,
    pictures_are_found_by_what_nobody_said_and_by_what_nobody_uses,
    each_place_of_a_picture_is_known_by_itself,
    another_file_takes_a_pictures_place_and_the_first_is_kept,
);

fn picture_id(number: u128) -> MediaId {
    MediaId::from_uuid(Uuid::from_u128(number))
}

async fn picture(store: &Store, place: WorkspaceId, number: u16) -> Media {
    let rendition = |name: &str, width| Rendition {
        name: name.into(),
        file: format!("{name}.jpg"),
        bytes: 10,
        width,
        height: 270,
    };
    let media = Media {
        id: picture_id(u128::from(number)),
        name: format!("place-{number}.jpg"),
        file: format!("{number}.jpg"),
        bytes: 1_000,
        width: 4_000,
        height: 3_000,
        animated: false,
        alt_en: String::new(),
        alt_fr: "Le marché, un matin d’été".into(),
        focal_x: 500,
        focal_y: 333,
        created_by: user::by_email(store, "mira@example.org")
            .await
            .unwrap()
            .unwrap()
            .0
            .id,
        created_at: Timestamp::from_seconds(i64::from(number)),
        renditions: vec![
            rendition("480", 480),
            rendition("960", 960),
            rendition("card", 1_200),
        ],
    };
    let mut tx = store.begin().await.unwrap();
    media::insert(&mut tx, place, &media).await.unwrap();
    tx.commit().await.unwrap();
    media
}

async fn a_picture_is_kept_with_what_was_made_of_it(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let mut kept = picture(store, halle, 1).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(
        media::by_id(&mut tx, halle, kept.id).await.unwrap(),
        Some(kept.clone())
    );
    kept.alt_en = "The market".into();
    kept.focal_x = 0;
    kept.renditions[2].file = "anew.jpg".into();
    assert!(media::update(&mut tx, halle, &kept).await.unwrap());
    media::put_rendition(&mut tx, halle, kept.id, &kept.renditions[2])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let found = media::by_ids(store, halle, &[picture_id(404), kept.id])
        .await
        .unwrap();
    assert_eq!(found, [kept.clone()]);
    let mut tx = store.begin().await.unwrap();
    assert!(media::delete(&mut tx, halle, kept.id).await.unwrap());
    assert!(!media::delete(&mut tx, halle, kept.id).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(media::by_ids(store, halle, &[kept.id]).await.unwrap(), []);
}

async fn pictures_come_the_newest_first_and_are_found_by_what_they_show(store: &Store) {
    let halle = somewhere(store, "halle").await;
    for number in 1..=3 {
        picture(store, halle, number).await;
    }
    let page = media::list(store, halle, &[], None, 2).await.unwrap();
    let ids: Vec<_> = page.items.iter().map(|it| it.id).collect();
    assert_eq!(ids, [picture_id(3), picture_id(2)]);
    assert_eq!(page.items[0].renditions.len(), 3);
    let next = media::list(store, halle, &[], page.next.as_ref(), 2)
        .await
        .unwrap();
    assert_eq!((next.items[0].id, next.next), (picture_id(1), None));
    for (text, count) in [("marche", 3), ("ÉTÉ", 3), ("place-2", 1), ("place_2", 0)] {
        let page = media::list(store, halle, &working_copy::folded(text)[..1], None, 9)
            .await
            .unwrap();
        assert_eq!(page.items.len(), count, "{text}");
    }
}

async fn a_picture_in_use_is_found_where_it_is_used(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let (cover, inline, idle) = (
        picture(store, halle, 1).await,
        picture(store, halle, 2).await,
        picture(store, halle, 3).await,
    );
    begun(store, halle, 1, OriginalKind::Article, "Un").await;
    begun(store, halle, 2, OriginalKind::Article, "Deux").await;
    let mut tx = store.begin().await.unwrap();
    let mut copy = working_copy::for_update(&mut tx, halle, id(1))
        .await
        .unwrap()
        .unwrap();
    copy.content.cover = Some(Cover {
        media: cover.id,
        alt: "Un banc".into(),
    });
    copy.content.body = format!("Voici ![le marché](media:{}).", inline.id);
    working_copy::update(&mut tx, halle, &copy).await.unwrap();
    tx.commit().await.unwrap();
    for used in [&cover, &inline] {
        let uses = media::uses(store, halle, used.id).await.unwrap();
        assert_eq!(uses, [(id(1), "Un".to_owned())]);
    }
    assert_eq!(media::uses(store, halle, idle.id).await.unwrap(), []);
    let refused = media::delete(&mut store.begin().await.unwrap(), halle, cover.id).await;
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
}

async fn a_kept_file_is_in_use_as_long_as_one_picture_has_it(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let (one, two) = (picture(store, halle, 1).await, picture(store, halle, 2).await);
    let mut tx = store.begin().await.unwrap();
    media::delete(&mut tx, halle, one.id).await.unwrap();
    assert!(!media::is_file_used(&mut tx, halle, &one.file).await.unwrap());
    assert!(media::is_file_used(&mut tx, halle, "480.jpg").await.unwrap());
    media::delete(&mut tx, halle, two.id).await.unwrap();
    assert!(!media::is_file_used(&mut tx, halle, "480.jpg").await.unwrap());
}

async fn one_workspace_never_sees_anothers_pictures(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    let kept = picture(store, halle, 1).await;
    assert_eq!(media::by_ids(store, seuil, &[kept.id]).await.unwrap(), []);
    assert_eq!(media::uses(store, seuil, kept.id).await.unwrap(), []);
    assert!(
        media::list(store, seuil, &[], None, 9)
            .await
            .unwrap()
            .items
            .is_empty()
    );
    let mut tx = store.begin().await.unwrap();
    assert!(!media::update(&mut tx, seuil, &kept).await.unwrap());
    assert!(!media::delete(&mut tx, seuil, kept.id).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(media::by_ids(store, halle, &[kept.id]).await.unwrap(), [kept]);
}

async fn every_file_that_something_names_is_known(store: &Store) {
    let halle = somewhere(store, "halle").await;
    picture(store, halle, 7).await;
    let named = media::files_named(store, halle).await.unwrap();
    let wanted = ["480.jpg", "7.jpg", "960.jpg", "card.jpg"];
    assert_eq!(named.into_iter().collect::<Vec<_>>(), wanted);
    let elsewhere = somewhere(store, "ailleurs").await;
    assert!(media::files_named(store, elsewhere).await.unwrap().is_empty());
}

/// The first of three leads an original, the second stands in its words.
async fn three_of_which_two_are_used(store: &Store, place: WorkspaceId) -> [Media; 3] {
    let pictures = [
        picture(store, place, 1).await,
        picture(store, place, 2).await,
        picture(store, place, 3).await,
    ];
    begun(store, place, 1, OriginalKind::Article, "Un").await;
    let mut tx = store.begin().await.unwrap();
    let copy = working_copy::for_update(&mut tx, place, id(1)).await.unwrap();
    let mut copy = copy.unwrap();
    copy.content.cover = Some(Cover {
        media: pictures[0].id,
        alt: String::new(),
    });
    copy.content.body = format!("À media: rien. ![](media:{}) media:rien", pictures[1].id);
    working_copy::update(&mut tx, place, &copy).await.unwrap();
    tx.commit().await.unwrap();
    pictures
}

async fn pictures_are_found_by_what_nobody_said_and_by_what_nobody_uses(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let [cover, inline, idle] = three_of_which_two_are_used(store, halle).await;
    let used = media_uses::used(store, halle).await.unwrap();
    assert_eq!(used.iter().copied().collect::<Vec<_>>(), [cover.id, inline.id]);
    let used: Vec<Uuid> = used.into_iter().map(MediaId::uuid).collect();
    let mut said = inline;
    said.alt_en = "The market".into();
    let mut tx = store.begin().await.unwrap();
    media::update(&mut tx, halle, &said).await.unwrap();
    tx.commit().await.unwrap();
    let filter = |format, silent_in, without| Filter {
        text: &[],
        format,
        silent_in,
        without,
    };
    for (filter, wanted) in [
        (filter(None, None, Some(&used[..])), &[idle.id][..]),
        (filter(None, None, Some(&[][..])), &[idle.id, said.id, cover.id]),
        (filter(None, Some(UiLanguage::En), None), &[idle.id, cover.id]),
        (filter(None, Some(UiLanguage::Fr), None), &[]),
        (filter(Some("jpg"), None, Some(&used[..])), &[idle.id]),
        (filter(Some("png"), None, None), &[]),
    ] {
        let page = media::filtered(store, halle, &filter, None, 9).await.unwrap();
        let ids: Vec<_> = page.items.iter().map(|it| it.id).collect();
        assert_eq!(ids, wanted, "{filter:?}");
    }
    let elsewhere = somewhere(store, "ailleurs").await;
    assert!(media_uses::used(store, elsewhere).await.unwrap().is_empty());
}

async fn each_place_of_a_picture_is_known_by_itself(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let [cover, inline, idle] = three_of_which_two_are_used(store, halle).await;
    for (media, leads) in [(&cover, true), (&inline, false)] {
        let found = media_uses::originals(store, halle, media.id).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].id, found[0].title.as_str(), found[0].state),
            (id(1), "Un", OriginalState::Draft)
        );
        assert_eq!((found[0].cover, found[0].live), (leads, false));
    }
    assert_eq!(media_uses::originals(store, halle, idle.id).await.unwrap(), []);
    assert_eq!(media_uses::variants(store, halle, cover.id).await.unwrap(), []);
    assert_eq!(
        media_uses::publications(store, halle, cover.id).await.unwrap(),
        []
    );
    let elsewhere = somewhere(store, "ailleurs").await;
    assert_eq!(
        media_uses::originals(store, elsewhere, cover.id).await.unwrap(),
        []
    );
}

async fn another_file_takes_a_pictures_place_and_the_first_is_kept(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let was = picture(store, halle, 1).await;
    let with = Media {
        name: "anew.png".into(),
        file: "anew.png".into(),
        bytes: 2_000,
        width: 800,
        height: 800,
        animated: true,
        focal_x: 500,
        focal_y: 500,
        renditions: vec![Rendition {
            name: "800".into(),
            file: "800.png".into(),
            bytes: 20,
            width: 800,
            height: 800,
        }],
        ..was.clone()
    };
    let at = Timestamp::from_seconds(9);
    for number in 1..=2 {
        let mut tx = store.begin().await.unwrap();
        media_earlier::keep(&mut tx, halle, &was, was.created_by, at)
            .await
            .unwrap();
        media_earlier::replace(&mut tx, halle, &with).await.unwrap();
        tx.commit().await.unwrap();
        let kept = media_earlier::list(store, halle, was.id).await.unwrap();
        assert_eq!(
            (kept.len(), kept[0].number),
            (number, i64::try_from(number).unwrap())
        );
    }
    let found = media::by_ids(store, halle, &[was.id]).await.unwrap();
    assert_eq!(found, [with], "what people say of it stays");
    let text = working_copy::folded("anew");
    let page = media::list(store, halle, &text[..1], None, 9).await.unwrap();
    assert_eq!(page.items.len(), 1, "and it is found by its new name");

    let kept = media_earlier::list(store, halle, was.id).await.unwrap();
    assert_eq!(
        (
            kept[0].file.as_str(),
            kept[0].width,
            kept[0].focal_y,
            kept[0].replaced_at
        ),
        ("1.jpg", 4_000, 333, at)
    );
    assert!(media::is_file_used(store, halle, "1.jpg").await.unwrap());
    assert!(media::files_named(store, halle).await.unwrap().contains("1.jpg"));
    assert!(!media::is_file_used(store, halle, "480.jpg").await.unwrap());
    let elsewhere = somewhere(store, "ailleurs").await;
    assert_eq!(media_earlier::list(store, elsewhere, was.id).await.unwrap(), []);

    let mut tx = store.begin().await.unwrap();
    media_earlier::forget(&mut tx, halle, was.id, 1).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(media_earlier::list(store, halle, was.id).await.unwrap().len(), 1);
    let mut tx = store.begin().await.unwrap();
    assert!(media::delete(&mut tx, halle, was.id).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(media_earlier::list(store, halle, was.id).await.unwrap(), []);
}
