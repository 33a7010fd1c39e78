use crate::{Acting, App, Checked, Fault, Result};
use jiff::civil::Date;
use parvis_domain::{ReviewRhythm, UserId};
use parvis_store::membership;

/// When a review is held, and who comes.
#[derive(Clone, Debug, Default)]
pub struct ReviewInput {
    /// On which day: `2027-01-31`.
    pub planned_on: String,
    /// How often; none: once.
    pub rhythm: Option<ReviewRhythm>,
    /// The members who come.
    pub attendees: Vec<UserId>,
    /// Who else comes: at most 300 characters.
    pub guests: String,
}

/// The same, as it is kept.
pub(super) struct CheckedReview {
    pub(super) planned_on: Date,
    pub(super) attendees: Vec<UserId>,
    pub(super) guests: String,
}

impl ReviewInput {
    pub(super) async fn checked(&self, app: &App, who: &Acting) -> Result<CheckedReview> {
        let mut checked = Checked::new();
        let guests = checked.optional_line("guests", &self.guests, 300);
        let planned_on = checked.day("planned_on", &self.planned_on);
        let members = membership::list(&app.store, who.place()).await?;
        let mut attendees = self.attendees.clone();
        attendees.sort();
        attendees.dedup();
        let is_member = |id: &UserId| members.iter().any(|member| member.user_id == *id);
        if !attendees.iter().all(is_member) {
            checked.fault(Fault::new("attendees", "attendee-not-a-member"));
        }
        checked.done()?;
        Ok(CheckedReview {
            planned_on: planned_on.unwrap_or_default(),
            attendees,
            guests,
        })
    }
}
