//! Originals, what they are made of, and what readers see of them.

mod details;
mod pictures;
mod planning;
mod publishing;
mod readers;
mod roles;
mod writing;

use crate::house::House;
use parvis_app::original::{self, NewOriginal, OriginalDetails, OriginalView, Publish, Save, Saved};
use parvis_app::{Acting, Result};
use parvis_domain::{Content, Language, OriginalId, OriginalKind};

pub(crate) fn words(title: &str, body: &str) -> Content {
    Content {
        title: title.into(),
        summary: String::new(),
        body: body.into(),
        cover: None,
    }
}

impl House {
    pub(crate) async fn begins(
        &self,
        who: &Acting,
        kind: OriginalKind,
        title: &str,
        body: &str,
    ) -> OriginalView {
        let new = NewOriginal {
            kind,
            language: Some(Language::FRENCH),
            translation_of: None,
            content: words(title, body),
        };
        original::create(&self.app, who, new).await.unwrap()
    }

    pub(crate) async fn article(&self, title: &str) -> OriginalId {
        let begun = self
            .begins(&self.mira, OriginalKind::Article, title, "Un texte.")
            .await;
        begun.original.id
    }

    pub(crate) async fn note(&self, body: &str) -> OriginalView {
        self.begins(&self.mira, OriginalKind::Note, "", body).await
    }

    pub(crate) async fn publishes(&self, id: OriginalId) -> OriginalView {
        original::publish(&self.app, &self.mira, id, Publish::default())
            .await
            .unwrap()
    }

    pub(crate) async fn live_article(&self, title: &str) -> OriginalView {
        let id = self.article(title).await;
        self.publishes(id).await
    }

    pub(crate) async fn sees(&self, id: OriginalId) -> OriginalView {
        original::show(&self.app, &self.mira, id).await.unwrap()
    }

    /// Saves on top of what is there.
    pub(crate) async fn writes(&self, id: OriginalId, content: Content) -> Result<Saved> {
        let version = self.sees(id).await.copy.version;
        original::save(&self.app, &self.mira, id, Save { version, content }).await
    }

    pub(crate) async fn details(&self, id: OriginalId) -> OriginalDetails {
        let view = self.sees(id).await;
        OriginalDetails {
            version: Some(view.original.version),
            language: view.original.language,
            slug: view.original.slug.map(Into::into),
            category: view.original.category,
            author: view.original.author,
            tags: view.tags.iter().map(|tag| tag.id).collect(),
            listed: view.original.listed,
            minutes_spent: view.original.minutes_spent,
        }
    }
}
