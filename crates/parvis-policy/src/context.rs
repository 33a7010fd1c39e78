/// What is known about the thing acted on.
// Not `Copy`: it grows with what clauses ask about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Context {
    /// Whether the principal made it.
    pub own: bool,
    /// Whether readers see it, or will at a planned time: an original that is live or scheduled.
    pub public: bool,
}

impl Context {
    /// For an action on no thing in particular: listing, creating, or one that no clause asks more about.
    pub const WHOLE: Self = Self {
        own: false,
        public: false,
    };

    /// For an action on one thing.
    pub const fn thing(own: bool, public: bool) -> Self {
        Self { own, public }
    }
}
