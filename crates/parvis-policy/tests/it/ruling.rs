//! A ruling explains itself.

use crate::{member, policy, somebody};
use parvis_domain::{Action, Outcome, Role, Ruling};
use parvis_policy::{CLAUSES, Context};

fn clauses(ruling: &Ruling) -> Vec<&str> {
    ruling
        .reasons
        .iter()
        .map(|reason| reason.clause.as_str())
        .collect()
}

#[test]
fn a_cm_who_places_a_publication_is_allowed_by_one_clause() {
    let ruling = policy().decide(&member(Role::Cm), Action::PublicationPlace, &Context::WHOLE);
    assert_eq!(ruling.outcome, Outcome::Allow);
    assert_eq!(clauses(&ruling), ["cms-publish"]);
    assert_eq!(ruling.roles_that_could, []);
    assert_eq!(
        serde_json::to_string(&ruling).unwrap(),
        concat!(
            r#"{"outcome":"allow","action":"publication.place","role":"cm","#,
            r#""reasons":[{"clause":"cms-publish","sentence":"policy-cms-publish"}],"roles_that_could":[]}"#
        )
    );
}

#[test]
fn a_contributor_who_publishes_is_told_who_can() {
    let ruling = policy().decide(
        &member(Role::Contributor),
        Action::OriginalPublish,
        &Context::thing(true, false),
    );
    assert_eq!(ruling.outcome, Outcome::Deny);
    assert_eq!(clauses(&ruling), ["nothing-allows"]);
    assert_eq!(ruling.roles_that_could, [Role::Cm, Role::Lead]);
}

#[test]
fn a_contributor_changes_their_own_draft_and_not_what_readers_see() {
    let policy = policy();
    let edits = |own, public| {
        let context = Context::thing(own, public);
        policy.decide(&member(Role::Contributor), Action::OriginalEdit, &context)
    };
    assert_eq!(clauses(&edits(true, false)), ["contributors-edit-their-own"]);
    assert_eq!(edits(true, true).roles_that_could, [Role::Cm, Role::Lead]);
    // On somebody else's draft no contributor could, so the answer doesn't send them to another one.
    assert_eq!(edits(false, false).roles_that_could, [Role::Cm, Role::Lead]);
}

#[test]
fn an_administrator_is_kept_out_by_a_clause_that_overrides() {
    let ruling = policy().decide(&somebody(true).outsider(), Action::OriginalRead, &Context::WHOLE);
    assert_eq!(clauses(&ruling), ["members-only"]);
    assert_eq!(ruling.role, None);
}

#[test]
fn on_the_instance_no_role_helps() {
    let ruling = policy().decide(&member(Role::Lead), Action::WorkspaceCreate, &Context::WHOLE);
    assert_eq!(ruling.outcome, Outcome::Deny);
    assert_eq!(ruling.roles_that_could, []);
}

#[test]
fn every_ruling_gives_a_reason_that_has_a_name() {
    let policy = policy();
    let mut met = std::collections::BTreeSet::new();
    for administrator in [false, true] {
        let who = somebody(administrator);
        for standing in Role::ALL
            .map(|role| who.member(role))
            .into_iter()
            .chain([who.outsider()])
        {
            for action in Action::ALL {
                for own in [false, true] {
                    let ruling = policy.decide(&standing, *action, &Context::thing(own, false));
                    assert!(!ruling.reasons.is_empty(), "{ruling:?}");
                    met.extend(ruling.reasons.into_iter().map(|reason| reason.clause));
                }
            }
        }
    }
    // Every clause is at work, save the one for an evaluation that fails.
    let expected: std::collections::BTreeSet<String> = CLAUSES
        .iter()
        .filter(|clause| **clause != "not-decided")
        .map(ToString::to_string)
        .collect();
    assert_eq!(met, expected);
}
