//! Putting a status there, changing it, taking it away.

use super::Mastodon;
use super::entities::Status;
use super::fault::Effect;
use super::rest::{Server, id};
use super::session::Kept;
use crate::fault::unanswerable;
use crate::{
    Connector, ConnectorError, ConnectorErrorKind as Kind, Part, Progress, Published, Remote, Result, Retry,
    Step,
};
use parvis_domain::{DraftProblem, ServerFacts, Visibility};
use serde_json::{Value, json};

/// What an answer takes over from what it answers.
struct Answered {
    /// Whom to name so that they hear of it; nobody when it is our own.
    mention: Option<String>,
    /// Who may see it, in the API's own word.
    visibility: String,
}

impl Mastodon {
    /// Puts a part there. The key goes with it, for the servers that heed it.
    pub(super) async fn put(
        &self,
        kept: &Kept,
        facts: &ServerFacts,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Published> {
        self.refuse_what_stops(facts, part)?;
        let server = self.somebody_at(kept);
        let answered = match part.reply_to {
            Some(to) => Some(
                self.answered(server, kept, &to.parent)
                    .await
                    .map_err(unanswerable)?,
            ),
            None => None,
        };
        let files = self.upload_all(server, part, progress).await?;
        let mut body = body(part, &files, answered.as_ref());
        if let Some(to) = part.reply_to {
            body["in_reply_to_id"] = to.parent.id.as_str().into();
        }
        if let Some(visibility) = visible(part, answered.as_ref()) {
            body["visibility"] = visibility.into();
        }
        progress.at(Step::Sending).await?;
        let key = Some(part.key.key.as_str());
        let status = server
            .post::<Status>("/api/v1/statuses", &body, key, Effect::Once)
            .await
            .map_err(unanswerable)?;
        // It stands: whatever the follower thinks of it now, that is the outcome.
        let _ = progress.at(Step::Sent).await;
        Ok(Published {
            remote: status.value.remote(),
            problems: Vec::new(),
        })
    }

    /// Changes a status in place. Who sees it and what it answers can't be changed there.
    pub(super) async fn change(
        &self,
        kept: &Kept,
        facts: &ServerFacts,
        remote: &Remote,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Published> {
        self.refuse_what_stops(facts, part)?;
        let server = self.somebody_at(kept);
        let path = format!("/api/v1/statuses/{}", id(&remote.id)?);
        let answered = match part.reply_to {
            Some(to) => Some(self.answered(server, kept, &to.parent).await?),
            None => None,
        };
        // Files are sent anew: nothing tells whether a picture that stands there is the very one of the draft.
        let files = self.upload_all(server, part, progress).await?;
        let body = body(part, &files, answered.as_ref());
        progress.at(Step::Sending).await?;
        let status = server.put::<Status>(&path, &body).await?;
        let _ = progress.at(Step::Sent).await;
        Ok(Published {
            remote: status.value.remote(),
            problems: Vec::new(),
        })
    }

    /// Takes a status of ours away. What isn't there any more is taken away already.
    pub(super) async fn delete(&self, kept: &Kept, remote: &Remote) -> Result<()> {
        let Ok(id) = id(&remote.id) else { return Ok(()) };
        let path = format!("/api/v1/statuses/{id}");
        match self.somebody_at(kept).delete(&path).await {
            Err(error) if error.kind == Kind::Gone => Ok(()),
            // Taking away twice is taking away once, so even an unknown outcome is simply tried again.
            Err(error) if error.retry == Retry::AfterCheck => Err(error.retry(Retry::Later)),
            done => done,
        }
    }

    fn refuse_what_stops(&self, facts: &ServerFacts, part: &Part<'_>) -> Result<()> {
        match self
            .check(facts, part.draft)
            .into_iter()
            .find(DraftProblem::stops)
        {
            Some(problem) => {
                Err(ConnectorError::new(Kind::Refused, format!("{problem:?}")).words(problem.code.as_str()))
            }
            None => Ok(()),
        }
    }

    /// Looks at what is answered: whom to name, and who may see it.
    async fn answered(&self, server: Server<'_>, kept: &Kept, parent: &Remote) -> Result<Answered> {
        let path = format!("/api/v1/statuses/{}", id(&parent.id)?);
        let status = server.get::<Status>(&path, &[]).await?.value;
        let ours = status.account.id == kept.id;
        Ok(Answered {
            mention: (!ours).then(|| status.account.acct.clone()),
            visibility: status.visibility,
        })
    }
}

fn body(part: &Part<'_>, files: &[String], answered: Option<&Answered>) -> Value {
    let draft = part.draft;
    let mut body = json!({
        "status": text(&draft.text, answered),
        "sensitive": draft.options.sensitive,
        "spoiler_text": draft.options.warning.as_deref().unwrap_or_default().trim(),
    });
    let mut put = |name: &str, content: Option<Value>| {
        if let Some(content) = content {
            body[name] = content;
        }
    };
    // An ISO 639-1 code: of a tag with a region, the language.
    let language = draft.languages.first().map(ToString::to_string);
    put(
        "language",
        language.map(|tag| tag.split('-').next().unwrap_or_default().to_owned().into()),
    );
    put("media_ids", (!files.is_empty()).then(|| json!(files)));
    put(
        "poll",
        draft.options.poll.as_ref().map(|poll| {
            json!({
                "options": poll.choices.iter().map(|choice| choice.trim()).collect::<Vec<_>>(),
                "expires_in": u64::from(poll.minutes) * 60,
                "multiple": poll.several,
                "hide_totals": poll.counts_hidden,
            })
        }),
    );
    body
}

/// The text, with the name of whoever is answered before it: an answer that names nobody reaches nobody.
fn text(text: &str, answered: Option<&Answered>) -> String {
    let Some(name) = answered.and_then(|answered| answered.mention.as_ref()) else {
        return text.to_owned();
    };
    let named = text
        .split(|c: char| c.is_whitespace() || ",;:!?()".contains(c))
        .any(|word| {
            word.strip_prefix('@')
                .is_some_and(|word| word.trim_end_matches('.').eq_ignore_ascii_case(name))
        });
    if named {
        text.to_owned()
    } else {
        format!("@{name} {text}")
    }
}

/// Who sees it: as wanted, and never more than what it answers. None: as the account is set up.
fn visible(part: &Part<'_>, answered: Option<&Answered>) -> Option<String> {
    const WIDEST_FIRST: [&str; 4] = ["public", "unlisted", "private", "direct"];
    let wanted = part.draft.options.visibility.map(|visibility| match visibility {
        Visibility::Public => "public",
        Visibility::Unlisted => "unlisted",
        Visibility::Followers => "private",
    });
    let place = |word: &str| WIDEST_FIRST.iter().position(|one| *one == word);
    let theirs = answered.map(|answered| answered.visibility.as_str());
    match (wanted, theirs.and_then(place)) {
        // Among what everybody may see, the account's own way holds.
        (None, Some(theirs)) if theirs < 2 => None,
        (None, Some(theirs)) => Some(WIDEST_FIRST[theirs].to_owned()),
        (Some(wanted), theirs) => {
            let narrowest = place(wanted).max(theirs.filter(|theirs| *theirs >= 2));
            narrowest.map(|at| WIDEST_FIRST[at].to_owned())
        }
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, Files, PartKey};
    use parvis_domain::Timestamp;

    fn answered(mention: &str, visibility: &str) -> Answered {
        Answered {
            mention: (!mention.is_empty()).then(|| mention.to_owned()),
            visibility: visibility.to_owned(),
        }
    }

    #[test]
    fn whoever_is_answered_is_named_once() {
        let lou = answered("lou@b.example", "public");
        assert_eq!(text("Merci.", Some(&lou)), "@lou@b.example Merci.");
        assert_eq!(
            text("Merci @lou@b.example, à demain", Some(&lou)),
            "Merci @lou@b.example, à demain"
        );
        assert_eq!(text("Merci @lou", Some(&lou)), "@lou@b.example Merci @lou");
        assert_eq!(text("Suite", Some(&answered("", "public"))), "Suite");
    }

    #[test]
    fn an_answer_is_seen_by_no_more_than_what_it_answers() {
        let (key, files) = (
            PartKey {
                key: "k".into(),
                made_at: Timestamp::from_seconds(0),
            },
            Files::default(),
        );
        let mut draft = Draft::words("x");
        let seen = |draft: &Draft, theirs: Option<&str>| {
            let part = Part {
                others: &[],
                key: &key,
                draft,
                files: &files,
                reply_to: None,
            };
            visible(&part, theirs.map(|word| answered("a", word)).as_ref())
        };
        assert_eq!(seen(&draft, None), None);
        assert_eq!(seen(&draft, Some("unlisted")), None);
        assert_eq!(seen(&draft, Some("direct")).as_deref(), Some("direct"));
        draft.options.visibility = Some(Visibility::Public);
        assert_eq!(seen(&draft, Some("unlisted")).as_deref(), Some("public"));
        assert_eq!(seen(&draft, Some("private")).as_deref(), Some("private"));
        draft.options.visibility = Some(Visibility::Followers);
        assert_eq!(seen(&draft, Some("public")).as_deref(), Some("private"));
        assert_eq!(seen(&draft, None).as_deref(), Some("private"));
    }
}
