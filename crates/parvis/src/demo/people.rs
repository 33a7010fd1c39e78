use anyhow::Context;
use parvis_app::invitation::{Acceptance, InvitationInput, accept, create};
use parvis_app::secret::Token;
use parvis_app::session::{Arrival, sign_out, standing_in};
use parvis_app::setup::{SetUp, found};
use parvis_app::workspace::WorkspaceInput;
use parvis_app::{Acting, App};
use parvis_domain::{Dice, Role, UiLanguage, User};

/// The word of the workspace in addresses.
pub(crate) const WORKSPACE: &str = "objets-trouves";

/// Who works at the office, or looks over its shoulder.
pub(super) struct People {
    pub(super) lead: Acting,
    pub(super) cm: Acting,
    pub(super) contributor: Acting,
    pub(super) viewer: Acting,
}

/// Somebody, before they come.
struct Newcomer {
    name: &'static str,
    email: &'static str,
    role: Role,
    language: UiLanguage,
}

const LEAD: Newcomer = Newcomer {
    name: "Solène Audricourt",
    email: "solene@objets-trouves.example",
    role: Role::Lead,
    language: UiLanguage::Fr,
};
const CM: Newcomer = Newcomer {
    name: "Nell Harrow",
    email: "nell@objets-trouves.example",
    role: Role::Cm,
    language: UiLanguage::En,
};
const CONTRIBUTOR: Newcomer = Newcomer {
    name: "Baptiste Lorquin",
    email: "baptiste@objets-trouves.example",
    role: Role::Contributor,
    language: UiLanguage::Fr,
};
const VIEWER: Newcomer = Newcomer {
    name: "Odile Vannestre",
    email: "odile@mairie.example",
    role: Role::Viewer,
    language: UiLanguage::Fr,
};

/// What somebody in a role is called, and signs in with.
pub(crate) fn address(role: Role) -> (&'static str, &'static str) {
    let them = match role {
        Role::Lead => LEAD,
        Role::Cm => CM,
        Role::Contributor => CONTRIBUTOR,
        Role::Viewer => VIEWER,
    };
    (them.name, them.email)
}

/// The lead founds the office and invites the others, who come.
pub(super) async fn gather(app: &App, dice: &dyn Dice) -> anyhow::Result<People> {
    let arrival = found(
        app,
        SetUp {
            token: app.set_up_token().to_owned(),
            name: LEAD.name.to_owned(),
            email: LEAD.email.to_owned(),
            password: password(dice),
            workspace: WorkspaceInput {
                name: "Bureau des objets trouvés".to_owned(),
                slug: WORKSPACE.to_owned(),
                site_title: "Perdus & trouvés".to_owned(),
                language: "fr".to_owned(),
                zone: super::ZONE.to_owned(),
            },
            language: LEAD.language,
            user_agent: String::new(),
        },
    )
    .await?;
    let lead = left(app, arrival).await?;
    Ok(People {
        cm: come(app, dice, &lead, &CM).await?,
        contributor: come(app, dice, &lead, &CONTRIBUTOR).await?,
        viewer: come(app, dice, &lead, &VIEWER).await?,
        lead,
    })
}

async fn come(app: &App, dice: &dyn Dice, host: &Acting, them: &Newcomer) -> anyhow::Result<Acting> {
    let wanted = InvitationInput {
        by_mail: false,
        email: them.email.to_owned(),
        role: them.role.as_str().to_owned(),
    };
    let invited = create(app, host, &wanted).await?;
    let (_, token) = invited
        .path
        .rsplit_once('/')
        .context("an invitation has a link")?;
    let given = Acceptance {
        name: them.name.to_owned(),
        password: password(dice),
        language: them.language,
        user_agent: String::new(),
    };
    let arrival = accept(app, token, given).await?;
    left(app, arrival).await
}

/// They came weeks ago: the session that began then is over.
async fn left(app: &App, arrival: Arrival) -> anyhow::Result<Acting> {
    sign_out(app, arrival.session.id).await?;
    member(app, &arrival.user).await
}

async fn member(app: &App, user: &User) -> anyhow::Result<Acting> {
    let found = standing_in(app, user, WORKSPACE).await?;
    found.with_context(|| format!("{} isn't a member", user.name))
}

/// Nobody knows it: one comes in by link.
fn password(dice: &dyn Dice) -> String {
    Token::throw(dice).as_str().to_owned()
}
