//! What a delivery of a publication has left to do, one part at a time. Never kept: always derived from what stands.

use super::enqueue::EditPayload;
use crate::{App, Problem, Result};
use parvis_connectors::{Remote, ReplyTo};
use parvis_domain::{
    Deed, Delivery, DeliveryKind, Publication, PublicationId, PublicationPart, RevisionId, VariantContent,
    VariantRevision, WorkspaceId, deeds,
};
use parvis_store::{publication, variant};

/// A publication, what is to stand for it, and what does.
pub(super) struct Course {
    pub(super) publication: Publication,
    /// What is to stand there; none when nothing is.
    pub(super) target: Option<VariantRevision>,
    /// What stands, in order.
    pub(super) standing: Vec<PublicationPart>,
    /// What is left to do, in order.
    pub(super) deeds: Vec<Deed>,
}

impl Course {
    /// Of a delivery that places, corrects or withdraws a publication.
    pub(super) async fn of(app: &App, delivery: &Delivery) -> Result<Self> {
        let (store, place) = (&app.store, delivery.workspace_id);
        let id = PublicationId::from_uuid(delivery.subject_id);
        let publication = publication::by_id(store, place, id).await?;
        let publication =
            publication.ok_or_else(|| Problem::internal("a delivery without what it is the effect of"))?;
        let target = match target_of(delivery, &publication)? {
            Some(id) => Some(frozen(app, place, id).await?),
            None => None,
        };
        let standing = publication::standing(store, place, id).await?;
        let mut shown: Vec<VariantContent> = Vec::with_capacity(standing.len());
        for part in &standing {
            shown.push(match &target {
                Some(target) if target.id == part.revision_id => target.content.clone(),
                _ => frozen(app, place, part.revision_id).await?.content,
            });
        }
        let shown: Vec<&VariantContent> = shown.iter().collect();
        let deeds = deeds(target.as_ref().map(|target| &target.content), &shown);
        Ok(Self {
            publication,
            target,
            standing,
            deeds,
        })
    }

    /// What stands at a position.
    pub(super) fn remote(&self, position: u32) -> Option<Remote> {
        let part = self.standing.iter().find(|part| part.position == position)?;
        Some(Remote {
            id: part.remote.id.clone(),
            version: part.remote.version.clone(),
            url: part.remote.url.clone(),
        })
    }

    /// What a part hangs from: the one before it, in the thread of the first. The first hangs from nothing.
    pub(super) fn hangs_from(&self, position: u32) -> Option<ReplyTo> {
        Some(ReplyTo {
            root: self.remote(0)?,
            parent: self.remote(position.checked_sub(1)?)?,
        })
    }
}

/// The state of the variant that a delivery brings about; none when it removes.
pub(crate) fn target_of(delivery: &Delivery, publication: &Publication) -> Result<Option<RevisionId>> {
    Ok(match delivery.kind {
        DeliveryKind::Edit => {
            let payload: EditPayload = serde_json::from_str(&delivery.payload).map_err(Problem::internal)?;
            Some(payload.revision)
        }
        DeliveryKind::Publish => Some(publication.revision_id),
        DeliveryKind::Withdraw | DeliveryKind::Answer | DeliveryKind::WithdrawAnswer => None,
    })
}

async fn frozen(app: &App, place: WorkspaceId, id: RevisionId) -> Result<VariantRevision> {
    let found = variant::revision(&app.store, place, id).await?;
    found.ok_or_else(|| Problem::internal("a part of a state that nobody kept"))
}
