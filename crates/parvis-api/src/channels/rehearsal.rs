use super::ChannelAt;
use axum::{Json, extract::State};
use parvis_app::rehearsal::{self, Instruction, Rehearsing};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a rehearsal channel does wrong at present.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RehearsalBody {
    /// What it was told, the newest last.
    told: Vec<ToldBody>,
    /// Whether its credential was revoked: only connecting it again helps.
    revoked: bool,
    /// Whether it lets nobody change what stands.
    fixed: bool,
    /// How many pieces of ours stand there.
    standing: usize,
}

/// One thing it was told.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ToldBody {
    /// `refuse`, `time_out`, `lose`, `rate_limit`, `down`, `end_session` or `revoke`.
    kind: String,
    /// With `rate_limit`: how long it asks to wait; null where it doesn't say.
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<u32>,
    /// How many more times; null: until told otherwise.
    times: Option<u32>,
}

/// What to do wrong from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RehearsalForm {
    /// `refuse`, `time_out` (takes it and never says so), `lose` (never says so and loses it), `rate_limit`, `down`,
    /// `end_session`, `revoke`, `no_edit` (lets nobody change what stands); null to do everything right again.
    kind: Option<RehearsalKind>,
    /// With `rate_limit`: how long to ask to wait; without, it doesn't say.
    seconds: Option<u32>,
    /// How many times; without, until told otherwise.
    times: Option<u32>,
}

/// What a rehearsal channel can do wrong.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RehearsalKind {
    Refuse,
    TimeOut,
    Lose,
    RateLimit,
    Down,
    EndSession,
    Revoke,
    NoEdit,
}

impl RehearsalForm {
    fn instruction(&self) -> Option<Instruction> {
        let seconds = self.seconds;
        self.kind.map(|kind| match kind {
            RehearsalKind::Refuse => Instruction::Refuse,
            RehearsalKind::TimeOut => Instruction::TimeOut,
            RehearsalKind::Lose => Instruction::Lose,
            RehearsalKind::RateLimit => Instruction::RateLimit { seconds },
            RehearsalKind::Down => Instruction::Down,
            RehearsalKind::EndSession => Instruction::EndSession,
            RehearsalKind::Revoke => Instruction::Revoke,
            RehearsalKind::NoEdit => Instruction::NoEdit,
        })
    }
}

impl From<Rehearsing> for RehearsalBody {
    fn from(rehearsing: Rehearsing) -> Self {
        let told = rehearsing.told.into_iter().map(|told| {
            let (kind, seconds) = match told.instruction {
                Instruction::Refuse => ("refuse", None),
                Instruction::TimeOut => ("time_out", None),
                Instruction::Lose => ("lose", None),
                Instruction::RateLimit { seconds } => ("rate_limit", seconds),
                Instruction::Down => ("down", None),
                Instruction::EndSession => ("end_session", None),
                Instruction::Revoke => ("revoke", None),
                Instruction::NoEdit => ("no_edit", None),
            };
            ToldBody {
                kind: kind.to_owned(),
                seconds,
                times: told.times,
            }
        });
        Self {
            told: told.collect(),
            revoked: rehearsing.revoked,
            fixed: rehearsing.fixed,
            standing: rehearsing.standing,
        }
    }
}

/// Show what a rehearsal channel does wrong
#[utoipa::path(get, path = "/channels/{channel}/rehearsal", operation_id = "rehearsal_show", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = RehearsalBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
) -> Result<Json<RehearsalBody>, Failure> {
    let rehearsing = rehearsal::show(&http.app, &who, at.channel).await?;
    Ok(Json(rehearsing.into()))
}

/// Tell a rehearsal channel what to do wrong
///
/// To see what happens then. The newest instruction is obeyed first.
#[utoipa::path(put, path = "/channels/{channel}/rehearsal", operation_id = "rehearsal_tell", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = RehearsalForm,
    responses((status = 200, body = RehearsalBody)))]
pub(crate) async fn tell(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Body(form): Body<RehearsalForm>,
) -> Result<Json<RehearsalBody>, Failure> {
    let (instruction, times) = (form.instruction(), form.times);
    let rehearsing = rehearsal::tell(&http.app, &who, at.channel, instruction, times).await?;
    Ok(Json(rehearsing.into()))
}
