//! Advice that must be answered: taken, taken in part, refused with a reason, or visibly unanswered; and judged later.

mod answer;
mod edit;
mod input;
mod judge;
mod letter;
mod links;
mod list;
mod make;
mod people;
mod send;
mod show;
mod withdraw;

pub use answer::{AnswerInput, answer};
pub use edit::edit;
pub use input::{AdviceInput, ClientInput};
pub use judge::{JudgementInput, judge};
pub use links::{links, revoke};
pub use list::{AdviceQuery, Listed, list, standing};
pub use make::make;
pub use people::Names;
pub use send::{SendInput, Sent, send};
pub use show::{Can, Shown, show};
pub use withdraw::withdraw;

pub(crate) use answer::settle;
pub(crate) use input::checked_subject;
pub(crate) use people::names;

use crate::words::say;
use crate::{Problem, Result};
use parvis_domain::{Language, Recommendation, RecommendationId, UiLanguage, WorkspaceId};
use parvis_store::{Tx, recommendation};
use parvis_text::markdown;
use serde_json::json;

/// What is written in Markdown as safe HTML, for whoever reads it; nothing where it can't be read. Pictures aren't shown:
/// a client has no way to them.
pub fn prose(text: &str, language: UiLanguage) -> String {
    let word = |name: &str| say(language, &format!("text-{name}"));
    let (footnotes, back) = (word("footnotes"), word("footnote-back"));
    let (done, open, table) = (word("task-done"), word("task-open"), word("table"));
    let context = markdown::Context {
        language: &Language::FRENCH,
        id_prefix: "prose-",
        own_host: None,
        base: None,
        media: &|_| None,
        words: markdown::Words {
            footnotes: &footnotes,
            back: &back,
            task_done: &done,
            task_open: &open,
            table: &table,
        },
    };
    markdown::render(text, &context).map_or_else(|_| String::new(), |rendered| rendered.html)
}

/// One piece of advice, taken for the rest of the transaction, in the version that whoever writes goes on from.
async fn taken(
    tx: &mut Tx,
    place: WorkspaceId,
    id: RecommendationId,
    version: i64,
) -> Result<Recommendation> {
    let found = recommendation::for_update(tx, place, id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    if found.version == version {
        return Ok(found);
    }
    Err(Problem::conflict("advice-changed").with_extra(json!({
        "version": found.version,
        "changed_at": found.changed_at.to_rfc3339(),
    })))
}
