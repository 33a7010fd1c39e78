use crate::{App, Checked, Fault, Problem, Result};
use parvis_domain::{UiLanguage, User};
use parvis_store::user;

/// What somebody may change of themselves.
pub struct UserInput {
    /// What they are called.
    pub name: String,
    /// `en` or `fr`.
    pub language: String,
    /// `light`, `dark` or `auto`.
    pub theme: String,
}

/// Changes one's own name, language or theme.
///
/// # Errors
/// `invalid` with the fields that aren't right.
pub async fn update(app: &App, who: &User, input: &UserInput) -> Result<User> {
    let mut checked = Checked::new();
    let name = checked.line("name", &input.name, 80);
    if input.language.parse::<UiLanguage>().is_err() {
        checked.fault(Fault::new("language", "language-unknown"));
    }
    if !["light", "dark", "auto"].contains(&input.theme.as_str()) {
        checked.fault(Fault::new("theme", "theme-unknown"));
    }
    checked.done()?;

    let mut tx = app.begin().await?;
    let before = user::by_id(&mut tx, who.id)
        .await?
        .ok_or(Problem::not_found("user"))?;
    let after = User {
        name,
        language: input.language.clone(),
        theme: input.theme.clone(),
        ..before
    };
    user::update(&mut tx, &after).await?;
    tx.commit().await?;
    Ok(after)
}
