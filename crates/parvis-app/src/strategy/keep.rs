use crate::{Acting, App, Result};
use parvis_domain::{
    Grounds, Strategy, StrategyCause, StrategyChange, StrategyRevisionHead, StrategyRevisionId, changes,
};
use parvis_store::strategy::{self, Present};
use parvis_store::{Tx, strategy_revision};

/// The strategy before something of it is changed. Nobody else changes it until the transaction ends.
pub(crate) struct Opened {
    pub(crate) present: Present,
}

/// What makes a revision.
#[derive(Default)]
pub(crate) struct Made {
    pub(crate) cause: Option<StrategyCause>,
    pub(crate) why: String,
    pub(crate) grounds: Grounds,
    pub(crate) returned_to: Option<i64>,
}

/// What was changed, and which revision has it now.
pub(crate) struct Closed {
    pub(crate) number: i64,
    pub(crate) changes: Vec<StrategyChange>,
    pub(crate) after: Strategy,
}

/// Opens the strategy for a change, before any other lock of the transaction. What stood there before there were
/// revisions becomes the first.
pub(crate) async fn open(app: &App, tx: &mut Tx, who: &Acting) -> Result<Opened> {
    strategy::lock(tx, who.place()).await?;
    let mut present = strategy::present(&mut *tx, who.place()).await?;
    if present.number == 0 && !present.strategy.is_empty() {
        let made = Made {
            cause: Some(StrategyCause::Begun),
            ..Made::default()
        };
        insert(app, tx, who, 1, &made, &present.strategy).await?;
        present.number = 1;
    }
    Ok(Opened { present })
}

impl Opened {
    /// Keeps what stands there now as a revision, unless it says what it said.
    pub(crate) async fn close(self, app: &App, tx: &mut Tx, who: &Acting, made: &Made) -> Result<Closed> {
        let after = strategy::present(&mut *tx, who.place()).await?;
        let changes = changes(&self.present.strategy, &after.strategy);
        let mut number = self.present.number;
        if !changes.is_empty() {
            number += 1;
            insert(app, tx, who, number, made, &after.strategy).await?;
        }
        Ok(Closed {
            number,
            changes,
            after: after.strategy,
        })
    }

    /// As [`Opened::close`], for what was done elsewhere and says its own why.
    pub(crate) async fn note(self, app: &App, tx: &mut Tx, who: &Acting, cause: StrategyCause) -> Result<()> {
        let made = Made {
            cause: Some(cause),
            ..Made::default()
        };
        self.close(app, tx, who, &made).await?;
        Ok(())
    }
}

async fn insert(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    number: i64,
    made: &Made,
    content: &Strategy,
) -> Result<()> {
    let head = StrategyRevisionHead {
        id: StrategyRevisionId::next(app.clock.as_ref(), app.dice.as_ref()),
        number,
        cause: made.cause.unwrap_or(StrategyCause::Edited),
        why: made.why.clone(),
        grounds: made.grounds,
        returned_to: made.returned_to,
        made_by: who.user.id,
        made_at: app.now(),
    };
    strategy_revision::insert(tx, who.place(), &head, content).await?;
    strategy::set_number(tx, who.place(), number).await?;
    Ok(())
}
