use crate::{App, Result};
use parvis_domain::{Author, Category, Tag, Timestamp, WorkspaceId, Zone};
use parvis_store::former_slug::{self, Paged};
use parvis_store::original::LiveFilter;
use parvis_store::{author, category, original, tag};
use uuid::Uuid;

/// A section, a topic or a byline, as its page shows it.
#[derive(Clone, Debug)]
pub struct Topic {
    /// What it is.
    pub noun: Paged,
    /// Which.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What is in it, or who that is, in a sentence; may be empty.
    pub sentence: String,
    /// Where its page is, from the root.
    pub path: String,
    /// How many originals readers find there.
    pub count: u64,
    /// What is in it.
    pub part: LiveFilter,
}

/// What a word in an address leads to.
#[derive(Clone, Debug)]
pub enum Led {
    /// This, here.
    Here(Box<Topic>),
    /// Something that is called otherwise by now: its path, from the root.
    Moved(String),
    /// Nothing that readers find anything in.
    Nothing,
}

/// Where the page of something is, from the root.
pub fn path_of(noun: Paged, slug: &str) -> String {
    format!("/{}/{slug}", noun.as_str())
}

fn of_category(it: Category, count: u64) -> Topic {
    Topic {
        noun: Paged::Category,
        id: it.id.uuid(),
        path: path_of(Paged::Category, &it.slug),
        part: LiveFilter {
            category: Some(it.id),
            ..LiveFilter::default()
        },
        name: it.name,
        sentence: it.sentence,
        count,
    }
}

fn of_tag(it: Tag, count: u64) -> Topic {
    Topic {
        noun: Paged::Tag,
        id: it.id.uuid(),
        path: path_of(Paged::Tag, &it.slug),
        part: LiveFilter {
            tag: Some(it.id),
            ..LiveFilter::default()
        },
        name: it.name,
        sentence: String::new(),
        count,
    }
}

fn of_author(it: Author, count: u64) -> Option<Topic> {
    Some(Topic {
        noun: Paged::Author,
        id: it.id.uuid(),
        path: path_of(Paged::Author, &it.slug?),
        part: LiveFilter {
            author: Some(it.id),
            ..LiveFilter::default()
        },
        name: it.name,
        sentence: it.sentence,
        count,
    })
}

/// What a word leads to, below `/category/`, `/tag/` or `/author/`. What nothing live is in isn't public yet.
pub async fn topic(app: &App, place: WorkspaceId, noun: Paged, word: &str) -> Result<Led> {
    let found = match noun {
        Paged::Category => category::by_slug(&app.store, place, word)
            .await?
            .map(|it| of_category(it, 0)),
        Paged::Tag => tag::by_slug(&app.store, place, word)
            .await?
            .map(|it| of_tag(it, 0)),
        Paged::Author => author::by_slug(&app.store, place, word)
            .await?
            .and_then(|it| of_author(it, 0)),
    };
    if let Some(mut topic) = found {
        let count = original::count_live(&app.store, place, topic.part.clone()).await?;
        topic.count = u64::try_from(count).unwrap_or(0);
        return Ok(if topic.count == 0 {
            Led::Nothing
        } else {
            Led::Here(Box::new(topic))
        });
    }
    let Some(id) = former_slug::owner(&app.store, place, noun, word).await? else {
        return Ok(Led::Nothing);
    };
    let slug = match noun {
        Paged::Category => category::by_id(&app.store, place, id.into())
            .await?
            .map(|it| it.slug),
        Paged::Tag => tag::by_id(&app.store, place, id.into()).await?.map(|it| it.slug),
        Paged::Author => author::by_id(&app.store, place, id.into())
            .await?
            .and_then(|it| it.slug),
    };
    Ok(slug.map_or(Led::Nothing, |slug| Led::Moved(path_of(noun, &slug))))
}

/// Everything that readers find something in.
#[derive(Clone, Debug, Default)]
pub struct Topics {
    /// The sections, in their order.
    pub categories: Vec<Topic>,
    /// The topics, by name.
    pub tags: Vec<Topic>,
    /// The bylines, by name.
    pub authors: Vec<Topic>,
}

/// The sections, topics and bylines that readers find something in.
pub async fn topics(app: &App, place: WorkspaceId) -> Result<Topics> {
    let in_sections = original::live_categories(&app.store, place).await?;
    let under = original::live_tags(&app.store, place).await?;
    let by = original::live_authors(&app.store, place).await?;
    let categories = category::list(&app.store, place).await?.into_iter();
    let tags = tag::list(&app.store, place).await?.into_iter();
    let authors = author::list(&app.store, place).await?.into_iter();
    Ok(Topics {
        categories: categories
            .filter_map(|it| Some(of_category(it.clone(), among(&in_sections, &it.id)?)))
            .collect(),
        tags: tags
            .filter_map(|it| Some(of_tag(it.clone(), among(&under, &it.id)?)))
            .collect(),
        authors: authors
            .filter_map(|it| of_author(it.clone(), among(&by, &it.id)?))
            .collect(),
    })
}

fn among<Id: PartialEq>(counts: &[(Id, i64)], id: &Id) -> Option<u64> {
    let (_, count) = counts.iter().find(|(other, _)| other == id)?;
    u64::try_from(*count).ok()
}

/// How much went live in a month of the site's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// From 1 to 12.
    pub month: i8,
    /// How many originals.
    pub count: u64,
}

/// The months in which something went live that readers still find, the newest first.
pub async fn months(app: &App, place: WorkspaceId, zone: Zone) -> Result<Vec<Month>> {
    let mut months: Vec<Month> = Vec::new();
    for at in original::live_times(&app.store, place).await? {
        let local = zone.local(at);
        let (year, month) = (local.year(), local.month());
        match months.last_mut() {
            Some(last) if (last.year, last.month) == (year, month) => last.count += 1,
            _ => months.push(Month {
                year,
                month,
                count: 1,
            }),
        }
    }
    Ok(months)
}

/// What went live in a year, or in a month of it, as the site's zone counts days. None for what is no month.
pub fn period(zone: Zone, year: i16, month: Option<i8>) -> Option<LiveFilter> {
    let (next_year, next_month) = match month {
        None | Some(12) => (year.checked_add(1)?, 1),
        Some(month) => (year, month + 1),
    };
    let from = first_of(zone, year, month.unwrap_or(1))?;
    let until = first_of(zone, next_year, next_month)?;
    Some(LiveFilter {
        between: Some((from, until)),
        ..LiveFilter::default()
    })
}

fn first_of(zone: Zone, year: i16, month: i8) -> Option<Timestamp> {
    let local = format!("{year:04}-{month:02}-01T00:00").parse().ok()?;
    Some(parvis_domain::PlannedTime::new(local, zone).instant())
}
