use super::PublicationAt;
use super::receipt_bodies::FrozenPartBody;
use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::publication::{self, Correction, Way};
use parvis_domain::Deed;
use parvis_http::{Failure, Http, Ids, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// What publishing a correction would do, and what it would cost.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CorrectionBody {
    /// `nothing` (it says the same), `edit` (what stands is changed), `anew` (it is withdrawn and published anew) or
    /// `by_hand`.
    way: String,
    /// With `edit`: what is done, in order.
    deeds: Vec<DeedBody>,
    /// Words would change their place in the thread: that can't be done by changing what stands.
    reorders: bool,
    /// The version of the variant that was looked at: send it back with the correction.
    version: i64,
    /// What stands there, part by part.
    stands: Vec<FrozenPartBody>,
    /// What would.
    would_stand: Vec<FrozenPartBody>,
    /// With `anew`: what the network counted last, and is lost. Null is unknown, never zero.
    lost: Option<LostBody>,
}

/// One thing that is done.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DeedBody {
    /// `put`, `edit` or `remove`.
    kind: String,
    /// Which part, counted from 1.
    part: u32,
}

/// What is lost when something is withdrawn.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LostBody {
    likes: Option<u64>,
    reposts: Option<u64>,
    replies: Option<u64>,
    quotes: Option<u64>,
    /// When the oldest of these numbers was last read; null when none ever was.
    read_at: Option<String>,
}

impl From<Correction> for CorrectionBody {
    fn from(correction: Correction) -> Self {
        let way = match correction.way {
            Way::Nothing => "nothing",
            Way::Edit => "edit",
            Way::Anew => "anew",
            Way::ByHand => "by_hand",
        };
        let deeds = correction.deeds.into_iter().map(|deed| DeedBody {
            kind: match deed {
                Deed::Put(_) => "put",
                Deed::Edit(_) => "edit",
                Deed::Remove(_) => "remove",
            }
            .to_owned(),
            part: deed.position() + 1,
        });
        let counts = correction.counts;
        Self {
            way: way.to_owned(),
            deeds: deeds.collect(),
            reorders: correction.reorders,
            version: correction.version,
            stands: FrozenPartBody::all_of(&correction.texts.0),
            would_stand: FrozenPartBody::all_of(&correction.texts.1),
            lost: (correction.way == Way::Anew).then(|| LostBody {
                likes: counts.likes,
                reposts: counts.reposts,
                replies: counts.replies,
                quotes: counts.quotes,
                read_at: counts.read_at.map(instant),
            }),
        }
    }
}

/// Show what publishing a correction would do, and what it would cost
#[utoipa::path(get, path = "/publications/{publication}/correction", operation_id = "publications_correction", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    responses((status = 200, body = CorrectionBody)))]
pub(crate) async fn correction(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
) -> Result<Json<CorrectionBody>, Failure> {
    let correction = publication::correction(&http.app, &who, at.publication).await?;
    Ok(Json(correction.into()))
}
