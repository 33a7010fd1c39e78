use crate::{Acting, App, Checked, Fault, Result, secret};
use jiff::ToSpan as _;
use jiff::civil::Date;
use parvis_domain::{Action, Scope, Scopes, Timestamp, Token, TokenId, Zone};
use parvis_store::token;
use serde_json::json;

/// A token lives no longer than this many days: what nobody looks at any more must end by itself.
const LONGEST_DAYS: i64 = 366;

/// What a token begins with, so that it is recognised where it shouldn't be: in a repository, in a log.
const MARK: &str = "parvis_";

/// What somebody wrote about a token.
pub struct TokenInput {
    /// What it is for: 1 to 80 characters.
    pub name: String,
    /// What it is good for: `content:read`, …; at least one.
    pub scopes: Vec<String>,
    /// The last day on which it works, in the workspace's zone: `2026-12-31`.
    pub ends_on: String,
}

/// A token, and the one chance to see its word.
pub struct Tokened {
    /// The token.
    pub token: Token,
    /// The word; it isn't stored anywhere.
    pub word: String,
}

/// Makes a token that acts for whoever makes it.
///
/// # Errors
/// `denied`; `invalid` on `name`, `scopes` or `ends_on`.
pub async fn create(app: &App, who: &Acting, input: &TokenInput) -> Result<Tokened> {
    app.allowed_here(who, Action::TokenManage)?;
    let mut checked = Checked::new();
    let name = checked.line("name", &input.name, 80);
    let scopes = checked_scopes(&mut checked, &input.scopes);
    let expires_at = checked_end(&mut checked, &input.ends_on, &who.workspace.zone, app.now());
    checked.done()?;
    let thrown = secret::Token::throw(app.dice.as_ref());
    let word = format!("{MARK}{}", thrown.as_str());
    let token = Token {
        id: TokenId::next(app.clock.as_ref(), app.dice.as_ref()),
        user_id: who.user.id,
        name,
        scopes,
        created_at: app.now(),
        expires_at,
        used_at: None,
        revoked_at: None,
    };

    let mut tx = app.begin().await?;
    token::insert(&mut tx, who.place(), &token, &secret::Token::hash(&word)).await?;
    let detail = json!({ "created": token.name, "scopes": token.scopes.to_string() });
    app.trace(&mut tx, who, Action::TokenManage, token.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(Tokened { token, word })
}

fn checked_scopes(checked: &mut Checked, words: &[String]) -> Scopes {
    if words.is_empty() {
        checked.fault(Fault::new("scopes", "scopes-none"));
    }
    let mut scopes = Vec::new();
    for word in words {
        match word.parse::<Scope>() {
            Ok(scope) => scopes.push(scope),
            Err(_) => checked.fault(Fault::new("scopes", "scope-unknown").with("scope", word.as_str())),
        }
    }
    scopes.into_iter().collect()
}

/// The end of the day named, in the zone.
fn checked_end(checked: &mut Checked, day: &str, zone: &str, now: Timestamp) -> Timestamp {
    let Ok(date) = day.parse::<Date>() else {
        checked.fault(Fault::new("ends_on", "date-unreadable"));
        return now;
    };
    let zone = zone.parse().unwrap_or(Zone::UTC).time_zone();
    let today = now.to_jiff().to_zoned(zone.clone()).date();
    if date < today {
        checked.fault(Fault::new("ends_on", "token-end-past"));
        return now;
    }
    let latest = today.checked_add(LONGEST_DAYS.days()).unwrap_or(today);
    if date > latest {
        checked.fault(Fault::new("ends_on", "token-end-far").with("days", LONGEST_DAYS));
        return now;
    }
    let end = date.tomorrow().and_then(|next| next.to_zoned(zone));
    end.map_or(now, |end| end.timestamp().into())
}
