use crate::{Wanted, sentence};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use parvis_app::{Fault, Params, Problem, ProblemKind};
use parvis_domain::UiLanguage;
use serde::Serialize;
use std::error::Error;
use std::sync::Arc;
use utoipa::ToSchema;

/// A problem on its way out. [`explain`] gives it its words, in the language of whoever asked.
#[derive(Debug)]
pub struct Failure(Problem);

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

/// A problem as it is sent: RFC 9457, with a stable code to act on and what is wrong with each field.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemBody {
    /// `urn:parvis:problem:{code}`.
    #[serde(rename = "type")]
    pub kind: String,
    /// A sentence that says what is wrong and what would be right, in the language asked for.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// Stable: programs act on this, not on the sentence.
    pub code: String,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<FaultBody>,
    /// On a denial, the roles that could have done it, from the least to the most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles_that_could: Vec<String>,
    /// Something more for the program that asked, told of where it is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<serde_json::Value>,
}

/// One thing that is wrong with one field.
#[derive(Debug, Serialize, ToSchema)]
pub struct FaultBody {
    /// The field as the request names it.
    pub field: String,
    /// Stable.
    pub code: String,
    /// A sentence, in the language asked for.
    pub sentence: String,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = status(self.0.kind);
        let mut response = status.into_response();
        if let ProblemKind::TooMany { after } = self.0.kind {
            let seconds = after.as_secs().saturating_add(1);
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Arc::new(self.0));
        response
    }
}

fn status(kind: ProblemKind) -> StatusCode {
    match kind {
        ProblemKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        ProblemKind::NotSignedIn => StatusCode::UNAUTHORIZED,
        ProblemKind::Denied => StatusCode::FORBIDDEN,
        ProblemKind::NotFound => StatusCode::NOT_FOUND,
        ProblemKind::Gone => StatusCode::GONE,
        ProblemKind::Conflict => StatusCode::CONFLICT,
        ProblemKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ProblemKind::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        ProblemKind::Upstream => StatusCode::BAD_GATEWAY,
        ProblemKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        ProblemKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Writes the body of every problem the handlers inside give, and logs the ones that are our fault: here, once.
pub async fn explain(request: Request, next: Next) -> Response {
    let language = Wanted::of(request.headers());
    let asked = format!("{} {}", request.method(), request.uri().path());
    let mut response = next.run(request).await;
    let Some(problem) = response.extensions_mut().remove::<Arc<Problem>>() else {
        return response;
    };
    if matches!(problem.kind, ProblemKind::Internal | ProblemKind::Unavailable) {
        tracing::error!(%asked, code = problem.code, cause = %causes(&problem), "request failed");
    }
    let status = response.status();
    let body = body_of(&problem, status, language);
    let kept =
        [header::RETRY_AFTER, header::ALLOW].map(|name| (response.headers().get(&name).cloned(), name));
    let mut explained = (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
    explained.headers_mut().insert(
        header::CONTENT_LANGUAGE,
        HeaderValue::from_static(language.as_str()),
    );
    for (value, name) in kept {
        if let Some(value) = value {
            explained.headers_mut().insert(name, value);
        }
    }
    explained
}

fn body_of(problem: &Problem, status: StatusCode, language: UiLanguage) -> String {
    let roles = problem.ruling.iter().flat_map(|ruling| &ruling.roles_that_could);
    let mut params = problem.params.clone();
    if let Some(ruling) = &problem.ruling {
        let named: Vec<String> = ruling
            .roles_that_could
            .iter()
            .filter_map(|role| sentence(language, &format!("role-{role}"), &Params::new()))
            .collect();
        params.insert("roles", named.join(", ").into());
        params.insert("count", named.len().into());
    }
    let body = ProblemBody {
        kind: format!("urn:parvis:problem:{}", problem.code),
        title: words(problem.code, &params, language),
        status: status.as_u16(),
        code: problem.code.to_owned(),
        faults: problem
            .faults
            .iter()
            .map(|fault| fault_body(fault, language))
            .collect(),
        roles_that_could: roles.map(ToString::to_string).collect(),
        extra: problem.extra.as_deref().cloned(),
    };
    serde_json::to_string(&body).unwrap_or_default()
}

fn fault_body(fault: &Fault, language: UiLanguage) -> FaultBody {
    FaultBody {
        field: fault.field.clone(),
        code: fault.code.to_owned(),
        sentence: words(fault.code, &fault.params, language),
    }
}

fn words(code: &str, params: &Params, language: UiLanguage) -> String {
    sentence(language, &format!("problem-{code}"), params).unwrap_or_else(|| code.to_owned())
}

fn causes(problem: &Problem) -> String {
    let mut said = Vec::new();
    let mut cause: Option<&(dyn Error + 'static)> = problem.source();
    while let Some(error) = cause {
        said.push(error.to_string());
        cause = error.source();
    }
    said.join(": ")
}
