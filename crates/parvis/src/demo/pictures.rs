use anyhow::{Context, ensure};
use parvis_app::media::{MediaInput, Upload, update, upload};
use parvis_app::{Acting, App};
use parvis_domain::{MediaId, UiLanguage};
use parvis_media::paint::{Motif, Palette, paint};
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::task::JoinSet;

/// A picture, and what it shows.
struct Poster {
    name: &'static str,
    file: &'static str,
    motif: Motif,
    palette: Palette,
    seed: u64,
    size: (u32, u32),
    english: &'static str,
    french: &'static str,
}

const WIDE: (u32, u32) = (1280, 720);
const CLOSE: (u32, u32) = (1040, 715);

const POSTERS: [Poster; 25] = [
    Poster {
        name: "umbrellas",
        file: "parapluies.png",
        motif: Motif::Market,
        palette: Palette::Noon,
        seed: 11,
        size: WIDE,
        english: "Dozens of umbrellas opened to dry, seen from above, in rows between the crates they came in.",
        french: "Des dizaines de parapluies ouverts à sécher, vus d’en haut, en rangs entre les caisses d’où ils sortent.",
    },
    Poster {
        name: "umbrellas-dry",
        file: "parapluies-cour.png",
        motif: Motif::Market,
        palette: Palette::Evening,
        seed: 4,
        size: CLOSE,
        english: "Striped umbrellas in the courtyard, seen from the upper window.",
        french: "Des parapluies rayés dans la cour, vus de la fenêtre du haut.",
    },
    Poster {
        name: "arcade",
        file: "arcades.png",
        motif: Motif::Arcade,
        palette: Palette::Morning,
        seed: 7,
        size: WIDE,
        english: "The arcades of place aux Huiles in the morning: five tall arches, long shadows, a few people crossing.",
        french: "Les arcades de la place aux Huiles le matin : de hautes arches, de longues ombres, quelques passants.",
    },
    Poster {
        name: "fountain",
        file: "bassin.png",
        motif: Motif::Fountain,
        palette: Palette::Noon,
        seed: 7,
        size: WIDE,
        english: "The round basin on place aux Huiles from above, full, with trees all round it.",
        french: "Le bassin rond de la place aux Huiles vu d’en haut, plein, entouré d’arbres.",
    },
    Poster {
        name: "fountain-low",
        file: "bassin-bas.png",
        motif: Motif::Fountain,
        palette: Palette::Olive,
        seed: 21,
        size: CLOSE,
        english: "The same basin while it is being emptied.",
        french: "Le même bassin pendant qu’on le vide.",
    },
    Poster {
        name: "umbrellas-rose",
        file: "parapluies-matin.png",
        motif: Motif::Market,
        palette: Palette::Rose,
        seed: 30,
        size: WIDE,
        english: "Umbrellas drying in rows between crates, seen from above, in pink morning light.",
        french: "Des parapluies qui sèchent en rangs entre les caisses, vus d’en haut, dans la lumière rose du matin.",
    },
    Poster {
        name: "quay",
        file: "farbank-quai.png",
        motif: Motif::Facades,
        palette: Palette::Noon,
        seed: 7,
        size: WIDE,
        english: "The quay at Farbank: tall narrow houses with shops below. The library is the one with the red awning.",
        french: "Le quai de Farbank : de hautes maisons étroites, des boutiques au rez-de-chaussée. La bibliothèque est celle au store rouge.",
    },
    Poster {
        name: "fountain-evening",
        file: "bassin-soir.png",
        motif: Motif::Fountain,
        palette: Palette::Evening,
        seed: 15,
        size: WIDE,
        english: "The round basin at the end of the day, from above, with trees all round it.",
        french: "Le bassin rond en fin de journée, vu d’en haut, entouré d’arbres.",
    },
    Poster {
        name: "shelf",
        file: "etagere.png",
        motif: Motif::Vessels,
        palette: Palette::Morning,
        seed: 7,
        size: WIDE,
        english: "Part of the long shelf: two jugs, a bowl, a vase with red berries and a round mirror.",
        french: "Un bout de la longue étagère : deux cruches, un bol, un vase à baies rouges et un miroir rond.",
    },
    Poster {
        name: "shelf-window",
        file: "etagere-fenetre.png",
        motif: Motif::Vessels,
        palette: Palette::Evening,
        seed: 12,
        size: CLOSE,
        english: "The window end of the shelf: jugs and bowls in a square of light.",
        french: "L’étagère côté fenêtre : des cruches et des bols dans un carré de lumière.",
    },
    Poster {
        name: "bridge",
        file: "passerelle.png",
        motif: Motif::Bridge,
        palette: Palette::Morning,
        seed: 7,
        size: WIDE,
        english: "The footbridge over the Orvaine with its lamps, and the hills of Farbank behind it.",
        french: "La passerelle sur l’Orvaine avec ses lampes, et les collines de Farbank derrière.",
    },
    Poster {
        name: "bridge-dusk",
        file: "passerelle-soir.png",
        motif: Motif::Bridge,
        palette: Palette::Evening,
        seed: 3,
        size: CLOSE,
        english: "The footbridge at sunset, its lamps lit.",
        french: "La passerelle au coucher du soleil, lampes allumées.",
    },
    Poster {
        name: "bridge-night",
        file: "passerelle-nuit.png",
        motif: Motif::Bridge,
        palette: Palette::Night,
        seed: 9,
        size: WIDE,
        english: "The footbridge at night, its lamps and a full moon on the water.",
        french: "La passerelle la nuit, ses lampes et une pleine lune sur l’eau.",
    },
    Poster {
        name: "drawers",
        file: "tiroirs.png",
        motif: Motif::Tiles,
        palette: Palette::Morning,
        seed: 7,
        size: WIDE,
        english: "The painted lids of the key drawers: quarter circles in red, green and ochre.",
        french: "Les couvercles peints des tiroirs à clés : des quarts de cercle rouges, verts et ocre.",
    },
    Poster {
        name: "drawers-close",
        file: "tiroirs-detail.png",
        motif: Motif::Tiles,
        palette: Palette::Evening,
        seed: 4,
        size: CLOSE,
        english: "Painted drawer lids from near: quarter circles in red, plum and cream.",
        french: "Des couvercles peints vus de près : des quarts de cercle rouges, prune et crème.",
    },
    Poster {
        name: "avenue",
        file: "tilleuls.png",
        motif: Motif::Avenue,
        palette: Palette::Noon,
        seed: 7,
        size: WIDE,
        english: "The avenue of lime trees, with somebody in red walking towards the low sun.",
        french: "L’allée des Tilleuls, où quelqu’un en rouge marche vers le soleil bas.",
    },
    Poster {
        name: "rooftops",
        file: "toits.png",
        motif: Motif::Rooftops,
        palette: Palette::Rose,
        seed: 7,
        size: WIDE,
        english: "The roofs above place aux Huiles at dawn, with smoke over two chimneys. No parrot in sight.",
        french: "Les toits au-dessus de la place aux Huiles à l’aube, deux cheminées qui fument. Pas de perroquet.",
    },
    Poster {
        name: "threshold",
        file: "porte.png",
        motif: Motif::Threshold,
        palette: Palette::Olive,
        seed: 7,
        size: WIDE,
        english: "Steps lead up to an open door with light in it, between two potted trees.",
        french: "Des marches montent vers une porte ouverte et éclairée, entre deux arbustes en pot.",
    },
    Poster {
        name: "paving",
        file: "place-pavee.png",
        motif: Motif::Paving,
        palette: Palette::Noon,
        seed: 7,
        size: WIDE,
        english: "The paving of place aux Huiles from above on a bright winter morning, with a few people crossing it.",
        french: "Le pavé de la place aux Huiles vu d’en haut, un clair matin d’hiver, et quelques passants.",
    },
    Poster {
        name: "boats",
        file: "orvaine-voiles.png",
        motif: Motif::Boats,
        palette: Palette::Morning,
        seed: 7,
        size: WIDE,
        english: "The Orvaine where it is widest, with sailing boats and a low sun. None of them is green.",
        french: "L’Orvaine là où elle est la plus large, des voiliers et un soleil bas. Aucun n’est vert.",
    },
    Poster {
        name: "lanterns",
        file: "lanternes.png",
        motif: Motif::Lanterns,
        palette: Palette::Evening,
        seed: 7,
        size: WIDE,
        english: "Strings of lanterns across the street at nightfall, and people below, some with a lantern in their hand.",
        french: "Des guirlandes de lanternes en travers de la rue à la tombée du jour, et des gens dessous, certains une lanterne à la main.",
    },
    Poster {
        name: "lanterns-late",
        file: "lanternes-nuit.png",
        motif: Motif::Lanterns,
        palette: Palette::Night,
        seed: 19,
        size: WIDE,
        english: "The same street at night: strings of light before dark houses, small lanterns moving between the people.",
        french: "La même rue la nuit : des guirlandes devant les maisons sombres, de petites lanternes entre les gens.",
    },
    Poster {
        name: "tram",
        file: "tram-quai.png",
        motif: Motif::Tram,
        palette: Palette::Noon,
        seed: 7,
        size: WIDE,
        english: "Line 2 at its stop: a tram of two cars before tall houses, most of its seats taken.",
        french: "La ligne 2 à l’arrêt : un tram de deux voitures devant de hautes maisons, presque plein.",
    },
    Poster {
        name: "tram-morning",
        file: "tram-matin.png",
        motif: Motif::Tram,
        palette: Palette::Morning,
        seed: 23,
        size: WIDE,
        english: "A tram of two cars in early light, before the shops are open.",
        french: "Un tram de deux voitures dans la lumière du matin, avant l’ouverture des boutiques.",
    },
    Poster {
        name: "hills",
        file: "collines.png",
        motif: Motif::Hills,
        palette: Palette::Olive,
        seed: 7,
        size: WIDE,
        english: "The hills behind Farbank in August: cypresses, one farm, and a large sun.",
        french: "Les collines derrière Farbank en août : des cyprès, une ferme, un grand soleil.",
    },
];

/// What the picture with this name shows.
pub(super) fn shows(name: &str, language: UiLanguage) -> anyhow::Result<&'static str> {
    let poster = POSTERS.iter().find(|poster| poster.name == name);
    let poster = poster.with_context(|| format!("no picture is called {name}"))?;
    Ok(match language {
        UiLanguage::En => poster.english,
        UiLanguage::Fr => poster.french,
    })
}

/// The pictures, by name. They are painted while the story is told, since that is what takes longest: those that are
/// wanted first, first.
pub(super) struct Pictures {
    hung: HashMap<&'static str, MediaId>,
    coming: UnboundedReceiver<anyhow::Result<(&'static str, MediaId)>>,
    /// Dropped, it paints no more.
    _painter: JoinSet<()>,
}

impl Pictures {
    /// Begins to paint every picture, to add it to the library and to say what it shows.
    pub(super) fn begin(app: Arc<App>, who: Acting, wanted: &[&str]) -> Self {
        let (hang, coming) = unbounded_channel();
        let mut posters: Vec<&'static Poster> = POSTERS.iter().collect();
        posters.sort_by_key(|poster| {
            let place = wanted.iter().position(|name| *name == poster.name);
            place.unwrap_or(usize::MAX)
        });
        let mut painter = JoinSet::new();
        painter.spawn(async move {
            for poster in posters {
                let added = add(&app, &who, poster).await.map(|id| (poster.name, id));
                // Nobody waits any more: the story came to an end without it.
                if hang.send(added).is_err() {
                    return;
                }
            }
        });
        Self {
            hung: HashMap::new(),
            coming,
            _painter: painter,
        }
    }

    /// The picture with this name, once it hangs.
    pub(super) async fn find(&mut self, name: &str) -> anyhow::Result<MediaId> {
        loop {
            if let Some(id) = self.hung.get(name) {
                return Ok(*id);
            }
            ensure!(self.take_one().await?, "no picture is called {name}");
        }
    }

    /// Waits until all of them hang.
    pub(super) async fn finish(&mut self) -> anyhow::Result<()> {
        while self.take_one().await? {}
        Ok(())
    }

    async fn take_one(&mut self) -> anyhow::Result<bool> {
        let Some(added) = self.coming.recv().await else {
            return Ok(false);
        };
        let (name, id) = added?;
        self.hung.insert(name, id);
        Ok(true)
    }
}

async fn add(app: &App, who: &Acting, poster: &'static Poster) -> anyhow::Result<MediaId> {
    let painted = tokio::task::spawn_blocking(move || {
        let (width, height) = poster.size;
        paint(poster.motif, poster.palette, poster.seed, width, height)
    })
    .await?
    .with_context(|| format!("{} can't be painted", poster.name))?;
    let file = Upload {
        name: poster.file.to_owned(),
        bytes: painted.bytes.into(),
    };
    let id = upload(app, who, file).await?.id;
    let said = MediaInput {
        name: poster.file.to_owned(),
        alt_en: poster.english.to_owned(),
        alt_fr: poster.french.to_owned(),
        focal_x: 500,
        focal_y: 500,
    };
    update(app, who, id, said).await?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::super::piece::{FILES, Piece};
    use super::*;

    #[test]
    fn every_picture_that_is_named_is_painted_and_said_in_both_languages() {
        for (name, _) in FILES {
            for picture in Piece::find(name).unwrap().pictures() {
                let [english, french] =
                    [UiLanguage::En, UiLanguage::Fr].map(|language| shows(picture, language));
                assert_ne!(english.unwrap(), french.unwrap(), "{name}");
            }
        }
    }
}
