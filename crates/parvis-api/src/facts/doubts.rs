use super::bodies::FactBody;
use axum::{Json, extract::State};
use parvis_app::fact::{self, Doubt};
use parvis_domain::UiLanguage;
use parvis_http::{Failure, Http, Member, Wanted};
use serde::Serialize;
use utoipa::ToSchema;

/// Something that rests on a fact as it was before.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DoubtedBody {
    id: String,
    /// What it is called, or says.
    name: String,
    /// Of an answer, the place it is about: see `fits_show`.
    place: Option<String>,
}

/// What a change of a fact puts in doubt.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DoubtBody {
    fact: FactBody,
    /// Answers to "should we be there?".
    weighings: Vec<DoubtedBody>,
    decisions: Vec<DoubtedBody>,
    recommendations: Vec<DoubtedBody>,
}

impl DoubtBody {
    fn of(doubt: Doubt, language: UiLanguage) -> Self {
        fn plain<Id: ToString>((id, name): (Id, String)) -> DoubtedBody {
            DoubtedBody {
                id: id.to_string(),
                name,
                place: None,
            }
        }
        let weighings = doubt.weighings.into_iter().map(|(id, place, name)| DoubtedBody {
            id: id.to_string(),
            name,
            place: Some(place),
        });
        Self {
            fact: FactBody::of(doubt.fact, language),
            weighings: weighings.collect(),
            decisions: doubt.decisions.into_iter().map(plain).collect(),
            recommendations: doubt.recommendations.into_iter().map(plain).collect(),
        }
    }
}

/// List what changes of facts put in doubt
#[utoipa::path(get, path = "/facts/doubts", operation_id = "facts_doubts", tag = "facts",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [DoubtBody])))]
pub(crate) async fn doubts(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
) -> Result<Json<Vec<DoubtBody>>, Failure> {
    let doubts = fact::doubts(&http.app, &who).await?;
    Ok(Json(
        doubts.into_iter().map(|it| DoubtBody::of(it, language)).collect(),
    ))
}
