use super::text::ready;
use super::{Opened, OriginalView, address, open_here, same_version, show, write_moved};
use crate::revision::ensure;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, BadLocalTime, LocalTime, OriginalId, PlannedTime, RevisionReason, Zone};
use serde_json::json;

/// A time as somebody wrote it.
#[derive(Clone, Debug, Default)]
pub struct PlannedInput {
    /// What clocks there will show: `2026-03-29T14:30`.
    pub local: String,
    /// Where those clocks are, as the IANA database names it; unless told, where the workspace plans.
    pub zone: Option<String>,
}

impl PlannedInput {
    /// As the domain knows it.
    ///
    /// # Errors
    /// `invalid`: `planned-unreadable`, `planned-no-such-time`, `planned-offset`, `planned-too-fine`,
    /// `planned-out-of-reach` on `planned.local`; `zone-unknown` on `planned.zone`.
    pub fn read(&self, who: &Acting) -> Result<PlannedTime> {
        let mut checked = Checked::new();
        let named = self.zone.as_deref().unwrap_or(&who.workspace.zone);
        let zone = named.parse::<Zone>().map_err(|_| {
            checked.fault(Fault::new("planned.zone", "zone-unknown"));
        });
        let local = self.local.trim().parse::<LocalTime>().map_err(|wrong| {
            let code = match wrong {
                BadLocalTime::Form(_) => "planned-unreadable",
                BadLocalTime::NoSuchTime(_) => "planned-no-such-time",
                BadLocalTime::Offset(_) => "planned-offset",
                BadLocalTime::Fraction(_) => "planned-too-fine",
                BadLocalTime::Year(_) => "planned-out-of-reach",
            };
            checked.fault(Fault::new("planned.local", code));
        });
        checked.done()?;
        match (local, zone) {
            (Ok(local), Ok(zone)) => Ok(PlannedTime::new(local, zone)),
            _ => Err(Problem::internal("a checked time is whole")),
        }
    }
}

/// What is to go live, and when.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// The version of the working copy that whoever plans has seen; without one, whatever is there is meant.
    pub version: Option<i64>,
    /// When.
    pub planned: PlannedInput,
}

/// Plans when an original goes live. The words are kept as a revision now, and that is what will go out: what is
/// written afterwards waits for another schedule or another publication.
///
/// # Errors
/// `working-copy-moved-on`; `original-trashed`; `original-live`; `invalid`: `planned-past`, what
/// [`PlannedInput::read`] refuses, `title-missing`, `content-empty`; `not-found`; `denied`.
pub async fn schedule(app: &App, who: &Acting, id: OriginalId, given: Schedule) -> Result<OriginalView> {
    let mut tx = app.begin().await?;
    let Opened {
        mut original,
        mut copy,
    } = open_here(&mut tx, who, id).await?;
    let ruling = app.allowed(who, Action::OriginalSchedule, &who.context_of(&original))?;
    let planned = given.planned.read(who)?;
    original.not_trashed()?;
    same_version(&copy, given.version)?;
    ready(&copy.content, original.kind)?;
    let at = app.now();
    let (revision, _) = ensure(
        app,
        &mut tx,
        who.place(),
        &mut copy,
        RevisionReason::Scheduled,
        at,
    )
    .await?;
    if original.schedule(revision, planned, at)? {
        address::settle(&mut tx, who.place(), &mut original, &copy.content.title).await?;
        let detail = json!({ "revision": revision, "planned": planned });
        write_moved(app, &mut tx, who, &mut original, &ruling, false, detail).await?;
    }
    tx.commit().await?;
    show(app, who, id).await
}
