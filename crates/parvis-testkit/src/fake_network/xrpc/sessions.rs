//! Who one is: sessions, handles, documents.

use super::super::bluesky::{Resident, World};
use super::super::wire::Ask;
use super::{Said, no};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// A token that says what a real one says, and is checked by nobody but this network.
pub(super) fn token(world: &World, resident: &Resident, kind: &str) -> String {
    let issued = world.now().micros() / 1_000_000;
    let life = if kind == "access" { 7_200 } else { 7_776_000 };
    let scope = if kind == "access" {
        "com.atproto.appPass"
    } else {
        "com.atproto.refresh"
    };
    let claims = json!({
        "scope": scope, "sub": resident.account.did, "iat": issued, "exp": issued + life, "session": resident.session,
    });
    format!("e30.{}.fake", URL_SAFE_NO_PAD.encode(claims.to_string()))
}

pub(super) fn signed_in(world: &World, ask: &Ask, kind: &str) -> Result<String, (u16, &'static str, String)> {
    let Some(token) = ask
        .header("authorization")
        .and_then(|value| value.strip_prefix("Bearer "))
    else {
        return Err((401, "AuthMissing", "Authentication Required".into()));
    };
    let invalid = || (400, "InvalidToken", "Token could not be verified".to_owned());
    let payload = token.split('.').nth(1).ok_or_else(invalid)?;
    let claims: Value = URL_SAFE_NO_PAD
        .decode(payload)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .ok_or_else(invalid)?;
    let refreshes = claims["scope"] == "com.atproto.refresh";
    let resident = world
        .resident(claims["sub"].as_str().unwrap_or_default())
        .ok_or_else(invalid)?;
    if refreshes != (kind == "refresh") {
        return Err(invalid());
    }
    let ended = claims["exp"].as_i64().unwrap_or(0) <= world.now().micros() / 1_000_000;
    if ended || claims["session"].as_u64() != Some(resident.session) {
        return Err((400, "ExpiredToken", "Token has expired".into()));
    }
    match resident.status {
        Some("takendown") => Err((401, "AccountTakedown", "Account has been taken down".into())),
        Some(_) if kind == "access" => Err((401, "AccountDeactivated", "Account is deactivated".into())),
        _ => Ok(resident.account.did.clone()),
    }
}

pub(super) fn session(world: &World, resident: &Resident, main: bool) -> Value {
    let access = token(world, resident, "access");
    let access = if main {
        // The main password's token says so.
        let claims = json!({ "scope": "com.atproto.access", "sub": resident.account.did });
        format!("e30.{}.fake", URL_SAFE_NO_PAD.encode(claims.to_string()))
    } else {
        access
    };
    let mut value = json!({
        "accessJwt": access,
        "refreshJwt": token(world, resident, "refresh"),
        "did": resident.account.did,
        "didDoc": document(world, resident),
        "handle": resident.account.handle,
        "active": resident.status.is_none(),
    });
    if let Some(status) = resident.status {
        value["status"] = json!(status);
    }
    value
}

pub(super) fn create_session(world: &World, ask: &Ask) -> Said {
    let body = ask.json();
    let resident = world.resident(body["identifier"].as_str().unwrap_or_default());
    let password = body["password"].as_str().unwrap_or_default();
    let wrong = || no(401, "AuthenticationRequired", "Invalid identifier or password");
    let Some(resident) = resident else { return wrong() };
    let main = password == resident.account.password;
    let app = password == resident.account.app_password && !resident.revoked;
    if !main && !app {
        return wrong();
    }
    if main && resident.second_factor {
        return no(
            401,
            "AuthFactorTokenRequired",
            "A sign in code has been sent to your email address",
        );
    }
    if resident.status == Some("takendown") {
        return no(401, "AccountTakedown", "Account has been taken down");
    }
    Ok(session(world, resident, main))
}

pub(super) fn refresh_session(world: &World, ask: &Ask) -> Said {
    let did = signed_in(world, ask, "refresh")?;
    match world.resident(&did) {
        Some(resident) => Ok(session(world, resident, false)),
        None => no(
            400,
            "InvalidRequest",
            format!("Could not find user info for account: {did}"),
        ),
    }
}

pub(super) fn resolve_handle(world: &World, ask: &Ask) -> Said {
    match world.resident(ask.parameter("handle").unwrap_or_default()) {
        Some(resident) => Ok(json!({ "did": resident.account.did })),
        None => no(400, "HandleNotFound", "Unable to resolve handle"),
    }
}

pub(super) fn document(world: &World, resident: &Resident) -> Value {
    json!({
        "id": resident.account.did,
        "alsoKnownAs": [format!("at://{}", resident.account.handle)],
        "service": [{
            "id": "#atproto_pds",
            "type": "AtprotoPersonalDataServer",
            "serviceEndpoint": world.url.trim_end_matches('/'),
        }],
    })
}

pub(super) fn did_document(world: &World, did: &str) -> Said {
    match world.resident(did) {
        Some(resident) => Ok(document(world, resident)),
        None => no(404, "NotFound", format!("DID not registered: {did}")),
    }
}
