use crate::{Acting, App, Checked, Fault, Result, grounds};
use parvis_domain::{AudienceId, Grounds, Period, Purpose, Rhythm, UsageId, UserId};
use parvis_store::{audience, membership, usage};

/// What somebody decided about a place. Each may be left undecided, which stays visible.
#[derive(Clone, Debug, Default)]
pub struct PurposeInput {
    /// What people come to do there.
    pub usage: Option<UsageId>,
    /// Whom it speaks to.
    pub audience: Option<AudienceId>,
    /// How often: so many times (1 to 99) in each period.
    pub rhythm: Option<(u32, Period)>,
    /// The member who answers for it.
    pub keeper: Option<UserId>,
    /// The day to look at it again.
    pub review_on: Option<jiff::civil::Date>,
    /// On whose advice this is done, and which decision it carries out.
    pub grounds: Grounds,
}

impl PurposeInput {
    /// Holds it against what the workspace has.
    pub(crate) async fn checked(&self, app: &App, who: &Acting, checked: &mut Checked) -> Result<Purpose> {
        let (store, place) = (&app.store, who.place());
        if let Some(id) = self.usage
            && usage::by_id(store, place, id).await?.is_none()
        {
            checked.fault(Fault::new("usage", "usage-unknown"));
        }
        if let Some(id) = self.audience
            && audience::by_id(store, place, id).await?.is_none()
        {
            checked.fault(Fault::new("audience", "audience-unknown"));
        }
        if let Some(keeper) = self.keeper {
            let members = membership::list(store, place).await?;
            if !members.iter().any(|member| member.user_id == keeper) {
                checked.fault(Fault::new("keeper", "keeper-not-a-member"));
            }
        }
        grounds::check(app, who, checked, self.grounds).await?;
        let rhythm = self.rhythm.and_then(|(times, per)| {
            let times = u8::try_from(times).ok().filter(|times| (1..=99).contains(times));
            if times.is_none() {
                checked.fault(Fault::new("rhythm", "rhythm-out-of-range"));
            }
            times.map(|times| Rhythm { times, per })
        });
        Ok(Purpose {
            usage: self.usage,
            audience: self.audience,
            rhythm,
            keeper: self.keeper,
            review_on: self.review_on,
        })
    }
}
