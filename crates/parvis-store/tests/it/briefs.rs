use crate::foundation::somewhere;
use crate::on_both_engines;
use jiff::civil::date;
use parvis_domain::{
    Beginning, Brief, BriefAnswer, BriefAnswerKind, BriefAsker, BriefBecame, BriefForm, BriefId,
    BriefMessage, BriefRequest, BriefState, BriefWaitsFor, Campaign, CampaignId, CampaignStanding, Named,
    Role, Timestamp, UserId,
};
use parvis_store::brief::BriefFilter;
use parvis_store::campaign::CampaignFilter;
use parvis_store::{Store, StoreError, beginning, brief, campaign, user, working_copy};
use uuid::Uuid;

on_both_engines!(
    a_brief_is_kept_with_its_answers_and_what_it_became,
    briefs_are_narrowed_paged_counted_and_told_as_they_wait,
    a_campaign_is_kept_and_an_original_belongs_to_one,
    how_originals_began_is_counted_and_listed,
);

const DAY: i64 = 86_400;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(1_800_000_000 + seconds)
}

async fn mira(store: &Store) -> UserId {
    user::by_email(store, "mira@example.org")
        .await
        .unwrap()
        .unwrap()
        .0
        .id
}

fn asked(number: u128, by: UserId) -> Brief {
    let when = at(i64::try_from(number).unwrap());
    Brief {
        id: BriefId::from_uuid(Uuid::from_u128(number)),
        request: BriefRequest {
            title: format!("Été {number}"),
            purpose: "Que l’on sache.".into(),
            usage: Named {
                id: None,
                words: "Savoir".into(),
            },
            audience: Named {
                id: None,
                words: String::new(),
            },
            due_on: Some(date(2027, 2, 1)),
            due_why: "Le marché".into(),
            material: String::new(),
            form: Some(BriefForm::Video),
            place: "Partout".into(),
            more: String::new(),
        },
        asker: BriefAsker::Member(by),
        state: BriefState::Asked,
        waits: Some((BriefWaitsFor::Cm, when)),
        first_answered_at: None,
        became: None,
        version: 1,
        asked_at: when,
        changed_at: when,
    }
}

async fn kept(store: &Store, place: parvis_domain::WorkspaceId, brief: &Brief) {
    let mut tx = store.begin().await.unwrap();
    brief::insert(&mut tx, place, brief).await.unwrap();
    tx.commit().await.unwrap();
}

async fn a_brief_is_kept_with_its_answers_and_what_it_became(store: &Store) {
    let (place, other) = (
        somewhere(store, "halle").await,
        somewhere(store, "le-seuil").await,
    );
    let by = mira(store).await;
    let mut it = asked(1, by);
    kept(store, place, &it).await;
    assert_eq!(brief::by_id(store, place, it.id).await.unwrap(), Some(it.clone()));
    assert_eq!(brief::by_id(store, other, it.id).await.unwrap(), None);

    let answer = BriefAnswer {
        number: 1,
        kind: BriefAnswerKind::Otherwise,
        says: "Un article.".into(),
        form: Some(BriefForm::Answer),
        place: String::new(),
        later_on: Some(date(2027, 3, 1)),
        minutes_from: Some(240),
        minutes_to: None,
        by,
        at: at(10),
    };
    let message = BriefMessage {
        number: 1,
        by: None,
        name: "Mme Roux".into(),
        text: "Merci".into(),
        at: at(11),
    };
    let original = crate::originals::live(store, place, 77, "La pluie").await;
    it.answer(answer.kind, at(10)).unwrap();
    it.agree(at(12)).unwrap();
    it.turn_into(BriefBecame::Original(original.id), Some(answer.kind), at(13))
        .unwrap();
    let mut tx = store.begin().await.unwrap();
    brief::add_answer(&mut tx, place, it.id, &answer).await.unwrap();
    brief::add_message(&mut tx, place, it.id, &message).await.unwrap();
    let found = brief::for_update(&mut tx, place, it.id).await.unwrap().unwrap();
    assert_eq!(found.version, 1);
    brief::update(&mut tx, place, &it).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(brief::by_id(store, place, it.id).await.unwrap(), Some(it.clone()));
    assert_eq!(brief::answers(store, place, it.id).await.unwrap(), [answer]);
    assert_eq!(brief::messages(store, place, it.id).await.unwrap(), [message]);
    let of = brief::of_original(store, place, original.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((of.0, of.2.as_str()), (it.id, "Mira"));
    let last = brief::last_kind(store, place, it.id).await.unwrap();
    assert_eq!(last, Some((1, BriefAnswerKind::Otherwise)));
}

async fn briefs_are_narrowed_paged_counted_and_told_as_they_wait(store: &Store) {
    let place = somewhere(store, "halle").await;
    let by = mira(store).await;
    for number in 1..=5 {
        let mut it = asked(number, by);
        if number == 2 {
            it.answer(BriefAnswerKind::Feasible, at(20)).unwrap();
        }
        if number == 3 {
            it.answer(BriefAnswerKind::Declined, at(30)).unwrap();
        }
        kept(store, place, &asked(number, by)).await;
        let mut tx = store.begin().await.unwrap();
        brief::update(&mut tx, place, &it).await.unwrap();
        tx.commit().await.unwrap();
    }
    let list = async |filter: BriefFilter| {
        let page = brief::list(store, place, &filter, None, 10).await.unwrap();
        page.items
            .into_iter()
            .map(|card| card.brief.request.title)
            .collect::<Vec<_>>()
    };
    let first = brief::list(store, place, &BriefFilter::default(), None, 2)
        .await
        .unwrap();
    assert_eq!(first.items[0].asker_name, "Mira");
    assert_eq!(first.items[0].live, None, "it became nothing");
    let next = brief::list(store, place, &BriefFilter::default(), first.next.as_ref(), 2)
        .await
        .unwrap();
    assert_eq!(next.items[0].brief.request.title, "Été 3");
    let waiting = BriefFilter {
        waits_for: Some(BriefWaitsFor::Cm),
        ..BriefFilter::default()
    };
    assert_eq!(list(waiting).await, ["Été 5", "Été 4", "Été 1"]);
    let words = BriefFilter {
        text: working_copy::folded("ete 4"),
        state: Some(BriefState::Asked),
        asked_by: Some(by),
        ..BriefFilter::default()
    };
    assert_eq!(list(words).await, ["Été 4"]);
    let standing = brief::standing(store, place).await.unwrap();
    assert_eq!(standing.for_cm, (3, Some(at(1))));
    assert_eq!(standing.for_asker, (1, Some(at(20))));
    assert!(standing.states.contains(&(BriefState::Declined, 1)));
    let told = brief::waiting(store, place, at(25), 10).await.unwrap();
    assert_eq!(told.len(), 5);
    let told = brief::waiting(store, place, at(31), 10).await.unwrap();
    assert_eq!(told.len(), 4, "that one was declined is no news for ever");
}

fn quay(number: u128, by: UserId) -> Campaign {
    Campaign {
        id: CampaignId::from_uuid(Uuid::from_u128(number)),
        name: format!("Le quai {number}"),
        aim: "Que les voisins viennent.".into(),
        usage: Named {
            id: None,
            words: String::new(),
        },
        audience: Named {
            id: None,
            words: "Les voisins".into(),
        },
        starts_on: date(2027, 1, 10),
        ends_on: date(2027, 1, 20),
        ordered_for: "La mairie".into(),
        planned_minutes: Some(600),
        planned_money: Some((25_000, "EUR".into())),
        called_off: None,
        version: 1,
        ordered_by: by,
        ordered_at: at(i64::try_from(number).unwrap()),
        changed_at: at(1),
    }
}

async fn a_campaign_is_kept_and_an_original_belongs_to_one(store: &Store) {
    let (place, other) = (
        somewhere(store, "halle").await,
        somewhere(store, "le-seuil").await,
    );
    let by = mira(store).await;
    let (mut one, two) = (quay(1, by), quay(2, by));
    let mut tx = store.begin().await.unwrap();
    campaign::insert(&mut tx, place, &one).await.unwrap();
    campaign::insert(&mut tx, place, &two).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let twice = Campaign {
        id: CampaignId::from_uuid(Uuid::from_u128(3)),
        ..one.clone()
    };
    let taken = campaign::insert(&mut tx, place, &twice).await;
    assert!(matches!(taken, Err(StoreError::Taken(_))), "{taken:?}");
    tx.rollback().await.unwrap();

    let original = crate::originals::live(store, place, 78, "Le programme").await;
    one.called_off = Some("Des travaux".into());
    one.planned_money = None;
    let mut tx = store.begin().await.unwrap();
    campaign::for_update(&mut tx, place, one.id)
        .await
        .unwrap()
        .unwrap();
    campaign::update(&mut tx, place, &one).await.unwrap();
    campaign::add_original(&mut tx, place, one.id, original.id, at(5))
        .await
        .unwrap();
    campaign::add_original(&mut tx, place, two.id, original.id, at(6))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        campaign::by_id(store, place, one.id).await.unwrap(),
        Some(one.clone())
    );
    assert_eq!(campaign::by_id(store, other, one.id).await.unwrap(), None);
    let of = campaign::of_original(store, place, original.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(of, (two.id, "Le quai 2".to_owned()));
    assert!(
        campaign::pieces(store, place, one.id, 10)
            .await
            .unwrap()
            .is_empty()
    );
    let pieces = campaign::pieces(store, place, two.id, 10).await.unwrap();
    assert_eq!(
        (pieces[0].title.as_str(), pieces[0].state.as_str()),
        ("Le programme", "live")
    );
    assert!(
        campaign::outings(store, place, &[original.id], 10)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        campaign::sizes(store, place, &[one.id, two.id]).await.unwrap(),
        [(two.id, 1, 1)]
    );

    let standing = campaign::standing(store, place, date(2027, 1, 10)).await.unwrap();
    assert_eq!(standing, [0, 1, 0, 1]);
    let list = async |standing, today| {
        let filter = CampaignFilter {
            standing: Some((standing, Some(today))),
            ..CampaignFilter::default()
        };
        campaign::list(store, place, &filter, None, 10)
            .await
            .unwrap()
            .items
            .len()
    };
    assert_eq!(list(CampaignStanding::Running, date(2027, 1, 20)).await, 1);
    assert_eq!(list(CampaignStanding::Over, date(2027, 1, 20)).await, 0);
    assert_eq!(list(CampaignStanding::Over, date(2027, 1, 21)).await, 1);
    assert_eq!(list(CampaignStanding::ToCome, date(2027, 1, 9)).await, 1);
    assert_eq!(list(CampaignStanding::CalledOff, date(2027, 1, 9)).await, 1);
    let mut tx = store.begin().await.unwrap();
    assert!(
        !campaign::remove_original(&mut tx, place, one.id, original.id)
            .await
            .unwrap()
    );
    assert!(
        campaign::remove_original(&mut tx, place, two.id, original.id)
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
}

async fn how_originals_began_is_counted_and_listed(store: &Store) {
    let place = somewhere(store, "halle").await;
    let by = mira(store).await;
    let mut made = Vec::new();
    for number in 1..=4 {
        made.push(crate::originals::live(store, place, number, &format!("Numéro {number}")).await);
    }
    // The first was begun after its brief was answered, the second before; nobody knows of the last.
    let mut tx = store.begin().await.unwrap();
    for (index, answered) in [(0, -DAY), (1, DAY)] {
        let mut it = asked(10 + index as u128, by);
        it.answer(BriefAnswerKind::Feasible, at(answered)).unwrap();
        let became = BriefBecame::Original(made[index].id);
        it.turn_into(became, Some(BriefAnswerKind::Feasible), at(2 * DAY))
            .unwrap();
        let plain = asked(10 + index as u128, by);
        brief::insert(&mut tx, place, &plain).await.unwrap();
        brief::update(&mut tx, place, &it).await.unwrap();
    }
    beginning::note(&mut tx, place, made[1].id, Role::Contributor)
        .await
        .unwrap();
    beginning::note(&mut tx, place, made[2].id, Role::Cm)
        .await
        .unwrap();
    beginning::note(&mut tx, place, made[2].id, Role::Viewer)
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let always = (Timestamp::from_seconds(0), at(1_000 * DAY));
    assert_eq!(
        beginning::counts(store, place, always).await.unwrap(),
        [
            (Beginning::Brief, 1),
            (Beginning::Own, 1),
            (Beginning::Told, 1),
            (Beginning::Unknown, 1),
        ]
    );
    let never = (Timestamp::from_seconds(0), Timestamp::from_seconds(1));
    assert_eq!(beginning::counts(store, place, never).await.unwrap(), []);
    let all = beginning::list(store, place, always, None, None, 3)
        .await
        .unwrap();
    assert_eq!((all.items.len(), all.next.is_some()), (3, true));
    let own = beginning::list(store, place, always, Some(Beginning::Own), None, 10)
        .await
        .unwrap();
    assert_eq!(own.items[0].title, "Numéro 3");
}
