/// Where the office speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Spot {
    /// Its account on the rehearsal network.
    Square,
    /// A second account there, for the other bank, which nobody has found the time for lately.
    Farbank,
    /// A third one, for pictures, which was left in good order.
    Window,
    /// The notice board at the town hall.
    Board,
    /// The paper.
    Paper,
    /// The parish newsletter over in Farbank, of which nobody has decided anything.
    Newsletter,
}

impl Spot {
    /// Whether it is an account on a rehearsal network.
    pub(super) const fn is_network(self) -> bool {
        matches!(self, Self::Square | Self::Farbank | Self::Window)
    }

    /// Until how many days ago pieces went there, where they no longer do.
    pub(super) const fn given_up(self) -> Option<u32> {
        match self {
            Self::Farbank => Some(130),
            Self::Window => Some(250),
            _ => None,
        }
    }
}
