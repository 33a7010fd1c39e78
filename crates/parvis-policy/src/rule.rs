use crate::load::{NOT_DECIDED, NOTHING_ALLOWS};
use crate::{Context, Policy};
use cedar_policy::{Decision, Request, Response, RestrictedExpression};
use parvis_domain::{Action, Outcome, Reason, Role, Ruling, Standing};

impl Policy {
    /// Rules on what somebody asks to do. Never fails: what can't be evaluated is denied, by the clause
    /// `not-decided`. A denial names the roles that could do the same thing.
    pub fn decide(&self, standing: &Standing, action: Action, context: &Context) -> Ruling {
        let administrator = standing.principal.is_administrator();
        let (outcome, clauses) = self.evaluate(administrator, standing.role, action, context);
        let roles_that_could = match outcome {
            Outcome::Deny => self.roles_that_could(action, context),
            Outcome::Allow | Outcome::Ask => Vec::new(),
        };
        let reasons = clauses
            .into_iter()
            .map(|clause| Reason {
                sentence: format!("policy-{clause}"),
                clause,
            })
            .collect();
        Ruling {
            outcome,
            action,
            role: standing.role,
            reasons,
            roles_that_could,
        }
    }

    fn roles_that_could(&self, action: Action, context: &Context) -> Vec<Role> {
        Role::ALL
            .into_iter()
            .filter(|role| self.evaluate(false, Some(*role), action, context).0 == Outcome::Allow)
            .collect()
    }

    fn evaluate(
        &self,
        administrator: bool,
        role: Option<Role>,
        action: Action,
        context: &Context,
    ) -> (Outcome, Vec<String>) {
        let response = self.worlds.get(&(administrator, role)).and_then(|world| {
            let request = self.request(action, context)?;
            Some(self.authorizer.is_authorized(&request, &self.policies, world))
        });
        match response {
            Some(response) if response.diagnostics().errors().next().is_none() => answer(&response),
            _ => (Outcome::Deny, vec![NOT_DECIDED.to_owned()]),
        }
    }

    fn request(&self, action: Action, context: &Context) -> Option<Request> {
        let resource = if action.is_of_instance() {
            &self.instance
        } else {
            &self.workspace
        };
        let context = cedar_policy::Context::from_pairs([
            ("own".to_owned(), RestrictedExpression::new_bool(context.own)),
            (
                "public".to_owned(),
                RestrictedExpression::new_bool(context.public),
            ),
        ])
        .ok()?;
        let action = self.actions.get(&action)?.clone();
        Request::new(self.asker.clone(), action, resource.clone(), context, None).ok()
    }
}

fn answer(response: &Response) -> (Outcome, Vec<String>) {
    let mut clauses: Vec<String> = response
        .diagnostics()
        .reason()
        .map(|id| AsRef::<str>::as_ref(id).to_owned())
        .collect();
    clauses.sort_unstable();
    match response.decision() {
        Decision::Allow => (Outcome::Allow, clauses),
        Decision::Deny if clauses.is_empty() => (Outcome::Deny, vec![NOTHING_ALLOWS.to_owned()]),
        Decision::Deny => (Outcome::Deny, clauses),
    }
}
