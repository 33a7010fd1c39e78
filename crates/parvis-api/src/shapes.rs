//! What more than one resource needs.

use parvis_app::Problem;
use parvis_domain::{Cursor, Page};
use parvis_http::Failure;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// How a page of a list is asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageQuery {
    /// `next` of the page before; none for the first page.
    pub(crate) after: Option<String>,
    /// How many items at most: 1 to 100, 30 unless told.
    pub(crate) size: Option<u32>,
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
        self.size.unwrap_or(30).clamp(1, 100)
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

/// For a path or a method that leads nowhere.
pub(crate) async fn no_such_operation() -> Failure {
    Problem::not_found("operation").into()
}
