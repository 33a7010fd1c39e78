use super::outside::Spot;

/// What a piece became for a place: made for it, not copied to it.
pub(super) struct Words {
    pub(super) piece: &'static str,
    pub(super) spot: Spot,
    pub(super) text: &'static str,
    /// Whether its leading picture goes along; else, on a network, a card leads to the site.
    pub(super) pictured: bool,
}

const WORDS: [Words; 11] = [
    Words {
        piece: "shelf.fr",
        spot: Spot::Square,
        text: "Au fond du bureau, il y a une étagère de onze mètres. Tout y passe un an et un jour. L’année, \
               c’est le règlement\u{202f}; le jour, c’est pour ceux qui se décident au dernier moment.",
        pictured: false,
    },
    Words {
        piece: "fountain.en",
        spot: Spot::Square,
        text: "We emptied the fountain. Eleven keys, three rings, a set of teeth (upper) and one laced shoe.\n\n\
               If you were on place aux Huiles on a windy day with a white dog: we may have your photographs. What is \
               the dog’s name?",
        pictured: false,
    },
    Words {
        piece: "umbrellas.fr",
        spot: Spot::Square,
        text: "Quand on ouvre quatre-vingt-onze parapluies dans une cour, on apprend des choses. Que personne n’est \
               jamais revenu chercher le sien à la salle des mariages. Que les jaunes rentrent chez eux.\n\n\
               Et puis un monsieur est entré, qui cherchait la pharmacie.",
        pictured: false,
    },
    Words {
        piece: "umbrellas.fr",
        spot: Spot::Board,
        text: "VOUS AVEZ PERDU UN PARAPLUIE\u{202f}?\n\n\
               Nous en avons soixante-neuf, ouverts et secs. Arcade 7, place aux Huiles, du mardi au samedi, de \
               9\u{a0}h à 18\u{a0}h. Il suffit de dire ce qu’il a d’abîmé.",
        pictured: true,
    },
    Words {
        piece: "parrot.en",
        spot: Spot::Square,
        text: "A grey parrot was handed in this morning, on a coat hanger. It knows the tram’s announcements and makes \
               them slightly early.\n\n\
               If it is yours, come to arch 7 and say anything. It will know before we do.",
        pictured: true,
    },
    Words {
        piece: "umbrellas.en",
        spot: Spot::Square,
        text: "Ninety-one umbrellas, one courtyard, and a gentleman who was only looking for the chemist’s.\n\n\
               Farbank, yours come home within a day: nobody on either bank does better. Buy a yellow one.",
        pictured: false,
    },
    Words {
        piece: "keys.fr",
        spot: Spot::Square,
        text: "Une clé perdue ne dit jamais son adresse, et c’est très bien ainsi. Nous en avons trois cent douze.\n\n\
               Pour reprendre la vôtre, venez avec un crayon\u{202f}: nous vous demanderons de la dessiner.",
        pictured: false,
    },
    Words {
        piece: "gloves.en",
        spot: Spot::Paper,
        text: "LEFT HANDS ONLY\n\n\
               Why does the footbridge take left gloves and leave the right ones? After two winters, and three cold \
               evenings at the railing, the lost property office believes that it knows. There is now a box at the \
               bump.\n\nNell Harrow, arch 7, place aux Huiles",
        pictured: true,
    },
    Words {
        piece: "drawers-open.fr",
        spot: Spot::Square,
        text: "Le premier samedi du mois, on entre chez nous sans avoir rien perdu\u{202f}: les tiroirs sont ouverts, \
               l’étagère se visite.\n\nÀ 16\u{a0}h, le registre se lit en anglais, dans la cour.",
        pictured: false,
    },
    Words {
        piece: "drawers-open.fr",
        spot: Spot::Board,
        text: "PREMIER SAMEDI DU MOIS\n\nLe bureau des objets trouvés ouvre ses tiroirs, de 9\u{a0}h à 18\u{a0}h. \
               Entrée libre. Chiens bienvenus, s’ils ont l’habitude d’être regardés.",
        pictured: false,
    },
    Words {
        piece: "bow.en",
        spot: Spot::Square,
        text: "From the 7.42 tram: a cello bow. Not the cello.\n\n\
               Whoever is plucking this week, and not by choice: arch 7, we open at nine.",
        pictured: false,
    },
];

impl Words {
    /// What was written for a place.
    pub(super) fn find(piece: &str, spot: Spot) -> Option<&'static Self> {
        WORDS
            .iter()
            .find(|words| words.piece == piece && words.spot == spot)
    }
}
