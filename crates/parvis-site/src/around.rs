//! What stands round every page: where else one can go.

use crate::here::Here;
use parvis_app::original::public::{self, Topic};
use parvis_app::{App, Problem};
use serde::Serialize;

/// At most so many topics stand in a box, those with most in them.
const TAGS_MOST: usize = 24;

/// Where else one can go.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct AroundView {
    pub(crate) sections: Vec<PlaceView>,
    pub(crate) topics: Vec<PlaceView>,
    pub(crate) authors: Vec<PlaceView>,
}

/// A section, a topic or a byline, named.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PlaceView {
    pub(crate) name: String,
    pub(crate) path: String,
}

fn named(topic: &Topic) -> PlaceView {
    PlaceView {
        name: topic.name.clone(),
        path: topic.path.clone(),
    }
}

/// The boxes of a site.
pub(crate) async fn around(app: &App, here: &Here) -> Result<AroundView, Problem> {
    // Whoever asks meanwhile waits for the first: a site that changes while many read is counted once.
    let known = here.around.get_or_try_init(|| counted(app, here)).await?;
    Ok(known.clone())
}

async fn counted(app: &App, here: &Here) -> Result<AroundView, Problem> {
    let mut all = public::topics(app, here.workspace.id).await?;
    all.tags.sort_by_key(|topic| std::cmp::Reverse(topic.count));
    all.tags.truncate(TAGS_MOST);
    all.tags.sort_by_key(|topic| topic.name.to_lowercase());
    let named = |topics: &[Topic]| topics.iter().map(named).collect();
    Ok(AroundView {
        sections: named(&all.categories),
        topics: named(&all.tags),
        authors: named(&all.authors),
    })
}
