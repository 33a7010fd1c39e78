use crate::{App, Checked, Fault, Result};
use parvis_domain::{AudienceId, BriefForm, BriefRequest, Named, UsageId, Workspace};
use parvis_store::{audience, usage};

/// The most characters of a title and of other short answers.
pub(super) const LINE: usize = 160;
/// The most characters of a longer answer.
pub(super) const TEXT: usize = 4_000;

/// What somebody asks for, as they typed it.
#[derive(Clone, Debug, Default)]
pub struct RequestInput {
    /// In a few words: 1 to 160 characters.
    pub title: String,
    /// What should be different afterwards: 1 to 4,000 characters.
    pub purpose: String,
    /// What people come to do, out of the strategy.
    pub usage: Option<UsageId>,
    /// The same in one's own words, where the strategy has none that fits: at most 160 characters.
    pub usage_words: String,
    /// Whom it is for, out of the strategy.
    pub audience: Option<AudienceId>,
    /// The same in one's own words.
    pub audience_words: String,
    /// By which day; empty is no day.
    pub due_on: String,
    /// Why by then: at most 160 characters.
    pub due_why: String,
    /// What exists already: at most 4,000 characters.
    pub material: String,
    /// The form wished for.
    pub form: Option<BriefForm>,
    /// The places wished for: at most 160 characters.
    pub place: String,
    /// Anything else: at most 4,000 characters.
    pub more: String,
}

impl RequestInput {
    /// Holds it against what the workspace has.
    pub(crate) async fn checked(&self, app: &App, place: &Workspace) -> Result<BriefRequest> {
        let mut checked = Checked::new();
        let title = checked.line("title", &self.title, LINE);
        let purpose = checked.text("purpose", &self.purpose, TEXT);
        let usage = usage_of(app, place, &mut checked, self.usage, &self.usage_words).await?;
        // The usage comes before form and place; one's own words will do.
        if usage.words.is_empty() {
            checked.fault(Fault::new("usage", "brief-usage-missing"));
        }
        let audience = audience_of(app, place, &mut checked, self.audience, &self.audience_words).await?;
        let due_on = match self.due_on.trim() {
            "" => None,
            typed => checked
                .until_day("due_on", typed, &place.zone, app.now())
                .map(|due| due.on),
        };
        let due_why = checked.optional_line("due_why", &self.due_why, LINE);
        let material = checked.optional_text("material", &self.material, TEXT);
        let wished = checked.optional_line("place", &self.place, LINE);
        let more = checked.optional_text("more", &self.more, TEXT);
        checked.done()?;
        Ok(BriefRequest {
            title,
            purpose,
            usage,
            audience,
            due_on,
            due_why,
            material,
            form: self.form,
            place: wished,
            more,
        })
    }
}

/// A usage that is there, with its name; else the words given.
pub(crate) async fn usage_of(
    app: &App,
    place: &Workspace,
    checked: &mut Checked,
    id: Option<UsageId>,
    words: &str,
) -> Result<Named<UsageId>> {
    let words = checked.optional_line("usage_words", words, LINE);
    let Some(id) = id else {
        return Ok(Named { id: None, words });
    };
    let found = usage::by_id(&app.store, place.id, id).await?;
    if found.is_none() {
        checked.fault(Fault::new("usage", "usage-unknown"));
    }
    Ok(Named {
        id: Some(id),
        words: found.map_or_else(|| words, |usage| usage.name),
    })
}

/// An audience that is there, with its name; else the words given.
pub(crate) async fn audience_of(
    app: &App,
    place: &Workspace,
    checked: &mut Checked,
    id: Option<AudienceId>,
    words: &str,
) -> Result<Named<AudienceId>> {
    let words = checked.optional_line("audience_words", words, LINE);
    let Some(id) = id else {
        return Ok(Named { id: None, words });
    };
    let found = audience::by_id(&app.store, place.id, id).await?;
    if found.is_none() {
        checked.fault(Fault::new("audience", "audience-unknown"));
    }
    Ok(Named {
        id: Some(id),
        words: found.map_or_else(|| words, |audience| audience.name),
    })
}
