use super::people::People;
use parvis_app::audience::AudienceInput;
use parvis_app::author::AuthorInput;
use parvis_app::category::CategoryInput;
use parvis_app::site::SiteInput;
use parvis_app::tag::TagInput;
use parvis_app::usage::UsageInput;
use parvis_app::{App, audience, author, category, site, tag, usage};
use parvis_domain::{AudienceId, AuthorId, CategoryId, TagId, UsageId, UserId};
use std::collections::HashMap;

/// What was settled before the first line was written. Each is found by its word.
pub(super) struct House {
    pub(super) categories: HashMap<&'static str, CategoryId>,
    pub(super) tags: HashMap<&'static str, TagId>,
    pub(super) authors: HashMap<&'static str, AuthorId>,
    pub(super) usages: HashMap<&'static str, UsageId>,
    pub(super) audiences: HashMap<&'static str, AudienceId>,
}

const FOOTER: &str = "Bureau des objets trouvés, arcade 7, place aux Huiles, Pont-d’Orvaine. \
    Du mardi au samedi, de 9\u{a0}h à 18\u{a0}h. *We speak English, and umbrella.*";

const CATEGORIES: [(&str, &str, &str); 4] = [
    (
        "trouve",
        "Trouvé",
        "Ce qu’on nous a remis ces jours-ci. Dites-nous le reste.",
    ),
    (
        "etagere",
        "L’étagère",
        "Les choses qui attendent, et ce qu’elles nous apprennent.",
    ),
    (
        "mode-d-emploi",
        "Mode d’emploi",
        "Comment perdre, chercher, rapporter et reprendre.",
    ),
    (
        "maison",
        "La maison",
        "Le bureau, ses heures, ses gens, ses portes ouvertes.",
    ),
];

const TAGS: [(&str, &str); 10] = [
    ("cles", "clés"),
    ("comptes", "comptes"),
    ("farbank", "Farbank"),
    ("fontaine", "fontaine"),
    ("insolite", "insolite"),
    ("maison", "maison"),
    ("marche", "marché"),
    ("parapluies", "parapluies"),
    ("passerelle", "passerelle"),
    ("tramway", "tramway"),
];

pub(super) const USAGES: [(&str, &str, &str); 3] = [
    (
        "retrouver",
        "Retrouver un objet",
        "On a perdu quelque chose et l’on veut savoir, avant de traverser la ville, si nous l’avons.",
    ),
    (
        "rapporter",
        "Rapporter un objet",
        "On a trouvé quelque chose et l’on cherche à qui le remettre sans y passer la matinée.",
    ),
    (
        "raconter",
        "Lire l’histoire des choses",
        "On n’a rien perdu\u{202f}; on vient pour la cruche, le métronome et le perroquet.",
    ),
];

pub(super) const AUDIENCES: [(&str, &str, &str); 3] = [
    (
        "etourdis",
        "Les étourdis de la semaine",
        "Ils ont perdu une chose précise, depuis moins de trois jours, et ils sont inquiets.",
    ),
    (
        "farbank",
        "The people of Farbank",
        "They cross the footbridge every day, read English, and don’t know that the office speaks it too.",
    ),
    (
        "fideles",
        "Les fidèles du comptoir",
        "Ils ne perdent presque jamais rien et lisent tout\u{202f}; beaucoup ont plus de soixante ans.",
    ),
];

/// Sets the site up and writes down who reads it, what for, and who signs.
pub(super) async fn furnish(app: &App, people: &People) -> anyhow::Result<House> {
    let (lead, cm) = (&people.lead, &people.cm);
    let settings = SiteInput {
        title: "Perdus & trouvés".to_owned(),
        tagline: "Le carnet du bureau des objets trouvés de Pont-d’Orvaine, rive gauche. Also in English, \
            for the right bank."
            .to_owned(),
        footer: FOOTER.to_owned(),
        language: "fr".to_owned(),
        items_per_page: 6,
        theme: "seuil".to_owned(),
    };
    site::update(app, lead, &settings).await?;

    let mut house = House {
        categories: HashMap::new(),
        tags: HashMap::new(),
        authors: HashMap::new(),
        usages: HashMap::new(),
        audiences: HashMap::new(),
    };
    for (word, name, sentence) in CATEGORIES {
        let input = CategoryInput {
            name: name.to_owned(),
            slug: word.to_owned(),
            sentence: sentence.to_owned(),
            position: None,
        };
        let made = category::create(app, lead, &input).await?;
        house.categories.insert(word, made.id);
    }
    for (word, name) in TAGS {
        let input = TagInput {
            name: name.to_owned(),
            slug: word.to_owned(),
        };
        house.tags.insert(word, tag::create(app, cm, &input).await?.id);
    }
    for (word, input) in bylines(people) {
        let made = author::create(app, lead, &input).await?;
        house.authors.insert(word, made.id);
    }
    for (word, name, sentence) in USAGES {
        let input = UsageInput {
            name: name.to_owned(),
            sentence: sentence.to_owned(),
        };
        house
            .usages
            .insert(word, usage::create(app, cm, &input).await?.id);
    }
    for (word, name, sentence) in AUDIENCES {
        let input = AudienceInput {
            name: name.to_owned(),
            sentence: sentence.to_owned(),
        };
        let made = audience::create(app, cm, &input).await?;
        house.audiences.insert(word, made.id);
    }
    Ok(house)
}

fn bylines(people: &People) -> [(&'static str, AuthorInput); 4] {
    let signs = |name: &str, sentence: &str, user: Option<UserId>| AuthorInput {
        name: name.to_owned(),
        sentence: sentence.to_owned(),
        user,
    };
    [
        (
            "solene",
            signs(
                "Solène Audricourt",
                "Tient le bureau et son registre depuis onze ans. N’a jamais perdu que deux choses.",
                Some(people.lead.user.id),
            ),
        ),
        (
            "nell",
            signs(
                "Nell Harrow",
                "Comes over from Farbank every morning, and writes down what the bridge drops.",
                Some(people.cm.user.id),
            ),
        ),
        (
            "baptiste",
            signs(
                "Baptiste Lorquin",
                "Apprenti au comptoir. Compte tout deux fois.",
                Some(people.contributor.user.id),
            ),
        ),
        (
            "comptoir",
            signs("Le comptoir", "Quand nous l’avons écrit à plusieurs.", None),
        ),
    ]
}
