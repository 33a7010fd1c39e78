//! Requests, counted by face, method and route. A route is a pattern of ours, never an address somebody asked for, so
//! that there are only so many of them.

use axum::http::{Method, StatusCode};
use parvis_app::meter::{Counter, Timings};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    /// The public site.
    Site,
    /// The workbench's own files and pages.
    Workbench,
    /// The API, and what it gives to calendars.
    Api,
}

impl Face {
    /// As it stands in labels and lines.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Workbench => "workbench",
            Self::Api => "api",
        }
    }
}

/// The methods that are told apart; every other word is the last one.
pub(crate) const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "other"];

/// Which of [`METHODS`] this is. `HEAD` is a `GET` that nobody reads.
pub(crate) fn method_index(method: &Method) -> usize {
    match *method {
        Method::GET | Method::HEAD => 0,
        Method::POST => 1,
        Method::PUT => 2,
        Method::PATCH => 3,
        Method::DELETE => 4,
        Method::OPTIONS => 5,
        _ => 6,
    }
}

/// The classes of answers.
pub(crate) const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// One route of one face, asked by one method.
pub(crate) struct Route {
    pub(crate) face: Face,
    pub(crate) method: &'static str,
    pub(crate) pattern: Box<str>,
    pub(crate) answers: [Counter; CLASSES.len()],
    pub(crate) timings: Timings,
}

impl Route {
    /// One more answer, after so long.
    pub(crate) fn note(&self, status: StatusCode, took: Duration) {
        let class = usize::from(status.as_u16() / 100).clamp(1, CLASSES.len()) - 1;
        self.answers[class].add();
        self.timings.note(took);
    }
}

/// Every route that was asked so far.
#[derive(Default)]
pub(crate) struct Requests(Mutex<Vec<Arc<Route>>>);

impl Requests {
    /// The route of that pattern. Asked once for each place that answers; what is given back is kept there.
    pub(crate) fn route(&self, face: Face, method: usize, pattern: &str) -> Arc<Route> {
        let method = METHODS[method.min(METHODS.len() - 1)];
        let mut routes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = routes
            .iter()
            .find(|route| route.face == face && route.method == method && &*route.pattern == pattern);
        if let Some(known) = known {
            return Arc::clone(known);
        }
        let route = Arc::new(Route {
            face,
            method,
            pattern: pattern.into(),
            answers: Default::default(),
            timings: Timings::default(),
        });
        routes.push(Arc::clone(&route));
        route
    }

    /// All of them.
    pub(crate) fn all(&self) -> Vec<Arc<Route>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
