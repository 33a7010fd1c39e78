use crate::{Action, Role};
use serde::{Deserialize, Serialize};

/// What the policy answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Go ahead.
    Allow,
    /// Only once somebody has approved it.
    Ask,
    /// No.
    Deny,
}

impl Outcome {
    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Ask => "ask",
            Self::Deny => "deny",
        }
    }
}

/// One clause that led to a ruling.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reason {
    /// The clause's lasting name: `cms-publish`. A clause that comes to mean something else gets another.
    pub clause: String,
    /// The key, in `locales/*/policy.ftl`, of the sentence that says it to a person.
    pub sentence: String,
}

/// The policy's recorded answer. Its JSON is stored with each publication: fields are added, never renamed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// What was answered.
    pub outcome: Outcome,
    /// What was asked.
    pub action: Action,
    /// What the principal was in the workspace; none for somebody who wasn't a member.
    pub role: Option<Role>,
    /// The clauses behind the answer, by name; at least one.
    pub reasons: Vec<Reason>,
    /// On a denial, the roles that could have done it, from the least to the most; empty when none could.
    #[serde(default)]
    pub roles_that_could: Vec<Role>,
}

impl Ruling {
    /// Whether to go ahead without asking anybody.
    pub fn is_allowed(&self) -> bool {
        self.outcome == Outcome::Allow
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ruling_is_stored_in_a_form_that_stays() {
        let ruling = Ruling {
            outcome: Outcome::Deny,
            action: Action::PublicationPlace,
            role: Some(Role::Contributor),
            reasons: vec![Reason {
                clause: "nothing-allows".to_owned(),
                sentence: "policy-nothing-allows".to_owned(),
            }],
            roles_that_could: vec![Role::Cm, Role::Lead],
        };
        let stored = serde_json::to_string(&ruling).unwrap();
        assert_eq!(
            stored,
            concat!(
                r#"{"outcome":"deny","action":"publication.place","role":"contributor","#,
                r#""reasons":[{"clause":"nothing-allows","sentence":"policy-nothing-allows"}],"#,
                r#""roles_that_could":["cm","lead"]}"#
            )
        );
        assert_eq!(serde_json::from_str::<Ruling>(&stored).unwrap(), ruling);
    }
}
