use super::EventBody;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use parvis_app::App;
use parvis_app::event::{self, Listener, Told};
use parvis_http::{CameBy, Failure, Http, Member, Seat};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Interval;
use tokio_util::sync::CancellationToken;

/// A silent line is cut by proxies after a minute or so; this often there is a sign of life.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
/// How long somebody whose session has ended may still hear that something changed.
const LOOKED_OVER: Duration = Duration::from_secs(10);
/// A browser that lost the line comes back after so long.
const COME_BACK: Duration = Duration::from_secs(3);

/// Follow what changes
///
/// Server-sent events (`text/event-stream`) for as long as one looks on: `change` says which thing changed, and is
/// read through the other operations; `look_again` says that something may have been missed, as it is after the line
/// was lost. A line with nothing to say has a comment every 15 seconds. It ends with the session, the membership or the
/// token. At most 12 lines at once for a person; 429 beyond.
#[utoipa::path(get, path = "/events", operation_id = "events_follow", tag = "events",
    params(("workspace" = String, Path),
        ("Last-Event-ID" = Option<String>, Header, description = "The last event that arrived, when the line was lost.")),
    responses((status = 200, body = EventBody, content_type = "text/event-stream")))]
pub(crate) async fn follow(
    State(http): State<Http>,
    Member(who): Member,
    CameBy(pass): CameBy,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Failure> {
    let seat = http.limits.sit_down(who.user.id)?;
    let listener = event::listen(&http.app, who, pass)?;
    let line = Line {
        missed: headers.contains_key("last-event-id"),
        greeted: false,
        app: http.app,
        stop: http.stop,
        look_over: tokio::time::interval(LOOKED_OVER),
        listener,
        _seat: seat,
    };
    let kept_alive = KeepAlive::new().interval(SIGN_OF_LIFE);
    Ok((
        // Proxies that gather answers before they pass them on are told not to.
        [
            (HeaderName::from_static("x-accel-buffering"), "no"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        Sse::new(line.events()).keep_alive(kept_alive),
    ))
}

struct Line {
    app: Arc<App>,
    stop: CancellationToken,
    listener: Listener,
    look_over: Interval,
    greeted: bool,
    missed: bool,
    _seat: Seat,
}

impl Line {
    fn events(self) -> impl Stream<Item = Result<Event, Infallible>> {
        stream::unfold(self, |mut line| async move {
            let event = line.next().await?;
            Some((Ok(event), line))
        })
    }

    /// The next event; none when the line is to end.
    async fn next(&mut self) -> Option<Event> {
        if !self.greeted {
            self.greeted = true;
            // Says at once that the line stands; what happened while it was lost isn't kept.
            return Some(if std::mem::take(&mut self.missed) {
                self.shown(Told::LookAgain).retry(COME_BACK)
            } else {
                Event::default().retry(COME_BACK).comment("here")
            });
        }
        loop {
            tokio::select! {
                biased;
                () = self.stop.cancelled() => return None,
                _ = self.look_over.tick() => {
                    if !self.listener.may_stay(&self.app).await.unwrap_or(false) {
                        return None;
                    }
                }
                told = self.listener.next() => return Some(self.shown(told)),
            }
        }
    }

    fn shown(&self, told: Told) -> Event {
        // The instant names the event: whoever comes back with any is told to look again.
        let event = Event::default().id(self.app.now().micros().to_string());
        match told {
            Told::LookAgain => event.event("look_again").data("{}"),
            Told::Change { noun, id } => {
                let body = EventBody {
                    noun,
                    id: id.map(|id| id.to_string()),
                };
                event
                    .event("change")
                    .data(serde_json::to_string(&body).unwrap_or_default())
            }
        }
    }
}
