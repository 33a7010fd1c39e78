use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::link_check::{self, CheckInput, Finding, LinkReport, LinkWords};
use parvis_app::{Params, Problem};
use parvis_domain::{OriginalId, Timestamp, UiLanguage};
use parvis_http::{Body, Failure, Http, Member, Wanted, sentence};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The words whose links are to be looked at: `body` or `texts`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinksForm {
    /// The original they are of, or that the variant is of.
    #[schema(value_type = uuid::Uuid)]
    original: OriginalId,
    /// An original's words, in Markdown.
    body: Option<String>,
    /// A variant's words, part by part.
    texts: Option<Vec<String>>,
    /// When they go out, where that is planned.
    #[schema(format = DateTime)]
    out_at: Option<String>,
    /// Look again, whatever was found before.
    #[serde(default)]
    anew: bool,
}

/// What was found of one link.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LinkReportBody {
    /// As it is written.
    address: String,
    /// What is to be told of it; empty when it leads where it should.
    findings: Vec<LinkFindingBody>,
    /// When it was looked at; null where it wasn't.
    checked_at: Option<String>,
}

/// Something to be told of a link. None stops a piece.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LinkFindingBody {
    /// `gone`, `failing`, `unreachable`, `not-allowed`, `moved`, `insecure`, `slow`, `cut-off`, `home-missing`,
    /// `home-not-live`, `home-later`, `home-unlisted`, `home-unasked` or `unknown`.
    code: String,
    /// A sentence, in the language asked for.
    sentence: String,
    /// Whether it couldn't be looked at: nothing is wrong with it that we know of.
    unknown: bool,
    /// The address that would be right in its place.
    fix: Option<String>,
    /// Of `home-later`: when it goes live.
    at: Option<String>,
}

/// Check the links in a text
///
/// Asks other people's servers, through the guarded client, at most 60 addresses a minute for a workspace; what was found
/// lately isn't asked again. Takes up to 15 seconds. What is found stops nothing.
#[utoipa::path(post, path = "/links/check", operation_id = "links_check", tag = "variants",
    params(("workspace" = String, Path)),
    request_body = LinksForm,
    responses((status = 200, body = Vec<LinkReportBody>)))]
pub(crate) async fn check(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<LinksForm>,
) -> Result<Json<Vec<LinkReportBody>>, Failure> {
    let out_at = form.out_at.as_deref().map(|text| {
        Timestamp::parse_rfc3339(text).ok_or_else(|| Problem::field("out_at", "instant-unreadable"))
    });
    let words = match (form.body, form.texts) {
        (Some(body), None) => LinkWords::Original(body),
        (None, texts) => LinkWords::Variant(texts.unwrap_or_default()),
        (Some(_), Some(_)) => return Err(Problem::field("texts", "body-or-texts").into()),
    };
    let input = CheckInput {
        original: form.original,
        words,
        out_at: out_at.transpose()?,
        anew: form.anew,
    };
    let found = link_check::check(&http.app, &who, &input).await?;
    let bodies = found
        .into_iter()
        .map(|report| LinkReportBody::of(report, language));
    Ok(Json(bodies.collect()))
}

impl LinkReportBody {
    fn of(report: LinkReport, language: UiLanguage) -> Self {
        let findings = report.findings.iter();
        Self {
            findings: findings
                .map(|finding| LinkFindingBody::of(finding, language))
                .collect(),
            address: report.address,
            checked_at: report.checked_at.map(instant),
        }
    }
}

impl LinkFindingBody {
    fn of(finding: &Finding, language: UiLanguage) -> Self {
        let mut params = Params::new();
        params.insert("host", finding.host.as_str().into());
        params.insert("status", finding.status.unwrap_or_default().into());
        let tenths = finding
            .took
            .map_or(0.0, |took| (f64::from(took) / 100.0).round() / 10.0);
        params.insert("seconds", tenths.into());
        let because = finding.because.as_deref();
        let because = because.and_then(|code| sentence(language, code, &params));
        let answered = finding
            .status
            .and_then(|_| sentence(language, "link-because-status", &params));
        params.insert("because", because.or(answered).unwrap_or_default().into());
        let said = sentence(language, &format!("link-finding-{}", finding.code), &params);
        Self {
            code: finding.code.to_owned(),
            sentence: said.unwrap_or_else(|| finding.code.to_owned()),
            unknown: finding.is_unknown(),
            fix: finding.fix.clone(),
            at: finding.at.map(instant),
        }
    }
}
