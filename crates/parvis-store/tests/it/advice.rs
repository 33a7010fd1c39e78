use crate::foundation::{somebody, somewhere};
use crate::on_both_engines;
use parvis_domain::*;
use parvis_store::decision::{self, DecisionFilter, DecisionList};
use parvis_store::recommendation::{self, AdviceFilter, AdviceList};
use parvis_store::{Store, client_link, working_copy};
use uuid::Uuid;

on_both_engines!(
    advice_is_made_answered_judged_and_replaced,
    each_list_holds_what_it_says_and_goes_on_where_it_stopped,
    a_decision_keeps_its_people_its_looks_and_its_history,
    a_link_is_found_by_its_hash_until_it_is_taken_back,
    one_workspace_never_sees_anothers_advice,
);

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn due(seconds: i64) -> DueDay {
    DueDay {
        on: "2026-03-31".parse().unwrap(),
        at: at(seconds),
    }
}

fn network(word: &str) -> Subject {
    Subject {
        kind: SubjectKind::Network,
        id: None,
        word: Some(word.to_owned()),
        name: "Pinterest".to_owned(),
    }
}

fn advice(number: u128, by: UserId, answer_due: i64) -> Recommendation {
    Recommendation {
        id: RecommendationId::from_uuid(Uuid::from_u128(number)),
        advice: Advice {
            subject: network("pinterest"),
            question: format!("Should we open Pinterest? ({number})"),
            advice: "No: nobody we serve looks there.".to_owned(),
            reasons: "**Nobody** asked.".to_owned(),
            evidence: vec![Evidence {
                kind: EvidenceKind::Link,
                id: None,
                url: Some("https://example.org/study".to_owned()),
                says: "The audience is elsewhere.".to_owned(),
            }],
            cost: AdviceCost {
                minutes: Some(90),
                cents: None,
                currency: None,
            },
            if_nothing: String::new(),
            asked: vec![by],
            client: Some(Client {
                name: "Colette".to_owned(),
                email: Some("colette@example.org".to_owned()),
            }),
            answer_by: due(answer_due),
            criterion: "Whether a reader asked for it.".to_owned(),
            judge_on: due(answer_due + 100),
        },
        state: RecommendationState::Open,
        version: 1,
        made_by: by,
        made_at: at(10 + i64::try_from(number).unwrap()),
        changed_at: at(10),
        origin: None,
        supersedes: None,
        superseded_by: None,
        answer: None,
        judgement: None,
        withdrawn_at: None,
        withdrawn_reason: String::new(),
    }
}

async fn keep(store: &Store, place: WorkspaceId, new: &Recommendation) {
    let mut tx = store.begin().await.unwrap();
    recommendation::insert(&mut tx, place, new).await.unwrap();
    tx.commit().await.unwrap();
}

async fn advice_is_made_answered_judged_and_replaced(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let mut known = advice(1, mira, 50);
    keep(store, halle, &known).await;
    assert_eq!(
        recommendation::by_id(store, halle, known.id).await.unwrap(),
        Some(known.clone())
    );

    known.version = 2;
    known.advice.question = "Pinterest, then?".into();
    known.advice.asked = Vec::new();
    known.advice.client = None;
    let given = AnswerGiven {
        answer: AdviceAnswer::InPart,
        part: "Not before autumn".to_owned(),
        reason: String::new(),
        at: at(20),
        by: AnsweredBy::Client,
        user_id: None,
        name: "Colette".to_owned(),
    };
    let judged = AdviceJudgement {
        held: Held::CannotTell,
        says: "Nobody looked.".to_owned(),
        evidence: known.advice.evidence.clone(),
        at: at(200),
        by: mira,
    };
    let later = Recommendation {
        supersedes: Some(known.id),
        ..advice(2, mira, 500)
    };
    let mut tx = store.begin().await.unwrap();
    recommendation::rewrite(&mut tx, halle, &known).await.unwrap();
    recommendation::answer(&mut tx, halle, known.id, 3, &given)
        .await
        .unwrap();
    recommendation::judge(&mut tx, halle, known.id, 4, &judged)
        .await
        .unwrap();
    recommendation::insert(&mut tx, halle, &later).await.unwrap();
    assert!(
        recommendation::note_superseded(&mut tx, halle, known.id, later.id)
            .await
            .unwrap()
    );
    assert!(
        !recommendation::note_superseded(&mut tx, halle, known.id, later.id)
            .await
            .unwrap()
    );
    let taken = recommendation::for_update(&mut tx, halle, later.id)
        .await
        .unwrap();
    assert_eq!(taken, Some(later.clone()));
    recommendation::withdraw(&mut tx, halle, later.id, 2, at(30), "Too early")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let found = recommendation::by_id(store, halle, known.id)
        .await
        .unwrap()
        .unwrap();
    known.version = 4;
    known.state = RecommendationState::Answered;
    known.answer = Some(given);
    known.judgement = Some(judged);
    known.superseded_by = Some(later.id);
    assert_eq!(found, known);
    let back = recommendation::by_id(store, halle, later.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (back.state, back.withdrawn_at, back.withdrawn_reason.as_str()),
        (RecommendationState::Withdrawn, Some(at(30)), "Too early")
    );
}

async fn each_list_holds_what_it_says_and_goes_on_where_it_stopped(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    for number in 1..=5 {
        keep(
            store,
            halle,
            &advice(number, mira, 100 * i64::try_from(number).unwrap()),
        )
        .await;
    }
    let ids = |page: &Page<Recommendation>| -> Vec<u128> {
        page.items.iter().map(|one| one.id.uuid().as_u128()).collect()
    };
    let mut tx = store.begin().await.unwrap();
    for (number, answer) in [(4, AdviceAnswer::Taken), (5, AdviceAnswer::Refused)] {
        let given = AnswerGiven {
            answer,
            part: String::new(),
            reason: "Because.".to_owned(),
            at: at(20),
            by: AnsweredBy::User,
            user_id: Some(mira),
            name: "Mira".to_owned(),
        };
        let id = RecommendationId::from_uuid(Uuid::from_u128(number));
        recommendation::answer(&mut tx, halle, id, 2, &given)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let nobody = UserId::from_uuid(Uuid::from_u128(9_999));
    for (list, expected) in [
        (AdviceList::All, vec![5, 4, 3, 2, 1]),
        (AdviceList::Waiting, vec![1, 2, 3]),
        (AdviceList::AskedOf(mira), vec![1, 2, 3]),
        (AdviceList::AskedOf(nobody), vec![]),
        (AdviceList::Unanswered(at(200)), vec![1, 2]),
        (AdviceList::ToJudge(at(500)), vec![1, 2, 3, 4]),
        (AdviceList::Taken, vec![4]),
        (AdviceList::Refused, vec![5]),
    ] {
        let filter = AdviceFilter {
            list,
            ..AdviceFilter::default()
        };
        let whole = recommendation::list(store, halle, &filter, None, 30)
            .await
            .unwrap();
        assert_eq!(ids(&whole), expected, "{list:?}");
        let mut one_by_one = Vec::new();
        let mut after = None;
        loop {
            let page = recommendation::list(store, halle, &filter, after.as_ref(), 1)
                .await
                .unwrap();
            one_by_one.extend(ids(&page));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(one_by_one, expected, "{list:?}");
    }
    let found = AdviceFilter {
        text: working_copy::folded("PINTEREST? (3)"),
        ..AdviceFilter::default()
    };
    let found = recommendation::list(store, halle, &found, None, 30)
        .await
        .unwrap();
    assert!(ids(&found).contains(&3), "{found:?}");
    let about = recommendation::of_subject(store, halle, &network("pinterest"), 2)
        .await
        .unwrap();
    assert_eq!(about.len(), 2);
    let elsewhere = recommendation::of_subject(store, halle, &network("tiktok"), 2)
        .await
        .unwrap();
    assert_eq!(elsewhere, []);
    let standing = recommendation::standing(store, halle, mira, at(250))
        .await
        .unwrap();
    assert_eq!(
        (
            standing.waiting,
            standing.unanswered,
            standing.to_judge,
            standing.asked_of_me
        ),
        (3, 2, 1, 3)
    );
}

fn decided(number: u128, by: UserId) -> Decision {
    Decision {
        id: DecisionId::from_uuid(Uuid::from_u128(number)),
        question: "Pinterest?".to_owned(),
        options: vec!["Open it".to_owned(), "Leave it".to_owned()],
        decision: "We leave it.".to_owned(),
        reasons: "Nobody asked.".to_owned(),
        evidence: vec![],
        origin: None,
        subjects: vec![network("pinterest")],
        people: vec![
            DecisionPerson {
                part: DecisionPart::Consulted,
                user_id: Some(by),
                name: "Mira".to_owned(),
            },
            DecisionPerson {
                part: DecisionPart::Decided,
                user_id: None,
                name: "Colette".to_owned(),
            },
        ],
        recommendations: vec![],
        decided_on: "2026-02-03".parse().unwrap(),
        look_on: Some(due(300)),
        state: DecisionState::Standing,
        supersedes: None,
        superseded_by: None,
        version: 1,
        recorded_by: by,
        recorded_at: at(10 + i64::try_from(number).unwrap()),
        looks: vec![],
    }
}

async fn a_decision_keeps_its_people_its_looks_and_its_history(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let led_to_it = advice(7, mira, 50);
    keep(store, halle, &led_to_it).await;
    let mut first = Decision {
        recommendations: vec![led_to_it.id],
        ..decided(1, mira)
    };
    let mut tx = store.begin().await.unwrap();
    decision::insert(&mut tx, halle, &first).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        decision::by_id(store, halle, first.id).await.unwrap(),
        Some(first.clone())
    );
    assert!(decision::rests_on(store, halle, led_to_it.id).await.unwrap());
    assert_eq!(
        recommendation::decisions_on(store, halle, led_to_it.id)
            .await
            .unwrap(),
        [first.id.uuid()]
    );
    let waiting = DecisionFilter {
        list: DecisionList::ToLookAt(at(300)),
        ..DecisionFilter::default()
    };
    let found = decision::list(store, halle, &waiting, None, 30).await.unwrap();
    assert_eq!(found.items.len(), 1);
    assert_eq!(found.items[0].consulted, 1);
    assert_eq!(found.items[0].subject, Some(network("pinterest")));

    let held = DecisionLook {
        at: at(310),
        by: mira,
        outcome: LookOutcome::Holds,
        says: "Still nobody.".to_owned(),
        next_on: Some("2027-01-01".parse().unwrap()),
    };
    let told = DecisionPerson {
        part: DecisionPart::Informed,
        user_id: None,
        name: "The shop".to_owned(),
    };
    let later = Decision {
        supersedes: Some(first.id),
        look_on: None,
        ..decided(2, mira)
    };
    let mut tx = store.begin().await.unwrap();
    let next = DueDay {
        on: "2027-01-01".parse().unwrap(),
        at: at(900),
    };
    decision::look(
        &mut tx,
        halle,
        first.id,
        &held,
        DecisionState::Standing,
        Some(next),
    )
    .await
    .unwrap();
    decision::add_person(&mut tx, halle, first.id, &told)
        .await
        .unwrap();
    assert_eq!(
        decision::take(&mut tx, halle, first.id).await.unwrap(),
        Some((DecisionState::Standing, 3))
    );
    decision::insert(&mut tx, halle, &later).await.unwrap();
    assert!(
        decision::supersede(&mut tx, halle, first.id, later.id)
            .await
            .unwrap()
    );
    assert!(
        !decision::supersede(&mut tx, halle, first.id, later.id)
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    first.looks = vec![held];
    first.look_on = Some(next);
    first.people.push(told);
    first.people.sort_by_key(|person| person.part.as_str());
    first.state = DecisionState::Superseded;
    first.superseded_by = Some(later.id);
    first.version = 4;
    assert_eq!(
        decision::by_id(store, halle, first.id).await.unwrap(),
        Some(first)
    );
    let found = decision::list(store, halle, &waiting, None, 30).await.unwrap();
    assert_eq!(found.items, []);
    let about = decision::of_subject(store, halle, &network("pinterest"), 9)
        .await
        .unwrap();
    assert_eq!(about.len(), 2);
    assert_eq!(
        decision::years(store, halle).await.unwrap(),
        Some((at(11), at(12)))
    );
}

async fn a_link_is_found_by_its_hash_until_it_is_taken_back(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let about = Uuid::from_u128(3);
    let mut known = ClientLink {
        id: ClientLinkId::from_uuid(Uuid::from_u128(1)),
        purpose: ClientLinkPurpose::Answer,
        noun_id: Some(about),
        person_name: "Colette".to_owned(),
        person_email: String::new(),
        language: UiLanguage::Fr,
        created_by: mira,
        created_at: at(5),
        expires_at: at(50),
        revoked_at: None,
        mailed: false,
        opened_at: None,
        last_opened_at: None,
        used_at: None,
    };
    let mut tx = store.begin().await.unwrap();
    client_link::insert(&mut tx, halle, &known, b"hash")
        .await
        .unwrap();
    client_link::note_opened(&mut tx, halle, known.id, at(6))
        .await
        .unwrap();
    client_link::note_opened(&mut tx, halle, known.id, at(7))
        .await
        .unwrap();
    client_link::note_used(&mut tx, halle, known.id, at(8))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    known.opened_at = Some(at(6));
    known.last_opened_at = Some(at(7));
    known.used_at = Some(at(8));
    assert_eq!(
        client_link::by_hash(store, b"hash").await.unwrap(),
        Some((halle, known.clone()))
    );
    assert_eq!(client_link::by_hash(store, b"other").await.unwrap(), None);
    let purpose = ClientLinkPurpose::Answer;
    let listed = client_link::list(store, halle, purpose, Some(about))
        .await
        .unwrap();
    assert_eq!(listed, [known.clone()]);
    assert_eq!(client_link::list(store, halle, purpose, None).await.unwrap(), []);
    let mut tx = store.begin().await.unwrap();
    assert!(
        client_link::revoke(&mut tx, halle, known.id, at(9))
            .await
            .unwrap()
    );
    assert!(
        !client_link::revoke(&mut tx, halle, known.id, at(9))
            .await
            .unwrap()
    );
    let left = client_link::revoke_of(&mut tx, halle, purpose, about, at(9)).await;
    assert_eq!(left.unwrap(), 0);
    tx.commit().await.unwrap();
    let (_, found) = client_link::by_hash(store, b"hash").await.unwrap().unwrap();
    assert!(known.works(at(10)) && !found.works(at(10)));
}

async fn one_workspace_never_sees_anothers_advice(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    keep(store, halle, &advice(1, mira, 50)).await;
    let mut tx = store.begin().await.unwrap();
    decision::insert(&mut tx, halle, &decided(2, mira)).await.unwrap();
    tx.commit().await.unwrap();
    let here = RecommendationId::from_uuid(Uuid::from_u128(1));
    assert_eq!(recommendation::by_id(store, seuil, here).await.unwrap(), None);
    let listed = recommendation::list(store, seuil, &AdviceFilter::default(), None, 9).await;
    assert_eq!(listed.unwrap().items, []);
    let id = DecisionId::from_uuid(Uuid::from_u128(2));
    assert_eq!(decision::by_id(store, seuil, id).await.unwrap(), None);
    let listed = decision::list(store, seuil, &DecisionFilter::default(), None, 9).await;
    assert_eq!(listed.unwrap().items, []);
    assert_eq!(decision::years(store, seuil).await.unwrap(), None);
    let mut tx = store.begin().await.unwrap();
    assert_eq!(decision::take(&mut tx, seuil, id).await.unwrap(), None);
}
