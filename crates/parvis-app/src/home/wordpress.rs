//! Reading a WordPress through its REST API (developer.wordpress.org/rest-api): everything at first, then what changed.

use super::article;
use super::fetch::{Trouble, get, request, well};
use super::visit::Visit;
use parvis_connectors::home::Article;
use parvis_connectors::home::wordpress::{Post, prefix};
use parvis_net::{Client, Response, Url};
use parvis_store::home::HomeReading;
use parvis_store::remote_original;
use serde::Deserialize;
use std::collections::HashSet;
use std::time::Duration;

const JSON: &str = "application/json";
/// As many articles are asked for at once.
const AT_ONCE: u32 = 50;
/// As many pages are read in one go: 20,000 articles.
const MOST_PAGES: u32 = 400;
/// Its clock tells whole seconds, and a change may be listed late: this far back it is looked at again.
pub(super) const OVERLAP: Duration = Duration::from_mins(10);
/// As many of those that are missing are asked for, one by one, in one go.
const MOST_MISSING: usize = 50;

#[derive(Deserialize)]
struct OnlyId {
    id: u64,
}

/// Where something of the API is, also where it hides behind a parameter because addresses aren't rewritten there.
pub(super) fn endpoint(api: &Url, path: &str, query: &[(&str, &str)]) -> Url {
    let mut url = api.clone();
    let hidden = url.query_pairs().any(|(name, _)| name == "rest_route");
    if hidden {
        url.set_query(None);
        url.query_pairs_mut()
            .append_pair("rest_route", &format!("/{path}"));
    } else {
        let base = url.path().trim_end_matches('/').to_owned();
        url.set_path(&format!("{base}/{path}"));
        url.set_query(None);
    }
    for (name, value) in query {
        url.query_pairs_mut().append_pair(name, value);
    }
    url
}

pub(super) fn parsed<T: serde::de::DeserializeOwned>(answer: &Response) -> Result<T, Trouble> {
    let read = answer.json::<T>();
    read.map_err(|error| Trouble::there("home-not-readable", format!("{error:?}")))
}

pub(super) fn number(answer: &Response, header: &str) -> Option<u32> {
    answer.header(header)?.trim().parse().ok()
}

/// The newest few, and how many there are.
pub(super) async fn newest(client: &Client, api: &Url) -> Result<(Vec<Article>, Option<u32>), Trouble> {
    let url = endpoint(api, "wp/v2/posts", &[("per_page", "3"), ("_embed", "author")]);
    let answer = get(client, &url, JSON).await?;
    let posts: Vec<Post> = parsed(&answer)?;
    let articles = posts.iter().filter_map(|post| post.article(api)).collect();
    Ok((articles, number(&answer, "x-wp-total")))
}

/// Reads what changed since the last time; what went away is found because its number is missing.
pub(super) async fn read(visit: &Visit<'_>, api: &Url, reading: &mut HomeReading) -> Result<(), Trouble> {
    let since = reading.changed_until.map(|until| until.minus(OVERLAP));
    let (order, by) = if since.is_some() {
        ("desc", "modified")
    } else {
        ("asc", "date")
    };
    let mut newest = reading.changed_until;
    let mut total = None;
    for page in 1..=MOST_PAGES {
        let (per_page, page) = (AT_ONCE.to_string(), page.to_string());
        let query = [
            ("per_page", per_page.as_str()),
            ("page", &page),
            ("order", order),
            ("orderby", by),
            ("_embed", "author,wp:featuredmedia"),
        ];
        let answer = get(visit.client, &endpoint(api, "wp/v2/posts", &query), JSON).await?;
        let pages = number(&answer, "x-wp-totalpages").unwrap_or(1);
        total = number(&answer, "x-wp-total").or(total);
        let posts: Vec<Post> = parsed(&answer)?;
        newest = newest.max(posts.iter().filter_map(Post::modified).max());
        let oldest = posts.iter().filter_map(Post::modified).min();
        let articles: Vec<Article> = posts.iter().filter_map(|post| post.article(api)).collect();
        article::keep(visit, &articles).await?;
        let known = since.is_some_and(|since| oldest.is_none_or(|oldest| oldest < since));
        if posts.is_empty() || known || page.parse::<u32>().is_ok_and(|page| page >= pages) {
            break;
        }
    }
    reading.changed_until = newest.or(reading.changed_until);
    let prefix = prefix(api);
    let here = remote_original::count_live(&visit.app.store, visit.workspace, &prefix).await?;
    if total.is_some_and(|total| i64::from(total) != here) {
        sweep(visit, api).await?;
        reading.swept_at = Some(visit.app.now());
    }
    Ok(())
}

/// Holds everything that is known against everything that stands there.
async fn sweep(visit: &Visit<'_>, api: &Url) -> Result<(), Trouble> {
    let there = ids(visit, api, "wp/v2/posts").await?;
    let known = remote_original::live(&visit.app.store, visit.workspace, &prefix(api)).await?;
    let id_of = |remote_id: &str| remote_id.strip_prefix(&prefix(api))?.parse::<u64>().ok();
    let mut here = HashSet::new();
    let mut missing = Vec::new();
    for one in known {
        match id_of(&one.remote_id) {
            Some(id) if there.contains(&id) => _ = here.insert(id),
            Some(id) => missing.push((id, one.original)),
            None => {}
        }
    }
    for (id, original) in missing.into_iter().take(MOST_MISSING) {
        if is_gone(visit.client, api, id).await? {
            article::gone(visit, original).await?;
        }
    }
    let new: Vec<String> = there.difference(&here).map(ToString::to_string).collect();
    for some in new.chunks(AT_ONCE as usize) {
        let (include, per_page) = (some.join(","), AT_ONCE.to_string());
        let query = [
            ("include", include.as_str()),
            ("per_page", &per_page),
            ("_embed", "author,wp:featuredmedia"),
        ];
        let answer = get(visit.client, &endpoint(api, "wp/v2/posts", &query), JSON).await?;
        let posts: Vec<Post> = parsed(&answer)?;
        let articles: Vec<_> = posts.iter().filter_map(|post| post.article(api)).collect();
        article::keep(visit, &articles).await?;
    }
    Ok(())
}

/// The numbers of everything that stands there.
pub(super) async fn ids(visit: &Visit<'_>, api: &Url, path: &str) -> Result<HashSet<u64>, Trouble> {
    let mut found = HashSet::new();
    for page in 1..=MOST_PAGES {
        let page = page.to_string();
        let query = [
            ("_fields", "id"),
            ("per_page", "100"),
            ("page", page.as_str()),
            ("orderby", "id"),
            ("order", "asc"),
        ];
        let answer = get(visit.client, &endpoint(api, path, &query), JSON).await?;
        let pages = number(&answer, "x-wp-totalpages").unwrap_or(1);
        let here: Vec<OnlyId> = parsed(&answer)?;
        let last = here.is_empty() || page.parse::<u32>().is_ok_and(|page| page >= pages);
        found.extend(here.into_iter().map(|it| it.id));
        if last {
            break;
        }
    }
    Ok(found)
}

/// Whether one article isn't before readers any more: a page of a list can lack what was moved while it was read.
async fn is_gone(client: &Client, api: &Url, id: u64) -> Result<bool, Trouble> {
    let url = endpoint(api, &format!("wp/v2/posts/{id}"), &[("_fields", "id")]);
    let answer = client.send(request(&url, JSON)).await?;
    match answer.status().as_u16() {
        // What is in its bin, a draft again or private answers 401.
        401 | 403 | 404 | 410 => Ok(true),
        _ => well(answer).map(|_| false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_api_is_found_behind_a_parameter_too() {
        let url = |api: &str| {
            let api = Url::parse(api).unwrap();
            endpoint(&api, "wp/v2/posts", &[("page", "2")]).to_string()
        };
        assert_eq!(
            url("https://halle.example/wp-json/"),
            "https://halle.example/wp-json/wp/v2/posts?page=2"
        );
        assert_eq!(
            url("https://halle.example/?rest_route=/"),
            "https://halle.example/?rest_route=%2Fwp%2Fv2%2Fposts&page=2"
        );
    }
}
