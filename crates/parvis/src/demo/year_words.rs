use super::spot::Spot;
use super::words::Words;

/// What the pieces of the year became for each place.
pub(super) const OF_THE_YEAR: &[Words] = &[
    Words {
        piece: "year.fr",
        spot: Spot::Square,
        text: "1 204 choses perdues en un an, 490 rendues, dont deux perruques de la même teinte. Nous avons \
               refermé le registre\u{202f}; voici ce qu’on y lit.\n\nLe gâteau, lui, n’a été réclamé par \
               personne.",
        pictured: false,
    },
    Words {
        piece: "year.fr",
        spot: Spot::Window,
        text: "La place aux Huiles un matin de janvier. Entre l’ancien registre et le nouveau, il y a une heure \
               où l’on ne peut rien perdre.",
        pictured: true,
    },
    Words {
        piece: "year.fr",
        spot: Spot::Board,
        text: "L’ANNÉE AU REGISTRE\n\n1 204 choses trouvées, 490 rendues. Il en reste 714, et l’une est \
               peut-être à vous.\n\nArcade 7, place aux Huiles.",
        pictured: false,
    },
    Words {
        piece: "year.en",
        spot: Spot::Farbank,
        text: "1,204 things lost in a year, 490 gone home. Farbank did better than our own bank, as usual, with \
               everything but gloves.\n\nThe table, the two wigs, and the cake that nobody would own up to:",
        pictured: false,
    },
    Words {
        piece: "metronome.fr",
        spot: Spot::Square,
        text: "Appel. Le métronome de l’étagère s’est remis à battre tout seul, mardi à 16\u{a0}h 20. Il n’avait \
               rien dit depuis neuf ans.\n\nQuelqu’un a-t-il repris le piano mardi à 16\u{a0}h 20\u{202f}?",
        pictured: false,
    },
    Words {
        piece: "water.fr",
        spot: Spot::Square,
        text: "L’Orvaine monte. La passerelle reste ouverte, la consigne côté Farbank est rentrée au sec.\n\nCe \
               que l’eau dépose sur les marches, ne descendez pas le chercher\u{202f}: dites-nous où c’est.",
        pictured: true,
    },
    Words {
        piece: "river.en",
        spot: Spot::Square,
        text: "The Orvaine stood on the washhouse steps for four days. It left eleven footballs, a latched gate, \
               a chair facing the water, and a green rowing boat.\n\nIf the boat is yours: what is carved under \
               the middle seat? It isn’t a heart. Everybody says a heart.",
        pictured: false,
    },
    Words {
        piece: "river.en",
        spot: Spot::Farbank,
        text: "Farbank, the river has been tidying. One gate, one oar, one boat with a name we shan’t tell \
               you.\n\nHow does one lose a boat? One ties it to a post that one trusts.",
        pictured: true,
    },
    Words {
        piece: "river.en",
        spot: Spot::Paper,
        text: "WHAT THE RIVER BROUGHT\n\nEleven footballs, a garden gate, latched, a chair, an oar and a green \
               rowing boat lay on the washhouse steps when the Orvaine went home on Monday. The boat’s owner \
               should be ready to give its name.\n\nNell Harrow, arch 7, place aux Huiles",
        pictured: true,
    },
    Words {
        piece: "river-wrong.en",
        spot: Spot::Square,
        text: "A correction. The green boat wasn’t lost. It was lent, by a lady in Farbank to her \
               brother-in-law, who hadn’t mentioned the river.\n\nHe has now. Our apologies to her.",
        pictured: false,
    },
    Words {
        piece: "river-wrong.en",
        spot: Spot::Farbank,
        text: "We owe a lady in Farbank an apology: her green boat wasn’t lost, and we told the whole town that \
               it was. It was lent. The borrower is drying.",
        pictured: false,
    },
    Words {
        piece: "label.fr",
        spot: Spot::Square,
        text: "Une étiquette est une lettre à quelqu’un que vous ne connaissez pas, qui est pressé, et qui tient \
               votre écharpe.\n\nUn prénom, un numéro où l’on décroche, et un mot qui n’appartient qu’à vous. \
               Nous prêtons le feutre.",
        pictured: false,
    },
    Words {
        piece: "label.fr",
        spot: Spot::Board,
        text: "ÉTIQUETEZ ICI\n\nDu ruban, un feutre, cinq minutes\u{202f}: arcade 7. On peut venir avec une \
               chose que l’on n’a pas encore perdue.",
        pictured: false,
    },
    Words {
        piece: "label.en",
        spot: Spot::Farbank,
        text: "A label is a letter to somebody you don’t know, who is in a hurry, and who is holding your \
               scarf.\n\nFour rules, one of which is a giraffe:",
        pictured: false,
    },
    Words {
        piece: "label.en",
        spot: Spot::Square,
        text: "Never put your address on your keys. Write “arch 7”; we shall know.\n\nHow to write a label that \
               works, in five minutes, with a grandmother’s telephone number.",
        pictured: false,
    },
    Words {
        piece: "winifred.en",
        spot: Spot::Farbank,
        text: "“Pont-d’Orvaine loses umbrellas. Farbank loses gloves and arguments.”\n\nTwelve questions for \
               Winifred, who keeps the library on your quay and our list on the back of her trolley.",
        pictured: true,
    },
    Words {
        piece: "winifred.en",
        spot: Spot::Square,
        text: "People don’t lose things in books, says Winifred at Farbank library. They stop for a moment, and \
               never come back to the page.\n\nTwelve questions, and a slice of cheese.",
        pictured: false,
    },
    Words {
        piece: "winifred.fr",
        spot: Spot::Window,
        text: "Le quai de Farbank. La bibliothèque est celle au store rouge\u{202f}; Winifred y recueille ce que \
               perd la rive droite, entre deux pages.",
        pictured: true,
    },
    Words {
        piece: "winifred.fr",
        spot: Spot::Paper,
        text: "DOUZE QUESTIONS À WINIFRED\n\nDepuis dix-huit ans, la bibliothèque de Farbank recueille ce que \
               l’on oublie dans les livres\u{202f}: des billets, des fleurs, un discours de mariage. Un \
               entretien avec celle qui ne lit pas les lettres sous enveloppe.\n\nNell Harrow, arcade 7",
        pictured: true,
    },
    Words {
        piece: "lanterns-soon.fr",
        spot: Spot::Square,
        text: "Le soir de la Saint-Jean, on cherche à plusieurs. 21\u{a0}h 30, arcade 7\u{202f}: nous prêtons \
               les lanternes, vous prêtez les yeux.\n\nOn rapporte ce que l’on trouve, ou l’on boit un sirop. \
               Les deux comptent.",
        pictured: true,
    },
    Words {
        piece: "lanterns-soon.fr",
        spot: Spot::Board,
        text: "SAINT-JEAN\u{202f}: ON CHERCHE ENSEMBLE\n\nRendez-vous à 21\u{a0}h 30 sous l’arcade 7. Lanternes \
               prêtées, sirop offert, chiens bienvenus.",
        pictured: false,
    },
    Words {
        piece: "lanterns-soon.en",
        spot: Spot::Farbank,
        text: "On Midsummer Eve we search together. Half past nine in the evening, arch 7; lanterns are lent, \
               the bridge stays open until one.\n\nBring back what you find, or have some cordial.",
        pictured: true,
    },
    Words {
        piece: "lanterns.fr",
        spot: Spot::Square,
        text: "Nous attendions quinze personnes. À 21\u{a0}h 30, quarante et une tenaient une \
               lanterne.\n\nTrente-quatre choses retrouvées en une heure et demie, dont un trombone, un canapé \
               et une institutrice. Il nous manque deux lanternes\u{202f}; gardez-les.",
        pictured: false,
    },
    Words {
        piece: "lanterns.fr",
        spot: Spot::Window,
        text: "Vers onze heures, place aux Huiles. Celles qui bougent sont à nous.",
        pictured: true,
    },
    Words {
        piece: "packing.en",
        spot: Spot::Square,
        text: "What people forget on the way to the sea, in the order in which it gets worse:\n\nnine buckets, \
               twenty-three sun hats, one flipper, a tent (it was up), fourteen sets of tickets, and a \
               grandfather, for eleven minutes.",
        pictured: false,
    },
    Words {
        piece: "packing.en",
        spot: Spot::Farbank,
        text: "Off to the sea? Count what can’t walk, and then count the children. They will tell you if you \
               have left one out.\n\nOur list from the stop of the 8.05:",
        pictured: true,
    },
    Words {
        piece: "august.fr",
        spot: Spot::Square,
        text: "Le comptoir ferme quinze jours. Les choses trouvées attendent à la mairie, dans le panier \
               d’Odile.\n\nSi vous perdez quelque chose d’ici là, essayez de le perdre lentement.",
        pictured: true,
    },
    Words {
        piece: "august.fr",
        spot: Spot::Board,
        text: "FERMÉ QUINZE JOURS\n\nObjets trouvés\u{202f}: à l’accueil, dans le panier. Merci de ne pas \
               adopter le panier.",
        pictured: false,
    },
    Words {
        piece: "back.fr",
        spot: Spot::Square,
        text: "Le comptoir a rouvert. Dans le panier\u{202f}: quarante-huit objets, un mot d’excuse et une carte \
               postale adressée au panier. Nous avons répondu à la carte.",
        pictured: false,
    },
    Words {
        piece: "satchels.fr",
        spot: Spot::Square,
        text: "Aucun enfant ne reconnaît son nom écrit par un adulte. Tous reconnaissent leur dinosaure.\n\nCe \
               qui aide un cartable à rentrer, ce qui n’aide pas, et l’affaire de la trousse.",
        pictured: false,
    },
    Words {
        piece: "satchels.fr",
        spot: Spot::Window,
        text: "Le premier tram de la rentrée. Il y avait douze cartables dedans le soir, et onze enfants.",
        pictured: true,
    },
    Words {
        piece: "hour.en",
        spot: Spot::Square,
        text: "Handed in on Sunday, between two and three in the morning: one hour, hardly used.\n\nWe shall \
               keep it until the end of March, when somebody always comes in looking for one.",
        pictured: false,
    },
    Words {
        piece: "hour.en",
        spot: Spot::Farbank,
        text: "Found on the bridge, on Sunday, between two and three in the morning: one hour. It is the same on \
               both banks; do come and argue.",
        pictured: true,
    },
    Words {
        piece: "coat.fr",
        spot: Spot::Square,
        text: "Nous avons rendu un manteau à la mauvaise personne. C’est notre faute\u{202f}: il pleuvait, et \
               nous n’avons posé que deux questions sur trois.\n\nCe qui s’est passé, et ce que nous avons \
               changé.",
        pictured: false,
    },
    Words {
        piece: "inventory-soon.fr",
        spot: Spot::Square,
        text: "Soir d’inventaire, vendredi à 18\u{a0}h 30. On lit la liste de ceux qui restent, et l’on \
               vote\u{202f}: il faut une voix contre pour qu’une chose s’en aille.\n\nApportez votre bol.",
        pictured: true,
    },
    Words {
        piece: "inventory-soon.fr",
        spot: Spot::Board,
        text: "SOIR D’INVENTAIRE\n\nVendredi, 18\u{a0}h 30, arcade 7. On compte, on vote, on mange la soupe. \
               Apportez votre bol, et repartez avec le même.",
        pictured: false,
    },
    Words {
        piece: "inventory.fr",
        spot: Spot::Square,
        text: "On la garde\u{202f}? Il n’y avait jamais eu de voix contre. Vendredi, une main s’est levée, tout \
               au fond, sur les épaules de quelqu’un.\n\n«\u{a0}Elle est toute seule. Les autres pots, ils sont \
               deux.\u{a0}»",
        pictured: false,
    },
    Words {
        piece: "inventory.fr",
        spot: Spot::Window,
        text: "L’étagère, côté fenêtre, après le vote. Regardez bien la cruche sombre\u{202f}: elle n’est plus \
               seule.",
        pictured: true,
    },
    Words {
        piece: "elephant.en",
        spot: Spot::Square,
        text: "Found between the clementines: a wooden elephant on three wheels. Somebody knitted its scarf to \
               measure.\n\nThere is no hurry. Only that we have looked at the calendar, and so has somebody \
               small.",
        pictured: false,
    },
    Words {
        piece: "elephant.en",
        spot: Spot::Farbank,
        text: "Is anybody small in Farbank missing an elephant? Wood, three wheels, a scarf. It is being very \
               brave.",
        pictured: false,
    },
    Words {
        piece: "window-closing.fr",
        spot: Spot::Window,
        text: "Cette vitrine ferme. Les images restent dans notre carnet, avec leur histoire\u{202f}; pour dire \
               «\u{a0}c’est à moi\u{a0}», venez à l’arcade 7, ou écrivez à notre compte de la place, qui \
               répond.\n\nMerci d’avoir regardé avec nous.",
        pictured: false,
    },
    Words {
        piece: "window-closing.fr",
        spot: Spot::Square,
        text: "Nous fermons notre vitrine d’images\u{202f}: personne n’y a jamais retrouvé un gant. Les images \
               continuent dans le carnet, et nous continuons ici.",
        pictured: false,
    },
];
