/// How long a text may be, in bytes of UTF-8.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Why bytes aren't a text that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// It is longer than [`MAX_BYTES`].
    #[error("the text has {bytes} bytes, more than {MAX_BYTES}")]
    TooLong {
        /// How long it is, in bytes.
        bytes: usize,
    },
    /// It isn't UTF-8.
    #[error("line {line} holds something that isn't UTF-8")]
    NotUtf8 {
        /// The line where that begins, counted from 1.
        line: usize,
    },
    /// It holds the character U+0000, which no database keeps and nobody meant.
    #[error("line {line} holds a null character")]
    Null {
        /// The line, counted from 1.
        line: usize,
    },
}

/// Reads what somebody sent as a text. A byte order mark before it is dropped.
///
/// # Errors
/// If it is too long, isn't UTF-8, or holds a null character.
pub fn read(bytes: &[u8]) -> Result<&str, SourceError> {
    if bytes.len() > MAX_BYTES {
        return Err(SourceError::TooLong { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| SourceError::NotUtf8 {
        line: line(&bytes[..error.valid_up_to()]),
    })?;
    check(text)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

pub(super) fn check(text: &str) -> Result<(), SourceError> {
    if text.len() > MAX_BYTES {
        return Err(SourceError::TooLong { bytes: text.len() });
    }
    match text.find('\0') {
        Some(at) => Err(SourceError::Null {
            line: line(&text.as_bytes()[..at]),
        }),
        None => Ok(()),
    }
}

/// The number of the line that begins after the last line break of `before`.
fn line(before: &[u8]) -> usize {
    before.split(|&b| b == b'\n').count()
}
