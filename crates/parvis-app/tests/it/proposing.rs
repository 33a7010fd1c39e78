//! Who is told of a proposed change of the strategy, and of its answer.

use crate::house::House;
use parvis_app::strategy::{self, Acceptance, StrategyProposal};
use parvis_app::{Acting, notice};
use parvis_domain::{Notice, NoticeKind, ProposalId, Strategy};
use std::time::Duration;

async fn proposes(house: &House, who: &Acting, introduction: &str) -> ProposalId {
    let now = strategy::show(&house.app, who).await.unwrap();
    let given = StrategyProposal {
        goes_on_from: now.number,
        content: Strategy {
            introduction: introduction.into(),
            ..now.strategy
        },
        why: "Say it plainly.".into(),
    };
    let made = strategy::propose(&house.app, who, &given).await.unwrap();
    made.proposal.head.id
}

async fn told(house: &House, who: &Acting) -> Vec<Notice> {
    notice::reconcile(&house.app, &house.mira.workspace)
        .await
        .unwrap();
    let page = notice::list(&house.app, who, false, None, 100).await.unwrap();
    page.items
}

async fn kinds(house: &House, who: &Acting) -> Vec<NoticeKind> {
    told(house, who).await.iter().map(|told| told.kind).collect()
}

#[tokio::test]
async fn who_may_accept_is_told_that_it_waits_and_who_proposed_how_it_was_answered() {
    let house = House::new().await;
    let id = proposes(&house, &house.nour, "A market.").await;
    for judge in [&house.leo, &house.mira] {
        let waits = told(&house, judge).await;
        assert_eq!(waits.len(), 1, "{waits:?}");
        assert_eq!(waits[0].kind, NoticeKind::ProposalWaits);
        assert_eq!(
            (waits[0].noun_id, waits[0].about.person.as_str()),
            (id.uuid(), "Nour")
        );
        assert_eq!(waits[0].path(), format!("/decide/strategy?proposal={id}"));
    }
    for other in [&house.nour, &house.vic] {
        assert_eq!(kinds(&house, other).await, []);
    }

    house.pass(Duration::from_hours(2));
    let yes = Acceptance::default();
    strategy::accept(&house.app, &house.mira, id, &yes).await.unwrap();
    assert_eq!(
        kinds(&house, &house.leo).await,
        [],
        "it waits for nobody any more"
    );
    let answered = told(&house, &house.nour).await;
    assert_eq!(answered.len(), 1, "{answered:?}");
    assert_eq!(answered[0].kind, NoticeKind::ProposalAnswered);
    assert_eq!(answered[0].about.person, "Mira");
    assert_eq!(answered[0].about.reason.as_deref(), Some("proposal-accepted"));
    house.pass(Duration::from_hours(15 * 24));
    assert_eq!(kinds(&house, &house.nour).await, [], "it is no news any more");
}

#[tokio::test]
async fn nobody_is_told_what_they_did_themselves_and_a_refusal_is_said() {
    let house = House::new().await;
    let one = proposes(&house, &house.mira, "A market.").await;
    assert_eq!(kinds(&house, &house.mira).await, [], "another is to answer");
    assert_eq!(kinds(&house, &house.leo).await, [NoticeKind::ProposalWaits]);
    strategy::refuse(&house.app, &house.leo, one, "Too plain.")
        .await
        .unwrap();
    let refused = told(&house, &house.mira).await;
    assert_eq!(refused[0].about.reason.as_deref(), Some("proposal-refused"));

    let own = proposes(&house, &house.leo, "A market hall.").await;
    let yes = Acceptance::default();
    strategy::accept(&house.app, &house.leo, own, &yes).await.unwrap();
    assert_eq!(kinds(&house, &house.leo).await, []);

    let withdrawn = proposes(&house, &house.nour, "A hall.").await;
    assert_eq!(kinds(&house, &house.leo).await, [NoticeKind::ProposalWaits]);
    strategy::withdraw(&house.app, &house.nour, withdrawn)
        .await
        .unwrap();
    assert_eq!(kinds(&house, &house.leo).await, []);
    assert_eq!(kinds(&house, &house.nour).await, []);
}
