//! The strategy: written together over the year, once by somebody alone, and taken back.

use super::super::places::purpose_of;
use super::super::spot::Spot;
use super::super::tell::Desk;
use super::sheet::Sheet;
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::channel::{self, EditInput};
use parvis_app::strategy::{
    RemarkInput, Restore, StrategyEdit, StrategyProposal, answer, edit, propose, remark, restore, revisions,
    settle, show,
};
use parvis_domain::{
    AudienceId, Counted, Grounds, Metric, Objective, ObjectiveId, Passage, PassageKind, Said, Serving,
    ServingId, Strategy, UsageId,
};

/// How the strategy was changed.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) enum Edition {
    /// Written down for the first time.
    Founding,
    /// How we speak, and within how many hours we answer.
    Tone,
    /// An objective that nobody had asked for.
    Followers,
    /// The other bank, in its own language.
    Bank,
    /// Answers within a day, as was advised.
    Answers,
    /// Somewhere to learn of the sale.
    Sale,
}

/// A note on a passage.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Note {
    /// Under which name it is found again.
    pub(super) name: &'static str,
    /// The objective it is about; the introduction where there is none.
    pub(super) objective: Option<&'static str>,
    /// The words of the introduction.
    pub(super) quote: &'static str,
    pub(super) body: &'static str,
}

/// What people come to do, beside what was settled before the first line was written.
const USAGES: [(&str, &str, &str); 5] = [
    (
        "apprendre",
        "Apprendre comment le bureau fonctionne",
        "On veut savoir par où passe une chose perdue, combien de temps on la garde et ce qu’on vous demandera.",
    ),
    (
        "montrer",
        "Montrer ce que l’on a retrouvé",
        "On l’a récupéré, on est content, et l’on voudrait le dire à d’autres qu’à sa belle-sœur.",
    ),
    (
        "plaindre",
        "Se plaindre, et être entendu",
        "On a attendu, on s’est trompé de porte, ou c’est nous\u{202f}; on veut une réponse, pas un formulaire.",
    ),
    (
        "venir",
        "Savoir quand venir",
        "On veut une date\u{202f}: les tiroirs ouverts, l’inventaire, les lanternes, et s’il faut apporter son bol.",
    ),
    (
        "vente",
        "Venir à la vente des dépareillés",
        "On a perdu une moitié, on cherche l’autre, ou l’on vient voir qui achètera le ski.",
    ),
];

/// Whom we speak to, beside those who were named before.
const CLASSES: (&str, &str, &str) = (
    "classes",
    "Les classes de la ville",
    "Elles viennent à vingt-deux, une fois, et rentrent le raconter à quarante-quatre parents.",
);

/// What a usage is called that was added at the table, or before.
pub(super) fn usage_called(word: &str) -> anyhow::Result<&'static str> {
    let mut all = USAGES.iter().chain(&super::super::house::USAGES);
    let found = all.find(|(known, ..)| *known == word);
    found
        .map(|(_, name, _)| *name)
        .with_context(|| format!("no usage is called {word}"))
}

/// What an audience is called that was added at the table, or before.
pub(super) fn audience_called(word: &str) -> anyhow::Result<&'static str> {
    let classes = [CLASSES];
    let mut all = classes.iter().chain(&super::super::house::AUDIENCES);
    let found = all.find(|(known, ..)| *known == word);
    found
        .map(|(_, name, _)| *name)
        .with_context(|| format!("no audience is called {word}"))
}

impl Desk<'_> {
    pub(super) async fn steer(&mut self, who: &Acting, edition: Edition) -> anyhow::Result<()> {
        let before = show(self.app, who).await?;
        let (mut content, number) = (before.strategy, before.number);
        let (why, grounds) = match edition {
            Edition::Founding => (self.found(&mut content)?, Grounds::default()),
            Edition::Tone => (self.tone(&mut content)?, self.grounds(None, Some("tone.en"))?),
            Edition::Followers => {
                self.table.kept = number;
                (self.followers(&mut content)?, Grounds::default())
            }
            Edition::Bank => (self.bank(&mut content)?, Grounds::default()),
            Edition::Answers => (
                self.answers(&mut content)?,
                self.grounds(Some("questions.en"), None)?,
            ),
            Edition::Sale => (self.sale(&mut content)?, self.grounds(None, Some("sale.fr"))?),
        };
        let given = StrategyEdit {
            goes_on_from: number,
            content,
            prefer: None,
            why,
            grounds,
        };
        edit(self.app, who, &given).await?;
        Ok(())
    }

    /// The first words, the first objective, and what people come to do.
    fn found(&mut self, strategy: &mut Strategy) -> anyhow::Result<String> {
        let sheet = Sheet::find("strategy.first.fr")?;
        strategy.introduction = sheet.part(0);
        for word in ["apprendre", "montrer", "plaindre", "venir"] {
            self.add_usage(strategy, word)?;
        }
        let classes = AudienceId::next(self.clock, self.dice);
        self.table.audiences.insert("classes", classes);
        strategy.audiences.push(Said {
            id: classes,
            name: "Les classes de la ville".to_owned(),
            sentence:
                "Elles viennent à vingt-deux, une fois, et rentrent le raconter à quarante-quatre parents."
                    .to_owned(),
        });
        let home = Objective {
            metric: "choses rendues sur cent choses remises, en douze mois".to_owned(),
            baseline: Some(41.0),
            target: 50.0,
            by: Some(self.day(150)?),
            budget: "Le bureau".to_owned(),
            usages: vec![self.usage("retrouver")?, self.usage("rapporter")?],
            ..self.objective("home", "Que la moitié de ce que l’on nous remet rentre chez soi")
        };
        strategy.objectives.push(home);
        Ok(sheet.text("why"))
    }

    /// How each place speaks, with what, and how soon it answers; and what else two of them are for.
    fn tone(&self, strategy: &mut Strategy) -> anyhow::Result<String> {
        let said: [(Spot, &str, &str, Option<u16>); 5] = [
            (
                Spot::Square,
                "Comme le registre\u{202f}: ce que c’est, ce qui lui est arrivé",
                "Une chose trouvée et une question\u{202f}; les réponses en une phrase",
                Some(24),
            ),
            (
                Spot::Farbank,
                "The same, in English, and a little drier",
                "One found thing a week, and what came of it",
                Some(48),
            ),
            (
                Spot::Window,
                "Peu de mots",
                "Des photos prises au comptoir, sans flash",
                None,
            ),
            (Spot::Board, "En capitales", "Une feuille, une chose", None),
            (
                Spot::Paper,
                "Telle que la rédaction la garde",
                "Une histoire par mois, avant le jeudi midi",
                None,
            ),
        ];
        for (spot, tone, kinds, answer_hours) in said {
            let channel = self.channel(spot)?;
            let main = strategy
                .servings
                .iter_mut()
                .find(|it| it.channel == channel && it.is_main());
            let main = main.context("each channel has a main serving")?;
            tone.clone_into(&mut main.tone);
            kinds.clone_into(&mut main.kinds);
            main.answer_hours = answer_hours;
        }
        self.also(strategy, Spot::Square, "plaindre", Some(24))?;
        self.also(strategy, Spot::Paper, "apprendre", None)?;
        Ok("Baptiste’s rule, written where everybody can point at it.".to_owned())
    }

    fn followers(&mut self, strategy: &mut Strategy) -> anyhow::Result<String> {
        let objective = Objective {
            counted: Some(Counted {
                metric: Metric::Followers,
                channel: self.channel(Spot::Square)?,
            }),
            target: 1000.0,
            by: Some(self.day(-30)?),
            budget: "Subvention de la région".to_owned(),
            ..self.objective("followers", "Mille abonnés sur la place")
        };
        strategy.objectives.push(objective);
        Ok("Le dossier de subvention demande un chiffre, et il part ce soir.".to_owned())
    }

    /// The objective whose beginning nobody knows, and the words around it.
    fn bank(&mut self, strategy: &mut Strategy) -> anyhow::Result<String> {
        let sheet = Sheet::find("strategy.fr")?;
        strategy.introduction = sheet.part(0);
        let way = Objective {
            metric: "people who cross the bridge to collect something, a month".to_owned(),
            target: 12.0,
            by: Some(self.day(200)?),
            budget: "The two town halls, half each".to_owned(),
            usages: vec![self.usage("retrouver")?],
            ..self.objective("bank", "Farbank knows the way")
        };
        strategy.objectives.push(way);
        Ok(sheet.text("why"))
    }

    /// The objective whose day has gone by since.
    fn answers(&mut self, strategy: &mut Strategy) -> anyhow::Result<String> {
        let answers = Objective {
            metric: "questions sur cent qui ont leur réponse en vingt-quatre heures".to_owned(),
            baseline: Some(61.0),
            target: 90.0,
            by: Some(self.day(-20)?),
            budget: "Les heures de la vitrine".to_owned(),
            usages: vec![self.usage("retrouver")?, self.usage("plaindre")?],
            ..self.objective("answers", "Répondre dans la journée, là où l’on nous demande")
        };
        strategy.objectives.push(answers);
        Ok("Nell l’a conseillé, et les deux heures sont là.".to_owned())
    }

    fn sale(&mut self, strategy: &mut Strategy) -> anyhow::Result<String> {
        self.add_usage(strategy, "vente")?;
        self.also(strategy, Spot::Board, "vente", None)?;
        self.also(strategy, Spot::Paper, "vente", None)?;
        Ok("La vente a sa place, et deux endroits où l’on en apprend la date.".to_owned())
    }

    fn objective(&mut self, word: &'static str, name: &str) -> Objective {
        let id = ObjectiveId::next(self.clock, self.dice);
        self.table.objectives.insert(word, (id, name.to_owned()));
        Objective {
            id,
            name: name.to_owned(),
            metric: String::new(),
            counted: None,
            baseline: None,
            target: 0.0,
            by: None,
            budget: String::new(),
            usages: Vec::new(),
        }
    }

    fn add_usage(&mut self, strategy: &mut Strategy, word: &'static str) -> anyhow::Result<()> {
        let found = USAGES.iter().find(|(known, ..)| *known == word);
        let (_, name, sentence) = found.context("a usage has words")?;
        let id = UsageId::next(self.clock, self.dice);
        self.table.usages.insert(word, id);
        strategy.usages.push(Said {
            id,
            name: (*name).to_owned(),
            sentence: (*sentence).to_owned(),
        });
        Ok(())
    }

    /// Something else that a channel is for.
    fn also(
        &self,
        strategy: &mut Strategy,
        spot: Spot,
        usage: &str,
        answer_hours: Option<u16>,
    ) -> anyhow::Result<()> {
        let more = Serving {
            id: ServingId::next(self.clock, self.dice),
            usage: Some(self.usage(usage)?),
            answer_hours,
            ..Serving::undecided(self.channel(spot)?, spot.called())
        };
        strategy.servings.push(more);
        Ok(())
    }

    pub(super) async fn return_to_before(&self, who: &Acting) -> anyhow::Result<()> {
        let number = show(self.app, who).await?.number;
        let known = revisions(self.app, who, None, 20).await?.page.items;
        let then = known.iter().find(|head| head.number == self.table.kept);
        let given = Restore {
            number,
            why: "Un chiffre rond n’est pas un usage.".to_owned(),
            grounds: self.grounds(None, Some("return.fr"))?,
        };
        let then = then.context("there is an earlier revision")?.id;
        restore(self.app, who, then, &given).await?;
        Ok(())
    }

    /// Gives a channel another usage.
    pub(super) async fn serve(
        &self,
        who: &Acting,
        spot: Spot,
        usage: &str,
        decision: Option<&str>,
    ) -> anyhow::Result<()> {
        let id = self.channel(spot)?;
        let before = channel::show(self.app, who, id).await?;
        let mut purpose = purpose_of(&before);
        purpose.usage = Some(self.usage(usage)?);
        purpose.grounds = self.grounds(None, decision)?;
        let input = EditInput {
            version: before.version,
            name: before.name,
            address: before.address,
            purpose,
        };
        channel::edit(self.app, who, id, &input).await?;
        Ok(())
    }

    /// What the apprentice would change.
    pub(super) async fn propose(&mut self, who: &Acting) -> anyhow::Result<()> {
        let before = show(self.app, who).await?;
        let mut content = before.strategy;
        let square = self.channel(Spot::Square)?;
        let main = content
            .servings
            .iter_mut()
            .find(|it| it.channel == square && it.is_main());
        let main = main.context("the square is for something")?;
        main.answer_hours = Some(4);
        "Une chose trouvée et une question\u{202f}; le soir, une réponse, même courte"
            .clone_into(&mut main.kinds);
        let given = StrategyProposal {
            goes_on_from: before.number,
            content,
            why: "Sur 31 questions du mois, 22 arrivent après 18\u{a0}h. Je les ai comptées deux fois, et je veux bien \
                  tenir le soir."
                .to_owned(),
        };
        let made = propose(self.app, who, &given).await?;
        self.table.proposals.insert("evening", made.proposal.head.id);
        Ok(())
    }

    pub(super) async fn remark(&mut self, who: &Acting, note: Note) -> anyhow::Result<()> {
        let objective = note.objective.map(|name| {
            let found = self.table.objectives.get(name);
            found.with_context(|| format!("no objective is called {name}"))
        });
        let passage = match objective.transpose()? {
            Some((id, _)) => Passage {
                kind: PassageKind::Objective,
                id: Some(id.uuid()),
            },
            None => Passage {
                kind: PassageKind::Introduction,
                id: None,
            },
        };
        let input = RemarkInput {
            passage,
            quote: note.quote.to_owned(),
            body: note.body.to_owned(),
        };
        let made = remark(self.app, who, &input).await?;
        self.table.remarks.insert(note.name, made.remark.id);
        Ok(())
    }

    pub(super) async fn reply(&self, who: &Acting, name: &str, body: &str) -> anyhow::Result<()> {
        let id = self.table.remarks.get(name).context("nobody remarked that")?;
        answer(self.app, who, *id, body).await?;
        Ok(())
    }

    pub(super) async fn settle(&self, who: &Acting, name: &str) -> anyhow::Result<()> {
        let id = self.table.remarks.get(name).context("nobody remarked that")?;
        settle(self.app, who, *id, true).await?;
        Ok(())
    }
}
