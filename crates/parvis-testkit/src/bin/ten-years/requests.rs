use crate::advice::{days, to_index, trace};
use crate::pieces::Placed;
use crate::{DAYS, World, clock_at, said};
use parvis_domain::{
    Action, Brief, BriefAnswer, BriefAnswerKind, BriefAsker, BriefBecame, BriefForm, BriefId, BriefMessage,
    BriefRequest, BriefState, BriefWaitsFor, Named, OriginalId, Timestamp,
};
use parvis_store::{Tx, brief};
use serde_json::json;

/// So many were asked for.
const BRIEFS: u64 = 2_000;
/// The newest few wait.
const WAITING: u64 = 10;

/// 2,000 briefs: answered, agreed on, a third of them become an original, the newest few wait.
pub(crate) async fn ask(world: &World, placed: &[Placed]) -> Result<u64, String> {
    for number in 0..BRIEFS {
        let asked_at = world.ago((BRIEFS - 1 - number) * (DAYS - 1) / BRIEFS);
        let mut tx = world.begin().await?;
        let mut one = asked(world, number, asked_at);
        brief::insert(&mut tx, world.place, &one).await.map_err(said)?;
        let title = json!({ "title": one.request.title });
        trace(world, &mut tx, Action::BriefAsk, one.id.uuid(), asked_at, title).await?;
        if number + WAITING < BRIEFS {
            // Each original stands on five channels: the briefs and the originals run side by side.
            let at = usize::try_from(number * 5).unwrap_or(0);
            let made = placed.get(at).filter(|piece| piece.at > asked_at);
            answer(world, &mut tx, &mut one, number, made.map(|piece| piece.original)).await?;
        }
        tx.commit().await.map_err(said)?;
    }
    Ok(BRIEFS)
}

fn asked(world: &World, number: u64, at: Timestamp) -> Brief {
    let forms = [BriefForm::Article, BriefForm::Note, BriefForm::Answer];
    Brief {
        id: BriefId::next(&clock_at(at), &world.dice),
        request: BriefRequest {
            title: format!("A piece on the market of the quarter, request {number}"),
            purpose: "People should know when they can come, and with what.".to_owned(),
            usage: Named {
                id: None,
                words: "Find an event".to_owned(),
            },
            audience: Named {
                id: None,
                words: "Neighbours".to_owned(),
            },
            due_on: Some(
                at.plus(days(14))
                    .to_jiff()
                    .to_zoned(jiff::tz::TimeZone::UTC)
                    .date(),
            ),
            due_why: "The market opens then.".to_owned(),
            material: "Two pictures and the programme.".to_owned(),
            form: Some(forms[to_index(number, 3)]),
            place: "The blog".to_owned(),
            more: String::new(),
        },
        asker: BriefAsker::Member(world.who),
        state: BriefState::Asked,
        waits: Some((BriefWaitsFor::Cm, at)),
        first_answered_at: None,
        became: None,
        version: 1,
        asked_at: at,
        changed_at: at,
    }
}

async fn answer(
    world: &World,
    tx: &mut Tx,
    one: &mut Brief,
    number: u64,
    made: Option<OriginalId>,
) -> Result<(), String> {
    let at = one.asked_at.plus(days(1));
    let kinds = [
        BriefAnswerKind::Feasible,
        BriefAnswerKind::Otherwise,
        BriefAnswerKind::Declined,
    ];
    let kind = kinds[to_index(number, 3)];
    let given = BriefAnswer {
        number: 1,
        kind,
        says: "As an answer to the one question that people ask.".to_owned(),
        form: (kind == BriefAnswerKind::Otherwise).then_some(BriefForm::Answer),
        place: String::new(),
        later_on: None,
        minutes_from: Some(60),
        minutes_to: Some(180),
        by: world.who,
        at,
    };
    brief::add_answer(tx, world.place, one.id, &given)
        .await
        .map_err(said)?;
    for (number, text) in [
        (1, "Could it come out before the weekend?"),
        (2, "Yes, on Thursday."),
    ] {
        let message = BriefMessage {
            number,
            by: Some(world.who),
            name: "Mira".to_owned(),
            text: text.to_owned(),
            at,
        };
        brief::add_message(tx, world.place, one.id, &message)
            .await
            .map_err(said)?;
    }
    one.answer(kind, at).map_err(said)?;
    if let (BriefAnswerKind::Feasible, Some(made)) = (kind, made) {
        one.agree(at).map_err(said)?;
        one.state = BriefState::Became;
        one.waits = None;
        one.became = Some((BriefBecame::Original(made), at));
    }
    brief::update(tx, world.place, one).await.map_err(said)?;
    let detail = json!({ "kind": kind.as_str() });
    trace(world, tx, Action::BriefAnswer, one.id.uuid(), at, detail).await
}
