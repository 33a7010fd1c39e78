//! How the channels are doing, as the watch finds it, and the plans that follow.

use super::super::spot::Spot;
use super::super::tell::Desk;
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::health::{self, LookInput};
use parvis_app::plan::{make, tick};
use parvis_domain::PlanKind;

impl Desk<'_> {
    /// Writes down what one saw there: the last piece, so many days from today, and nothing that waits.
    pub(super) async fn look(&self, who: &Acting, spot: Spot, last: i64, note: &str) -> anyhow::Result<()> {
        let input = LookInput {
            last_piece_on: Some(self.day(last)?),
            questions: Some(0),
            note: note.to_owned(),
            ..LookInput::default()
        };
        health::look(self.app, who, self.channel(spot)?, &input).await?;
        Ok(())
    }

    pub(super) async fn plan(&mut self, who: &Acting, spot: Spot, kind: PlanKind) -> anyhow::Result<()> {
        let made = make(self.app, who, self.channel(spot)?, kind).await?;
        self.table.plans.insert(spot, made);
        Ok(())
    }

    /// Does the next `steps` of its plan; all that are left where there are fewer.
    pub(super) async fn follow(&mut self, who: &Acting, spot: Spot, steps: usize) -> anyhow::Result<()> {
        let plan = self.table.plans.get(&spot).context("there is a plan")?;
        let open = plan.steps.iter().filter(|step| step.done.is_none());
        let positions: Vec<u32> = open.take(steps).map(|step| step.position).collect();
        let (id, mut after) = (plan.id, None);
        for position in positions {
            after = Some(tick(self.app, who, id, position, true).await?);
        }
        if let Some(after) = after {
            self.table.plans.insert(spot, after);
        }
        Ok(())
    }
}
