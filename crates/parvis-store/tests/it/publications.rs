use crate::channels::channel;
use crate::foundation::somewhere;
use crate::on_both_engines;
use crate::originals::{begun, id as original_id};
use parvis_domain::{
    Action, ChannelId, Crop, Focus, Language, Outcome, PartCounts, PlannedTime, Publication, PublicationHold,
    PublicationId, PublicationPart, PublicationState, Ratio, RemoteLink, RevisionId, Ruling, RulingId,
    Timestamp, UserId, Variant, VariantContent, VariantId, VariantPart, VariantPicture, VariantRevision,
    WorkspaceId,
};
use parvis_domain::{MediaId, OriginalKind};
use parvis_store::publication::{Event, Filter};
use parvis_store::{Store, StoreError, publication, ruling, variant};
use uuid::Uuid;

on_both_engines!(
    a_variant_is_kept_whole_and_once_for_a_channel,
    a_frozen_state_keeps_what_the_working_copy_loses,
    a_publication_is_kept_whole_with_its_story,
    publications_are_listed_by_what_they_are_of_page_by_page,
);

fn revision_id(n: u128) -> RevisionId {
    RevisionId::from_uuid(Uuid::from_u128(n))
}

async fn mira(store: &Store) -> UserId {
    let found = parvis_store::user::by_email(store, "mira@example.org").await;
    found.unwrap().unwrap().0.id
}

pub(crate) async fn written(store: &Store, place: WorkspaceId, there: ChannelId, number: u128) -> Variant {
    begun(store, place, number, OriginalKind::Article, "La halle rouvre").await;
    let variant = Variant {
        id: VariantId::from_uuid(Uuid::from_u128(number)),
        original_id: original_id(number),
        channel_id: there,
        content: VariantContent {
            parts: vec![VariantPart {
                text: "La halle rouvre ! 🎉".into(),
                pictures: vec![VariantPicture {
                    focus: Some(Focus { x: 250, y: 900 }),
                    crop: Some(Crop {
                        left: 100,
                        top: 0,
                        width: 900,
                        height: 1_000,
                        ratio: Some(Ratio { across: 4, down: 5 }),
                    }),
                    ..VariantPicture::whole(MediaId::from_uuid(Uuid::from_u128(5)), "Des étals".into())
                }],
            }],
            link_card: true,
            ..VariantContent::words("", Language::FRENCH)
        },
        made_from: None,
        version: 1,
        created_at: Timestamp::from_seconds(20),
        updated_at: Timestamp::from_seconds(20),
        updated_by: mira(store).await,
    };
    let mut tx = store.begin().await.unwrap();
    variant::insert(&mut tx, place, &variant).await.unwrap();
    tx.commit().await.unwrap();
    variant
}

async fn frozen(store: &Store, place: WorkspaceId, of: &Variant, number: i64) -> VariantRevision {
    let revision = VariantRevision {
        id: revision_id(of.id.uuid().as_u128() * 100 + u128::try_from(number).unwrap()),
        variant_id: of.id,
        number,
        content: of.content.clone(),
        made_from: None,
        created_at: Timestamp::from_seconds(30),
        created_by: of.updated_by,
    };
    let mut tx = store.begin().await.unwrap();
    variant::insert_revision(&mut tx, place, &revision).await.unwrap();
    tx.commit().await.unwrap();
    revision
}

pub(crate) async fn placed(
    store: &Store,
    place: WorkspaceId,
    of: &Variant,
    number: u128,
    due: i64,
) -> Publication {
    let revision = match variant::newest_revision(store, place, of.id).await.unwrap() {
        Some(revision) => revision,
        None => frozen(store, place, of, 1).await,
    };
    let mut tx = store.begin().await.unwrap();
    let ruling_id = RulingId::from_uuid(Uuid::from_u128(number));
    let ruled = Ruling {
        outcome: Outcome::Allow,
        action: Action::PublicationPlace,
        role: None,
        reasons: Vec::new(),
        roles_that_could: Vec::new(),
    };
    ruling::insert(
        &mut tx,
        place,
        ruling_id,
        of.updated_by.uuid(),
        Action::PublicationPlace,
        &ruled,
        Timestamp::from_seconds(30),
    )
    .await
    .unwrap();
    let publication = Publication {
        id: PublicationId::from_uuid(Uuid::from_u128(number)),
        original_id: of.original_id,
        variant_id: of.id,
        revision_id: revision.id,
        channel_id: of.channel_id,
        state: PublicationState::Scheduled,
        state_since: Timestamp::from_seconds(30),
        reason: None,
        planned: None,
        due_at: Timestamp::from_seconds(due),
        ruling_id,
        minutes_spent: None,
        remote: None,
        published_at: None,
        delivery_id: None,
        withdrawal_id: None,
        correction_id: None,
        replaces_id: None,
        parts: 1,
        created_at: Timestamp::from_seconds(30),
        created_by: of.updated_by,
    };
    publication::insert(&mut tx, place, &publication).await.unwrap();
    tx.commit().await.unwrap();
    publication
}

async fn a_variant_is_kept_whole_and_once_for_a_channel(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let mut kept = written(store, place, there, 1).await;
    assert_eq!(
        variant::of_original(store, place, original_id(1)).await.unwrap(),
        [kept.clone()]
    );
    let again = Variant {
        id: VariantId::from_uuid(Uuid::from_u128(9)),
        ..kept.clone()
    };
    let mut tx = store.begin().await.unwrap();
    let refused = variant::insert(&mut tx, place, &again).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
    tx.rollback().await.unwrap();

    kept.content.parts[0].text = "Autre".into();
    kept.version = 2;
    let mut tx = store.begin().await.unwrap();
    variant::update(&mut tx, place, &kept).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        variant::by_id(store, place, kept.id).await.unwrap(),
        Some(kept.clone())
    );
    let mut tx = store.begin().await.unwrap();
    assert!(variant::delete(&mut tx, place, kept.id).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(variant::by_id(store, place, kept.id).await.unwrap(), None);
}

async fn a_frozen_state_keeps_what_the_working_copy_loses(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let mut working = written(store, place, there, 1).await;
    let first = frozen(store, place, &working, 1).await;
    working.content.parts[0].text = "Autre".into();
    let second = frozen(store, place, &working, 2).await;
    assert_eq!(
        variant::newest_revision(store, place, working.id).await.unwrap(),
        Some(second)
    );
    assert_eq!(
        variant::revision(store, place, first.id).await.unwrap(),
        Some(first)
    );
    let mut tx = store.begin().await.unwrap();
    let refused = variant::delete(&mut tx, place, working.id).await;
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
}

async fn a_publication_is_kept_whole_with_its_story(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let of = written(store, place, there, 1).await;
    let mut kept = placed(store, place, &of, 7, 1_000).await;
    let planned = PlannedTime::new(
        "2026-03-29T02:30".parse().unwrap(),
        "Europe/Paris".parse().unwrap(),
    );
    kept.planned = Some(planned);
    kept.due_at = planned.instant();
    kept.minutes_spent = Some(0);
    kept.hold(PublicationHold::TooLate, Timestamp::from_seconds(40))
        .unwrap();
    kept.remote = Some(RemoteLink {
        id: "at://x".into(),
        version: "c".into(),
        url: None,
    });
    let events = [
        Event {
            state: PublicationState::Scheduled,
            reason: None,
            at: Timestamp::from_seconds(30),
            by: Some(kept.created_by),
        },
        Event {
            state: PublicationState::Held,
            reason: Some("too-late".into()),
            at: Timestamp::from_seconds(40),
            by: None,
        },
    ];
    let mut tx = store.begin().await.unwrap();
    publication::update(&mut tx, place, &kept).await.unwrap();
    for event in &events {
        publication::add_event(&mut tx, place, kept.id, event)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(
        publication::by_id(store, place, kept.id).await.unwrap(),
        Some(kept.clone())
    );
    assert_eq!(publication::events(store, place, kept.id).await.unwrap(), events);
    let found = publication::by_remote(store, place, there, "at://x").await;
    assert_eq!(found.unwrap(), None, "no part of it stands");
    let part = |position: u32, id: &str| PublicationPart {
        position,
        remote: RemoteLink {
            id: id.into(),
            version: "v".into(),
            url: None,
        },
        revision_id: kept.revision_id,
        out_at: Timestamp::from_seconds(90),
        gone_at: None,
        counts: PartCounts::default(),
    };
    let (at, later) = ((kept.id, there), Timestamp::from_seconds(95));
    let counts = PartCounts {
        likes: Some(3),
        read_at: Some(later),
        ..PartCounts::default()
    };
    let mut tx = store.begin().await.unwrap();
    for (position, id) in [(0, "at://x"), (1, "at://y")] {
        let part = part(position, id);
        publication::keep_part(&mut tx, place, at, &part).await.unwrap();
    }
    publication::count_part(&mut tx, place, kept.id, 1, &counts)
        .await
        .unwrap();
    publication::begin_text(&mut tx, place, kept.id, kept.revision_id, later)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    for id in ["at://x", "at://y"] {
        let found = publication::by_remote(store, place, there, id).await;
        assert_eq!(found.unwrap(), Some(kept.clone()), "{id}");
    }
    let second = PublicationPart {
        counts,
        ..part(1, "at://y")
    };
    let stands = publication::standing(store, place, kept.id).await.unwrap();
    assert_eq!(stands, [part(0, "at://x"), second]);

    let mut tx = store.begin().await.unwrap();
    publication::remove_parts_from(&mut tx, place, kept.id, 1, later)
        .await
        .unwrap();
    publication::end_text(&mut tx, place, kept.id, later)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        publication::out(store, place, &[kept.id]).await.unwrap(),
        [(kept.id, 1)]
    );
    assert_eq!(publication::parts(store, place, kept.id).await.unwrap().len(), 2);
    let texts = publication::texts(store, place, kept.id).await.unwrap();
    assert_eq!(texts[0].until, Some(later));
    // What comes in its place stands there anew.
    let mut tx = store.begin().await.unwrap();
    publication::keep_part(&mut tx, place, at, &part(1, "at://z"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        publication::out(store, place, &[kept.id]).await.unwrap(),
        [(kept.id, 2)]
    );
    let elsewhere = somewhere(store, "seuil-2").await;
    let found = publication::by_id(store, elsewhere, PublicationId::from_uuid(Uuid::from_u128(7))).await;
    assert_eq!(found.unwrap(), None);
}

async fn publications_are_listed_by_what_they_are_of_page_by_page(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let (one, two) = (
        written(store, place, there, 1).await,
        written(store, place, there, 2).await,
    );
    for number in 10..15 {
        placed(
            store,
            place,
            &one,
            number,
            1_000 + i64::try_from(number).unwrap() / 2,
        )
        .await;
    }
    let mut other = placed(store, place, &two, 20, 900).await;
    other.cancel(Timestamp::from_seconds(50)).unwrap();
    let mut tx = store.begin().await.unwrap();
    publication::update(&mut tx, place, &other).await.unwrap();
    tx.commit().await.unwrap();

    let of_one = Filter {
        original: Some(original_id(1)),
        ..Filter::default()
    };
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = publication::list(store, place, &of_one, after.as_ref(), 2)
            .await
            .unwrap();
        seen.extend(page.items.iter().map(|item| item.id.uuid().as_u128()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, [14, 13, 12, 11, 10]);
    let cancelled = Filter {
        state: Some(PublicationState::Cancelled),
        channel: Some(there),
        ..Filter::default()
    };
    let page = publication::list(store, place, &cancelled, None, 9)
        .await
        .unwrap();
    assert_eq!(page.items, [other]);
    let scheduled = publication::of_channel_in(store, place, there, PublicationState::Scheduled).await;
    assert_eq!(scheduled.unwrap().len(), 5);
}
