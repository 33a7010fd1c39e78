use super::CampaignParameterBody;
use crate::variants::CheckForm;
use axum::{Json, extract::State};
use parvis_app::campaign_parameter::{self, Links, NamedBy};
use parvis_http::{Body, Failure, Http, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// The links of a piece, and what they carry.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LinksBody {
    /// Whether the channel's links carry anything at all.
    active: bool,
    /// What they carry in this piece; empty where the channel or the variant says so.
    parameters: Vec<CampaignParameterBody>,
    /// `utm_campaign`.
    campaign: String,
    /// Who called it so: `variant`, `original`, or `address` for the word in the original's address.
    named_by: String,
    /// What the variants of the original say that name none of their own.
    campaign_of_original: String,
    /// Each link in the text, part by part.
    links: Vec<PieceLinkBody>,
    /// The address of its card as it is sent; null where it has none.
    card: Option<String>,
}

/// One link in a piece.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PieceLinkBody {
    /// In which part, from 0.
    part: usize,
    /// As it is written.
    address: String,
    /// As it is sent.
    sent: String,
    /// `added`: it carries the parameters; `own`: it had them by itself; `elsewhere`: it leads to a host whose links carry
    /// none; `unclear`: where it ends isn't certain, so it stays as it is. Null where nothing is put on any link.
    carriage: Option<String>,
}

/// Tell what the links in a text carry
///
/// Of a text saved or not. Asks nobody and keeps nothing: to be called while somebody writes.
#[utoipa::path(post, path = "/variants/links", operation_id = "variants_links", tag = "variants",
    params(("workspace" = String, Path)),
    request_body = CheckForm,
    responses((status = 200, body = LinksBody)))]
pub(crate) async fn links(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<CheckForm>,
) -> Result<Json<LinksBody>, Failure> {
    let found = campaign_parameter::links(&http.app, &who, &form.read()?).await?;
    Ok(Json(found.into()))
}

impl From<Links> for LinksBody {
    fn from(found: Links) -> Self {
        let named_by = match found.name.by {
            NamedBy::Variant => "variant",
            NamedBy::Original => "original",
            NamedBy::Address => "address",
        };
        let links = found.links.into_iter().map(|link| PieceLinkBody {
            part: link.part,
            address: link.address,
            sent: link.sent,
            carriage: link.carriage.map(|carriage| carriage.as_str().to_owned()),
        });
        Self {
            active: found.active,
            parameters: found.parameters.into_iter().map(Into::into).collect(),
            campaign: found.name.name,
            named_by: named_by.to_owned(),
            campaign_of_original: found.name.of_original,
            links: links.collect(),
            card: found.card,
        }
    }
}
