use super::spot::Spot;
use super::year_words::OF_THE_YEAR;

/// What a piece became for a place: made for it, not copied to it.
pub(super) struct Words {
    pub(super) piece: &'static str,
    pub(super) spot: Spot,
    pub(super) text: &'static str,
    /// Whether its leading picture goes along; else, on a network, a card leads to the site.
    pub(super) pictured: bool,
}

/// Between two parts of a thread.
const CUT: &str = "\n\n***\n\n";

const WORDS: &[Words] = &[
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
        text: "Une clé perdue ne dit jamais son adresse, et c’est très bien ainsi. Nous en avons trois cent vingt.\n\n\
               Pour reprendre la vôtre, venez avec un crayon\u{202f}: nous vous demanderons de la dessiner.",
        pictured: false,
    },
    Words {
        piece: "gloves.en",
        spot: Spot::Square,
        text: "We hold 214 gloves that came alone. 151 are left hands, 63 are right ones. That isn’t chance, and it took us \
               two winters to see why.\n\n***\n\n\
               It isn’t the tram and it isn’t the market. It is the footbridge: 88 left, 19 right. So somebody went and \
               stood there for three evenings, pretending to wait for somebody.\n\n***\n\n\
               A commuter solved it in one sentence, without getting off her bicycle. There is now a box at the bump. On its \
               first Monday it held seven gloves, two of them a pair. Both left.",
        pictured: false,
    },
    Words {
        piece: "how.en",
        spot: Spot::Square,
        text: "You have lost something on our side of the river? Don’t come at once. A lost thing needs two days to find its way \
               to us, and doesn’t like to be overtaken.\n\nWhat to bring: three things about it that can’t be seen from \
               outside.",
        pictured: false,
    },
    Words {
        piece: "violin.fr",
        spot: Spot::Square,
        text: "Sur un banc de l’allée des Tilleuls, un étui à violon. Dedans, une partition et quatre sandwichs, coupés en \
               triangles. La partition peut attendre.",
        pictured: true,
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
        piece: "sale.fr",
        spot: Spot::Square,
        text: "La vente des dépareillés\u{202f}: 151 gants gauches, 38 boucles d’oreille, un ski. Tout est à un euro, sauf ce qui \
               retrouve sa moitié sur place.\n\nIl n’y aura pas de parapluies. Il n’y en a jamais.",
        pictured: true,
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
        let mut all = WORDS.iter().chain(OF_THE_YEAR);
        all.find(|words| words.piece == piece && words.spot == spot)
    }

    /// Its parts, where it is a thread; else the whole.
    pub(super) fn parts(&self) -> impl Iterator<Item = &'static str> {
        self.text.split(CUT)
    }
}

#[cfg(test)]
mod tests {
    use super::super::deed::Deed;
    use super::super::year::{LONG_AGO, YEAR};
    use super::*;

    #[test]
    fn something_was_written_for_every_place() {
        let steps = YEAR.iter().flat_map(|episode| episode.steps).chain(LONG_AGO);
        for (_, _, _, deed) in steps {
            if let Deed::Spread(piece, spots, _) = deed {
                for spot in *spots {
                    assert!(Words::find(piece, *spot).is_some(), "{piece} on {spot:?}");
                }
            }
        }
    }

    #[test]
    fn a_picture_goes_along_only_where_one_leads() {
        for words in WORDS.iter().chain(OF_THE_YEAR).filter(|words| words.pictured) {
            let piece = super::super::piece::Piece::find(words.piece).unwrap();
            assert!(piece.cover.is_some(), "{}", words.piece);
        }
    }

    #[test]
    fn every_part_is_as_short_as_the_network_wants_it() {
        for words in WORDS
            .iter()
            .chain(OF_THE_YEAR)
            .filter(|words| words.spot.is_network())
        {
            for part in words.parts() {
                assert!(part.chars().count() <= 480, "{} on {:?}", words.piece, words.spot);
            }
        }
    }
}
