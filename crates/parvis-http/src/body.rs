use crate::Failure;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use parvis_app::{Problem, ProblemKind};
use serde::de::DeserializeOwned;

/// A JSON body. What can't be read is refused with the place where reading stopped.
#[derive(Clone, Copy, Debug)]
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(body)) => Ok(Self(body)),
            Err(rejection) => Err(explained(&rejection).into()),
        }
    }
}

fn explained(rejection: &JsonRejection) -> Problem {
    match rejection {
        JsonRejection::MissingJsonContentType(_) => Problem::new(ProblemKind::Invalid, "body-not-json"),
        JsonRejection::BytesRejection(_) => Problem::new(ProblemKind::TooLarge, "body-too-large"),
        other => Problem::new(ProblemKind::Invalid, "body-unreadable").with("where", other.body_text()),
    }
}
