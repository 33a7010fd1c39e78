//! Content asked for before it exists: answered, agreed, made into something, and counted.

use crate::house::House;
use parvis_app::brief::{
    self, AnswerInput, BriefQuery, BriefView, ClientReply, InviteInput, RequestInput, TurnInto,
};
use parvis_app::campaign::{self, CampaignInput, CampaignQuery};
use parvis_app::original::{self, NewOriginal, Publish, Save};
use parvis_app::{Acting, Problem, notice};
use parvis_domain::{
    Beginning, BriefAnswerKind, BriefForm, BriefState, BriefWaitsFor, Content, NoticeKind, OriginalId,
    OriginalKind,
};
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

fn post_everywhere() -> RequestInput {
    RequestInput {
        title: "Un post sur chaque réseau".into(),
        purpose: "Que l’on sache que le marché a lieu quand il pleut.".into(),
        usage_words: "Savoir si le marché a lieu".into(),
        due_on: "2026-12-05".into(),
        ..RequestInput::default()
    }
}

fn better(version: i64) -> AnswerInput {
    AnswerInput {
        version,
        kind: BriefAnswerKind::Otherwise,
        says: "Un article qui répond à la question, que l’on retrouve chaque semaine.".into(),
        form: Some(BriefForm::Answer),
        place: String::new(),
        later_on: String::new(),
        minutes: (Some(240), Some(360)),
    }
}

fn as_asked(version: i64) -> AnswerInput {
    AnswerInput {
        kind: BriefAnswerKind::Feasible,
        says: String::new(),
        form: None,
        minutes: (None, None),
        ..better(version)
    }
}

fn fresh() -> TurnInto {
    TurnInto::NewOriginal {
        kind: None,
        title: None,
    }
}

impl House {
    async fn asks(&self, who: &Acting) -> BriefView {
        brief::ask(&self.app, who, &post_everywhere()).await.unwrap()
    }

    fn original_of(view: &BriefView) -> OriginalId {
        view.result.as_ref().unwrap().id.into()
    }

    async fn drafts(&self, who: &Acting, title: &str) -> OriginalId {
        let new = NewOriginal {
            kind: OriginalKind::Article,
            language: None,
            translation_of: None,
            content: Content {
                title: title.into(),
                body: "Des mots.".into(),
                ..Content::default()
            },
        };
        original::create(&self.app, who, new).await.unwrap().original.id
    }

    async fn puts_out(&self, id: OriginalId) {
        let view = original::show(&self.app, &self.mira, id).await.unwrap();
        if view.copy.content.body.is_empty() {
            let save = Save {
                version: view.copy.version,
                content: Content {
                    body: "Oui, même quand il pleut.".into(),
                    ..view.copy.content.clone()
                },
            };
            original::save(&self.app, &self.mira, id, save).await.unwrap();
        }
        original::publish(&self.app, &self.mira, id, Publish::default())
            .await
            .unwrap();
    }

    async fn told(&self, who: &Acting) -> Vec<NoticeKind> {
        notice::reconcile(&self.app, &self.mira.workspace).await.unwrap();
        let page = notice::list(&self.app, who, false, None, 50).await.unwrap();
        page.items.into_iter().map(|notice| notice.kind).collect()
    }
}

fn code<T>(refused: Result<T, Problem>) -> &'static str {
    refused.map(|_| ()).unwrap_err().code
}

#[tokio::test]
async fn a_viewer_asks_for_a_post_everywhere_and_gets_something_better() {
    let house = House::new().await;
    let asked = house.asks(&house.vic).await;
    assert_eq!(asked.brief.state, BriefState::Asked);
    assert!(asked.may.edit && asked.may.withdraw && !asked.may.answer);
    assert!(house.told(&house.mira).await.contains(&NoticeKind::BriefWaits));
    assert!(!house.told(&house.nour).await.contains(&NoticeKind::BriefWaits));

    let denied = brief::answer(&house.app, &house.nour, asked.brief.id, &better(1)).await;
    assert_eq!(code(denied), "denied");
    let answered = brief::answer(&house.app, &house.mira, asked.brief.id, &better(1))
        .await
        .unwrap();
    assert_eq!(answered.answers[0].minutes_to, Some(360));
    assert!(!answered.may.turn, "what is proposed otherwise is agreed first");
    assert!(house.told(&house.vic).await.contains(&NoticeKind::BriefAnswered));
    let early = brief::turn(&house.app, &house.mira, asked.brief.id, 2, fresh()).await;
    assert_eq!(code(early), "brief-state");

    let agreed = brief::agree(&house.app, &house.vic, asked.brief.id, 2)
        .await
        .unwrap();
    assert_eq!(agreed.brief.waits.unwrap().0, BriefWaitsFor::Cm);
    assert!(!house.told(&house.vic).await.contains(&NoticeKind::BriefAnswered));
    let made = brief::turn(&house.app, &house.mira, asked.brief.id, 3, fresh())
        .await
        .unwrap();
    assert_eq!(made.brief.state, BriefState::Became);
    let id = House::original_of(&made);
    let original = original::show(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(original.copy.content.title, "Un post sur chaque réseau");
    assert!(original.copy.content.body.is_empty() && original.original.category.is_none());
    let origin = brief::origin(&house.app, &house.nour, id).await.unwrap();
    assert_eq!(origin.brief.unwrap().asker_name, "Vic");
    let listed = brief::list(&house.app, &house.mira, &BriefQuery::default(), None, 10)
        .await
        .unwrap();
    assert_eq!(listed.page.items[0].live, Some(false), "it is begun, and not out");
    assert_eq!(house.told(&house.mira).await, []);
}

#[tokio::test]
async fn what_was_asked_stays_as_it_was_once_it_is_answered() {
    let house = House::new().await;
    let asked = house.asks(&house.nour).await;
    let mut other = post_everywhere();
    other.more = "Avec une photo.".into();
    let edited = brief::edit(&house.app, &house.nour, asked.brief.id, 1, &other)
        .await
        .unwrap();
    assert_eq!(
        (edited.brief.version, edited.brief.request.more.as_str()),
        (2, "Avec une photo.")
    );
    let stale = brief::answer(&house.app, &house.mira, asked.brief.id, &as_asked(1)).await;
    assert_eq!(code(stale), "changed-meanwhile");
    let denied = brief::edit(&house.app, &house.vic, asked.brief.id, 2, &other).await;
    assert_eq!(code(denied), "denied");
    brief::answer(&house.app, &house.mira, asked.brief.id, &as_asked(2))
        .await
        .unwrap();
    let late = brief::edit(&house.app, &house.nour, asked.brief.id, 3, &post_everywhere()).await;
    assert_eq!(code(late), "brief-answered");
}

#[tokio::test]
async fn everything_that_is_missing_is_said_at_once() {
    let house = House::new().await;
    let wrong = RequestInput {
        due_on: "2026-11-01".into(),
        ..RequestInput::default()
    };
    let refused = brief::ask(&house.app, &house.vic, &wrong).await.unwrap_err();
    let mut said: Vec<_> = refused
        .faults
        .iter()
        .map(|it| (it.field.as_str(), it.code))
        .collect();
    said.sort_unstable();
    assert_eq!(
        said,
        [
            ("due_on", "day-over"),
            ("purpose", "empty"),
            ("title", "empty"),
            ("usage", "brief-usage-missing"),
        ]
    );
    let asked = house.asks(&house.vic).await;
    let mut wrong = better(1);
    wrong.says = String::new();
    wrong.minutes = (Some(360), Some(240));
    let refused = brief::answer(&house.app, &house.mira, asked.brief.id, &wrong).await;
    let said: Vec<_> = refused
        .unwrap_err()
        .faults
        .into_iter()
        .map(|it| it.code)
        .collect();
    assert_eq!(said, ["empty", "minutes-reversed"]);
}

#[tokio::test]
async fn a_no_is_answered_back_and_becomes_a_yes() {
    let house = House::new().await;
    let id = house.asks(&house.vic).await.brief.id;
    let no = AnswerInput {
        kind: BriefAnswerKind::Declined,
        says: "Personne ne cherche cela sur un réseau.".into(),
        ..better(1)
    };
    let declined = brief::answer(&house.app, &house.leo, id, &no).await.unwrap();
    assert_eq!(
        (declined.brief.state, declined.brief.waits),
        (BriefState::Declined, None)
    );
    assert!(house.told(&house.vic).await.contains(&NoticeKind::BriefAnswered));
    let wrote = brief::write(
        &house.app,
        &house.vic,
        id,
        2,
        "Les marchands le demandent chaque semaine.",
    )
    .await
    .unwrap();
    assert_eq!(wrote.brief.waits.unwrap().0, BriefWaitsFor::Cm);
    let stranger = brief::write(&house.app, &house.nour, id, 3, "Moi aussi.").await;
    assert_eq!(code(stranger), "denied");
    let answered = brief::answer(&house.app, &house.mira, id, &better(3))
        .await
        .unwrap();
    assert_eq!(answered.answers.len(), 2);
    let query = BriefQuery {
        waits_for: Some(BriefWaitsFor::Asker),
        mine: true,
        ..BriefQuery::default()
    };
    let list = brief::list(&house.app, &house.vic, &query, None, 10)
        .await
        .unwrap();
    assert_eq!(list.page.items.len(), 1);
    assert_eq!(list.standing.for_asker.0, 1);
    brief::withdraw(&house.app, &house.vic, id, 4).await.unwrap();
    let over = brief::agree(&house.app, &house.vic, id, 5).await;
    assert_eq!(code(over), "brief-state");
    let elsewhere = brief::show(&house.app, &house.zoe, id).await;
    assert_eq!(code(elsewhere), "not-found");
}

#[tokio::test]
async fn a_client_asks_by_a_link_and_agrees_by_it() {
    let house = House::new().await;
    let denied = brief::invite(&house.app, &house.nour, &invitation()).await;
    assert_eq!(code(denied.map(|_| ())), "denied");
    let made = brief::invite(&house.app, &house.mira, &invitation())
        .await
        .unwrap();
    let word = made.path.strip_prefix("/app/client/").unwrap().to_owned();
    let seen = brief::client_ask(&house.app, &word, &post_everywhere())
        .await
        .unwrap();
    let id = seen.items[0].brief.id;
    assert_eq!(seen.items[0].asker_name, "Mme Roux");
    brief::answer(&house.app, &house.mira, id, &better(1))
        .await
        .unwrap();

    let other = brief::invite(&house.app, &house.mira, &invitation())
        .await
        .unwrap();
    let other = other.path.strip_prefix("/app/client/").unwrap().to_owned();
    let not_theirs = brief::client_reply(&house.app, &other, id, 2, ClientReply::Agree).await;
    assert_eq!(code(not_theirs.map(|_| ())), "not-found");
    let said = ClientReply::Write("Et une affiche ?".into());
    brief::client_reply(&house.app, &word, id, 2, said).await.unwrap();
    let agreed = brief::client_reply(&house.app, &word, id, 3, ClientReply::Agree)
        .await
        .unwrap();
    assert_eq!(agreed.items[0].brief.state, BriefState::Agreed);
    assert_eq!(agreed.items[0].messages[0].name, "Mme Roux");

    brief::revoke(&house.app, &house.mira, made.link.id)
        .await
        .unwrap();
    let gone = brief::client_briefs(&house.app, &word).await;
    assert_eq!(code(gone.map(|_| ())), "client-link-spent");
    let left = brief::links(&house.app, &house.mira).await.unwrap();
    assert_eq!(left.len(), 1);
    house.pass(40 * DAY);
    assert!(brief::links(&house.app, &house.mira).await.unwrap().is_empty());
}

fn invitation() -> InviteInput {
    InviteInput {
        name: "Mme Roux".into(),
        email: String::new(),
        language: "fr".into(),
        ends_on: None,
    }
}

#[tokio::test]
async fn whoever_found_a_link_cannot_bury_the_others() {
    let house = House::new().await;
    let made = brief::invite(&house.app, &house.mira, &invitation())
        .await
        .unwrap();
    let word = made.path.strip_prefix("/app/client/").unwrap().to_owned();
    for _ in 0..20 {
        brief::client_ask(&house.app, &word, &post_everywhere())
            .await
            .unwrap();
    }
    let refused = brief::client_ask(&house.app, &word, &post_everywhere()).await;
    assert_eq!(code(refused.map(|_| ())), "brief-too-many");
    house.asks(&house.vic).await;
}

#[tokio::test]
async fn how_content_began_is_counted_and_each_number_opens_what_is_behind_it() {
    let house = House::new().await;
    let asked = house.asks(&house.vic).await.brief.id;
    brief::answer(&house.app, &house.mira, asked, &as_asked(1))
        .await
        .unwrap();
    house.pass(DAY);
    let made = brief::turn(&house.app, &house.mira, asked, 2, fresh())
        .await
        .unwrap();
    let with_brief = House::original_of(&made);
    let own = house.drafts(&house.mira, "Une idée à elle").await;
    let told = house.drafts(&house.nour, "Déjà écrit").await;
    // Asked and answered after it was written: the brief came too late.
    let late = house.asks(&house.nour).await.brief.id;
    house.pass(DAY);
    brief::answer(&house.app, &house.mira, late, &as_asked(1))
        .await
        .unwrap();
    brief::turn(&house.app, &house.mira, late, 2, TurnInto::Original(told))
        .await
        .unwrap();
    for id in [with_brief, own, told] {
        house.puts_out(id).await;
    }
    let began = brief::beginnings(&house.app, &house.vic, 90).await.unwrap();
    assert_eq!(
        (began.now.brief, began.now.own, began.now.told, began.now.unknown),
        (1, 1, 1, 0)
    );
    assert_eq!(began.now.share(), None, "three originals say nothing of a share");
    let of = |beginning| brief::begun(&house.app, &house.vic, 90, Some(beginning), (None, 10));
    let behind = of(Beginning::Brief).await.unwrap().items;
    assert_eq!(behind.iter().map(|it| it.id).collect::<Vec<_>>(), [with_brief]);
    assert_eq!(of(Beginning::Told).await.unwrap().items[0].by, "Nour");
    assert_eq!(
        code(brief::beginnings(&house.app, &house.vic, 91).await),
        "invalid"
    );
    house.pass(91 * DAY);
    let later = brief::beginnings(&house.app, &house.vic, 90).await.unwrap();
    assert_eq!(later.now.all(), 0);
}

fn quay() -> CampaignInput {
    CampaignInput {
        name: "La fête du quai".into(),
        aim: "Que les voisins viennent.".into(),
        starts_on: "2026-11-20".into(),
        ends_on: "2026-12-20".into(),
        planned_minutes: Some(1_200),
        ..CampaignInput::default()
    }
}

#[tokio::test]
async fn a_brief_becomes_a_campaign_and_what_belongs_to_it_began_with_the_brief() {
    let house = House::new().await;
    let asked = house.asks(&house.vic).await.brief.id;
    let early = CampaignInput {
        brief: Some(asked),
        ..quay()
    };
    assert_eq!(
        code(campaign::order(&house.app, &house.mira, &early).await),
        "brief-state"
    );
    brief::answer(&house.app, &house.mira, asked, &as_asked(1))
        .await
        .unwrap();
    let denied = campaign::order(&house.app, &house.nour, &early).await;
    assert_eq!(code(denied), "denied");
    let ordered = campaign::order(&house.app, &house.mira, &early).await.unwrap();
    assert_eq!(ordered.standing.as_str(), "running");
    assert_eq!(ordered.brief.as_ref().unwrap().asker_name, "Vic");
    let id = ordered.campaign.id;
    let taken = campaign::order(&house.app, &house.mira, &quay())
        .await
        .unwrap_err();
    assert_eq!(taken.faults[0].code, "name-taken");

    house.pass(DAY);
    let piece = house.drafts(&house.nour, "Le programme").await;
    let with = campaign::add(&house.app, &house.mira, id, piece).await.unwrap();
    assert_eq!(with.pieces[0].piece.title, "Le programme");
    house.puts_out(piece).await;
    let began = brief::beginnings(&house.app, &house.mira, 30).await.unwrap();
    assert_eq!((began.now.brief, began.now.told), (1, 0));
    let origin = brief::origin(&house.app, &house.vic, piece).await.unwrap();
    assert_eq!(origin.campaign.unwrap().1, "La fête du quai");

    let off = CampaignInput {
        called_off: "Le quai est en travaux.".into(),
        ..quay()
    };
    campaign::edit(&house.app, &house.mira, id, 1, &off)
        .await
        .unwrap();
    assert_eq!(
        code(campaign::edit(&house.app, &house.mira, id, 1, &quay()).await),
        "changed-meanwhile"
    );
    let list = campaign::list(&house.app, &house.vic, &CampaignQuery::default(), None, 10)
        .await
        .unwrap();
    assert_eq!((list.standing, list.page.items[0].live), ([0, 0, 0, 1], 1));
    campaign::remove(&house.app, &house.mira, id, piece)
        .await
        .unwrap();
    let without = campaign::show(&house.app, &house.vic, id).await.unwrap();
    assert!(without.pieces.is_empty() && !without.may_edit);
}
