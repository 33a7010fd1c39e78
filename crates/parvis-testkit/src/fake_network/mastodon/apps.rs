//! Applications, and how somebody lets one in (methods/apps, methods/oauth).

use super::super::wire::Answer;
use super::html::escape;
use super::routes::{Call, unprocessable};
use super::world::{App, Code, Token, World};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::fmt::Write as _;

const SHOWN: &str = "urn:ietf:wg:oauth:2.0:oob";

pub(super) fn register(world: &mut World, call: &Call<'_>) -> Answer {
    let redirects: Vec<String> = call
        .said
        .list("redirect_uris")
        .iter()
        .flat_map(|one| one.split_whitespace())
        .map(ToOwned::to_owned)
        .collect();
    let Some(name) = call.said.text("client_name").filter(|name| !name.is_empty()) else {
        return unprocessable("Validation failed: Application name can't be blank");
    };
    if redirects
        .iter()
        .any(|one| one != SHOWN && url::Url::parse(one).is_err())
        || redirects.is_empty()
    {
        return unprocessable("Validation failed: Redirect URI must be an absolute URI.");
    }
    let app = App {
        name: name.to_owned(),
        secret: world.secret("secret"),
        redirects,
        scopes: call.said.text("scopes").unwrap_or("read").to_owned(),
        website: call.said.text("website").map(ToOwned::to_owned),
    };
    let client = world.secret("client");
    let said = json!({
        "id": world.next_id().to_string(), "name": app.name, "website": app.website, "scopes": app.scopes.split(' ').collect::<Vec<_>>(),
        "redirect_uri": app.redirects.join("\n"), "redirect_uris": app.redirects, "client_id": client,
        "client_secret": app.secret, "client_secret_expires_at": 0, "vapid_key": "none",
    });
    world.apps.insert(client, app);
    Answer::json(200, &said)
}

pub(super) fn verify(world: &World, call: &Call<'_>) -> Answer {
    let token = call.token.as_ref().and_then(|token| world.tokens.get(token));
    let app = token.and_then(|token| world.apps.get(token.client.as_ref()?));
    match app {
        Some(app) => Answer::json(
            200,
            &json!({ "name": app.name, "website": app.website, "vapid_key": "none" }),
        ),
        None => Answer::json(401, &json!({ "error": "The access token is invalid" })),
    }
}

/// The page on which somebody is asked.
pub(super) fn ask(world: &World, call: &Call<'_>) -> Answer {
    match asked(world, call) {
        Ok(app) => page(call, &app.name, ""),
        Err(refused) => refused,
    }
}

fn asked<'w>(world: &'w World, call: &Call<'_>) -> Result<&'w App, Answer> {
    let said = &call.said;
    let no = |why: &str| {
        Err(Answer::html(
            400,
            &format!("<!doctype html><title>Error</title><p>{}", escape(why)),
        ))
    };
    let Some(app) = said.text("client_id").and_then(|client| world.apps.get(client)) else {
        return no("Client authentication failed due to unknown client.");
    };
    let redirect = said.text("redirect_uri").unwrap_or_default();
    if !app.redirects.iter().any(|one| one == redirect) {
        return no("The redirect uri included is not valid.");
    }
    let known: Vec<&str> = app.scopes.split_whitespace().collect();
    let wanted = said.text("scope").unwrap_or("read").split_whitespace();
    if wanted.into_iter().any(|scope| !known.contains(&scope)) {
        return no("The requested scope is invalid, unknown, or malformed.");
    }
    if said.text("response_type") != Some("code") {
        return no("The authorization server does not support this response type.");
    }
    Ok(app)
}

fn page(call: &Call<'_>, name: &str, fault: &str) -> Answer {
    let mut kept = String::new();
    for (field, value) in call.said.fields.as_object().into_iter().flatten() {
        if !matches!(field.as_str(), "username" | "password" | "decision") {
            let value = value.as_str().unwrap_or_default();
            let _ = write!(
                kept,
                "<input type=hidden name=\"{}\" value=\"{}\">",
                escape(field),
                escape(value)
            );
        }
    }
    let mut scopes = String::new();
    for scope in call.said.text("scope").unwrap_or_default().split(' ') {
        let _ = write!(scopes, "<li>{}", escape(scope));
    }
    Answer::html(
        200,
        &format!(
            "<!doctype html><html lang=en><title>Authorization required</title><h1>Authorization required</h1><p>{fault}</p>\
             <p><strong>{}</strong> would like permission to access your account.</p><ul>{scopes}</ul>\
             <form method=post action=\"/oauth/authorize\">{kept}\
             <p><label>User name <input name=username></label> <label>Password <input type=password name=password></label></p>\
             <button name=decision value=yes>Authorize</button> <button name=decision value=no>Deny</button></form>",
            escape(name)
        ),
    )
}

pub(super) fn grant(world: &mut World, call: &Call<'_>) -> Answer {
    let name = match asked(world, call) {
        Ok(app) => app.name.clone(),
        Err(refused) => return refused,
    };
    let said = &call.said;
    let redirect = said.text("redirect_uri").unwrap_or_default().to_owned();
    let state = said.text("state").unwrap_or_default();
    if said.text("decision") == Some("no") {
        return back(
            &redirect,
            &[
                ("error", "access_denied"),
                (
                    "error_description",
                    "The resource owner or authorization server denied the request.",
                ),
                ("state", state),
            ],
        );
    }
    let member = world
        .named(said.text("username").unwrap_or_default())
        .map(|one| one.member.clone());
    let Some(member) = member.filter(|one| Some(one.password.as_str()) == said.text("password")) else {
        return page(call, &name, "Invalid user name or password.");
    };
    let code = world.secret("code");
    world.codes.insert(
        code.clone(),
        Code {
            client: said.text("client_id").unwrap_or_default().to_owned(),
            account: member.id,
            redirect: redirect.clone(),
            scopes: said.text("scope").unwrap_or("read").to_owned(),
            challenge: said.text("code_challenge").map(ToOwned::to_owned),
        },
    );
    if redirect == SHOWN {
        return Answer::html(
            200,
            &format!(
                "<!doctype html><html lang=en><title>Code</title><p>Copy this code: <code id=code>{code}</code>"
            ),
        );
    }
    back(&redirect, &[("code", &code), ("state", state)])
}

fn back(redirect: &str, with: &[(&str, &str)]) -> Answer {
    if redirect == SHOWN {
        return Answer::html(
            200,
            "<!doctype html><html lang=en><title>Denied</title><p>Denied.",
        );
    }
    let mut url = url::Url::parse(redirect).expect("checked when it was registered");
    url.query_pairs_mut().extend_pairs(with);
    Answer::text(302, "").header("location", &url)
}

pub(super) fn token(world: &mut World, call: &Call<'_>) -> Answer {
    let said = &call.said;
    let client = said.text("client_id").unwrap_or_default().to_owned();
    let known = world
        .apps
        .get(&client)
        .filter(|app| Some(app.secret.as_str()) == said.text("client_secret"));
    let Some(app) = known else {
        return no(
            401,
            "invalid_client",
            "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.",
        );
    };
    let invalid = || {
        no(
            400,
            "invalid_grant",
            "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.",
        )
    };
    let (account, scopes) = match said.text("grant_type") {
        Some("client_credentials") => (String::new(), said.text("scope").unwrap_or("read").to_owned()),
        Some("password") => {
            let member = world.named(said.text("username").unwrap_or_default());
            let member = member.filter(|one| Some(one.member.password.as_str()) == said.text("password"));
            match member {
                Some(one) => (
                    one.member.id.clone(),
                    said.text("scope").unwrap_or(&app.scopes).to_owned(),
                ),
                None => return invalid(),
            }
        }
        Some("authorization_code") => {
            // A code is good once, whatever comes of it.
            let Some(code) = said.text("code").and_then(|code| world.codes.remove(code)) else {
                return invalid();
            };
            let proven = code
                .challenge
                .as_ref()
                .is_none_or(|challenge| proves(said.text("code_verifier"), challenge));
            if code.client != client || said.text("redirect_uri") != Some(&code.redirect) || !proven {
                return invalid();
            }
            (code.account, code.scopes)
        }
        _ => {
            return no(
                400,
                "unsupported_grant_type",
                "The authorization grant type is not supported by the authorization server.",
            );
        }
    };
    let made = world.secret("token");
    let said: Value = json!({
        "access_token": made, "token_type": "Bearer", "scope": scopes, "created_at": world.now().micros() / 1_000_000,
    });
    world.tokens.insert(
        made,
        Token {
            account,
            client: Some(client),
            scopes,
        },
    );
    Answer::json(200, &said)
}

fn proves(verifier: Option<&str>, challenge: &str) -> bool {
    use sha2::Digest as _;
    verifier.is_some_and(|text| URL_SAFE_NO_PAD.encode(sha2::Sha256::digest(text.as_bytes())) == challenge)
}

pub(super) fn revoke(world: &mut World, call: &Call<'_>) -> Answer {
    if let Some(token) = call.said.text("token") {
        world.tokens.remove(token);
    }
    Answer::json(200, &json!({}))
}

fn no(status: u16, error: &str, description: &str) -> Answer {
    Answer::json(
        status,
        &json!({ "error": error, "error_description": description }),
    )
}
