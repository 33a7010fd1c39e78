//! The nouns of Parvis, their states, and the few traits they need.
//!
//! Nothing here reads a clock, throws dice, opens a file or talks to anybody: all of that arrives as an
//! argument. One noun is one module, and has the same name in every crate above.

#[macro_use]
mod word;

mod account;
mod action;
mod agenda;
mod appearance;
mod audience;
mod audit;
mod author;
mod brief;
mod campaign;
mod campaign_parameter;
mod capability;
mod category;
mod chance;
mod channel;
mod client_link;
mod conversation;
mod crop;
mod cursor;
mod decision;
mod delivery;
mod fact;
mod fit;
pub mod health;
mod home;
mod id;
mod incident;
mod invitation;
mod involvement;
mod language;
mod measure;
mod media;
mod message;
mod network;
mod notice;
mod observation;
mod options;
mod original;
mod plan;
mod planned;
mod principal;
mod publication;
mod recommendation;
mod responsibility;
mod review;
mod revision;
mod role;
mod ruling;
mod session;
mod site;
mod slug;
mod strategy;
mod subject;
mod tag;
mod time;
mod token;
mod trial;
mod usage;
mod user;
mod variant;
mod workspace;

pub use account::{Account, Trust};
pub use action::{Action, UnknownAction};
pub use agenda::{
    APART, BadSlot, Collision, MOST_SLOTS, Outing, Silence, Slot, Venue, collisions, lay_out, silences,
    suggested_slots, too_close,
};
pub use appearance::{Appearance, AppearanceDays};
pub use audience::Audience;
pub use audit::AuditEntry;
pub use author::Author;
pub use brief::*;
pub use campaign::*;
pub use campaign_parameter::{CampaignParameter, CampaignRule, VariantLinks};
pub use capability::*;
pub use category::Category;
pub use chance::Dice;
pub use channel::*;
pub use client_link::*;
pub use conversation::{Conversation, ConversationState, UnknownConversationState};
pub use crop::{Crop, PixelCrop, Ratio};
pub use cursor::{BadCursor, Cursor, Page};
pub use decision::*;
pub use delivery::*;
pub use fact::*;
pub use fit::*;
pub use home::{Elsewhere, Home, HomeKind, RemoteOriginal, UnknownHomeKind};
pub use id::*;
pub use incident::*;
pub use invitation::Invitation;
pub use involvement::*;
pub use language::{BadLanguage, Language, UiLanguage, UnknownUiLanguage};
pub use measure::{TextLimit, TextLimits, TextMeasure};
pub use media::{EarlierPicture, Media, Rendition};
pub use message::*;
pub use network::{Network, UnknownNetwork};
pub use notice::*;
pub use observation::{Metric, MetricDefinition, Observation, Observed, UnknownMetric};
pub use options::*;
pub use original::*;
pub use plan::{Plan, PlanKind, PlanState, PlanStep, UnknownPlanKind, UnknownPlanState, WrongPlanMove};
pub use planned::{BadLocalTime, LocalTime, Occurrence, PlannedTime, UnknownZone, Zone, zone_release};
pub use principal::{Principal, Standing};
pub use publication::{
    Deed, PartCounts, Publication, PublicationHold, PublicationPart, PublicationState, PublicationText,
    UnknownPublicationHold, UnknownPublicationState, WrongMove, deeds, reorders,
};
pub use recommendation::*;
pub use responsibility::{PersonNamed, Responsibility};
pub use review::*;
pub use revision::*;
pub use role::{Role, UnknownRole};
pub use ruling::{Outcome, Reason, Ruling};
pub use session::Session;
pub use site::{Site, Theme, UnknownTheme};
pub use slug::{BadSlug, Slug};
pub use strategy::*;
pub use subject::{
    Evidence, EvidenceKind, Grounds, Origin, OriginKind, Subject, SubjectKind, UnknownEvidenceKind,
    UnknownOriginKind, UnknownSubjectKind,
};
pub use tag::Tag;
pub use time::{Clock, MovingClock, Timestamp};
pub use token::*;
pub use trial::*;
pub use usage::Usage;
pub use user::{Member, Membership, User};
pub use variant::{
    Numbering, ShownPart, UnknownNumbering, Variant, VariantContent, VariantPart, VariantPicture,
    VariantRevision,
};
pub use workspace::Workspace;
