//! What more than one resource needs.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use parvis_app::{Problem, ProblemKind};
use parvis_domain::{Cursor, Page};
use parvis_http::Failure;
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use utoipa::{IntoParams, ToSchema};

/// A whole number from one end to the other; any other is refused with the two ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Between<const LEAST: u32, const MOST: u32>(pub(crate) u32);

impl<'de, const LEAST: u32, const MOST: u32> Deserialize<'de> for Between<LEAST, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u32(Ends::<LEAST, MOST>)
    }
}

struct Ends<const LEAST: u32, const MOST: u32>;

impl<const LEAST: u32, const MOST: u32> Visitor<'_> for Ends<LEAST, MOST> {
    type Value = Between<LEAST, MOST>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{LEAST}–{MOST}")
    }

    fn visit_u32<E: Error>(self, number: u32) -> Result<Self::Value, E> {
        if (LEAST..=MOST).contains(&number) {
            Ok(Between(number))
        } else {
            Err(E::invalid_value(Unexpected::Unsigned(number.into()), &self))
        }
    }
}

/// How many items a page has at most.
pub(crate) type PageSize = Between<1, 100>;

/// So many unless told.
pub(crate) const PAGE_SIZE: PageSize = Between(30);

/// How a page of a list is asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageQuery {
    /// `next` of the page before; none for the first page.
    pub(crate) after: Option<String>,
    /// How many items at most: 1 to 100, 30 unless told.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 100)]
    pub(crate) size: Option<PageSize>,
}

impl PageQuery {
    /// Where to go on.
    pub(crate) fn cursor(&self) -> Result<Option<Cursor>, Failure> {
        let read = |word: &String| {
            word.parse()
                .map_err(|_| Problem::field("after", "cursor-unreadable"))
        };
        Ok(self.after.as_ref().map(read).transpose()?)
    }

    /// How many items.
    pub(crate) fn size(&self) -> u32 {
        self.size.unwrap_or(PAGE_SIZE).0
    }
}

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PageBody<T> {
    /// What it holds, in the list's order.
    pub(crate) items: Vec<T>,
    /// Give it back as `after` for the next page; missing on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
}

impl<T> PageBody<T> {
    /// Shows a page.
    pub(crate) fn of<U: Into<T>>(page: Page<U>) -> Self {
        Self {
            next: page.next.map(|cursor| cursor.to_string()),
            items: page.items.into_iter().map(Into::into).collect(),
        }
    }
}

/// An instant as the API says it: RFC 3339, UTC.
pub(crate) fn instant(at: parvis_domain::Timestamp) -> String {
    at.to_rfc3339()
}

/// For a path that leads nowhere.
pub(crate) async fn no_such_operation() -> Failure {
    Problem::not_found("operation").into()
}

/// For a method that a path doesn't offer. The router adds `Allow`.
pub(crate) async fn not_offered() -> Response {
    let problem = Problem::new(ProblemKind::NotFound, "method-not-offered");
    let mut response = Failure::from(problem).into_response();
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response
}
