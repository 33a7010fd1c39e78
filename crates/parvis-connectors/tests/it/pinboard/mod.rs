//! Pinboard, a small network made up for `docs/connectors/adding-a-network.md`: a board on which members pin notes,
//! answer them and like them. The folder is complete: moved below `src`, it is a network of the program.

mod api;
mod notes;

#[cfg(test)]
mod tests;

use self::api::{Board, Kept};
use self::notes::{Counting, News, Note, Page};
use async_trait::async_trait;
use parvis_connectors::fault::{self, Effect};
use parvis_connectors::{
    Access, ConnectField, ConnectRequest, ConnectedAccount, Connector, ConnectorError,
    ConnectorErrorKind as Kind, Counted, Credential, Found, NewsPage, Part, Progress, Published, Remote,
    Renewed, ReplyPage, Result, Setup, SetupError, Step,
};
use parvis_domain::{
    Ability, Capabilities, Clock, Idempotency, Limits, LookUp, Metric, MetricDefinition, Network,
    OptionLimits, ServerFacts, TextLimits, TextMeasure,
};
use parvis_net::{Client, Method, Url};
use serde::de::IgnoredAny;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

/// Its word: what is stored, what is sent, and what this folder is called.
pub const NETWORK: Network = Network::named("pinboard");

/// The connector, as the installation sets it up. `pinboard.patience` is how many seconds one call may take.
pub fn connector(setup: &Setup) -> std::result::Result<Arc<dyn Connector>, SetupError> {
    let patience = match setup.setting(NETWORK, "patience") {
        None => parvis_net::TIMEOUT,
        Some(value) => value
            .parse()
            .map(Duration::from_secs)
            .map_err(|_| SetupError::Unreadable {
                name: "pinboard.patience".into(),
                wanted: "a number of seconds",
                value: value.to_owned(),
            })?,
    };
    let clock = Arc::clone(&setup.clock);
    Ok(Arc::new(Pinboard::new(setup.client.clone(), clock, patience)))
}

/// The connector of pinboards.
pub struct Pinboard {
    client: Client,
    clock: Arc<dyn Clock>,
    patience: Duration,
}

/// What is counted, and where the network says what it counts.
const DEFINITIONS: &[MetricDefinition] = &[
    MetricDefinition::new(
        Metric::Likes,
        1,
        (2026, 11, 22),
        "https://pinboard.example/manual#likes",
    ),
    MetricDefinition::new(
        Metric::Replies,
        1,
        (2026, 11, 22),
        "https://pinboard.example/manual#answers",
    ),
];

impl Pinboard {
    /// A connector that goes out through `client`.
    pub fn new(client: Client, clock: Arc<dyn Clock>, patience: Duration) -> Self {
        Self {
            client,
            clock,
            patience,
        }
    }

    fn board<'a>(&'a self, kept: &'a Kept) -> Board<'a> {
        Board {
            client: &self.client,
            clock: &*self.clock,
            kept,
            patience: self.patience,
        }
    }
}

#[async_trait]
impl Connector for Pinboard {
    fn network(&self) -> Network {
        NETWORK
    }

    fn capabilities(&self, _: &ServerFacts) -> Capabilities {
        Capabilities {
            abilities: &[
                Ability::Edit,
                Ability::Withdraw,
                Ability::Thread,
                Ability::Replies,
                Ability::Answer,
                Ability::Likes,
            ],
            limits: Limits {
                text: TextLimits::at_most(200, TextMeasure::Graphemes),
                pictures: None,
                link_card: None,
                link_card_or_pictures: false,
                languages: 1,
                options: OptionLimits::NONE,
            },
            // A note is put under a key of ours, and a board keeps one note for one key.
            idempotency: Idempotency::Key,
            look_up: LookUp::ByKey,
        }
    }

    fn definitions(&self) -> &'static [MetricDefinition] {
        DEFINITIONS
    }

    fn fields(&self) -> &'static [ConnectField] {
        const {
            &[
                ConnectField::must("identifier"),
                ConnectField::must("secret"),
                ConnectField::must("server"),
            ]
        }
    }

    async fn connect(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        let name = request.identifier.trim().trim_start_matches('@');
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
            let detail = "a member's name is made of letters and digits";
            return Err(ConnectorError::new(Kind::InputUnreadable, detail)
                .because("connector-pinboard-name-unreadable")
                .field("identifier"));
        }
        let typed = request.server.as_deref().unwrap_or_default();
        let server = Url::parse(typed).ok().filter(Url::has_host);
        let server = server.ok_or_else(|| {
            ConnectorError::new(Kind::InputUnreadable, "a board has an address").field("server")
        })?;
        let kept = Kept {
            server,
            key: request.secret.expose().trim().to_owned(),
        };
        let me = self.board(&kept).me().await.map_err(|error| match error.kind {
            Kind::CredentialExpired => rejected(error).field("secret"),
            _ => error.field("server"),
        })?;
        if me.name != name {
            let detail = format!("the key is {}'s", me.name);
            return Err(ConnectorError::new(Kind::AccountNotFound, detail).field("identifier"));
        }
        Ok(ConnectedAccount {
            remote_id: kept.account(&me.id),
            handle: me.name,
            display_name: Some(me.title),
            url: Some(kept.server.to_string()),
            credential: kept.keep()?,
            renew_at: None,
            facts: ServerFacts::UNKNOWN,
        })
    }

    /// A key has no end. Whether it is still good is asked all the same: that is what renewing finds out.
    async fn renew(&self, access: &Access) -> Result<Renewed> {
        let kept = Kept::read(access)?;
        let me = self.board(&kept).me().await.map_err(|error| match error.kind {
            Kind::CredentialExpired => rejected(error),
            _ => error,
        })?;
        Ok(Renewed {
            credential: Credential::from_kept(access.credential.expose()),
            renew_at: None,
            handle: me.name,
            facts: None,
        })
    }

    async fn publish(&self, access: &Access, part: &Part<'_>, progress: &dyn Progress) -> Result<Published> {
        self.refuse_what_is_wrong(access, part)?;
        let kept = Kept::read(access)?;
        let answers = part.reply_to.map(|reply_to| reply_to.parent.id.as_str());
        let body = json!({ "text": part.draft.text, "answers": answers });
        progress.at(Step::Sending).await?;
        let note: Note = self
            .board(&kept)
            .send(Method::PUT, &["keys", &part.key.key], &body, Effect::Once)
            .await
            .map_err(fault::unanswerable)?;
        // It stands: whoever wants to stop now comes too late.
        let _ = progress.at(Step::Sent).await;
        Ok(published(note.remote(&kept)))
    }

    async fn look_up(&self, access: &Access, part: &Part<'_>) -> Result<Found> {
        let kept = Kept::read(access)?;
        let note: Result<Note> = self.board(&kept).get(&["keys", &part.key.key], &[]).await;
        match note {
            Ok(note) => Ok(Found::There(note.remote(&kept))),
            Err(error) if error.kind == Kind::Gone => Ok(Found::Absent),
            Err(error) => Err(error),
        }
    }

    async fn edit(
        &self,
        access: &Access,
        remote: &Remote,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Published> {
        self.refuse_what_is_wrong(access, part)?;
        let kept = Kept::read(access)?;
        let body = json!({ "text": part.draft.text, "edit": part.key.key });
        progress.at(Step::Sending).await?;
        let note: Note = self
            .board(&kept)
            .send(Method::PUT, &["notes", &remote.id], &body, Effect::Once)
            .await?;
        let _ = progress.at(Step::Sent).await;
        Ok(published(note.remote(&kept)))
    }

    async fn look_up_edit(&self, access: &Access, remote: &Remote, part: &Part<'_>) -> Result<Found> {
        let kept = Kept::read(access)?;
        let note: Note = self.board(&kept).get(&["notes", &remote.id], &[]).await?;
        if note.text == part.draft.text {
            Ok(Found::There(note.remote(&kept)))
        } else {
            Ok(Found::Absent)
        }
    }

    async fn withdraw(&self, access: &Access, remote: &Remote) -> Result<()> {
        let kept = Kept::read(access)?;
        let gone: Result<IgnoredAny> = self
            .board(&kept)
            .send(
                Method::DELETE,
                &["notes", &remote.id],
                &json!({}),
                Effect::Repeatable,
            )
            .await;
        match gone {
            Err(error) if error.kind != Kind::Gone => Err(error),
            _ => Ok(()),
        }
    }

    async fn read_replies(&self, access: &Access, root: &Remote, cursor: Option<&str>) -> Result<ReplyPage> {
        let kept = Kept::read(access)?;
        let query: Vec<_> = cursor.map(|from| ("from", from)).into_iter().collect();
        let page: Page<Note> = self
            .board(&kept)
            .get(&["notes", &root.id, "answers"], &query)
            .await?;
        Ok(ReplyPage {
            replies: page.items.iter().filter_map(|note| note.reply(&kept)).collect(),
            hidden: Vec::new(),
            next: page.next,
        })
    }

    async fn read_news(&self, access: &Access, cursor: Option<&str>) -> Result<NewsPage> {
        let kept = Kept::read(access)?;
        let query: Vec<_> = cursor.map(|from| ("from", from)).into_iter().collect();
        let page: Page<News> = self.board(&kept).get(&["news"], &query).await?;
        Ok(NewsPage {
            news: page.items.into_iter().map(|item| item.told(&kept)).collect(),
            next: page.next,
        })
    }

    async fn count(&self, access: &Access, ids: &[String]) -> Result<Vec<Counted>> {
        let kept = Kept::read(access)?;
        let mut counted = Vec::with_capacity(ids.len());
        for id in ids {
            let note: Result<Counting> = self.board(&kept).get(&["notes", id], &[]).await;
            let counts = match note {
                Ok(note) => Some(note.into()),
                Err(error) if error.kind == Kind::Gone => None,
                Err(error) => return Err(error),
            };
            counted.push(Counted {
                id: id.clone(),
                counts,
            });
        }
        Ok(counted)
    }
}

impl Pinboard {
    /// What the limits don't allow is never sent.
    fn refuse_what_is_wrong(&self, access: &Access, part: &Part<'_>) -> Result<()> {
        let wrong = self.check(&access.facts, part.draft);
        match wrong.iter().find(|problem| problem.stops()) {
            None => Ok(()),
            Some(problem) => Err(ConnectorError::new(Kind::Refused, format!("{problem:?}"))),
        }
    }
}

fn published(remote: Remote) -> Published {
    Published {
        remote,
        problems: Vec::new(),
    }
}

/// Said while one connects or renews, "no longer" means "no".
fn rejected(error: ConnectorError) -> ConnectorError {
    ConnectorError::new(Kind::CredentialRejected, error.detail)
}
