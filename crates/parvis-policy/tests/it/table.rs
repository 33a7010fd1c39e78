//! `docs/roles.md` and the policies say the same: every action, every role, in every circumstance.

use crate::{member, policy, somebody};
use parvis_domain::{Action, Outcome, Role, Standing};
use parvis_policy::Context;

const TABLE: &str = include_str!("../../../../docs/roles.md");

const CIRCUMSTANCES: [Context; 4] = [
    Context::thing(false, false),
    Context::thing(false, true),
    Context::thing(true, false),
    Context::thing(true, true),
];

#[derive(Clone, Copy, Debug)]
enum Cell {
    Yes,
    Own,
    No,
}

impl Cell {
    fn read(cell: &str) -> Self {
        match cell {
            "yes" => Self::Yes,
            "own" => Self::Own,
            "–" => Self::No,
            other => panic!("docs/roles.md has a cell that means nothing: {other:?}"),
        }
    }

    fn allows(self, context: &Context) -> bool {
        match self {
            Self::Yes => true,
            Self::Own => context.own && !context.public,
            Self::No => false,
        }
    }
}

struct Row {
    action: Action,
    /// viewer, contributor, cm, lead, administrator
    cells: [Cell; 5],
}

fn rows() -> Vec<Row> {
    let mut lines = TABLE.lines().skip_while(|line| !line.starts_with("| action |"));
    let heads: Vec<&str> = lines.next().unwrap().split('|').map(str::trim).collect();
    assert_eq!(
        heads[2..7],
        ["viewer", "contributor", "cm", "lead", "administrator"]
    );
    assert!(lines.next().unwrap().starts_with("| ---"));
    lines.take_while(|line| line.starts_with('|')).map(row).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    assert_eq!(cells.len(), 9, "{line}");
    Row {
        action: cells[1].trim_matches('`').parse().unwrap(),
        cells: [2, 3, 4, 5, 6].map(|column| Cell::read(cells[column])),
    }
}

fn columns() -> [Standing; 5] {
    let [viewer, contributor, cm, lead] = Role::ALL.map(member);
    [viewer, contributor, cm, lead, somebody(true).outsider()]
}

#[test]
fn every_action_stands_in_the_table_once_and_in_the_order_of_the_code() {
    let written: Vec<Action> = rows().iter().map(|row| row.action).collect();
    assert_eq!(written, Action::ALL);
}

#[test]
fn each_cell_is_what_the_policies_answer() {
    let policy = policy();
    let mut asked = 0;
    let mut wrong = Vec::new();
    for row in rows() {
        for (standing, cell) in columns().into_iter().zip(row.cells) {
            for context in CIRCUMSTANCES {
                let ruling = policy.decide(&standing, row.action, &context);
                asked += 1;
                if ruling.is_allowed() != cell.allows(&context) {
                    wrong.push(format!("{ruling:?} in {context:?}, but the table says {cell:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(asked, Action::ALL.len() * 5 * 4);
    println!("{asked} cells and circumstances asked");
}

#[test]
fn an_outsider_may_do_nothing_at_all() {
    let policy = policy();
    for action in Action::ALL {
        for context in CIRCUMSTANCES {
            let ruling = policy.decide(&somebody(false).outsider(), *action, &context);
            assert_eq!(ruling.outcome, Outcome::Deny, "{action}");
        }
    }
}

#[test]
fn an_administrator_who_is_a_member_has_their_role_and_the_instance() {
    let policy = policy();
    for role in Role::ALL {
        for action in Action::ALL {
            for context in CIRCUMSTANCES {
                let as_both = policy
                    .decide(&somebody(true).member(role), *action, &context)
                    .is_allowed();
                let as_member = policy.decide(&member(role), *action, &context).is_allowed();
                assert_eq!(as_both, as_member || action.is_of_instance(), "{role} {action}");
            }
        }
    }
}
