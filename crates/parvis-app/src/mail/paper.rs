use crate::words::{say, sentence};
use crate::{Params, Problem, Result};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Value, context};
use parvis_domain::UiLanguage;
use serde::Serialize;
use std::sync::LazyLock;

/// What a letter says, before it is written out.
pub(crate) struct Paper {
    pub(crate) language: UiLanguage,
    pub(crate) subject: String,
    /// The first line under the greeting.
    pub(crate) opening: String,
    pub(crate) sections: Vec<Section>,
    /// Why it comes, at its foot.
    pub(crate) why: String,
    /// Where that is changed.
    pub(crate) settings: Option<String>,
}

/// A part of it.
#[derive(Serialize)]
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) lines: Vec<Line>,
}

/// One thing in it.
#[derive(Serialize)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) note: String,
    pub(crate) link: Option<String>,
}

/// A letter written out.
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) html: String,
}

static TEMPLATES: LazyLock<Result<Environment<'static>, minijinja::Error>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()?;
    environment.set_syntax(syntax);
    environment.add_template("letter.txt", include_str!("templates/letter.txt"))?;
    environment.add_template("letter.html", include_str!("templates/letter.html"))?;
    Ok(environment)
});

impl Paper {
    /// Writes it out for somebody, as text and as a page. `unsubscribe` is where mail of its kind is ended.
    pub(crate) fn write_out(&self, name: &str, unsubscribe: Option<&str>) -> Result<Written> {
        let templates = TEMPLATES
            .as_ref()
            .map_err(|error| Problem::internal(error.to_string()))?;
        let words = |key: &str| say(self.language, key);
        let greeting = sentence(
            self.language,
            if name.is_empty() {
                "mail-greeting-nobody"
            } else {
                "mail-greeting"
            },
            &Params::from([("name", name.into())]),
        );
        let filled = context! {
            language => self.language.as_str(),
            subject => self.subject.clone(),
            greeting => greeting,
            opening => self.opening.clone(),
            sections => Value::from(Serde(&self.sections)),
            open => words("mail-open"),
            why => self.why.clone(),
            settings => self.settings.clone(),
            settings_words => words("mail-settings"),
            unsubscribe => unsubscribe,
            unsubscribe_words => words("mail-unsubscribe"),
        };
        let write = |template: &str| -> Result<String> {
            let template = templates.get_template(template).map_err(Problem::internal)?;
            template.render(&filled).map_err(Problem::internal)
        };
        Ok(Written {
            text: write("letter.txt")?,
            html: write("letter.html")?,
        })
    }
}
