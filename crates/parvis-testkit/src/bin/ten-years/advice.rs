use crate::{DAYS, World, clock_at, said};
use parvis_domain::{
    Action, Advice, AdviceAnswer, AdviceCost, AdviceJudgement, AnswerGiven, AnsweredBy, AuditEntry,
    AuditEntryId, ChannelId, Decision, DecisionId, DecisionPart, DecisionPerson, DecisionState, DueDay,
    Evidence, EvidenceKind, Held, Recommendation, RecommendationId, RecommendationState, Subject,
    SubjectKind, Timestamp,
};
use parvis_store::{Tx, audit, decision, recommendation};
use serde_json::{Value, json};
use std::time::Duration;
use uuid::Uuid;

/// So many of each.
const EACH: u64 = 2_500;
/// The newest few of the advice wait for their answer.
const UNANSWERED: u64 = 12;

/// A piece of advice, and the decision on it.
pub(crate) struct Thought {
    pub(crate) advice: RecommendationId,
    pub(crate) decision: DecisionId,
}

/// 2,500 pieces of advice and as many decisions, with the trail that they and what was done on them left.
pub(crate) async fn give(world: &World, channels: &[ChannelId]) -> Result<Vec<Thought>, String> {
    let mut thought = Vec::new();
    for number in 0..EACH {
        let at = world.ago((EACH - 1 - number) * (DAYS - 1) / EACH);
        let nth = usize::try_from(number).unwrap_or(0) % channels.len();
        let Some(channel) = channels.get(nth) else {
            continue;
        };
        let subject = Subject {
            kind: SubjectKind::Channel,
            id: Some(channel.uuid()),
            word: None,
            name: format!("Channel {nth}"),
        };
        let mut tx = world.begin().await?;
        let made = advise(world, &mut tx, number, &subject, at).await?;
        let decision = decide(
            world,
            &mut tx,
            number,
            &subject,
            made,
            at.plus(Duration::from_hours(30)),
        )
        .await?;
        act(
            world,
            &mut tx,
            number,
            &subject,
            made,
            at.plus(Duration::from_hours(40)),
        )
        .await?;
        tx.commit().await.map_err(said)?;
        thought.push(Thought {
            advice: made,
            decision,
        });
    }
    Ok(thought)
}

fn due(at: Timestamp) -> DueDay {
    let on = at.to_jiff().to_zoned(jiff::tz::TimeZone::UTC).date();
    DueDay { on, at }
}

pub(crate) fn days(many: u64) -> Duration {
    Duration::from_hours(24 * many)
}

async fn advise(
    world: &World,
    tx: &mut Tx,
    number: u64,
    subject: &Subject,
    at: Timestamp,
) -> Result<RecommendationId, String> {
    let id = RecommendationId::next(&clock_at(at), &world.dice);
    let answered = number + UNANSWERED < EACH;
    let answer = [AdviceAnswer::Taken, AdviceAnswer::InPart, AdviceAnswer::Refused][to_index(number, 3)];
    let given = answered.then(|| AnswerGiven {
        answer,
        part: if answer == AdviceAnswer::InPart {
            "The first half of it.".to_owned()
        } else {
            String::new()
        },
        reason: "That is how we see it.".to_owned(),
        at: at.plus(days(1)),
        by: AnsweredBy::User,
        user_id: Some(world.who),
        name: "Mira".to_owned(),
    });
    let judge = at.plus(days(60));
    let held = [Held::Yes, Held::InPart, Held::No, Held::CannotTell][to_index(number, 4)];
    let judged = judge < world.end && !number.is_multiple_of(50);
    let one = Recommendation {
        id,
        advice: Advice {
            subject: subject.clone(),
            question: format!("Should we go on here as we do, question {number}?"),
            advice: "Go on with half of the rhythm, and answer within a day.".to_owned(),
            reasons:
                "People ask here more than they read.\n\nA quarter of the pieces brought most of the talks."
                    .repeat(3),
            evidence: vec![Evidence {
                kind: EvidenceKind::Case,
                id: None,
                url: None,
                says: "The week in which nothing came out brought as many questions.".to_owned(),
            }],
            cost: AdviceCost::default(),
            if_nothing: "It goes on costing what it costs.".to_owned(),
            asked: vec![world.who],
            client: None,
            answer_by: due(at.plus(days(7))),
            criterion: "As many conversations with half of the pieces.".to_owned(),
            judge_on: due(judge),
        },
        state: if answered {
            RecommendationState::Answered
        } else {
            RecommendationState::Open
        },
        version: 1,
        made_by: world.who,
        made_at: at,
        changed_at: at,
        origin: None,
        supersedes: None,
        superseded_by: None,
        answer: None,
        judgement: None,
        withdrawn_at: None,
        withdrawn_reason: String::new(),
    };
    let (place, ours) = (world.place, subject_json(subject));
    recommendation::insert(tx, place, &one).await.map_err(said)?;
    let detail =
        json!({ "subject": ours, "asked": [world.who], "answer_by": one.advice.answer_by.on.to_string() });
    trace(world, tx, Action::RecommendationMake, id.uuid(), at, detail).await?;
    if let Some(given) = given {
        recommendation::answer(tx, place, id, 1, &given)
            .await
            .map_err(said)?;
        let detail = json!({ "answer": given.answer.as_str(), "by": "user", "subject": ours });
        trace(
            world,
            tx,
            Action::RecommendationAnswer,
            id.uuid(),
            given.at,
            detail,
        )
        .await?;
    }
    if judged && answered {
        let judgement = AdviceJudgement {
            held,
            says: "It came as we thought.".to_owned(),
            evidence: Vec::new(),
            at: judge,
            by: world.who,
        };
        recommendation::judge(tx, place, id, 2, &judgement)
            .await
            .map_err(said)?;
        let detail = json!({ "held": held.as_str() });
        trace(world, tx, Action::RecommendationJudge, id.uuid(), judge, detail).await?;
    }
    Ok(id)
}

async fn decide(
    world: &World,
    tx: &mut Tx,
    number: u64,
    subject: &Subject,
    on: RecommendationId,
    at: Timestamp,
) -> Result<DecisionId, String> {
    let person = |part| DecisionPerson {
        part,
        user_id: Some(world.who),
        name: "Mira".to_owned(),
    };
    let mut people = vec![person(DecisionPart::Decided)];
    people.extend(number.is_multiple_of(2).then(|| person(DecisionPart::Consulted)));
    let look = at.plus(days(400));
    let one = Decision {
        id: DecisionId::next(&clock_at(at), &world.dice),
        question: format!("Do we go on here, question {number}?"),
        options: vec!["Go on".to_owned(), "Half of it".to_owned(), "Leave".to_owned()],
        decision: "Half of it, until the autumn.".to_owned(),
        reasons: "The figures of the spring, and the hours it took.".to_owned(),
        evidence: Vec::new(),
        origin: None,
        subjects: vec![subject.clone()],
        people,
        recommendations: vec![on],
        decided_on: due(at).on,
        look_on: (look > world.end || number.is_multiple_of(60)).then(|| due(look)),
        state: DecisionState::Standing,
        supersedes: None,
        superseded_by: None,
        version: 1,
        recorded_by: world.who,
        recorded_at: at,
        looks: Vec::new(),
    };
    decision::insert(tx, world.place, &one).await.map_err(said)?;
    let consulted: Vec<Value> = one
        .people_who(DecisionPart::Consulted)
        .map(|person| json!({ "user": person.user_id, "name": person.name }))
        .collect();
    let detail = json!({
        "subject": subject_json(subject), "consulted": consulted, "informed": [], "recommendations": [on],
    });
    trace(world, tx, Action::DecisionRecord, one.id.uuid(), at, detail).await?;
    Ok(one.id)
}

/// What was done then: on that advice, on none, or on none and linked later.
async fn act(
    world: &World,
    tx: &mut Tx,
    number: u64,
    subject: &Subject,
    on: RecommendationId,
    at: Timestamp,
) -> Result<(), String> {
    let mut detail = json!({ "subject": subject_json(subject) });
    if let (true, Some(fields)) = (number.is_multiple_of(2), detail.as_object_mut()) {
        fields.insert("grounds".to_owned(), json!({ "recommendation": on }));
    }
    trace(
        world,
        tx,
        Action::ChannelDisconnect,
        subject.id.unwrap_or_default(),
        at,
        detail,
    )
    .await
}

pub(crate) fn to_index(number: u64, of: u64) -> usize {
    usize::try_from(number % of).unwrap_or(0)
}

fn subject_json(subject: &Subject) -> Value {
    serde_json::to_value(subject).unwrap_or(Value::Null)
}

pub(crate) async fn trace(
    world: &World,
    tx: &mut Tx,
    action: Action,
    noun_id: Uuid,
    at: Timestamp,
    detail: Value,
) -> Result<(), String> {
    let entry = AuditEntry {
        id: AuditEntryId::next(&clock_at(at), &world.dice),
        at,
        principal_kind: "user".to_owned(),
        principal_id: Some(world.who.uuid()),
        principal_name: "Mira".to_owned(),
        action: action.as_str().to_owned(),
        noun: action.noun().to_owned(),
        noun_id: Some(noun_id),
        detail: detail.to_string(),
    };
    audit::insert(tx, world.place, &entry).await.map_err(said)
}
