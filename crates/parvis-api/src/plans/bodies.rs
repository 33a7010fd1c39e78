use crate::shapes::instant;
use parvis_app::Problem;
use parvis_app::plan::{Farewell, Hours, Leaving, Piece, Reviving};
use parvis_domain::{Plan, PlanKind, PlanStep};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A plan for a channel.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanBody {
    id: String,
    channel: String,
    /// `revive` or `leave`.
    kind: String,
    /// `open`, `followed`, `done` or `given_up`.
    state: String,
    /// Why it was given up.
    reason: String,
    /// Counts changes. Send it back with them.
    version: i64,
    made_by: String,
    made_at: String,
    closed_by: Option<String>,
    closed_at: Option<String>,
    /// What is proposed, of a plan to revive.
    revive: Option<RevivingBody>,
    /// What is proposed, of a plan to leave.
    leave: Option<LeavingBody>,
    steps: Vec<PlanStepBody>,
}

/// How a channel could be revived.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RevivingBody {
    times: u8,
    /// `day`, `week` or `month`.
    per: String,
    /// Whether that was promised before.
    promised: bool,
    /// What it costs; null when there are too few records.
    hours: Option<HoursBody>,
    pieces: Vec<PieceBody>,
}

/// Hours a week, from one's own records.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HoursBody {
    /// A quarter of the pieces took less.
    low: f64,
    /// A quarter took more.
    high: f64,
    records: usize,
    /// Whether they are of this channel; else of all.
    here: bool,
}

/// An original that could be placed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PieceBody {
    original: String,
    title: String,
    /// `did_well` elsewhere, or `never_there`.
    why: String,
    responses: Option<i64>,
    /// When it could come: local time of the workspace, `2027-01-31T10:00`.
    on: String,
}

/// How a channel could be left.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LeavingBody {
    /// The last day one answers there.
    last_on: String,
    /// Where to find us afterwards.
    find_us: String,
    farewells: Vec<FarewellBody>,
    /// What stands in the profile afterwards.
    profile: String,
}

/// A text in one language.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FarewellBody {
    /// Its tag: `fr`.
    pub(super) language: String,
    #[schema(min_length = 1, max_length = 5000, pattern = "\\S")]
    pub(super) text: String,
}

/// One thing to do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanStepBody {
    position: u32,
    /// `reconnect`, `keeper`, `usage`, `answer`, `settle`, `profile`, `place`, `write`, `promise`, `decide`, `farewell`,
    /// `redirect`, `archive` or `disconnect`.
    step: String,
    /// The original to place.
    original: Option<String>,
    /// What it is called.
    title: Option<String>,
    /// When it could come.
    on: Option<String>,
    /// How many questions, or failures.
    count: Option<u64>,
    done_at: Option<String>,
    done_by: Option<String>,
}

impl PlanBody {
    pub(crate) fn of(plan: Plan) -> Result<Self, Problem> {
        let (revive, leave) = match plan.kind {
            PlanKind::Revive => {
                let content: Reviving = serde_json::from_str(&plan.content).map_err(Problem::internal)?;
                (Some(content.into()), None)
            }
            PlanKind::Leave => {
                let content: Leaving = serde_json::from_str(&plan.content).map_err(Problem::internal)?;
                (None, Some(content.into()))
            }
        };
        let (closed_by, closed_at) = plan.closed.unzip();
        Ok(Self {
            id: plan.id.to_string(),
            channel: plan.channel_id.to_string(),
            kind: plan.kind.to_string(),
            state: plan.state.to_string(),
            reason: plan.reason,
            version: plan.version,
            made_by: plan.made_by.to_string(),
            made_at: instant(plan.made_at),
            closed_by: closed_by.map(|by| by.to_string()),
            closed_at: closed_at.map(instant),
            revive,
            leave,
            steps: plan.steps.into_iter().map(Into::into).collect(),
        })
    }
}

impl From<PlanStep> for PlanStepBody {
    fn from(step: PlanStep) -> Self {
        let about: serde_json::Value = serde_json::from_str(&step.about).unwrap_or_default();
        let text = |field: &str| about[field].as_str().map(ToOwned::to_owned);
        let (done_by, done_at) = step.done.unzip();
        Self {
            position: step.position,
            step: step.step,
            original: text("original"),
            title: text("title"),
            on: text("on"),
            count: about["questions"].as_u64().or(about["errors"].as_u64()),
            done_at: done_at.map(instant),
            done_by: done_by.map(|by| by.to_string()),
        }
    }
}

impl From<Reviving> for RevivingBody {
    fn from(content: Reviving) -> Self {
        Self {
            times: content.times,
            per: content.per.to_string(),
            promised: content.promised,
            hours: content.hours.map(Into::into),
            pieces: content.pieces.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Hours> for HoursBody {
    fn from(hours: Hours) -> Self {
        Self {
            low: hours.low,
            high: hours.high,
            records: hours.records,
            here: hours.here,
        }
    }
}

impl From<Piece> for PieceBody {
    fn from(piece: Piece) -> Self {
        Self {
            original: piece.original.to_string(),
            title: piece.title,
            why: piece.why,
            responses: piece.responses,
            on: piece.on,
        }
    }
}

impl From<Leaving> for LeavingBody {
    fn from(content: Leaving) -> Self {
        Self {
            last_on: content.last_on.to_string(),
            find_us: content.find_us,
            farewells: content
                .farewells
                .into_iter()
                .map(|Farewell { language, text }| FarewellBody { language, text })
                .collect(),
            profile: content.profile,
        }
    }
}
