use super::calendar::Calendar;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use parvis_app::agenda::{AgendaItem, Outside, read_outside};
use parvis_app::{Params, Problem};
use parvis_domain::{Appearance, Timestamp, Venue};
use parvis_http::{Failure, Http, sentence};
use sha2::{Digest, Sha256};

/// An hour: calendars that ask how often to come are told so.
const EVERY: &str = "PT1H";

/// How long a piece is shown to take: it goes out at its time, and a calendar hides what takes no time at all.
const LASTS: &str = "PT15M";

/// The agenda as a calendar outside reads it: `/agenda/{secret}.ics`.
pub(crate) async fn outside(
    State(http): State<Http>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let secret = file.strip_suffix(".ics").ok_or(Problem::not_found("agenda"))?;
    let found = read_outside(&http.app, secret).await?;
    let text = write(&http, &found);
    let tag = format!("\"{:x}\"", Sha256::digest(text.as_bytes()));
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let mut answer = if known.is_some_and(|known| known.contains(&tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        text.into_response()
    };
    let told = answer.headers_mut();
    told.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/calendar; charset=utf-8"),
    );
    told.insert(
        CONTENT_DISPOSITION,
        HeaderValue::from_static("inline; filename=\"agenda.ics\""),
    );
    told.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    told.insert(ETAG, HeaderValue::from_str(&tag).map_err(Problem::internal)?);
    Ok(answer)
}

fn write(http: &Http, found: &Outside) -> String {
    let mut calendar = Calendar::new();
    calendar.begin("VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Parvis//Agenda//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    let name = say(found, "agenda-feed-name", &[("workspace", &found.workspace.name)]);
    calendar.text("NAME", &name);
    calendar.text("X-WR-CALNAME", &name);
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION", EVERY);
    calendar.line("X-PUBLISHED-TTL", EVERY);
    for item in &found.items {
        event(http, &mut calendar, found, item);
    }
    for appearance in &found.appearances {
        said_elsewhere(http, &mut calendar, found, appearance);
    }
    calendar.end("VCALENDAR");
    calendar.done()
}

fn event(http: &Http, calendar: &mut Calendar, found: &Outside, item: &AgendaItem) {
    let place = match item.venue {
        Venue::Site => say(found, "agenda-feed-site", &[]),
        Venue::Channel(id) => found
            .channels
            .iter()
            .find(|channel| channel.id == id)
            .map(|channel| channel.name.clone())
            .unwrap_or_default(),
    };
    let untitled = say(found, "agenda-feed-untitled", &[]);
    let name = if item.name().is_empty() {
        &untitled
    } else {
        item.name()
    };
    let state = say(
        found,
        &format!("agenda-feed-{}", item.state.replace('_', "-")),
        &[],
    );
    let path = format!("/app/w/{}/write/{}", found.workspace.slug, item.original);
    let link = http.config.link(&path);
    let mut words = vec![state];
    if let Some(planned) = item.planned {
        let (local, zone) = (
            planned.local().to_string().replace('T', " "),
            planned.zone().to_string(),
        );
        words.push(say(
            found,
            "agenda-feed-planned",
            &[("local", &local), ("zone", &zone)],
        ));
    }
    if item.ahead {
        words.push(say(found, "agenda-feed-ahead", &[]));
    }
    if !item.title.is_empty() && !item.words.is_empty() {
        words.push(item.words.clone());
    }

    calendar.begin("VEVENT");
    // A UUID is the same in every calendar for ever (RFC 7986, 5.3).
    calendar.line("UID", &item.id.to_string());
    calendar.line("DTSTAMP", &utc(item.changed_at));
    calendar.line("LAST-MODIFIED", &utc(item.changed_at));
    calendar.line("SEQUENCE", &item.changes.to_string());
    calendar.line("DTSTART", &utc(item.at));
    calendar.line("DURATION", LASTS);
    calendar.text("SUMMARY", &format!("{place}: {name}"));
    calendar.text("DESCRIPTION", &words.join("\n"));
    calendar.text("CATEGORIES", &place);
    calendar.line("URL", &link);
    let certain = !matches!(item.state, "held" | "awaiting_approval" | "unconfirmed") && !item.ahead;
    calendar.line(
        "STATUS",
        match item.state {
            "failed" | "withdrawn" | "unpublished" => "CANCELLED",
            _ if certain => "CONFIRMED",
            _ => "TENTATIVE",
        },
    );
    // It fills nobody's day.
    calendar.line("TRANSP", "TRANSPARENT");
    calendar.end("VEVENT");
}

/// Something that the rest of the house says: the whole of its days, unless it has an hour.
fn said_elsewhere(http: &Http, calendar: &mut Calendar, found: &Outside, it: &Appearance) {
    let place = found
        .channels
        .iter()
        .find(|channel| channel.id == it.channel)
        .map(|channel| channel.name.clone())
        .unwrap_or_default();
    calendar.begin("VEVENT");
    calendar.line("UID", &it.id.to_string());
    calendar.line("DTSTAMP", &utc(it.changed_at));
    calendar.line("LAST-MODIFIED", &utc(it.changed_at));
    calendar.line("SEQUENCE", &(it.version - 1).to_string());
    let hour = it
        .when
        .begins()
        .filter(|_| it.when.time.is_some() && it.when.days() == 1);
    if let Some(begins) = hour {
        calendar.line("DTSTART", &utc(begins.instant()));
        calendar.line("DURATION", LASTS);
    } else {
        // The end is the day after the last one (RFC 5545, 3.6.1).
        let end = it.when.last.tomorrow().unwrap_or(it.when.last);
        let [first, end] = [it.when.first, end].map(|day| day.strftime("%Y%m%d").to_string());
        calendar.line("DTSTART;VALUE=DATE", &first);
        calendar.line("DTEND;VALUE=DATE", &end);
    }
    calendar.text("SUMMARY", &format!("{place}: {}", it.title));
    let words: Vec<&str> = [it.by_whom.as_str(), &it.note]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    if !words.is_empty() {
        calendar.text("DESCRIPTION", &words.join("\n"));
    }
    calendar.text("CATEGORIES", &place);
    let path = format!("/app/w/{}/agenda?day={}", found.workspace.slug, it.when.first);
    calendar.line("URL", it.address.as_deref().unwrap_or(&http.config.link(&path)));
    calendar.line("STATUS", "CONFIRMED");
    calendar.line("TRANSP", "TRANSPARENT");
    calendar.end("VEVENT");
}

fn utc(at: Timestamp) -> String {
    at.to_jiff().strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn say(found: &Outside, key: &str, values: &[(&'static str, &str)]) -> String {
    let values: Params = values
        .iter()
        .map(|(name, value)| (*name, (*value).into()))
        .collect();
    sentence(found.language, key, &values).unwrap_or_else(|| key.to_owned())
}
