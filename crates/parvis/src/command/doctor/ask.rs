use super::case::here;
use crate::command::serve::Serve;
use crate::question::{Answer, HEADER, Question};
use parvis_app::{KeyRing, OsDice};
use parvis_net::{Client, Error, Guard, Request};
use std::time::Duration;
use url::Url;

/// What came back.
pub(super) enum Heard {
    /// An instance with the same key.
    Ours(Box<Answer>),
    /// Something else, with this status.
    Stranger(u16),
    /// Something that couldn't be asked who it is, because the key isn't there.
    Somebody,
    /// Nothing.
    Nobody(Box<Error>),
    /// It wasn't asked.
    Unasked,
}

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// The guarded way out. Where this instance itself is to be found is allowed, whatever address that is: the operator
/// named it.
pub(super) async fn way_out(serve: &Serve, instance_url: Option<&Url>) -> Result<Client, String> {
    let mut guard = Guard::new();
    if let Some(url) = instance_url {
        guard = guard.instance(url.clone());
    }
    for url in instance_url.into_iter().chain([&here(serve.listen)]) {
        let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
            continue;
        };
        let host = host.trim_matches(['[', ']']);
        let found = tokio::time::timeout(PATIENCE, tokio::net::lookup_host((host, port))).await;
        if let Ok(Ok(found)) = found {
            guard = found.fold(guard, Guard::allow);
        }
    }
    Client::new(&guard).map_err(|error| error.to_string())
}

/// Asks what answers at `base`. With `forged`, the question claims to come from there. Without a key one learns only
/// whether anybody is there.
pub(super) async fn ask(client: &Client, base: &Url, keys: Option<&KeyRing>, forged: Option<&str>) -> Heard {
    let question = Question::throw(&OsDice::default());
    let Ok(url) = base.join("/healthz") else {
        return Heard::Unasked;
    };
    let mut request = Request::get(url)
        .plain_http(true)
        .redirects(0)
        .timeout(PATIENCE)
        .max_bytes(64 * 1024);
    if let Some(header) = keys.and_then(|keys| question.header(keys)) {
        request = request.secret_header(HEADER, &header);
    }
    if let Some(forged) = forged {
        request = request.header("x-forwarded-for", forged);
    }
    match (client.send(request).await, keys) {
        (Ok(_), None) => Heard::Somebody,
        (Ok(response), Some(keys)) => match question.heard(keys, response.bytes()) {
            Some(answer) => Heard::Ours(Box::new(answer)),
            None => Heard::Stranger(response.status().as_u16()),
        },
        (Err(error), _) => Heard::Nobody(Box::new(error)),
    }
}
