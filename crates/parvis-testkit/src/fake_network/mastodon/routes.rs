//! Which call leads where.

use super::super::wire::{Answer, Ask};
use super::body::Said;
use super::world::World;
use super::{accounts, apps, instance, media, notifications, statuses};
use serde_json::json;

/// A call that somebody makes.
pub(super) struct Call<'a> {
    pub(super) ask: &'a Ask,
    pub(super) said: Said,
    /// The ids in its path, in order.
    pub(super) ids: Vec<&'a str>,
    /// The token it comes with, when it is good for something.
    pub(super) token: Option<String>,
    /// Whose it is.
    pub(super) who: Option<String>,
}

impl Call<'_> {
    pub(super) fn id(&self) -> &str {
        self.ids.first().copied().unwrap_or_default()
    }
}

/// The name of a route: `POST /api/v1/statuses/:id/reblog`.
pub(super) fn name(ask: &Ask) -> String {
    let parts: Vec<&str> = ask.path.split('/').collect();
    let named: Vec<&str> = parts
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let behind = at.checked_sub(1).map_or("", |before| parts[before]);
            let listed = matches!(
                behind,
                "statuses" | "accounts" | "media" | "notifications" | "polls"
            );
            let id = listed && part.starts_with(|c: char| c.is_ascii_digit());
            if id { ":id" } else { part }
        })
        .collect();
    format!("{} {}", ask.method, named.join("/"))
}

pub(super) fn answer(world: &mut World, route: &str, ask: &Ask) -> Answer {
    let ids = ask
        .path
        .split('/')
        .filter(|part| part.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    let given = ask
        .header("authorization")
        .and_then(|value| value.strip_prefix("Bearer "));
    let token = given
        .filter(|token| world.tokens.contains_key(*token))
        .map(ToOwned::to_owned);
    let who = token
        .as_ref()
        .and_then(|token| world.tokens.get(token))
        .map(|token| token.account.clone());
    let call = Call {
        ask,
        said: Said::read(ask),
        ids,
        token,
        who: who.filter(|who| !who.is_empty()),
    };
    if let Some(page) = open_to_everybody(world, route, &call) {
        return page;
    }
    if given.is_some() && call.token.is_none() {
        return Answer::json(401, &json!({ "error": "The access token is invalid" }));
    }
    if let Some(left) = &mut world.quirks.calls_left {
        if *left == 0 {
            return limited(world);
        }
        *left -= 1;
    }
    if !world.quirks.secure
        && let Some(page) = open_unless_secure(world, route, &call)
    {
        return page;
    }
    let Some(who) = call.who.clone() else {
        return Answer::json(
            401,
            &json!({ "error": "This method requires an authenticated user" }),
        );
    };
    if world.member(&who).is_none_or(|member| member.suspended) {
        return Answer::json(403, &json!({ "error": "Your login is currently disabled" }));
    }
    if let Some(refused) = beyond_scope(world, route, &call) {
        return refused;
    }
    somebody(world, route, &call, &who)
}

fn open_to_everybody(world: &mut World, route: &str, call: &Call<'_>) -> Option<Answer> {
    Some(match route {
        "GET /api/v1/instance" | "GET /api/v1/instance/" => instance::older(world),
        "GET /api/v2/instance" | "GET /api/v2/instance/" => instance::newer(world),
        "GET /.well-known/oauth-authorization-server" => instance::metadata(world),
        "POST /api/v1/apps" => apps::register(world, call),
        "GET /api/v1/apps/verify_credentials" => apps::verify(world, call),
        "GET /oauth/authorize" => apps::ask(world, call),
        "POST /oauth/authorize" => apps::grant(world, call),
        "POST /oauth/token" => apps::token(world, call),
        "POST /oauth/revoke" => apps::revoke(world, call),
        "GET /nodeinfo/2.0" => instance::node(),
        "GET /.well-known/nodeinfo" => instance::node_links(world),
        "GET /avatar.png" => instance::avatar(),
        _ => return None,
    })
}

fn open_unless_secure(world: &mut World, route: &str, call: &Call<'_>) -> Option<Answer> {
    Some(match route {
        "GET /api/v1/statuses/:id" => statuses::show(world, call),
        "GET /api/v1/statuses/:id/context" => statuses::context(world, call),
        "GET /api/v1/statuses/:id/history" => statuses::history(world, call),
        "GET /api/v1/accounts/:id" => accounts::show(world, call),
        "GET /api/v1/accounts/:id/statuses" => accounts::statuses(world, call),
        "GET /api/v1/accounts/lookup" => accounts::look_up(world, call),
        _ => return None,
    })
}

fn somebody(world: &mut World, route: &str, call: &Call<'_>, who: &str) -> Answer {
    match route {
        "GET /api/v1/accounts/verify_credentials" => accounts::verify(world, who),
        "POST /api/v1/statuses" => statuses::post(world, call, who),
        "GET /api/v1/statuses" if !world.quirks.old => statuses::several(world, call),
        "PUT /api/v1/statuses/:id" => statuses::edit(world, call, who),
        "DELETE /api/v1/statuses/:id" => statuses::delete(world, call, who),
        "GET /api/v1/statuses/:id/source" if !world.quirks.old => statuses::source(world, call),
        "POST /api/v1/statuses/:id/favourite" => statuses::point(world, call, who, "favourite"),
        "POST /api/v1/statuses/:id/unfavourite" => statuses::unlike(world, call, who),
        "POST /api/v1/statuses/:id/reblog" => statuses::point(world, call, who, "reblog"),
        "POST /api/v2/media" | "POST /api/v1/media" => media::upload(world, call, who),
        "GET /api/v1/media/:id" => media::show(world, call),
        "PUT /api/v1/media/:id" => media::describe(world, call),
        "GET /api/v1/notifications" => notifications::list(world, call, who),
        "GET /api/v1/polls/:id" => statuses::poll(world, call),
        "POST /api/v1/polls/:id/votes" => statuses::vote(world, call, who),
        _ => open_unless_secure(world, route, call)
            .unwrap_or_else(|| Answer::json(404, &json!({ "error": "Record not found" }))),
    }
}

/// What the token may not do (api/oauth-scopes).
fn beyond_scope(world: &World, route: &str, call: &Call<'_>) -> Option<Answer> {
    let token = call.token.as_ref().and_then(|token| world.tokens.get(token))?;
    let path = route.split(' ').nth(1).unwrap_or_default();
    let noun = path.split('/').nth(3).unwrap_or_default();
    let verb = if route.starts_with("GET ") {
        "read"
    } else {
        "write"
    };
    let noun = match (noun, path.rsplit('/').next()) {
        (_, Some("favourite" | "unfavourite")) => "favourites",
        ("polls", _) => "statuses",
        (noun, _) => noun,
    };
    if path.ends_with("/statuses") && verb == "read" {
        return None;
    }
    let narrow = format!("{verb}:{noun}");
    let may = token
        .scopes
        .split_whitespace()
        .any(|scope| scope == verb || scope == narrow || scope == "profile");
    // A file may be looked at by whoever may upload it.
    let may = may || (noun == "media" && token.scopes.contains("write"));
    (!may).then(|| {
        Answer::json(
            403,
            &json!({ "error": "This action is outside the authorized scopes" }),
        )
    })
}

fn limited(world: &World) -> Answer {
    let reset = world.now().plus(std::time::Duration::from_mins(5)).to_rfc3339();
    Answer::json(429, &json!({ "error": "Too many requests" }))
        .header("x-ratelimit-limit", &300)
        .header("x-ratelimit-remaining", &0)
        .header("x-ratelimit-reset", &reset)
}

pub(super) fn unprocessable(why: &str) -> Answer {
    Answer::json(422, &json!({ "error": why }))
}

pub(super) fn gone() -> Answer {
    Answer::json(404, &json!({ "error": "Record not found" }))
}
