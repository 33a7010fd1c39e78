use crate::Failure;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use parvis_app::Problem;
use serde::de::DeserializeOwned;

/// The identifiers in a path, by name. One that can't be read names nothing that exists.
#[derive(Clone, Copy, Debug)]
pub struct Ids<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Ids<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        // No word that we made has it, and PostgreSQL takes it in no text.
        if parts.uri.path().contains("%00") {
            return Err(Problem::not_found("thing").into());
        }
        match Path::<T>::from_request_parts(parts, state).await {
            Ok(Path(ids)) => Ok(Self(ids)),
            Err(_) => Err(Problem::not_found("thing").into()),
        }
    }
}
