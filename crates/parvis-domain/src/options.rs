use serde::{Deserialize, Serialize};

/// What only some networks ask of a piece, each with what the network itself would take for granted as its default.
/// What a network doesn't offer, its [`OptionLimits`] leave out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VariantOptions {
    /// Who sees it; none: as the account is set up there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    /// Shown instead of the piece until one asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    /// Its pictures are veiled until one asks for them.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// A question with choices. In a thread it stands on the first part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<Poll>,
}

words! {
    /// Who sees a piece.
    Visibility,
    /// A word that names no visibility.
    UnknownVisibility, "visibility", {
        /// Everybody, and it is shown to strangers.
        Public = "public",
        /// Everybody who has its address or follows; strangers aren't led to it.
        Unlisted = "unlisted",
        /// Those who follow the account.
        Followers = "followers",
    }
}

/// A question with choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// What one may choose, in order.
    pub choices: Vec<String>,
    /// Whether one may choose several.
    #[serde(default)]
    pub several: bool,
    /// How long it is open, in minutes.
    pub minutes: u32,
    /// Whether the counts are shown only when it is over.
    #[serde(default)]
    pub counts_hidden: bool,
}

/// Which options a network offers, and within which limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OptionLimits {
    /// What may be chosen; none where everything there is public.
    pub visibilities: &'static [Visibility],
    /// Whether a piece may carry a warning. It counts with the text where the text's measure says so.
    pub warning: bool,
    /// Whether pictures may be veiled.
    pub sensitive: bool,
    /// Questions with choices; none at all where this is absent.
    pub poll: Option<PollLimits>,
    /// Whether the point that a crop keeps is sent with a picture.
    pub focus: bool,
}

/// What a question with choices may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PollLimits {
    /// The fewest choices.
    pub fewest: u8,
    /// The most choices.
    pub most: u8,
    /// Characters of a choice.
    pub choice: u32,
    /// The shortest time, in minutes.
    pub shortest: u32,
    /// The longest time, in minutes.
    pub longest: u32,
    /// Whether a question and pictures exclude one another.
    pub or_pictures: bool,
}

impl OptionLimits {
    /// None is offered.
    pub const NONE: Self = Self {
        visibilities: &[],
        warning: false,
        sensitive: false,
        poll: None,
        focus: false,
    };
}

/// The point of a picture that a crop keeps, in thousandths from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// From the left: 0 to 1000.
    pub x: u16,
    /// From the top: 0 to 1000.
    pub y: u16,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_chose_is_not_kept() {
        assert_eq!(serde_json::to_string(&VariantOptions::default()).unwrap(), "{}");
        let kept =
            r#"{"visibility":"unlisted","warning":"Bruit","poll":{"choices":["Oui","Non"],"minutes":60}}"#;
        let read: VariantOptions = serde_json::from_str(kept).unwrap();
        assert_eq!(read.visibility, Some(Visibility::Unlisted));
        let poll = read.poll.unwrap();
        assert_eq!((poll.choices.len(), poll.several, poll.minutes), (2, false, 60));
    }
}
