use cedar_policy::{
    Authorizer, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, RestrictedExpression,
    Schema, ValidationMode, Validator,
};
use parvis_domain::{Action, Role};
use std::collections::{HashMap, HashSet};
use std::str::FromStr;

const SCHEMA: &str = include_str!("../policies/parvis.cedarschema");
const POLICIES: [&str; 2] = [
    include_str!("../policies/workspace.cedar"),
    include_str!("../policies/instance.cedar"),
];

/// The lasting names of all clauses; each has a sentence `policy-{clause}` in `locales/*/policy.ftl`.
/// The last two are no policy's: a denial that no clause asked for, and an evaluation that failed.
pub const CLAUSES: [&str; 20] = [
    "viewers-read",
    "viewers-make-tokens",
    "viewers-advise",
    "viewers-amend-their-own",
    "those-asked-answer",
    "contributors-draft",
    "contributors-edit-their-own",
    "cms-edit",
    "cms-arrange",
    "cms-amend",
    "cms-steer",
    "cms-publish",
    "cms-run-channels",
    "cms-answer",
    "leads-settle",
    "leads-govern",
    "members-only",
    "administrators-administer",
    NOTHING_ALLOWS,
    NOT_DECIDED,
];
pub(crate) const NOTHING_ALLOWS: &str = "nothing-allows";
pub(crate) const NOT_DECIDED: &str = "not-decided";

/// The policies in this build contradict their schema, the actions or their own names: a fault of the build.
#[derive(Debug, thiserror::Error)]
#[error("the built-in policies are broken: {0}")]
pub struct BrokenPolicy(String);

impl BrokenPolicy {
    fn because(cause: impl std::fmt::Display) -> Self {
        Self(cause.to_string())
    }
}

/// The one place that decides who may do what. Made once, at start, and shared.
pub struct Policy {
    pub(crate) authorizer: Authorizer,
    pub(crate) policies: PolicySet,
    /// By administrator and role: the clauses name roles, never persons, so these ten worlds are all there are.
    pub(crate) worlds: HashMap<(bool, Option<Role>), Entities>,
    pub(crate) actions: HashMap<Action, EntityUid>,
    pub(crate) asker: EntityUid,
    pub(crate) workspace: EntityUid,
    pub(crate) instance: EntityUid,
}

impl Policy {
    /// Reads the policies and checks all of them: against the schema, strictly; that each action of
    /// `parvis_domain::Action` stands in the schema and nothing else does; that each clause has its name.
    ///
    /// # Errors
    /// [`BrokenPolicy`], which no configuration or data can cause.
    pub fn new() -> Result<Self, BrokenPolicy> {
        let schema = Schema::from_str(SCHEMA).map_err(BrokenPolicy::because)?;
        let policies = named(&POLICIES.concat())?;
        let validation = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
        if !validation.validation_passed() {
            return Err(BrokenPolicy::because(validation));
        }
        Ok(Self {
            authorizer: Authorizer::new(),
            policies,
            worlds: worlds(&schema)?,
            actions: actions(&schema)?,
            asker: uid("User", "asker")?,
            workspace: uid("Workspace", "here")?,
            instance: uid("Instance", "here")?,
        })
    }
}

/// The policies, each under the name its `@id` gives.
fn named(text: &str) -> Result<PolicySet, BrokenPolicy> {
    let mut named = PolicySet::new();
    for policy in PolicySet::from_str(text)
        .map_err(BrokenPolicy::because)?
        .policies()
    {
        let id = policy.annotation("id").filter(|id| CLAUSES.contains(id));
        let id =
            id.ok_or_else(|| BrokenPolicy(format!("a policy's @id isn't among the clauses: {policy}")))?;
        named
            .add(policy.new_id(cedar_policy::PolicyId::new(id)))
            .map_err(BrokenPolicy::because)?;
    }
    Ok(named)
}

fn uid(kind: &str, id: &str) -> Result<EntityUid, BrokenPolicy> {
    let kind = EntityTypeName::from_str(kind).map_err(BrokenPolicy::because)?;
    Ok(EntityUid::from_type_name_and_id(kind, EntityId::new(id)))
}

fn actions(schema: &Schema) -> Result<HashMap<Action, EntityUid>, BrokenPolicy> {
    let mut actions = HashMap::new();
    for uid in schema.actions() {
        let word: &str = uid.id().unescaped();
        // A group has no dot: it is a name inside the policies, never asked for.
        if word.contains('.') {
            actions.insert(
                Action::from_str(word).map_err(BrokenPolicy::because)?,
                uid.clone(),
            );
        }
    }
    match Action::ALL.iter().find(|action| !actions.contains_key(action)) {
        Some(missing) => Err(BrokenPolicy(format!("{missing} is missing from the schema"))),
        None => Ok(actions),
    }
}

fn worlds(schema: &Schema) -> Result<HashMap<(bool, Option<Role>), Entities>, BrokenPolicy> {
    let mut worlds = HashMap::new();
    for administrator in [false, true] {
        for role in std::iter::once(None).chain(Role::ALL.into_iter().map(Some)) {
            worlds.insert((administrator, role), world(administrator, role, schema)?);
        }
    }
    Ok(worlds)
}

/// The roles, each inside the one before it, and somebody who asks.
fn world(administrator: bool, role: Option<Role>, schema: &Schema) -> Result<Entities, BrokenPolicy> {
    let mut entities = Vec::new();
    let mut lesser = HashSet::new();
    for rung in Role::ALL {
        let rung = uid("Role", rung.as_str())?;
        entities.push(Entity::new_no_attrs(rung.clone(), lesser));
        lesser = HashSet::from([rung]);
    }
    let attributes = HashMap::from([(
        "administrator".to_owned(),
        RestrictedExpression::new_bool(administrator),
    )]);
    let parents = role
        .map(|role| uid("Role", role.as_str()))
        .transpose()?
        .into_iter()
        .collect();
    entities.push(Entity::new(uid("User", "asker")?, attributes, parents).map_err(BrokenPolicy::because)?);
    entities.push(Entity::new_no_attrs(uid("Workspace", "here")?, HashSet::new()));
    entities.push(Entity::new_no_attrs(uid("Instance", "here")?, HashSet::new()));
    Entities::from_entities(entities, Some(schema)).map_err(BrokenPolicy::because)
}
