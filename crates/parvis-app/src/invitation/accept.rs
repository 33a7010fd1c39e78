use super::open_one;
use crate::session::{Arrival, begin};
use crate::user::checked_password;
use crate::{Acting, App, Checked, Problem, ProblemKind, Result, secret};
use parvis_domain::{Action, Invitation, User, UserId, Workspace};
use parvis_store::{StoreError, Tx, invitation, membership, user};
use serde_json::json;

/// What somebody new says of themselves.
pub struct Acceptance {
    /// What they are called.
    pub name: String,
    /// At least 12 characters.
    pub password: String,
    /// `en` or `fr`.
    pub language: parvis_domain::UiLanguage,
    /// What their browser calls itself.
    pub user_agent: String,
}

/// Makes a new user out of an invitation, and signs them in.
///
/// # Errors
/// `invitation-spent`; `invitation-has-user` when somebody signs in with that address already: they take it up
/// signed in; `invalid` on `name` or `password`.
pub async fn accept(app: &App, token: &str, given: Acceptance) -> Result<Arrival> {
    let mut checked = Checked::new();
    let name = checked.line("name", &given.name, 80);
    checked_password(&mut checked, "password", &given.password);
    checked.done()?;
    open_one(app, &app.store, token).await?;
    let hash = secret::hash_password(given.password, app.dice.as_ref()).await?;

    let mut tx = app.begin().await?;
    let (place, offer) = open_one(app, &mut tx, token).await?;
    let newcomer = User {
        id: UserId::next(app.clock.as_ref(), app.dice.as_ref()),
        name,
        email: offer.email.clone(),
        language: given.language.as_str().to_owned(),
        theme: "auto".to_owned(),
        is_administrator: false,
        created_at: app.now(),
        deactivated_at: None,
    };
    user::insert(&mut tx, &newcomer, Some(&hash))
        .await
        .map_err(|error| match error {
            StoreError::Taken(_) => Problem::conflict("invitation-has-user"),
            other => other.into(),
        })?;
    join(app, &mut tx, &place, &offer, &newcomer).await?;
    let arrival = begin(app, &mut tx, newcomer, &given.user_agent).await?;
    tx.commit().await?;
    Ok(arrival)
}

/// Takes up an invitation as somebody who is signed in. The link counts, not the address it was sent to.
///
/// # Errors
/// `invitation-spent`; `member-already`.
pub async fn accept_as(app: &App, token: &str, who: &User) -> Result<Workspace> {
    let mut tx = app.begin().await?;
    let (place, offer) = open_one(app, &mut tx, token).await?;
    join(app, &mut tx, &place, &offer, who).await?;
    tx.commit().await?;
    Ok(place)
}

async fn join(app: &App, tx: &mut Tx, place: &Workspace, offer: &Invitation, who: &User) -> Result<()> {
    if !invitation::accept(tx, place.id, offer.id, who.id, app.now()).await? {
        return Err(Problem::new(ProblemKind::Gone, "invitation-spent"));
    }
    membership::insert(tx, place.id, who.id, offer.role, app.now())
        .await
        .map_err(|error| match error {
            StoreError::Taken(_) => Problem::conflict("member-already"),
            other => other.into(),
        })?;
    let acting = Acting {
        user: who.clone(),
        workspace: place.clone(),
        role: Some(offer.role),
        token: None,
    };
    let detail = json!({ "accepted": offer.id, "role": offer.role });
    app.trace(tx, &acting, Action::MemberInvite, who.id.uuid(), detail)
        .await
}
