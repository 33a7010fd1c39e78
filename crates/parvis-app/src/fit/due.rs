use crate::Result;
use crate::fact::{Doubted, Knowledge};
use jiff::civil::Date;
use parvis_domain::{Weighing, WorkspaceId};
use parvis_store::Db;

/// An answer to look at again.
#[derive(Clone, Debug)]
pub struct FitDue {
    /// The answer.
    pub weighing: Weighing,
    /// Whether its day has come.
    pub is_day: bool,
    /// Facts it rests on that aren't as they were.
    pub doubted: Vec<Doubted>,
}

/// The newest answers to look at again: because their day comes by `until`, or because a fact they rest on changed.
///
/// # Errors
/// When the store fails.
pub async fn due(db: impl Into<Db<'_>>, place: WorkspaceId, until: Date) -> Result<Vec<FitDue>> {
    let known = Knowledge::read(db, place).await?;
    let all = known.weighings.iter().map(|weighing| FitDue {
        weighing: weighing.clone(),
        is_day: weighing.look_again_on.is_some_and(|day| day <= until),
        doubted: crate::fact::doubted(weighing, &known.facts),
    });
    Ok(all.filter(|it| it.is_day || !it.doubted.is_empty()).collect())
}
