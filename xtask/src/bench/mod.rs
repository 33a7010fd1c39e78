//! `cargo xtask bench`: how fast, how small and how light, each measured against its limit.

mod article_cached;
mod article_uncached;
mod article_weight;
mod bed;
mod build;
mod data;
mod demonstration;
pub(crate) mod figure;
mod idle_rss;
mod pages;
pub(crate) mod server;
mod start;
pub(crate) mod wire;
mod workbench_weight;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::context::Context;
use crate::packages::{self, CHROMIUM, NODE, Need, POSTGRES, TASKSET};
use bed::Bed;
use figure::Figure;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these; all but the slow ones unless told.
    names: Vec<String>,
    /// What `cargo build` makes without a flag: quick to build, several times slower to run. For a look.
    #[arg(long)]
    debug: bool,
    /// Build nothing: take what was built before, as it is. For a second look.
    #[arg(long)]
    as_built: bool,
    /// Of what a bench goes through (pages, operations) only what has one of these in its name.
    #[arg(long, value_name = "WORD")]
    only: Vec<String>,
}

/// One measurement, or several that are taken together.
pub(crate) struct Bench {
    /// By which it is asked for; what it measures is called that, or begins with that.
    name: &'static str,
    /// In some words, for the list.
    what: &'static str,
    /// What the machine has to bring.
    needs: &'static [&'static Need],
    /// It takes long: only when it is asked for.
    by_name_only: bool,
    /// Measures. What can't be measured honestly is an error that says why, never a figure.
    run: fn(&Bed<'_>) -> Result<Vec<Figure>>,
}

/// All of them, in the order in which they are run. Each stands in a file of its own.
const ALL: &[Bench] = &[
    Bench {
        name: "idle_rss",
        what: "the memory of the demonstration, a minute after its start",
        needs: &[],
        by_name_only: false,
        run: idle_rss::run,
    },
    Bench {
        name: "start",
        what: "from the start of the program to the first page of the site",
        needs: &[],
        by_name_only: false,
        run: start::run,
    },
    Bench {
        name: "article_weight",
        what: "what a reader's browser fetches for an article",
        needs: &[],
        by_name_only: false,
        run: article_weight::run,
    },
    Bench {
        name: "workbench_weight",
        what: "what a browser fetches when Today is opened for the first time",
        needs: &[&CHROMIUM],
        by_name_only: false,
        run: workbench_weight::run,
    },
    Bench {
        name: "article_cached",
        what: "what a page kept in memory costs, beside what its bytes cost a bare server",
        needs: &[&TASKSET],
        by_name_only: false,
        run: article_cached::run,
    },
    Bench {
        name: "article_uncached",
        what: "an article of a large site, made anew for each reader",
        needs: &[],
        by_name_only: false,
        run: article_uncached::run,
    },
    Bench {
        name: "pages",
        what: "the slowest page of the workbench, with ten years of work",
        needs: &[&CHROMIUM],
        by_name_only: false,
        run: pages::run,
    },
    Bench {
        name: "api_reads",
        what: "the slowest way to ask the API, with ten years of work, on both engines",
        needs: &[&POSTGRES, &TASKSET],
        by_name_only: false,
        run: data::api_reads,
    },
    Bench {
        name: "outbox_drain",
        what: "what the worker gets out, beside the rate of bare commits, on both engines",
        needs: &[&POSTGRES, &TASKSET],
        by_name_only: false,
        run: data::outbox_drain,
    },
    Bench {
        name: "due_claim",
        what: "how late a piece is claimed among a million that are planned, and what waiting costs, on both engines",
        needs: &[&POSTGRES, &TASKSET],
        by_name_only: false,
        run: data::due_claim,
    },
    Bench {
        name: "recover",
        what: "from the start after a kill -9 to the first piece that gets out, on both engines",
        needs: &[&POSTGRES, &TASKSET],
        by_name_only: false,
        run: data::recover,
    },
    Bench {
        name: "build",
        what: "a contributor's first `cargo build`",
        needs: &[],
        by_name_only: true,
        run: build::run,
    },
];

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<ExitCode> {
    let chosen = chosen(&arguments.names)?;
    let mut needs: Vec<&Need> = vec![&NODE];
    needs.extend(chosen.iter().flat_map(|bench| bench.needs));
    packages::require(context, &needs)?;
    let bed = Bed::new(context, arguments)?;
    let mut rows = Vec::new();
    for bench in chosen {
        eprintln!("{}: {} …", bench.name, bench.what);
        figure::forget(&bed.folder, bench.name)?;
        match (bench.run)(&bed) {
            Ok(figures) => {
                for figure in figures {
                    figure.write(&bed.folder)?;
                    rows.push(Row::Taken(figure));
                }
            }
            Err(why) => {
                eprintln!("{}: {why:#}", bench.name);
                rows.push(Row::NotTaken(bench.name));
            }
        }
    }
    let all_hold = rows.iter().all(Row::holds);
    println!("{}", table(&rows));
    if arguments.debug {
        println!("Built without optimisation: for a look only.");
    }
    Ok(if all_hold {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn chosen(names: &[String]) -> Result<Vec<&'static Bench>> {
    if names.is_empty() {
        return Ok(ALL.iter().filter(|bench| !bench.by_name_only).collect());
    }
    if let Some(unknown) = names.iter().find(|name| ALL.iter().all(|it| it.name != **name)) {
        let known: Vec<String> = ALL
            .iter()
            .map(|it| format!("  {:18} {}", it.name, it.what))
            .collect();
        bail!("there is no bench `{unknown}`, only:\n{}", known.join("\n"));
    }
    Ok(ALL
        .iter()
        .filter(|bench| names.iter().any(|name| name == bench.name))
        .collect())
}

/// A line of the table.
enum Row {
    Taken(Figure),
    NotTaken(&'static str),
}

impl Row {
    fn holds(&self) -> bool {
        matches!(self, Self::Taken(figure) if figure.holds)
    }

    fn cells(&self) -> [String; 5] {
        match self {
            Self::Taken(it) => [
                it.name.clone(),
                it.value.to_string(),
                it.unit.clone(),
                format!("{} {}", it.bound(), it.limit),
                if it.holds { "holds" } else { "BROKEN" }.to_owned(),
            ],
            Self::NotTaken(name) => [name, "not taken", "", "", "BROKEN"].map(str::to_owned),
        }
    }
}

fn table(rows: &[Row]) -> String {
    let mut lines = vec![["name", "value", "unit", "limit", "holds"].map(str::to_owned)];
    lines.extend(rows.iter().map(Row::cells));
    let wide = |at: usize| {
        lines
            .iter()
            .map(|line| line[at].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: [usize; 5] = std::array::from_fn(wide);
    let padded = |line: &[String; 5]| {
        let [name, value, unit, limit, holds] = line;
        let [n, v, u, l, _] = widths;
        format!("{name:n$}  {value:>v$}  {unit:u$}  {limit:>l$}  {holds}")
    };
    lines.iter().map(padded).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_holds_what_does_not_and_what_could_not_be_measured() {
        let rows = [
            Row::Taken(Figure::at_most("start", 12.5, "ms", 300.0, "how")),
            Row::Taken(Figure::at_least("outbox_drain", 0.2, "ratio", 0.25, "how")),
            Row::NotTaken("article_cached"),
        ];
        let expected = [
            "name                value  unit    limit  holds",
            "start                12.5  ms      ≤ 300  holds",
            "outbox_drain          0.2  ratio  ≥ 0.25  BROKEN",
            "article_cached  not taken                 BROKEN",
        ];
        assert_eq!(table(&rows), expected.join("\n"));
        assert_eq!(rows.map(|row| row.holds()), [true, false, false]);
    }

    #[test]
    fn an_unknown_name_is_answered_with_those_that_are_known() {
        let Err(error) = chosen(&["speed".to_owned()]) else {
            panic!("there is such a bench")
        };
        assert!(error.to_string().contains("pages"), "{error}");
    }
}
