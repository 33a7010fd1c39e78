use super::leave::{Farewell, Leaving};
use super::refused;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use jiff::civil::Date;
use parvis_domain::{Action, Plan, PlanId, PlanKind, WrongPlanMove};
use parvis_store::plan;
use serde_json::json;

/// What somebody changes of a plan to leave.
#[derive(Clone, Debug)]
pub struct EditInput {
    /// The version it was read at.
    pub version: i64,
    /// The last day one answers there.
    pub last_on: Date,
    /// Where to find us afterwards: at most 300 characters.
    pub find_us: String,
    /// The farewell in each language: at most 5,000 characters each.
    pub farewells: Vec<Farewell>,
    /// What stands in the profile afterwards: at most 2,000 characters.
    pub profile: String,
}

/// The most languages of a farewell.
const LANGUAGES: usize = 10;

/// Changes the words and the day of a plan to leave. A plan to revive is followed or made anew.
///
/// # Errors
/// `not-found`; `invalid`; `plan-closed`; `changed-meanwhile` with the plan's version in `extra`; `denied`.
pub async fn edit(app: &App, who: &Acting, id: PlanId, input: &EditInput) -> Result<Plan> {
    app.allowed_here(who, Action::PlanMake)?;
    let content = checked(input)?;

    let mut tx = app.begin().await?;
    let found = plan::for_update(&mut tx, who.place(), id).await?;
    let mut found = found.ok_or(Problem::not_found("plan"))?;
    if found.kind != PlanKind::Leave {
        return Err(Problem::not_found("plan"));
    }
    if !found.is_open() {
        return Err(refused(WrongPlanMove::Closed));
    }
    if found.version != input.version {
        let extra = json!({ "version": found.version });
        return Err(Problem::conflict("changed-meanwhile").with_extra(extra));
    }
    found.content = serde_json::to_string(&content).map_err(Problem::internal)?;
    found.version += 1;
    found.changed_at = app.now();
    plan::update(&mut tx, who.place(), &found).await?;
    let detail =
        json!({ "channel": found.channel_id, "kind": found.kind.as_str(), "last_on": content.last_on });
    app.trace(&mut tx, who, Action::PlanMake, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(found)
}

fn checked(input: &EditInput) -> Result<Leaving> {
    let mut checked = Checked::new();
    let find_us = checked.line("find_us", &input.find_us, 300);
    if input.farewells.is_empty() || input.farewells.len() > LANGUAGES {
        checked.fault(Fault::new("farewells", "empty"));
    }
    for (at, farewell) in input.farewells.iter().enumerate() {
        if farewell.text.trim().is_empty() {
            checked.fault(Fault::new(format!("farewells.{at}.text"), "empty"));
        }
        if farewell.text.chars().count() > 5_000 {
            let fault = Fault::new(format!("farewells.{at}.text"), "too-long");
            checked.fault(
                fault
                    .with("most", 5_000)
                    .with("measured", farewell.text.chars().count()),
            );
        }
        if farewell.language.is_empty() || farewell.language.len() > 35 {
            checked.fault(Fault::new(format!("farewells.{at}.language"), "language-unknown"));
        }
    }
    let profile = input.profile.trim().to_owned();
    if profile.chars().count() > 2_000 {
        let fault = Fault::new("profile", "too-long");
        checked.fault(
            fault
                .with("most", 2_000)
                .with("measured", profile.chars().count()),
        );
    }
    checked.done()?;
    Ok(Leaving {
        last_on: input.last_on,
        find_us,
        farewells: input.farewells.clone(),
        profile,
    })
}
