use crate::{App, Checked, Fault, Result, fact};
use parvis_domain::{Evidence, EvidenceKind, Fact, WorkspaceId};
use parvis_store::{channel, conversation, health, original, publication, trial, weighing};
use uuid::Uuid;

/// What is shown for advice, or for a decision.
#[derive(Clone, Debug)]
pub struct EvidenceInput {
    /// `channel`, `publication`, `original`, `conversation`, `fact`, `health`, `weighing`, `trial`, `link`, `case`.
    pub kind: String,
    /// Which thing of ours; for health its channel.
    pub id: Option<Uuid>,
    /// The address of a link.
    pub url: Option<String>,
    /// What it shows; may be empty for a thing of ours.
    pub says: String,
}

/// Holds evidence against what the workspace has; what is already written down stays, though it may be gone since. Faults
/// on `field`, and on `kind`, `id`, `url` and `says` of each.
pub(crate) async fn checked_evidence(
    app: &App,
    place: WorkspaceId,
    checked: &mut Checked,
    (field, given): (&str, &[EvidenceInput]),
    before: &[Evidence],
) -> Result<Vec<Evidence>> {
    if given.len() > 30 {
        checked.fault(Fault::new(field, "too-many").with("most", 30));
    }
    let facts = if given.iter().any(|one| one.kind == EvidenceKind::Fact.as_str()) {
        fact::all(&app.store, place).await?
    } else {
        Vec::new()
    };
    let mut kept = Vec::new();
    for (at, one) in given.iter().take(30).enumerate() {
        let here = |part: &str| format!("{field}.{at}.{part}");
        let Ok(kind) = one.kind.parse::<EvidenceKind>() else {
            checked.fault(Fault::new(here("kind"), "evidence-unknown"));
            continue;
        };
        let says = checked.optional_text(&here("says"), &one.says, 500);
        let url = one.url.as_deref().map(str::trim).filter(|url| !url.is_empty());
        match (kind, one.id) {
            (EvidenceKind::Link, _) if !url.is_some_and(is_web) => {
                checked.fault(Fault::new(here("url"), "address-unreadable"));
            }
            (EvidenceKind::Case, _) if says.is_empty() => checked.fault(Fault::new(here("says"), "empty")),
            (EvidenceKind::Link | EvidenceKind::Case, _) => {}
            (_, None) => checked.fault(Fault::new(here("id"), "empty")),
            (_, Some(id)) => {
                let stood = before.iter().any(|it| it.kind == kind && it.id == Some(id));
                if !stood && !is_here(app, place, &facts, (kind, id)).await? {
                    checked.fault(Fault::new(here("id"), "evidence-not-here"));
                }
            }
        }
        kept.push(Evidence {
            kind,
            id: one
                .id
                .filter(|_| !matches!(kind, EvidenceKind::Link | EvidenceKind::Case)),
            url: url.filter(|_| kind == EvidenceKind::Link).map(str::to_owned),
            says,
        });
    }
    Ok(kept)
}

async fn is_here(
    app: &App,
    place: WorkspaceId,
    facts: &[Fact],
    (kind, id): (EvidenceKind, Uuid),
) -> Result<bool> {
    let store = &app.store;
    Ok(match kind {
        EvidenceKind::Channel => channel::by_id(store, place, id.into()).await?.is_some(),
        EvidenceKind::Publication => publication::by_id(store, place, id.into()).await?.is_some(),
        EvidenceKind::Original => original::by_id(store, place, id.into()).await?.is_some(),
        EvidenceKind::Conversation => conversation::by_id(store, place, id.into()).await?.is_some(),
        EvidenceKind::Fact => facts.iter().any(|fact| fact.id.uuid() == id),
        EvidenceKind::Health => health::of_channel(store, place, id.into()).await?.is_some(),
        EvidenceKind::Weighing => weighing::by_id(store, place, id.into()).await?.is_some(),
        EvidenceKind::Trial => trial::by_id(store, place, id.into()).await?.is_some(),
        EvidenceKind::Link | EvidenceKind::Case => true,
    })
}

fn is_web(url: &str) -> bool {
    let parsed = url::Url::parse(url);
    url.len() <= 2_000
        && parsed.is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some())
}
