/// An enumeration that is stored and sent as words: the enum, `ALL`, `as_str`, reading and showing, and an error
/// for a word that isn't one of them.
macro_rules! words {
    (
        $(#[$doc:meta])* $name:ident, $(#[$unknown_doc:meta])* $unknown:ident, $what:literal,
        { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)*
        }

        $(#[$unknown_doc])*
        #[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
        #[error("no {what} is called {0:?}", what = $what)]
        pub struct $unknown(pub String);

        impl $name {
            /// All of them, in the order of the documents.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word stored and sent.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $unknown;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|one| one.as_str() == word)
                    .ok_or_else(|| $unknown(word.to_owned()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
