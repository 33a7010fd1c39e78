use crate::session::{Arrival, begin};
use crate::user::{checked_email, checked_password};
use crate::workspace::{WorkspaceInput, make};
use crate::{App, By, Checked, Problem, ProblemKind, Result, secret};
use parvis_domain::{Role, UiLanguage, User, UserId};
use parvis_store::{membership, user};
use serde_json::json;

/// What is asked while nobody is there yet.
pub struct SetUp {
    /// The printed token.
    pub token: String,
    /// The administrator's name.
    pub name: String,
    /// What they will sign in with.
    pub email: String,
    /// At least 12 characters.
    pub password: String,
    /// The first workspace, which the administrator leads.
    pub workspace: WorkspaceInput,
    /// The language they set it up in, for the workbench; what they will write in is the site's.
    pub language: UiLanguage,
    /// What the browser calls itself.
    pub user_agent: String,
}

/// Founds the instance, and signs its administrator in.
///
/// # Errors
/// `set-up-done` once somebody was there; `set-up-token`; `invalid` with the fields that aren't right.
pub async fn found(app: &App, given: SetUp) -> Result<Arrival> {
    if !app.awaits_set_up().await? {
        return Err(done());
    }
    if !app.set_up.lets_in(&given.token) {
        return Err(Problem::field("token", "set-up-token"));
    }
    let mut checked = Checked::new();
    let name = checked.line("administrator.name", &given.name, 80);
    let email = checked_email(&mut checked, "administrator.email", &given.email);
    checked_password(&mut checked, "administrator.password", &given.password);
    let workspace = given.workspace.checked(&mut checked);
    checked.done()?;
    let Some(workspace) = workspace else {
        return Err(Problem::internal("a checked workspace is whole"));
    };
    let hash = secret::hash_password(given.password, app.dice.as_ref()).await?;
    let administrator = User {
        id: UserId::next(app.clock.as_ref(), app.dice.as_ref()),
        name,
        email,
        language: given.language.as_str().to_owned(),
        theme: "auto".to_owned(),
        is_administrator: true,
        created_at: app.now(),
        deactivated_at: None,
    };

    let mut tx = app.begin().await?;
    // Two people at once: the second finds somebody there.
    if user::any(&mut tx).await? {
        return Err(done());
    }
    user::insert(&mut tx, &administrator, Some(&hash)).await?;
    let place = make(app, &mut tx, &administrator, &workspace).await?;
    membership::insert(&mut tx, place.id, administrator.id, Role::Lead, app.now()).await?;
    app.trace_instance_word(&mut tx, &By::user(&administrator), "instance.found", json!({}))
        .await?;
    let arrival = begin(app, &mut tx, administrator, &given.user_agent).await?;
    tx.commit().await?;
    Ok(arrival)
}

fn done() -> Problem {
    Problem::new(ProblemKind::Conflict, "set-up-done")
}
