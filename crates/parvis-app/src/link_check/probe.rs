use parvis_net::{Cause, Client, Error, Method, Request, Response, StatusCode, Url};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long all of them may take for one address.
const IN_ALL: Duration = Duration::from_secs(15);
/// As much of a page is read, where its server answers no question about it alone.
const MOST_BYTES: usize = 64 * 1024;
/// As many times one is sent on.
const HOPS: usize = 8;

/// What came of looking at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Probe {
    /// What is there.
    pub(crate) outcome: Outcome,
    /// Who was spoken to last.
    pub(crate) host: String,
    /// What they answered.
    pub(crate) status: Option<u16>,
    /// Why there was no answer: the code of a sentence.
    pub(crate) because: Option<String>,
    /// Where it has moved for good, without a fragment.
    pub(crate) moved_to: Option<String>,
    /// The same address with encryption, where that answers.
    pub(crate) secure: Option<String>,
    /// How long the answer took, with all its hops, in milliseconds.
    pub(crate) took: u32,
}

/// What is at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// Something.
    Answers,
    /// Nothing, says its server.
    Gone,
    /// A server in trouble.
    Failing,
    /// Nobody who answers.
    Unreachable,
    /// Somewhere we don't go.
    NotAllowed,
    /// We don't know.
    Unknown,
}

/// Looks at an address, and follows where it leads: each hop through the guard.
pub(crate) async fn probe(client: &Client, url: &Url) -> Probe {
    let began = Instant::now();
    let mut first = url.clone();
    first.set_fragment(None);
    let Ok(mut found) = timeout(IN_ALL, follow(client, &first)).await else {
        return no_answer(Outcome::Unknown, "net-timed-out", &first, IN_ALL);
    };
    found.took = milliseconds(began.elapsed());
    if found.outcome == Outcome::Answers
        && found.moved_to.is_none()
        && let Some(secure) = with_encryption(&first)
        && let Ok(answer) = ask(client, &secure).await
        && answer.is_success()
    {
        found.secure = Some(secure.into());
    }
    found
}

async fn follow(client: &Client, first: &Url) -> Probe {
    let mut at = first.clone();
    let mut moved_to = None;
    let mut for_good = true;
    for _ in 0..=HOPS {
        let answer = match ask(client, &at).await {
            Ok(answer) => answer,
            Err(error) => return of_error(&error, &at),
        };
        let Some(next) = next(&at, &answer) else {
            let mut found = of_status(answer.status(), &at);
            found.moved_to = moved_to
                .filter(|_| found.outcome == Outcome::Answers)
                .map(Url::into);
            return found;
        };
        for_good &= matches!(
            answer.status(),
            StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT
        );
        if for_good {
            moved_to = Some(next.clone());
        }
        at = next;
    }
    no_answer(
        Outcome::Unreachable,
        "net-too-many-redirects",
        &at,
        Duration::ZERO,
    )
}

/// Asks for the head alone, and for the whole where its server doesn't answer that as it should: some have nothing
/// for such a question, and some refuse it.
async fn ask(client: &Client, url: &Url) -> Result<Response, Error> {
    let head = client.send(request(Method::HEAD, url)).await;
    match head {
        Ok(answer) if !answer.status().is_client_error() && !answer.status().is_server_error() => Ok(answer),
        Ok(answer) if answer.status() == StatusCode::TOO_MANY_REQUESTS => Ok(answer),
        Err(error) if !matches!(error.cause(), Cause::Closed | Cause::BodyCut) => Err(error),
        _ => client.send(request(Method::GET, url)).await,
    }
}

fn request(method: Method, url: &Url) -> Request {
    Request::new(method, url.clone())
        .header("accept", "text/html,*/*;q=0.5")
        .timeout(PATIENCE)
        .max_bytes(MOST_BYTES)
        .redirects(0)
        .plain_http(true)
}

/// Where an answer sends on.
fn next(at: &Url, answer: &Response) -> Option<Url> {
    let sends_on = matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = answer.header("location").filter(|_| sends_on)?;
    let mut next = at.join(location).ok()?;
    next.set_fragment(None);
    Some(next)
}

fn of_status(status: StatusCode, at: &Url) -> Probe {
    let outcome = match status.as_u16() {
        200..=299 => Outcome::Answers,
        404 | 410 => Outcome::Gone,
        500..=599 => Outcome::Failing,
        // It may answer a reader: many servers turn away whoever is no browser.
        _ => Outcome::Unknown,
    };
    Probe {
        status: Some(status.as_u16()),
        because: None,
        ..no_answer(outcome, "", at, Duration::ZERO)
    }
}

fn of_error(error: &Error, at: &Url) -> Probe {
    let cause = error.cause();
    let outcome = match cause {
        // Something is there; we only read its beginning.
        Cause::TooLarge { .. } => {
            let status = error.failure().status.unwrap_or(StatusCode::OK);
            return of_status(status, at);
        }
        Cause::Refused(_) | Cause::AddressWithPassword | Cause::Insecure => Outcome::NotAllowed,
        Cause::TimedOut | Cause::BadRequest => Outcome::Unknown,
        _ => Outcome::Unreachable,
    };
    no_answer(outcome, cause.code(), at, Duration::ZERO)
}

fn no_answer(outcome: Outcome, because: &str, at: &Url, took: Duration) -> Probe {
    Probe {
        outcome,
        host: at.host_str().unwrap_or_default().to_owned(),
        status: None,
        because: Some(because.to_owned()).filter(|because| !because.is_empty()),
        moved_to: None,
        secure: None,
        took: milliseconds(took),
    }
}

fn milliseconds(took: Duration) -> u32 {
    u32::try_from(took.as_millis()).unwrap_or(u32::MAX)
}

/// The same address with encryption, where it has none. One with a port of its own has no such sibling.
fn with_encryption(url: &Url) -> Option<Url> {
    if url.scheme() != "http" || url.port().is_some() {
        return None;
    }
    let mut secure = url.clone();
    secure.set_scheme("https").ok()?;
    Some(secure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_sibling_with_encryption_unless_it_has_a_port() {
        let sibling = |text: &str| with_encryption(&Url::parse(text).unwrap()).map(String::from);
        assert_eq!(
            sibling("http://exemple.fr/a?b").as_deref(),
            Some("https://exemple.fr/a?b")
        );
        assert_eq!(sibling("https://exemple.fr/"), None);
        assert_eq!(sibling("http://exemple.fr:8080/"), None);
    }
}
