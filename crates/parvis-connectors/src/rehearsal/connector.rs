use super::send::remote;
use super::{Place, RehearsalWorld, State, WorldError};
use crate::{
    Access, AccountCounts, ConnectField, ConnectRequest, ConnectedAccount, Connector, ConnectorError,
    ConnectorErrorKind as Kind, Counted, Credential, Found, NewsPage, Part, Progress, Published, Remote,
    Renewed, ReplyPage, Result, Step,
};
use async_trait::async_trait;
use parvis_domain::{
    Ability, Capabilities, Clock, DraftProblem, Idempotency, Limits, LinkCardLimits, LookUp, Metric,
    MetricDefinition, Network, OptionLimits, PictureLimits, ServerFacts, TextLimits, TextMeasure, Timestamp,
};
use std::sync::Arc;

/// What a rehearsal picture may be.
const MEDIA_TYPES: &[&str] = &["image/jpeg", "image/png", "image/webp", "image/gif"];

/// What a rehearsal network is known by that lets nobody change what stands.
const FIXED: &str = "fixed";

/// What is offered, and what is where nobody can change what stands.
const ABILITIES: (&[Ability], &[Ability]) = {
    const ALL: &[Ability] = &[
        Ability::Edit,
        Ability::Withdraw,
        Ability::Thread,
        Ability::Replies,
        Ability::Answer,
        Ability::Likes,
        Ability::Reposts,
        Ability::Followers,
    ];
    (ALL, ALL.split_at(1).1)
};

/// What the invented people do is counted as it is told in the documentation.
const DEFINITIONS: &[MetricDefinition] = &{
    const fn told(metric: Metric) -> MetricDefinition {
        MetricDefinition::new(metric, 1, (2026, 11, 22), "docs/connectors/rehearsal.md")
    }
    [
        told(Metric::Likes),
        told(Metric::Reposts),
        told(Metric::Replies),
        told(Metric::Followers),
        told(Metric::Posts),
    ]
};

/// Words that a rehearsal network takes for a wrong secret.
const WRONG: [&str; 2] = ["wrong", "faux"];

/// The connector of the rehearsal network.
pub struct Rehearsal {
    world: Arc<dyn RehearsalWorld>,
    clock: Arc<dyn Clock>,
}

impl Rehearsal {
    /// A connector whose networks are kept in `world` and live by `clock`.
    pub fn new(world: Arc<dyn RehearsalWorld>, clock: Arc<dyn Clock>) -> Self {
        Self { world, clock }
    }

    /// What the rehearsal network takes: more than most, so that adapting to a stricter one can be seen.
    pub fn limits() -> Limits {
        Limits {
            text: TextLimits::at_most(500, TextMeasure::Graphemes),
            pictures: Some(PictureLimits {
                most: 4,
                bytes: 4_000_000,
                media_types: MEDIA_TYPES,
                alternative: TextLimits::at_most(1_500, TextMeasure::Graphemes),
            }),
            link_card: Some(LinkCardLimits {
                thumbnail_bytes: 1_000_000,
                media_types: MEDIA_TYPES,
            }),
            link_card_or_pictures: false,
            languages: 3,
            options: OptionLimits::NONE,
        }
    }

    /// Changes the network's state, with what `act` makes of it as the result.
    async fn act<T: Send>(
        &self,
        access: &Access,
        mut act: impl FnMut(&mut State, Timestamp, u32) -> Result<T> + Send,
    ) -> Result<T> {
        let (now, session) = (self.clock.now(), session(&access.credential)?);
        let mut outcome = None;
        self.world
            .change(place(access), &mut |state| {
                outcome = Some(act(state, now, session));
            })
            .await?;
        outcome.unwrap_or_else(|| Err(WorldError("the change was never run".into()).into()))
    }
}

const fn place(access: &Access) -> Place {
    Place {
        workspace: access.workspace,
        channel: access.channel,
    }
}

fn credential(session: u32) -> Credential {
    Credential::from_kept(format!("rehearsal-session-{session}"))
}

fn session(credential: &Credential) -> Result<u32> {
    credential
        .expose()
        .strip_prefix("rehearsal-session-")
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| ConnectorError::new(Kind::CredentialRejected, "not a rehearsal credential"))
}

impl From<WorldError> for ConnectorError {
    fn from(error: WorldError) -> Self {
        Self::new(Kind::Unreachable, error.to_string())
    }
}

#[async_trait]
impl Connector for Rehearsal {
    fn network(&self) -> Network {
        super::NETWORK
    }

    fn fields(&self) -> &'static [ConnectField] {
        const { &[ConnectField::must("identifier")] }
    }

    fn capabilities(&self, facts: &ServerFacts) -> Capabilities {
        Capabilities {
            abilities: if facts.text() == Some(FIXED) {
                ABILITIES.1
            } else {
                ABILITIES.0
            },
            limits: Self::limits(),
            idempotency: Idempotency::Key,
            look_up: LookUp::ByKey,
        }
    }

    async fn connect(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        let handle = request.identifier.trim().trim_start_matches('@').to_lowercase();
        let readable = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        if handle.is_empty() || handle.chars().count() > 64 || !handle.chars().all(readable) {
            let detail = "a rehearsal name is made of letters, digits, dots, hyphens and underscores";
            return Err(ConnectorError::new(Kind::InputUnreadable, detail).field("identifier"));
        }
        if WRONG.contains(&request.secret.expose().trim()) {
            return Err(ConnectorError::new(Kind::CredentialRejected, "told to be wrong").field("secret"));
        }
        let place = Place {
            workspace: request.workspace,
            channel: request.channel,
        };
        let mut signed_in = 0;
        self.world
            .change(place, &mut |state| signed_in = state.sign_in(&handle))
            .await?;
        Ok(ConnectedAccount {
            remote_id: format!("rehearsal:{}", request.channel),
            display_name: None,
            url: None,
            credential: credential(signed_in),
            renew_at: None,
            facts: ServerFacts::UNKNOWN,
            handle,
        })
    }

    async fn renew(&self, access: &Access) -> Result<Renewed> {
        session(&access.credential)?;
        let state = self.world.load(place(access)).await?;
        if state.revoked {
            return Err(ConnectorError::new(
                Kind::CredentialRejected,
                "the rehearsal credential was revoked",
            ));
        }
        Ok(Renewed {
            credential: credential(state.session),
            renew_at: None,
            handle: state.handle,
            facts: None,
        })
    }

    async fn publish(&self, access: &Access, part: &Part<'_>, progress: &dyn Progress) -> Result<Published> {
        if let Some(problem) = self
            .check(&access.facts, part.draft)
            .into_iter()
            .find(DraftProblem::stops)
        {
            return Err(
                ConnectorError::new(Kind::Refused, format!("{problem:?}")).words(problem.code.as_str())
            );
        }
        for (nth, _) in (0_u8..).zip(&part.files.pictures) {
            progress.at(Step::Uploading(nth)).await?;
            progress.at(Step::Uploaded(nth)).await?;
        }
        progress.at(Step::Sending).await?;
        let remote = self
            .act(access, |state, now, session| state.publish(now, session, part))
            .await?;
        // It stands: whatever the follower thinks of it now, that is the outcome.
        let _ = progress.at(Step::Sent).await;
        Ok(Published {
            remote,
            problems: Vec::new(),
        })
    }

    async fn look_up(&self, access: &Access, part: &Part<'_>) -> Result<Found> {
        self.act(access, |state, now, session| {
            state.admit(now, session)?;
            Ok(state.look_up(&part.key.key))
        })
        .await
    }

    async fn edit(
        &self,
        access: &Access,
        remote: &Remote,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Published> {
        if let Some(problem) = self
            .check(&access.facts, part.draft)
            .into_iter()
            .find(DraftProblem::stops)
        {
            return Err(
                ConnectorError::new(Kind::Refused, format!("{problem:?}")).words(problem.code.as_str())
            );
        }
        progress.at(Step::Sending).await?;
        let remote = self
            .act(access, |state, now, session| {
                state.edit(now, session, &remote.id, part)
            })
            .await?;
        // It stands: whatever the follower thinks of it now, that is the outcome.
        let _ = progress.at(Step::Sent).await;
        Ok(Published {
            remote,
            problems: Vec::new(),
        })
    }

    async fn look_up_edit(&self, access: &Access, remote: &Remote, part: &Part<'_>) -> Result<Found> {
        self.act(access, |state, now, session| {
            state.admit(now, session)?;
            Ok(state.look_up_edit(now, &remote.id, part))
        })
        .await
    }

    async fn withdraw(&self, access: &Access, remote: &Remote) -> Result<()> {
        self.act(access, |state, now, session| {
            state.admit(now, session)?;
            state.withdraw(now, &remote.id);
            Ok(())
        })
        .await
    }

    async fn read_replies(&self, access: &Access, root: &Remote, cursor: Option<&str>) -> Result<ReplyPage> {
        self.act(access, |state, now, session| {
            state.admit(now, session)?;
            state.replies(now, &access.account, &root.id, cursor)
        })
        .await
    }

    async fn read_news(&self, access: &Access, cursor: Option<&str>) -> Result<NewsPage> {
        self.act(access, |state, now, session| {
            state.admit(now, session)?;
            Ok(state.news(now, cursor))
        })
        .await
    }

    async fn count(&self, access: &Access, ids: &[String]) -> Result<Vec<Counted>> {
        self.act(access, |state, now, session| {
            state.admit(now, session)?;
            Ok(ids.iter().map(|id| state.counted(now, id)).collect())
        })
        .await
    }

    async fn count_account(&self, access: &Access) -> Result<AccountCounts> {
        self.act(access, |state, now, session| {
            state.admit(now, session)?;
            Ok(state.account(now))
        })
        .await
    }

    fn definitions(&self) -> &'static [MetricDefinition] {
        DEFINITIONS
    }
}

impl Rehearsal {
    /// What is known of a rehearsal network by whether what stands there can be changed.
    pub fn facts(fixed: bool) -> ServerFacts {
        ServerFacts::new(fixed.then(|| FIXED.to_owned()))
    }

    /// What stands under an id, for whoever tells a story about it.
    pub fn remote(id: impl Into<String>) -> Remote {
        remote(id.into())
    }
}
