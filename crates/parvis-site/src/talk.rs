//! What was answered, wherever it was, under the original.

use crate::here::Here;
use crate::words::{Moment, counted, moment};
use parvis_app::conversation::public::{self, PublicReply, Talk};
use parvis_app::original::public::PublicOriginal;
use parvis_app::{App, Problem};
use parvis_domain::UiLanguage;
use parvis_http::{network_within, say};
use serde::Serialize;

/// Everything under an original.
#[derive(Serialize)]
pub(crate) struct TalkView {
    heading: String,
    /// `3 answers · 12 likes`; nothing while nothing is known.
    counts: Option<String>,
    replies: Vec<ReplyView>,
}

/// One answer, and what was answered to it.
#[derive(Serialize)]
pub(crate) struct ReplyView {
    anchor: String,
    name: String,
    /// For the place of a picture that isn't there.
    initial: String,
    avatar: Option<String>,
    /// Where it stands.
    url: Option<String>,
    network: String,
    at: Moment,
    /// Safe HTML.
    html: String,
    /// As its author named it.
    language: Option<String>,
    ours: bool,
    replies: Vec<ReplyView>,
}

/// What stands under an original; nothing while nobody said or did anything.
pub(crate) async fn talk(
    app: &App,
    here: &Here,
    original: &PublicOriginal,
) -> Result<Option<TalkView>, Problem> {
    let talk = public::under(app, here.workspace.id, original.id).await?;
    let language = original.language.ui();
    let counts = counts(&talk, language);
    if talk.is_empty() && counts.is_none() {
        return Ok(None);
    }
    Ok(Some(TalkView {
        heading: say(language, "site-replies-heading"),
        counts,
        replies: replies(here, talk.replies, language),
    }))
}

/// Answers are counted as they stand here; what is only counted elsewhere, as it is there.
fn counts(talk: &Talk, language: UiLanguage) -> Option<String> {
    let known = [
        ("site-count-replies", Some(talk.len() as u64)),
        ("site-count-likes", talk.counts.likes),
        ("site-count-reposts", talk.counts.reposts),
    ];
    let said: Vec<String> = known
        .into_iter()
        .filter_map(|(key, count)| counted(language, key, count?))
        .collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

fn replies(here: &Here, from: Vec<PublicReply>, language: UiLanguage) -> Vec<ReplyView> {
    from.into_iter()
        .map(|reply| ReplyView {
            anchor: format!("reply-{}", reply.id),
            initial: initial(&reply.author),
            name: reply.author,
            avatar: reply.avatar,
            url: reply.url,
            network: network_within(language, reply.network),
            at: moment(reply.written_at, here.zone, language),
            html: reply.html,
            language: reply.language,
            ours: reply.is_ours,
            replies: replies(here, reply.children, language),
        })
        .collect()
}

/// The first letter of a name, whatever stands before it.
fn initial(name: &str) -> String {
    let first = name.chars().find(|character| character.is_alphanumeric());
    first.map_or_else(|| "?".to_owned(), |first| first.to_uppercase().collect())
}

#[cfg(test)]
mod tests {
    use super::initial;

    #[test]
    fn a_name_begins_with_its_first_letter() {
        assert_eq!(initial("« élise »"), "É");
        assert_eq!(initial("🌿🌿"), "?");
    }
}
