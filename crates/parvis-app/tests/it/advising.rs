//! Advice that is given, answered, sent to a client and judged; decisions that are recorded and looked at again.

use crate::house::{House, refusals};
use parvis_app::client_link::{self, ClientAnswer};
use parvis_app::decision::{self, DecisionInput, LookInput, PersonInput};
use parvis_app::notice;
use parvis_app::recommendation::{self, AdviceInput, AnswerInput, ClientInput, JudgementInput, SendInput};
use parvis_app::{Acting, ProblemKind};
use parvis_domain::{
    AdviceAnswer, AnsweredBy, DecisionPart, DecisionState, Held, NoticeKind, Recommendation,
    RecommendationState, Subject, SubjectKind,
};
use parvis_store::audit;
use serde_json::Value;
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

fn pinterest() -> Subject {
    Subject {
        kind: SubjectKind::Network,
        id: None,
        word: Some("pinterest".into()),
        name: "Pinterest".into(),
    }
}

/// Written on 22 November 2026.
fn not_to_go(asked: &Acting) -> AdviceInput {
    AdviceInput {
        subject: pinterest(),
        question: "Should we open an account on Pinterest?".into(),
        advice: "No.".into(),
        reasons: "Nobody **asked**.".into(),
        evidence: vec![],
        minutes: Some(240),
        cents: None,
        currency: None,
        if_nothing: "Nothing changes.".into(),
        asked: vec![asked.user.id],
        client: Some(ClientInput {
            name: "Colette".into(),
            email: "colette@example.org".into(),
        }),
        answer_by: "2026-12-06".into(),
        criterion: "Fewer than five readers asked for it.".into(),
        judge_on: "2027-03-01".into(),
        origin: None,
        supersedes: None,
    }
}

fn says(answer: &str, reason: &str, version: i64) -> AnswerInput {
    AnswerInput {
        answer: answer.into(),
        part: String::new(),
        reason: reason.into(),
        version,
    }
}

fn letter() -> SendInput {
    SendInput {
        name: "Colette".into(),
        email: "colette@example.org".into(),
        language: "fr".into(),
        ends_on: None,
        by_mail: true,
        end_others: false,
    }
}

fn decided(on: &Recommendation, decision: &str) -> DecisionInput {
    DecisionInput {
        question: on.advice.question.clone(),
        options: vec!["Open it".into(), "Leave it".into(), " ".into()],
        decision: decision.into(),
        reasons: "Nobody asked.".into(),
        evidence: vec![],
        origin: None,
        subjects: vec![pinterest()],
        decided: vec![PersonInput {
            user_id: None,
            name: "Colette".into(),
        }],
        consulted: vec![PersonInput {
            user_id: Some(on.made_by),
            name: String::new(),
        }],
        informed: vec![],
        recommendations: vec![on.id],
        decided_on: None,
        look_on: Some("2027-03-01".into()),
        supersedes: None,
    }
}

async fn last_trace(house: &House, action: &str) -> Value {
    let page = audit::list(&house.store, house.place(), None, None, 50)
        .await
        .unwrap();
    let last = page.items.iter().find(|entry| entry.action == action).unwrap();
    serde_json::from_str(&last.detail).unwrap()
}

#[tokio::test]
async fn advice_is_put_answered_and_judged_on_the_day_that_was_fixed() {
    let house = House::new().await;
    let made = recommendation::make(&house.app, &house.mira, &not_to_go(&house.leo))
        .await
        .unwrap();
    assert_eq!(made.state, RecommendationState::Open);
    assert_eq!(made.advice.answer_by.at.to_rfc3339(), "2026-12-06T23:00:00.000Z");
    let told = last_trace(&house, "recommendation.make").await;
    assert_eq!(told["answer_by"], "2026-12-06");
    assert_eq!(told["asked"][0], house.leo.user.id.to_string());
    assert_eq!(told["subject"]["word"], "pinterest");

    // A refusal says why; nobody else answers.
    let silent = recommendation::answer(&house.app, &house.leo, made.id, &says("refused", " ", 1)).await;
    assert_eq!(refusals(&silent.unwrap_err()), [("reason".to_owned(), "empty")]);
    let other = recommendation::answer(&house.app, &house.nour, made.id, &says("taken", "", 1)).await;
    assert_eq!(other.unwrap_err().kind, ProblemKind::Denied);
    let answered = recommendation::answer(&house.app, &house.leo, made.id, &says("refused", "We try.", 1))
        .await
        .unwrap();
    let given = answered.answer.clone().unwrap();
    assert_eq!(
        (given.answer, given.by),
        (AdviceAnswer::Refused, AnsweredBy::User)
    );
    house.pass(Duration::from_mins(1));
    // It can be changed while no decision rests on it, from the version that stands.
    let stale = recommendation::answer(&house.app, &house.leo, made.id, &says("taken", "", 1)).await;
    assert_eq!(stale.unwrap_err().code, "advice-changed");
    recommendation::answer(&house.app, &house.leo, made.id, &says("taken", "", 2))
        .await
        .unwrap();
    assert_eq!(
        last_trace(&house, "recommendation.answer").await["before"],
        "refused"
    );

    let judged = JudgementInput {
        held: "yes".into(),
        says: "Two readers asked.".into(),
        evidence: vec![],
        version: 3,
    };
    let early = recommendation::judge(&house.app, &house.mira, made.id, &judged).await;
    assert_eq!(early.unwrap_err().code, "judge-early");
    house.pass(DAY * 100);
    assert_eq!(
        recommendation::standing(&house.app, &house.mira)
            .await
            .unwrap()
            .to_judge,
        1
    );
    let held = recommendation::judge(&house.app, &house.mira, made.id, &judged)
        .await
        .unwrap();
    assert_eq!(held.judgement.unwrap().held, Held::Yes);
    assert_eq!(
        recommendation::standing(&house.app, &house.mira)
            .await
            .unwrap()
            .to_judge,
        0
    );
}

#[tokio::test]
async fn what_is_wrong_with_advice_is_said_at_once() {
    let house = House::new().await;
    let wrong = AdviceInput {
        question: " ".into(),
        asked: vec![],
        client: None,
        cents: Some(100),
        judge_on: "2026-12-06".into(),
        ..not_to_go(&house.leo)
    };
    let refused = recommendation::make(&house.app, &house.vic, &wrong)
        .await
        .unwrap_err();
    let said: Vec<_> = refusals(&refused).into_iter().map(|(field, _)| field).collect();
    assert_eq!(said, ["question", "currency", "asked", "judge_on"]);
    // The whole house may advise, a viewer too; and change it until it is answered.
    let made = recommendation::make(&house.app, &house.vic, &not_to_go(&house.leo))
        .await
        .unwrap();
    let other = AdviceInput {
        advice: "Not yet.".into(),
        ..not_to_go(&house.leo)
    };
    let changed = recommendation::edit(&house.app, &house.vic, made.id, 1, &other)
        .await
        .unwrap();
    assert_eq!(changed.version, 2);
    let stranger = recommendation::edit(&house.app, &house.nour, made.id, 2, &other).await;
    assert_eq!(stranger.unwrap_err().kind, ProblemKind::Denied);
    let late = recommendation::edit(&house.app, &house.mira, made.id, 1, &not_to_go(&house.leo)).await;
    assert_eq!(late.unwrap_err().code, "advice-changed");
    let back = recommendation::withdraw(&house.app, &house.vic, made.id, 2, "")
        .await
        .unwrap();
    assert_eq!(back.state, RecommendationState::Withdrawn);
    let elsewhere = recommendation::show(&house.app, &house.zoe, made.id).await;
    assert_eq!(elsewhere.err().unwrap().kind, ProblemKind::NotFound);
}

#[tokio::test]
async fn a_client_reads_and_answers_by_a_link_until_it_is_decided() {
    let house = House::new().await;
    let made = recommendation::make(&house.app, &house.mira, &not_to_go(&house.leo))
        .await
        .unwrap();
    let refused = recommendation::send(&house.app, &house.nour, made.id, &letter()).await;
    assert_eq!(refused.err().unwrap().kind, ProblemKind::Denied);
    let sent = recommendation::send(&house.app, &house.mira, made.id, &letter())
        .await
        .unwrap();
    assert!(!sent.link.mailed, "no mail is sent from this house");
    let word = sent.path.strip_prefix("/app/client/").unwrap();
    assert_eq!(
        client_link::read(&house.app, "nothing").await.err().unwrap().code,
        "client-link-spent"
    );

    let page = client_link::read(&house.app, word).await.unwrap();
    assert_eq!(
        (page.link.person_name.as_str(), page.until.as_str()),
        ("Colette", "2027-01-05")
    );
    let read = page.advice.unwrap();
    assert!(read.can_answer && !read.decided && !read.is_answered());
    assert!(
        read.reasons_html.contains("<strong>asked</strong>"),
        "{}",
        read.reasons_html
    );
    let shown = recommendation::show(&house.app, &house.mira, made.id)
        .await
        .unwrap();
    assert!(shown.links[0].opened_at.is_some() && shown.links[0].used_at.is_none());

    let answered: ClientAnswer = says("refused", "My sister is there.", read.recommendation.version);
    let page = client_link::answer(&house.app, word, &answered).await.unwrap();
    let read = page.advice.unwrap();
    assert!(read.is_answered() && read.can_answer);
    let told = last_trace(&house, "recommendation.answer").await;
    assert_eq!(
        (&told["by"], &told["answer"]),
        (&"client".into(), &"refused".into())
    );
    let changed = says("taken", "", read.recommendation.version);
    client_link::answer(&house.app, word, &changed).await.unwrap();

    let made = recommendation::show(&house.app, &house.mira, made.id)
        .await
        .unwrap()
        .recommendation;
    decision::record(&house.app, &house.mira, &decided(&made, "We leave it."))
        .await
        .unwrap();
    let late = client_link::answer(&house.app, word, &says("refused", "No.", made.version)).await;
    assert_eq!(late.err().unwrap().code, "advice-decided");
    assert!(
        !client_link::read(&house.app, word)
            .await
            .unwrap()
            .advice
            .unwrap()
            .can_answer
    );

    recommendation::revoke(&house.app, &house.mira, made.id, sent.link.id)
        .await
        .unwrap();
    assert_eq!(
        client_link::read(&house.app, word).await.err().unwrap().code,
        "client-link-spent"
    );
}

#[tokio::test]
async fn a_link_ends_by_itself_and_opens_nothing_of_another_workspace() {
    let house = House::new().await;
    let made = recommendation::make(&house.app, &house.mira, &not_to_go(&house.leo))
        .await
        .unwrap();
    let elsewhere = recommendation::send(&house.app, &house.zoe, made.id, &letter()).await;
    assert_eq!(elsewhere.err().unwrap().kind, ProblemKind::NotFound);
    let sent = recommendation::send(&house.app, &house.mira, made.id, &letter())
        .await
        .unwrap();
    let again = SendInput {
        end_others: true,
        ..letter()
    };
    let second = recommendation::send(&house.app, &house.mira, made.id, &again)
        .await
        .unwrap();
    let word = |path: &str| path.strip_prefix("/app/client/").unwrap().to_owned();
    assert!(client_link::read(&house.app, &word(&sent.path)).await.is_err());
    let foreign = recommendation::revoke(&house.app, &house.zoe, made.id, second.link.id).await;
    assert_eq!(foreign.err().unwrap().kind, ProblemKind::NotFound);
    // Advice that is taken back says so, and can't be answered any more.
    recommendation::withdraw(&house.app, &house.mira, made.id, 1, "")
        .await
        .unwrap();
    let read = client_link::read(&house.app, &word(&second.path))
        .await
        .unwrap()
        .advice
        .unwrap();
    assert!(!read.can_answer);
    let late = client_link::answer(&house.app, &word(&second.path), &says("taken", "", 2)).await;
    assert_eq!(late.err().unwrap().code, "advice-withdrawn");
    house.pass(DAY * 60);
    assert!(client_link::read(&house.app, &word(&second.path)).await.is_err());
}

#[tokio::test]
async fn advice_anew_takes_the_place_of_the_earlier() {
    let house = House::new().await;
    let made = recommendation::make(&house.app, &house.mira, &not_to_go(&house.leo))
        .await
        .unwrap();
    let anew = AdviceInput {
        supersedes: Some(made.id),
        ..not_to_go(&house.leo)
    };
    let later = recommendation::make(&house.app, &house.mira, &anew)
        .await
        .unwrap();
    let before = recommendation::show(&house.app, &house.leo, made.id)
        .await
        .unwrap();
    assert_eq!(before.recommendation.state, RecommendationState::Withdrawn);
    assert_eq!(before.recommendation.superseded_by, Some(later.id));
    let twice = recommendation::make(&house.app, &house.mira, &anew).await;
    assert_eq!(twice.unwrap_err().code, "advice-replaced");
}

#[tokio::test]
async fn a_decision_is_looked_at_again_and_a_later_one_takes_its_place() {
    let house = House::new().await;
    let made = recommendation::make(&house.app, &house.mira, &not_to_go(&house.leo))
        .await
        .unwrap();
    let nobody = DecisionInput {
        decided: vec![],
        subjects: vec![],
        ..decided(&made, "We leave it.")
    };
    let refused = decision::record(&house.app, &house.mira, &nobody)
        .await
        .unwrap_err();
    let said: Vec<_> = refusals(&refused).into_iter().map(|(field, _)| field).collect();
    assert_eq!(said, ["subjects", "decided"]);
    let first = decision::record(&house.app, &house.mira, &decided(&made, "We leave it."))
        .await
        .unwrap();
    let told = last_trace(&house, "decision.record").await;
    assert_eq!(told["consulted"][0]["name"], "Mira");
    assert_eq!(told["recommendation"], made.id.to_string());
    assert_eq!(told["subject"]["name"], "Pinterest");
    assert_eq!(first.options.len(), 2);
    assert_eq!(first.people_who(DecisionPart::Decided).count(), 1);

    house.pass(DAY * 100);
    let shown = decision::show(&house.app, &house.vic, first.id).await.unwrap();
    assert!(shown.look_due_since.is_some() && !shown.can.look_again);
    let holds = LookInput {
        outcome: "holds".into(),
        says: "Still nobody.".into(),
        next_on: Some("2027-09-01".into()),
        version: 1,
    };
    let looked = decision::look_again(&house.app, &house.mira, first.id, &holds)
        .await
        .unwrap();
    assert_eq!(looked.looks.len(), 1);
    let stale = decision::look_again(&house.app, &house.mira, first.id, &holds).await;
    assert_eq!(stale.unwrap_err().code, "decision-changed");

    let otherwise = DecisionInput {
        supersedes: Some(first.id),
        recommendations: vec![],
        look_on: None,
        ..decided(&made, "We open it.")
    };
    let second = decision::record(&house.app, &house.leo, &otherwise)
        .await
        .unwrap();
    let before = decision::show(&house.app, &house.mira, first.id).await.unwrap();
    assert_eq!(before.decision.state, DecisionState::Superseded);
    assert_eq!(before.after[0].id, second.id);
    assert_eq!(before.decision.looks.len(), 2);
    let after = decision::show(&house.app, &house.mira, second.id).await.unwrap();
    assert_eq!(after.before[0].id, first.id);
    let twice = decision::record(&house.app, &house.leo, &otherwise).await;
    assert_eq!(twice.unwrap_err().code, "decision-superseded");

    let since = decision::InformInput {
        informed: vec![PersonInput {
            user_id: Some(house.vic.user.id),
            name: String::new(),
        }],
    };
    let told = decision::inform(&house.app, &house.mira, second.id, &since)
        .await
        .unwrap();
    assert_eq!(told.people_who(DecisionPart::Informed).count(), 1);
    assert_eq!(
        last_trace(&house, "decision.record").await["consulted"][0]["name"],
        "Mira"
    );
}

#[tokio::test]
async fn members_are_told_what_waits_for_them() {
    let house = House::new().await;
    let made = recommendation::make(&house.app, &house.mira, &not_to_go(&house.vic))
        .await
        .unwrap();
    let kinds = async |who: &Acting| -> Vec<NoticeKind> {
        notice::reconcile(&house.app, &who.workspace).await.unwrap();
        let told = notice::list(&house.app, who, false, None, 100).await.unwrap();
        told.items.into_iter().map(|told| told.kind).collect()
    };
    assert_eq!(kinds(&house.vic).await, [NoticeKind::AdviceAsked]);
    assert_eq!(kinds(&house.mira).await, []);
    house.pass(DAY * 20);
    assert_eq!(kinds(&house.mira).await, [NoticeKind::AdviceUnanswered]);
    recommendation::answer(&house.app, &house.vic, made.id, &says("taken", "", 1))
        .await
        .unwrap();
    assert_eq!(kinds(&house.vic).await, []);
    assert_eq!(kinds(&house.mira).await, [NoticeKind::AdviceAnswered]);
    decision::record(&house.app, &house.mira, &decided(&made, "We leave it."))
        .await
        .unwrap();
    assert_eq!(kinds(&house.mira).await, []);
    house.pass(DAY * 90);
    let mut waiting = kinds(&house.mira).await;
    waiting.sort();
    assert_eq!(waiting, [NoticeKind::AdviceToJudge, NoticeKind::DecisionToLookAt]);
}
