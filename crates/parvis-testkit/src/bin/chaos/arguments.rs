use crate::ground;
use parvis_testkit::Result;
use parvis_testkit::house::Engine;
use std::path::PathBuf;
use url::Url;

/// What was asked for.
pub(crate) struct Arguments {
    pub(crate) parvis: PathBuf,
    /// What chance is thrown with.
    pub(crate) seed: u64,
    /// How many pieces are to go out.
    pub(crate) publications: usize,
    pub(crate) engine: Engine,
    /// How many nodes serve the same data.
    pub(crate) workers: usize,
    /// What they speak to.
    pub(crate) there: There,
    /// The folder stays, with the log of each node, for whoever wants to know why.
    pub(crate) keep: bool,
    /// File systems mounted here are seen by nobody else.
    pub(crate) on_own_ground: bool,
}

/// The networks, or the server, that pieces go to.
pub(crate) enum There {
    Fakes,
    Bluesky { server: Url, directory: Url },
    Matrix { server: Url },
}

impl There {
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Fakes => "fake networks",
            Self::Bluesky { .. } => "a real PDS",
            Self::Matrix { .. } => "a real Synapse",
        }
    }
}

impl Arguments {
    pub(crate) fn read(words: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut read = Self {
            parvis: PathBuf::new(),
            seed: 1,
            publications: 500,
            engine: Engine::Sqlite,
            workers: 1,
            there: There::Fakes,
            keep: false,
            on_own_ground: false,
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} wants a value"));
            match word.as_str() {
                "--parvis" => read.parvis = value()?.into(),
                "--seed" => read.seed = value()?.parse()?,
                "--publications" => read.publications = value()?.parse()?,
                "--engine" => read.engine = value()?.parse()?,
                "--workers" => read.workers = value()?.parse()?,
                "--bluesky" => {
                    read.there = There::Bluesky {
                        server: value()?.parse()?,
                        directory: value()?.parse()?,
                    };
                }
                "--matrix" => {
                    read.there = There::Matrix {
                        server: value()?.parse()?,
                    };
                }
                "--keep" => read.keep = true,
                ground::WORD => read.on_own_ground = true,
                _ => return Err(format!("{word} is nothing that chaos can be told").into()),
            }
        }
        if read.parvis.as_os_str().is_empty() || read.publications == 0 || read.workers == 0 {
            return Err("chaos needs --parvis, and at least one publication and one worker".into());
        }
        Ok(read)
    }
}
