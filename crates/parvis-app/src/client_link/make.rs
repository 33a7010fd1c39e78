use crate::secret::Token;
use crate::{Acting, App, Checked, Fault, Result, day};
use jiff::ToSpan as _;
use jiff::civil::Date;
use parvis_domain::{ClientLink, ClientLinkId, ClientLinkPurpose, Timestamp, UiLanguage};
use parvis_store::{Tx, client_link};
use uuid::Uuid;

/// A link works no longer than this many days.
const LONGEST_DAYS: i64 = 366;

/// A link to be made.
pub(crate) struct Making<'a> {
    pub(crate) purpose: ClientLinkPurpose,
    /// The thing it is for.
    pub(crate) noun: Option<Uuid>,
    pub(crate) person_name: &'a str,
    /// May be empty.
    pub(crate) person_email: &'a str,
    pub(crate) language: UiLanguage,
    pub(crate) expires_at: Timestamp,
    pub(crate) mailed: bool,
}

/// A link, and the one chance to see where it is.
pub(crate) struct Made {
    pub(crate) link: ClientLink,
    /// Its path below the instance's address.
    pub(crate) path: String,
}

/// Makes a link. Whether that is allowed, and the trace of it, belong to whoever asks for one.
pub(crate) async fn make(app: &App, tx: &mut Tx, who: &Acting, making: &Making<'_>) -> Result<Made> {
    let word = Token::throw(app.dice.as_ref());
    let link = ClientLink {
        id: ClientLinkId::next(app.clock.as_ref(), app.dice.as_ref()),
        purpose: making.purpose,
        noun_id: making.noun,
        person_name: making.person_name.to_owned(),
        person_email: making.person_email.to_owned(),
        language: making.language,
        created_by: who.user.id,
        created_at: app.now(),
        expires_at: making.expires_at,
        revoked_at: None,
        mailed: making.mailed,
        opened_at: None,
        last_opened_at: None,
        used_at: None,
    };
    client_link::insert(tx, who.place(), &link, &Token::hash(word.as_str())).await?;
    Ok(Made {
        link,
        path: format!("/app/client/{}", word.as_str()),
    })
}

/// The end of the last day on which a link is to work; without a day, thirty days after `usual` or after today.
pub(crate) fn checked_end(
    checked: &mut Checked,
    field: &str,
    day: Option<&str>,
    usual: Option<Date>,
    zone: &str,
    now: Timestamp,
) -> Timestamp {
    let today = day::today(zone, now);
    let latest = today.checked_add(LONGEST_DAYS.days()).unwrap_or(today);
    let on = if let Some(text) = day {
        let Some(due) = checked.until_day(field, text, zone, now) else {
            return now;
        };
        if due.on > latest {
            checked.fault(Fault::new(field, "token-end-far").with("days", LONGEST_DAYS));
            return now;
        }
        due.on
    } else {
        let from = usual.unwrap_or(today).max(today);
        from.checked_add(30.days()).unwrap_or(from).min(latest)
    };
    day::end_of(on, zone).unwrap_or(now)
}
