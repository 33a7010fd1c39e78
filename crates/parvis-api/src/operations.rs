//! The operations, put together once and read twice: to be served, and to be described.

use crate::scopes::Table;
use axum::Router;
use parvis_http::Http;
use utoipa::openapi::OpenApi;
use utoipa::openapi::path::{PathItem, Paths};
use utoipa_axum::router::UtoipaMethodRouter;

/// Operations of one path, with what describes them.
type Routes = fn() -> UtoipaMethodRouter<Http>;

/// Operations, made only when they are read: the description of all of them is larger than everything that an idle
/// instance keeps, and who serves them needs none of it.
pub(crate) struct Operations(Vec<(String, Routes)>);

impl Operations {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn routes(mut self, routes: Routes) -> Self {
        self.0.push((String::new(), routes));
        self
    }

    pub(crate) fn merge(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// With others, below this path.
    pub(crate) fn nest(mut self, path: &str, others: Self) -> Self {
        let below = others.0.into_iter();
        self.0
            .extend(below.map(|(under, routes)| (format!("{path}{under}"), routes)));
        self
    }

    /// To be served, with what each needs of a token.
    pub(crate) fn serve(self) -> (Router<Http>, Table) {
        let (mut router, mut table) = (Router::new(), Table::default());
        for (under, routes) in self.0 {
            let (_, paths, methods) = routes();
            for (path, mut item) in below(&under, paths) {
                table.note(&path, &mut item);
                router = router.route(&path, methods.clone());
            }
        }
        (router, table)
    }

    /// Described, in this document.
    pub(crate) fn describe(self, document: &mut OpenApi) {
        let components = document.components.get_or_insert_default();
        for (under, routes) in self.0 {
            let (schemas, paths, _) = routes();
            components.schemas.extend(schemas);
            for (path, item) in below(&under, paths) {
                match document.paths.paths.get_mut(&path) {
                    Some(there) => there.merge_operations(item),
                    None => drop(document.paths.paths.insert(path, item)),
                }
            }
        }
    }
}

fn below(under: &str, paths: Paths) -> impl Iterator<Item = (String, PathItem)> {
    let each = paths.paths.into_iter();
    each.map(move |(path, item)| (format!("{under}{path}"), item))
}
