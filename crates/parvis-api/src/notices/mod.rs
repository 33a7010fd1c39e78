//! What somebody is told, and how they want to be told.

mod change_settings;
mod counts;
mod list;
mod read;
mod read_all;
mod settings;
mod unread;

use crate::operations::Operations;
use crate::shapes::instant;
use parvis_app::notice::Settings;
use parvis_domain::{Notice, NoticeId, Timestamp, UiLanguage};
use parvis_http::sentence;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list))
        .routes(|| routes!(counts::counts))
        .routes(|| routes!(read_all::read_all))
        .routes(|| routes!(settings::settings, change_settings::change_settings))
        .routes(|| routes!(read::read))
        .routes(|| routes!(unread::unread))
}

/// Something one is told: one for one cause, for as long as it lasts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NoticeBody {
    id: String,
    /// `answer_waits`, `publication_failed`, `publication_held`, `awaiting_hand`, `channel_cut_off`, `credential_ends`,
    /// `token_ends` or `keeper_named`.
    kind: String,
    /// What kind of thing it is about: `publication`.
    noun: String,
    /// Which one.
    noun_id: String,
    /// What the thing is called; may be empty.
    title: String,
    /// The channel's name; empty where there is none.
    channel: String,
    /// Who did it, by name; empty where nobody did.
    person: String,
    /// Why, in a sentence in the language asked for.
    reason: Option<String>,
    /// When it ends, where that is what it is about.
    ends_at: Option<String>,
    /// How much of what fell due meanwhile went out all the same, later than planned.
    late: i64,
    /// How much of what fell due meanwhile is held, and waits for somebody.
    held: i64,
    /// Where in the workbench it leads, below the workspace's own address.
    path: String,
    /// Since when it is so.
    since: String,
    /// When it was read; null when it hasn't been.
    read_at: Option<String>,
}

impl NoticeBody {
    fn of(notice: Notice, language: UiLanguage) -> Self {
        let path = notice.path();
        let about = notice.about;
        let code = about.reason.as_deref();
        let reason =
            code.and_then(|code| sentence(language, &format!("reason-{code}"), &parvis_app::Params::new()));
        Self {
            id: notice.id.to_string(),
            kind: notice.kind.to_string(),
            noun: notice.noun,
            noun_id: notice.noun_id.to_string(),
            title: about.title,
            channel: about.channel,
            person: about.person,
            reason,
            ends_at: about.ends_at.map(|at| instant(Timestamp::from_micros(at))),
            late: about.late,
            held: about.held,
            path,
            since: instant(notice.since),
            read_at: notice.read_at.map(instant),
        }
    }
}

/// How one is told of things.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NoticeSettingsBody {
    /// Of each kind.
    ways: Vec<WayBody>,
    digest: DigestBody,
    /// When the digest comes next; null when it doesn't.
    next_at: Option<String>,
    /// Whether this instance sends mail at all.
    mail: bool,
    /// Where mail reaches one.
    address: String,
    /// What went wrong with the last letter; null when it arrived.
    refused: Option<RefusedBody>,
}

/// How one is told of a kind of thing.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WayBody {
    /// The kind, as a notice names it.
    #[schema(
        pattern = "^(answer_waits|publication_failed|deliveries_wait|stood_still|clock_leapt|storage_full|publication_held|awaiting_hand|channel_cut_off|credential_ends|token_ends|keeper_named|trial_ends|fit_due|fit_doubted|channel_neglected|neglect_unheeded|advice_asked|advice_answered|advice_unanswered|advice_to_judge|decision_to_look_at|brief_waits|brief_answered|review_near|proposal_waits|proposal_answered|original_gone)$"
    )]
    kind: String,
    /// `here`: in the workbench; `at_once`: and by mail at once; `digest`: and in the digest; `off`: not at all.
    #[schema(pattern = "^(here|at_once|digest|off)$")]
    way: String,
}

/// When one is told by mail how things stand.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DigestBody {
    /// `daily`, `weekly` or `never`.
    #[schema(pattern = "^(daily|weekly|never)$")]
    rhythm: String,
    /// 1 (Monday) to 7.
    #[schema(minimum = 1, maximum = 7)]
    weekday: i8,
    /// 0 to 23.
    #[schema(minimum = 0, maximum = 23)]
    hour: i8,
    /// The IANA zone in which that is counted.
    zone: String,
}

/// A letter that nobody took.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RefusedBody {
    address: String,
    /// What the other server said.
    words: String,
    at: String,
}

impl From<Settings> for NoticeSettingsBody {
    fn from(settings: Settings) -> Self {
        let ways = settings.ways.into_iter().map(|(kind, way)| WayBody {
            kind: kind.to_string(),
            way: way.to_string(),
        });
        Self {
            ways: ways.collect(),
            digest: DigestBody {
                rhythm: settings.digest.rhythm.to_string(),
                weekday: settings.digest.weekday,
                hour: settings.digest.hour,
                zone: settings.digest.zone,
            },
            next_at: settings.next_at.map(instant),
            mail: settings.mail,
            address: settings.address,
            refused: settings.refused.map(|refused| RefusedBody {
                address: refused.address,
                words: refused.words,
                at: instant(refused.at),
            }),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct NoticeAt {
    notice: NoticeId,
}
