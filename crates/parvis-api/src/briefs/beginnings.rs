use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::brief::{self, BeginningCounts, MINIMUM};
use parvis_http::{Failure, Http, Member, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Of which period.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct BeginningsQuery {
    /// 30, 90 or 365; 90 unless told.
    #[param(minimum = 30, maximum = 365)]
    pub(super) days: Option<i32>,
}

/// How the originals of a period began.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BeginningCountsBody {
    /// From this instant on.
    from: String,
    /// Before this one.
    until: String,
    /// With a brief that was answered before.
    brief: i64,
    /// By a CM or a lead, of their own accord.
    own: i64,
    /// By somebody else, with no brief answered before.
    told: i64,
    /// Nobody knows.
    unknown: i64,
    /// The share of those that began with the CM (`brief` and `own`) among those of which it is known, in percent. Null
    /// where fewer than `minimum` are known.
    share: Option<i64>,
}

impl From<BeginningCounts> for BeginningCountsBody {
    fn from(counts: BeginningCounts) -> Self {
        Self {
            from: instant(counts.from),
            until: instant(counts.until),
            brief: counts.brief,
            own: counts.own,
            told: counts.told,
            unknown: counts.unknown,
            share: counts.share(),
        }
    }
}

/// How originals began, in a period and in the one before it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BeginningsBody {
    now: BeginningCountsBody,
    /// Null where the workspace isn't old enough for an earlier period.
    before: Option<BeginningCountsBody>,
    /// A share is said of as many originals at least.
    minimum: i64,
}

/// Show how content began
///
/// Of the originals first published in a period. `docs/briefs.md` defines what counts as what.
#[utoipa::path(get, path = "/beginnings", operation_id = "briefs_beginnings", tag = "briefs",
    params(("workspace" = String, Path), BeginningsQuery),
    responses((status = 200, body = BeginningsBody)))]
pub(crate) async fn beginnings(
    State(http): State<Http>,
    Member(who): Member,
    Query(query): Query<BeginningsQuery>,
) -> Result<Json<BeginningsBody>, Failure> {
    let found = brief::beginnings(&http.app, &who, query.days.unwrap_or(90)).await?;
    Ok(Json(BeginningsBody {
        now: found.now.into(),
        before: found.before.map(Into::into),
        minimum: MINIMUM,
    }))
}
