//! Hearing what happened to us: the room's newest events, and which of them are about ours.

use super::Matrix;
use super::count::is_a_like;
use super::event::{Event, Relation, Room};
use super::session::Kept;
use crate::{News, NewsKind, NewsPage, Result};
use serde_json::json;
use std::collections::HashMap;

/// How many answers one goes back over to where they began.
const MOST_STEPS: usize = 40;
/// How many events outside the page are asked for one by one.
const MOST_ASKED: usize = 60;

/// Events at hand, and those asked for.
struct Known<'a> {
    matrix: &'a Matrix,
    kept: &'a Kept,
    events: HashMap<String, Option<Event>>,
    asked: usize,
}

impl Known<'_> {
    async fn get(&mut self, id: &str) -> Result<Option<Event>> {
        if let Some(known) = self.events.get(id) {
            return Ok(known.clone());
        }
        if self.asked >= MOST_ASKED {
            return Ok(None);
        }
        self.asked += 1;
        let event = self.matrix.event(self.kept, id).await?;
        self.events.insert(id.to_owned(), event.clone());
        Ok(event)
    }

    /// Where a conversation began, from one of its messages.
    async fn beginning(&mut self, id: &str) -> Result<String> {
        let mut id = id.to_owned();
        for _ in 0..MOST_STEPS {
            let Some(event) = self.get(&id).await? else { break };
            match event.relation() {
                Relation::Thread { root, .. } => id = root,
                Relation::Reply(parent) => id = parent,
                Relation::None | Relation::Edit => break,
            }
        }
        Ok(id)
    }
}

impl Matrix {
    pub(super) async fn happenings(&self, kept: &Kept, cursor: Option<&str>) -> Result<NewsPage> {
        let filter =
            json!({ "types": ["m.room.message", "m.reaction"], "lazy_load_members": true }).to_string();
        let limit = self.settings.page.to_string();
        let mut query = vec![("dir", "b"), ("limit", limit.as_str()), ("filter", &filter)];
        query.extend(cursor.map(|cursor| ("from", cursor)));
        let page = self.page(kept, &query).await?;
        let names = page.names();
        let room = Room {
            kept,
            names: &names,
            open: self.is_open(kept).await?,
        };
        let events: Vec<Event> = page.events().collect();
        let mut known = Known {
            matrix: self,
            kept,
            events: events
                .iter()
                .map(|event| (event.id.clone(), Some(event.clone())))
                .collect(),
            asked: 0,
        };
        let mut news = Vec::with_capacity(events.len());
        for event in &events {
            news.push(item(&mut known, &room, event).await?);
        }
        news.sort_by_key(|item| std::cmp::Reverse(item.at));
        Ok(NewsPage {
            news,
            next: page.end.clone().filter(|end| Some(end.as_str()) != cursor),
        })
    }
}

async fn item(known: &mut Known<'_>, room: &Room<'_>, event: &Event) -> Result<News> {
    let mut news = News {
        kind: NewsKind::Other,
        id: event.id.clone(),
        about: None,
        reply: None,
        at: event.at(),
    };
    if event.sender == room.kept.user || event.is_gone() {
        return Ok(news);
    }
    if event.kind == "m.reaction" {
        let related = &event.content["m.relates_to"];
        if related["key"].as_str().is_some_and(is_a_like) {
            news.kind = NewsKind::Like;
            news.about = related["event_id"].as_str().map(str::to_owned);
        }
        return Ok(news);
    }
    let relation = event.relation();
    if relation == Relation::Edit {
        return Ok(news);
    }
    let answers_us = match relation.parent() {
        Some(parent) => known
            .get(parent)
            .await?
            .is_some_and(|parent| parent.sender == room.kept.user),
        None => false,
    };
    if !answers_us && !names_us(event, &room.kept.user) {
        return Ok(news);
    }
    let root = known.beginning(&event.id).await?;
    let parent = relation.parent().unwrap_or(&event.id);
    news.reply = event.reply(room, &root, parent);
    if news.reply.is_some() {
        news.kind = if answers_us {
            NewsKind::Reply
        } else {
            NewsKind::Mention
        };
        news.about = answers_us.then(|| parent.to_owned());
    }
    Ok(news)
}

/// Whether somebody meant us. Older clients say so in the words only.
fn names_us(event: &Event, us: &str) -> bool {
    match event.content.get("m.mentions") {
        Some(mentions) => mentions["user_ids"]
            .as_array()
            .is_some_and(|users| users.iter().any(|user| *user == *us)),
        None => ["body", "formatted_body"].iter().any(|name| {
            event.content[*name]
                .as_str()
                .is_some_and(|text| text.contains(us))
        }),
    }
}
