use serde::{Deserialize, Serialize};

/// What a rehearsal channel is told to do wrong, so that one can see what happens then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Instruction {
    /// Refuses what is sent.
    Refuse,
    /// Takes what is sent, and never says so.
    TimeOut,
    /// Loses what is sent, and never says so.
    Lose,
    /// Asks to wait: this long, or without saying how long.
    RateLimit {
        /// Seconds; absent where the network doesn't say.
        seconds: Option<u32>,
    },
    /// Answers to nobody.
    Down,
    /// Forgets the session: it has to be renewed.
    EndSession,
    /// Revokes the credential: the account has to be connected anew.
    Revoke,
    /// Lets nobody change what stands, as some networks do.
    NoEdit,
}

/// An instruction that holds for some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What to do.
    pub instruction: Instruction,
    /// How many more times. None: until told otherwise.
    pub times: Option<u32>,
}

/// Words in square brackets inside a text that is sent, with how many attempts they spoil.
const WORDS: [(&str, &str, Instruction, u32); 5] = [
    ("[refuse]", "[refuser]", Instruction::Refuse, u32::MAX),
    ("[time out]", "[sans réponse]", Instruction::TimeOut, 1),
    ("[lose]", "[perdre]", Instruction::Lose, 1),
    (
        "[rate limit]",
        "[trop vite]",
        Instruction::RateLimit { seconds: Some(30) },
        1,
    ),
    ("[down]", "[en panne]", Instruction::Down, 2),
];

impl Instruction {
    /// The instruction that a text carries for its `attempt`, counted from zero.
    pub(super) fn in_words(text: &str, attempt: u32) -> Option<Self> {
        let text = text.to_lowercase();
        WORDS
            .into_iter()
            .find(|(english, french, _, times)| {
                attempt < *times && (text.contains(english) || text.contains(french))
            })
            .map(|(_, _, instruction, _)| instruction)
    }

    /// Whether reading is spoilt too, not only sending.
    pub(super) const fn spoils_reading(self) -> bool {
        matches!(self, Self::Down | Self::RateLimit { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_the_text_spoil_the_first_attempts_only() {
        assert_eq!(
            Instruction::in_words("Bonjour [Sans réponse]", 0),
            Some(Instruction::TimeOut)
        );
        assert_eq!(Instruction::in_words("Bonjour [sans réponse]", 1), None);
        assert_eq!(
            Instruction::in_words("never [refuse] that", 40),
            Some(Instruction::Refuse)
        );
        assert_eq!(Instruction::in_words("we refuse", 0), None);
    }
}
