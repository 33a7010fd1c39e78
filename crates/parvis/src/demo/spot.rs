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
    /// What the neighbours tell each other, which is being tried.
    Neighbours,
    /// What the town prints and puts into every letterbox.
    Bulletin,
    /// The courtyard, where people come to something.
    Courtyard,
    /// A letter to those who live round the square.
    Letter,
}

impl Spot {
    /// All of them.
    pub(super) const ALL: [Self; 10] = [
        Self::Square,
        Self::Farbank,
        Self::Window,
        Self::Board,
        Self::Paper,
        Self::Newsletter,
        Self::Neighbours,
        Self::Bulletin,
        Self::Courtyard,
        Self::Letter,
    ];

    /// How the sheets on the table call it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Square => "square",
            Self::Farbank => "farbank",
            Self::Window => "window",
            Self::Board => "board",
            Self::Paper => "paper",
            Self::Newsletter => "newsletter",
            Self::Neighbours => "neighbours",
            Self::Bulletin => "bulletin",
            Self::Courtyard => "courtyard",
            Self::Letter => "letter",
        }
    }

    /// What its channel is called.
    pub(super) const fn called(self) -> &'static str {
        match self {
            Self::Square => "Objets trouvés, à l’entraînement",
            Self::Farbank => "Lost & Found, Farbank side",
            Self::Window => "La vitrine d’images",
            Self::Board => "Tableau d’affichage de la mairie",
            Self::Paper => "Le Courrier de l’Orvaine",
            Self::Newsletter => "Farbank parish newsletter",
            Self::Neighbours => "Voisins d’Orvaine",
            Self::Bulletin => "Bulletin municipal",
            Self::Courtyard => "La cour de l’arcade 7",
            Self::Letter => "Lettre aux riverains",
        }
    }

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
