//! What is shown of a variant.

use super::framing::{CropShape, FocusShape};
use super::shown::PartShownBody;
use crate::campaign_parameters::CampaignParameterBody;
use crate::shapes::instant;
use parvis_app::Params;
use parvis_app::variant::{Checkup, PartCheckup, Suggestion, VariantView};
use parvis_domain::{DraftPlace, DraftProblem, UiLanguage, VariantContent, VariantOptions, VariantPart};
use parvis_http::sentence;
use serde::Serialize;
use utoipa::ToSchema;

/// What an original becomes on one channel.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VariantBody {
    id: String,
    original: String,
    channel: String,
    #[serde(flatten)]
    content: VariantContentBody,
    /// The original's revision it was made from; null when that isn't known.
    made_from: Option<String>,
    /// Its original was published anew since it was made.
    stale: bool,
    /// Variants of the original for other channels that say nearly the same.
    same_text_as: Vec<String>,
    /// Counts the saves. Send it back with the next one.
    version: i64,
    created_at: String,
    updated_at: String,
    updated_by: String,
}

/// What a variant says and shows.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VariantContentBody {
    /// In their order: one, or several that hang one from the other as a thread.
    parts: Vec<VariantPartBody>,
    /// A language tag.
    language: String,
    /// Whether a card leads to the original; it stands on the first part.
    link_card: bool,
    /// Whether each part says which of how many it is: `none`, `start` or `end`.
    numbering: String,
    /// What only some networks offer.
    options: VariantOptionsBody,
    /// What it says of its links.
    links: VariantLinksBody,
}

/// What a variant says of its links.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VariantLinksBody {
    /// They stay as they are written, whatever the channel says.
    plain: bool,
    /// `utm_campaign` of this variant alone; null: the original's.
    campaign: Option<String>,
    /// Of what was frozen for sending: what its links and its card carry. Empty while it is written.
    carries: Vec<CampaignParameterBody>,
}

impl From<parvis_domain::VariantLinks> for VariantLinksBody {
    fn from(links: parvis_domain::VariantLinks) -> Self {
        Self {
            plain: links.plain,
            campaign: links.campaign,
            carries: links.carries.into_iter().map(Into::into).collect(),
        }
    }
}

/// What only some networks offer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VariantOptionsBody {
    /// `public`, `unlisted` or `followers`; null: as the account is set up there.
    visibility: Option<String>,
    /// Shown instead of the piece until one asks for it.
    warning: Option<String>,
    /// Whether its pictures are veiled until one asks for them.
    sensitive: bool,
    /// A question with choices.
    poll: Option<PollBody>,
}

/// A question with choices.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PollBody {
    /// In order.
    choices: Vec<String>,
    /// Whether one may choose several.
    several: bool,
    /// How long it is open, in minutes.
    minutes: u32,
    /// Whether the counts are shown only when it is over.
    counts_hidden: bool,
}

impl From<VariantOptions> for VariantOptionsBody {
    fn from(options: VariantOptions) -> Self {
        Self {
            visibility: options.visibility.map(|visibility| visibility.to_string()),
            warning: options.warning,
            sensitive: options.sensitive,
            poll: options.poll.map(|poll| PollBody {
                choices: poll.choices,
                several: poll.several,
                minutes: poll.minutes,
                counts_hidden: poll.counts_hidden,
            }),
        }
    }
}

/// One part.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VariantPartBody {
    /// Without its number.
    text: String,
    /// In their order.
    pictures: Vec<VariantPictureBody>,
}

/// One picture beside the text.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VariantPictureBody {
    media: String,
    /// What it shows, in words.
    alternative: String,
    /// The point of the whole picture that a crop keeps here; null: the picture's own.
    focus: Option<FocusShape>,
    /// The part of it that is sent here; null: all of it.
    crop: Option<CropShape>,
}

impl From<VariantContent> for VariantContentBody {
    fn from(content: VariantContent) -> Self {
        Self {
            parts: content.parts.into_iter().map(Into::into).collect(),
            language: content.language.into(),
            link_card: content.link_card,
            numbering: content.numbering.to_string(),
            options: content.options.into(),
            links: content.links.into(),
        }
    }
}

impl From<VariantPart> for VariantPartBody {
    fn from(part: VariantPart) -> Self {
        let pictures = part.pictures.into_iter().map(|picture| VariantPictureBody {
            media: picture.media.to_string(),
            alternative: picture.alternative,
            focus: picture.focus.map(Into::into),
            crop: picture.crop.map(Into::into),
        });
        Self {
            text: part.text,
            pictures: pictures.collect(),
        }
    }
}

impl From<VariantView> for VariantBody {
    fn from(view: VariantView) -> Self {
        let variant = view.variant;
        Self {
            id: variant.id.to_string(),
            original: variant.original_id.to_string(),
            channel: variant.channel_id.to_string(),
            content: variant.content.into(),
            made_from: variant.made_from.map(|id| id.to_string()),
            stale: view.stale,
            same_text_as: view.same_text_as.iter().map(ToString::to_string).collect(),
            version: variant.version,
            created_at: instant(variant.created_at),
            updated_at: instant(variant.updated_at),
            updated_by: variant.updated_by.to_string(),
        }
    }
}

/// What holding a text against a channel found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CheckupBody {
    /// Whether it can't go out as it is.
    stops: bool,
    /// Each part, in order.
    parts: Vec<PartCheckupBody>,
    /// Pictures that are no more.
    missing: Vec<String>,
    /// Variants of the original for other channels that say nearly the same: copies.
    copies: Vec<String>,
}

/// What holding one part against a channel found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PartCheckupBody {
    /// In the order one reads a draft; what only degrades it too.
    problems: Vec<DraftProblemBody>,
    /// The text with its number, counted as the network counts; the first is the one to show while writing. Empty for
    /// a declared place, which takes any length.
    measured: Vec<MeasuredBody>,
    /// How it would stand there.
    shown: PartShownBody,
}

/// One thing about a draft.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DraftProblemBody {
    /// Stable.
    code: String,
    /// A sentence, in the language asked for.
    sentence: String,
    /// Whether it stops the piece, or only degrades it.
    stops: bool,
    /// `text`, `pictures`, `picture`, `alternative`, `link_card`, `thumbnail`, `languages`, `warning`,
    /// `visibility`, `poll` or `choice`.
    place: String,
    /// Which picture, or which choice, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u8>,
    /// Which bytes of the text: the first, and the one after the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<[u32; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    measured: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<u64>,
}

/// A count against a limit.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeasuredBody {
    /// `graphemes` or `bytes`.
    measure: String,
    measured: u64,
    limit: u64,
}

impl CheckupBody {
    pub(super) fn of(found: &Checkup, language: UiLanguage) -> Self {
        Self {
            stops: found.stops(),
            parts: found
                .parts
                .iter()
                .map(|part| PartCheckupBody::of(part, language))
                .collect(),
            missing: found.missing.iter().map(ToString::to_string).collect(),
            copies: found.copies.iter().map(ToString::to_string).collect(),
        }
    }
}

impl PartCheckupBody {
    fn of(found: &PartCheckup, language: UiLanguage) -> Self {
        let problems = found.problems.iter();
        let measured = found.measured.iter().map(|count| MeasuredBody {
            measure: count.measure.to_string(),
            measured: count.measured,
            limit: count.limit,
        });
        Self {
            problems: problems
                .map(|problem| DraftProblemBody::of(problem, language))
                .collect(),
            measured: measured.collect(),
            shown: (&found.shown).into(),
        }
    }
}

impl DraftProblemBody {
    fn of(problem: &DraftProblem, language: UiLanguage) -> Self {
        let (place, number, range) = match problem.place {
            DraftPlace::Text => ("text", None, None),
            DraftPlace::TextRange { start, end } => ("text", None, Some([start, end])),
            DraftPlace::Pictures => ("pictures", None, None),
            DraftPlace::Picture(number) => ("picture", Some(number), None),
            DraftPlace::Alternative(number) => ("alternative", Some(number), None),
            DraftPlace::LinkCard => ("link_card", None, None),
            DraftPlace::Thumbnail => ("thumbnail", None, None),
            DraftPlace::Languages => ("languages", None, None),
            DraftPlace::Warning => ("warning", None, None),
            DraftPlace::Visibility => ("visibility", None, None),
            DraftPlace::Poll => ("poll", None, None),
            DraftPlace::Choice(number) => ("choice", Some(number), None),
        };
        let code = problem.code.as_str();
        let mut params = Params::new();
        params.insert("measured", problem.measured.unwrap_or_default().into());
        params.insert("limit", problem.limit.unwrap_or_default().into());
        let measure = problem.measure.map_or("", parvis_domain::TextMeasure::as_str);
        params.insert("measure", measure.into());
        params.insert("number", number.map_or(0, |number| u64::from(number) + 1).into());
        params.insert("words", problem.words.clone().unwrap_or_default().into());
        let said = sentence(language, &format!("draft-problem-{code}"), &params);
        Self {
            code: code.to_owned(),
            sentence: said.unwrap_or_else(|| code.to_owned()),
            stops: problem.stops(),
            place: place.to_owned(),
            number,
            range,
            measured: problem.measured,
            limit: problem.limit,
        }
    }
}

/// A first text for a channel.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SuggestionBody {
    text: String,
    /// A language tag.
    language: String,
    /// Whether a card leads to the original instead of an address in the text.
    link_card: bool,
}

impl From<Suggestion> for SuggestionBody {
    fn from(suggestion: Suggestion) -> Self {
        Self {
            text: suggestion.text,
            language: suggestion.language.into(),
            link_card: suggestion.link_card,
        }
    }
}
