use super::*;
use crate::{Period, Timestamp};
use proptest::prelude::{Strategy as Generator, prop_assert, prop_assert_eq, proptest};
use uuid::Uuid;

fn usage(id: u128, name: &str) -> Said<UsageId> {
    Said {
        id: UsageId::from_uuid(Uuid::from_u128(id)),
        name: name.to_owned(),
        sentence: String::new(),
    }
}

fn channel(id: u128) -> ChannelId {
    ChannelId::from_uuid(Uuid::from_u128(id))
}

fn serves(at: u128, name: &str, usage: Option<u128>) -> Serving {
    Serving {
        usage: usage.map(|id| UsageId::from_uuid(Uuid::from_u128(id))),
        ..Serving::undecided(channel(at), name)
    }
}

fn halle() -> Strategy {
    Strategy {
        introduction: "We are a covered market.".to_owned(),
        usages: vec![usage(1, "Ask"), usage(2, "Find an event")],
        servings: vec![serves(11, "La Halle", Some(1))],
        ..Strategy::default()
    }
}

#[test]
fn a_new_name_changes_what_has_it_and_nothing_that_names_it() {
    let before = halle();
    let mut after = before.clone();
    after.usages[0].name = "Ask a question".to_owned();
    after.servings[0].channel_name = "Les Halles".to_owned();
    let found = changes(&before, &after);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].passage.kind, found[0].how),
        (PassageKind::Usage, StrategyHow::Changed)
    );
    let said = &found[0].fields[0];
    assert_eq!(
        (said.field, said.from.as_str(), said.to.as_str()),
        ("name", "Ask", "Ask a question")
    );
}

#[test]
fn what_came_went_and_changed_is_said_with_names() {
    let before = halle();
    let mut after = before.clone();
    after.usages.remove(1);
    after.servings[0] = Serving {
        rhythm: Some(Rhythm {
            times: 3,
            per: Period::Week,
        }),
        answer_hours: Some(24),
        usage: None,
        ..after.servings[0].clone()
    };
    let found = changes(&before, &after);
    let said: Vec<_> = found.iter().map(|it| (it.name.as_str(), it.how)).collect();
    assert_eq!(
        said,
        [
            ("La Halle", StrategyHow::Changed),
            ("Find an event", StrategyHow::Removed)
        ]
    );
    let fields: Vec<_> = found[0]
        .fields
        .iter()
        .map(|it| (it.field, it.from.as_str(), it.to.as_str()))
        .collect();
    assert_eq!(
        fields,
        [
            ("usage", "Ask", ""),
            ("rhythm", "", "3/week"),
            ("answer_hours", "", "24")
        ]
    );
}

#[test]
fn two_who_write_at_different_passages_get_both() {
    let base = halle();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.introduction = "We are a market hall.".to_owned();
    theirs.usages[1].sentence = "When is what".to_owned();
    let merged = merge(&base, &mine, &theirs, None);
    assert_eq!(merged.clashes, []);
    assert_eq!(merged.strategy.introduction, mine.introduction);
    assert_eq!(merged.strategy.usages, theirs.usages);
}

#[test]
fn two_who_write_at_one_passage_clash_and_theirs_stands_unless_mine_is_preferred() {
    let base = halle();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.introduction = "Mine.".to_owned();
    theirs.introduction = "Theirs.".to_owned();
    let merged = merge(&base, &mine, &theirs, None);
    assert_eq!(
        (merged.clashes.len(), merged.strategy.introduction.as_str()),
        (1, "Theirs.")
    );
    let merged = merge(&base, &mine, &theirs, Some(Side::Mine));
    assert_eq!(
        (merged.clashes.len(), merged.strategy.introduction.as_str()),
        (1, "Mine.")
    );
}

#[test]
fn a_usage_that_one_takes_away_and_the_other_serves_stays() {
    let base = halle();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.servings[0].usage = Some(base.usages[1].id);
    theirs.usages.remove(1);
    let merged = merge(&base, &mine, &theirs, None);
    assert_eq!(merged.strategy.servings[0].usage, Some(base.usages[1].id));
    assert!(merged.strategy.usages.contains(&base.usages[1]));
    assert_eq!(merged.kept.len(), 1);
}

#[test]
fn two_usages_of_one_name_become_the_one_that_is_there() {
    let base = halle();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.usages.push(usage(7, "Complain"));
    mine.servings[0].usage = Some(mine.usages[2].id);
    theirs.usages.push(usage(8, "Complain"));
    let merged = merge(&base, &mine, &theirs, None);
    let named: Vec<_> = merged
        .strategy
        .usages
        .iter()
        .filter(|it| it.name == "Complain")
        .collect();
    assert_eq!(named, [&theirs.usages[2]]);
    assert_eq!(merged.strategy.servings[0].usage, Some(theirs.usages[2].id));
}

#[test]
fn going_back_keeps_a_later_channel_with_what_it_serves_and_says_so() {
    let then = halle();
    let mut present = then.clone();
    present.introduction = "Another text.".to_owned();
    present.usages.remove(1);
    present.usages.push(usage(3, "Show what one made"));
    present.usages.push(usage(4, "Be recognised"));
    present.servings.push(serves(12, "Pinterest", Some(3)));
    let (back, notes) = returning(&then, &present);
    assert_eq!(back.introduction, then.introduction);
    let names: Vec<_> = back.usages.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ask", "Find an event", "Show what one made"]);
    assert_eq!(back.servings[1], present.servings[1]);
    assert_eq!(
        notes,
        [
            ReturnNote::ChannelStays("Pinterest".to_owned()),
            ReturnNote::Stays(PassageKind::Usage, "Show what one made".to_owned()),
        ]
    );
}

#[test]
fn going_back_leaves_out_a_channel_that_was_left() {
    let then = halle();
    let mut present = then.clone();
    present.servings.clear();
    let (back, notes) = returning(&then, &present);
    assert_eq!(back.servings, []);
    assert_eq!(notes, [ReturnNote::ChannelLeft("La Halle".to_owned())]);
}

#[test]
fn what_nothing_serves_is_found() {
    let mut strategy = halle();
    strategy.objectives.push(Objective {
        id: ObjectiveId::from_uuid(Uuid::from_u128(21)),
        name: "Be the place one asks".to_owned(),
        metric: "questions a month".to_owned(),
        counted: None,
        baseline: None,
        target: 30.0,
        by: Some(jiff::civil::date(2027, 1, 31)),
        budget: String::new(),
        usages: vec![strategy.usages[1].id],
    });
    strategy.servings.push(serves(12, "Pinterest", None));
    let here = [11, 12].map(|id| PlaceHere {
        id: channel(id),
        is_kept: id == 11,
    });
    let found = standing(&strategy, &here, jiff::civil::date(2027, 2, 1));
    assert_eq!(found.unserved_usages, [strategy.usages[1].id]);
    assert_eq!(found.channels_without_usage, [channel(12)]);
    assert_eq!(found.channels_without_keeper, [channel(12)]);
    assert_eq!(found.unserved_objectives, [strategy.objectives[0].id]);
    assert_eq!(found.past_objectives, [strategy.objectives[0].id]);
    let on_its_day = standing(&strategy, &here, jiff::civil::date(2027, 1, 31));
    assert_eq!(on_its_day.past_objectives, []);
}

#[test]
fn a_remark_knows_whether_its_words_still_stand() {
    let mut strategy = halle();
    let remark = |passage, quote: &str| Remark {
        id: crate::RemarkId::from_uuid(Uuid::from_u128(31)),
        passage,
        quote: quote.to_owned(),
        said: halle().piece(passage),
        answers: None,
        body: "Really?".to_owned(),
        made_by: crate::UserId::from_uuid(Uuid::from_u128(41)),
        made_at: Timestamp::from_seconds(1),
        settled_by: None,
        settled_at: None,
    };
    let introduction = Passage {
        kind: PassageKind::Introduction,
        id: None,
    };
    let quoted = remark(introduction, "covered market");
    let on_usage = remark(Piece::Usage(strategy.usages[0].clone()).passage(), "");
    strategy.introduction.push_str(" With a roof.");
    assert_eq!(quoted.standing(&strategy), RemarkStanding::Same);
    strategy.introduction = "We are a shop.".to_owned();
    assert_eq!(quoted.standing(&strategy), RemarkStanding::Changed);
    assert_eq!(on_usage.standing(&strategy), RemarkStanding::Same);
    strategy.usages.remove(0);
    assert_eq!(on_usage.standing(&strategy), RemarkStanding::Gone);
}

fn some_strategy() -> impl Generator<Value = Strategy> {
    let usages = proptest::collection::btree_map(1_u128..6, "[a-c]{0,2}", 0..5);
    let servings = proptest::collection::btree_map(11_u128..15, proptest::option::of(1_u128..6), 0..4);
    ("[a-c]{0,3}", usages, servings).prop_map(|(introduction, usages, servings)| {
        let usages: Vec<_> = usages
            .into_iter()
            .map(|(id, sentence)| Said {
                sentence,
                ..usage(id, &format!("usage {id}"))
            })
            .collect();
        let known = |id: &u128| usages.iter().any(|it| it.id.uuid().as_u128() == *id);
        let servings = servings
            .into_iter()
            .map(|(at, usage)| serves(at, "somewhere", usage.filter(known)))
            .collect();
        Strategy {
            introduction,
            usages,
            servings,
            ..Strategy::default()
        }
    })
}

proptest! {
    #[test]
    fn a_change_that_nobody_crossed_is_taken_whole(base in some_strategy(), mine in some_strategy()) {
        let merged = merge(&base, &mine, &base, None);
        prop_assert_eq!(merged.clashes, []);
        prop_assert_eq!(changes(&mine, &merged.strategy), []);
        let merged = merge(&base, &base, &mine, None);
        prop_assert_eq!(changes(&mine, &merged.strategy), []);
    }

    #[test]
    fn nothing_that_is_brought_together_names_what_is_missing(
        base in some_strategy(), mine in some_strategy(), theirs in some_strategy(),
    ) {
        let merged = merge(&base, &mine, &theirs, Some(Side::Mine)).strategy;
        let (back, _) = returning(&mine, &theirs);
        for whole in [merged, back] {
            for serving in &whole.servings {
                prop_assert!(serving.usage.is_none_or(|id| whole.usage_name(id).is_some()));
            }
        }
    }
}
