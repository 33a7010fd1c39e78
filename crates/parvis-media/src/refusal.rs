use crate::sniff::Foreign;

/// Why a file isn't taken, or can't be made to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than accepted.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooManyBytes {
        /// What it has.
        bytes: usize,
        /// What is accepted.
        limit: usize,
    },
    /// A picture, or near it, in a format that isn't read.
    #[error("the file is {0:?}, which isn't read")]
    Foreign(Foreign),
    /// Something else, whatever its name says.
    #[error("the file isn't a picture")]
    NotAPicture,
    /// More pixels than accepted, by its own account.
    #[error("the picture claims {width} × {height} pixels")]
    TooLarge {
        /// Claimed width.
        width: u32,
        /// Claimed height.
        height: u32,
    },
    /// The file ends before the picture does.
    #[error("the file ends before the picture does")]
    CutShort,
    /// It can't be decoded, or only at a cost that no honest picture has.
    #[error("the picture can't be decoded")]
    Broken,
    /// No size and quality brings it under this many bytes.
    #[error("the picture can't be brought under {limit} bytes")]
    CannotFit {
        /// The limit asked for.
        limit: usize,
    },
}

impl Refusal {
    /// The message key of the sentence for people, in `picture.ftl`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "picture-empty",
            Self::TooManyBytes { .. } => "picture-too-many-bytes",
            Self::Foreign(Foreign::Video) => "picture-video",
            Self::Foreign(_) => "picture-foreign",
            Self::NotAPicture => "picture-not-a-picture",
            Self::TooLarge { .. } => "picture-too-large",
            Self::CutShort => "picture-cut-short",
            Self::Broken => "picture-broken",
            Self::CannotFit { .. } => "picture-cannot-fit",
        }
    }
}
