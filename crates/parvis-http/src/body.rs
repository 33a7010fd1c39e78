use crate::Failure;
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, OptionalFromRequest, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use parvis_app::{Problem, ProblemKind};
use serde::de::DeserializeOwned;

/// A JSON body. What can't be read is refused with the place where reading stopped.
#[derive(Clone, Copy, Debug, Default)]
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        // `Json` says of a wrong byte that it can't be read, and where; not that it isn't UTF-8.
        let said = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let kind = said.and_then(|said| said.split(';').next()).unwrap_or_default();
        let is_json = kind.trim().eq_ignore_ascii_case("application/json");
        if !is_json {
            return Err(Problem::new(ProblemKind::Invalid, "body-not-json").into());
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::new(ProblemKind::TooLarge, "body-too-large"))?;
        if std::str::from_utf8(&bytes).is_err() {
            return Err(Problem::new(ProblemKind::Invalid, "body-not-text").into());
        }
        match Json::<T>::from_bytes(&bytes) {
            Ok(Json(body)) => Ok(Self(body)),
            Err(rejection) => Err(explained(&rejection).into()),
        }
    }
}

/// A body that may be left out: nothing was sent, and nothing was said of its kind.
impl<S: Send + Sync, T: DeserializeOwned> OptionalFromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, Failure> {
        let length = request.headers().get(CONTENT_LENGTH);
        let is_empty = length.is_none_or(|length| length == "0");
        if is_empty && !request.headers().contains_key(CONTENT_TYPE) {
            return Ok(None);
        }
        <Self as FromRequest<S>>::from_request(request, state)
            .await
            .map(Some)
    }
}

fn explained(rejection: &JsonRejection) -> Problem {
    Problem::new(ProblemKind::Invalid, "body-unreadable").with("where", rejection.body_text())
}
