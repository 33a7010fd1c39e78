//! `article_weight`: what a reader's browser fetches for the heaviest article of the demonstration, pictures apart.

use anyhow::{Result, bail};

use super::bed::Bed;
use super::demonstration;
use super::figure::Figure;
use super::server::{Server, free_port};
use super::wire;

const LIMIT: f64 = 20.0;
const FONTS_LIMIT: f64 = 60.0;
/// As browsers write it.
pub(super) const ACCEPTED: (&str, &str) = ("accept-encoding", "gzip, deflate, br, zstd");

/// What one page weighs, in bytes.
struct Weight {
    path: String,
    html: usize,
    styles: usize,
    scripts: usize,
    fonts: usize,
}

impl Weight {
    fn bare(&self) -> usize {
        self.html + self.styles + self.scripts
    }
}

pub(super) fn run(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    demonstration::ready(bed)?;
    let port = free_port()?;
    let mut server = Server::start(
        demonstration::command(bed, "serve", port)?,
        port,
        &bed.data("weight.log"),
    )?;
    server.answers("/readyz")?;
    let articles = demonstration::articles(port)?;
    let mut weights = articles
        .iter()
        .map(|path| weigh(port, path))
        .collect::<Result<Vec<_>>>()?;
    server.stop()?;
    weights.sort_by_key(Weight::bare);
    let (Some(least), Some(most)) = (weights.first(), weights.last()) else {
        bail!("the demonstration has no articles");
    };
    let how = format!(
        "bodies over the wire for {} (the heaviest of {} articles; the lightest is {} bytes), asked with `{}: {}`: HTML {}, \
         style sheets {}, scripts {} bytes; 1 kB is 1000 bytes",
        most.path,
        weights.len(),
        least.bare(),
        ACCEPTED.0,
        ACCEPTED.1,
        most.html,
        most.styles,
        most.scripts
    );
    let fonts = weights.iter().map(|it| it.fonts).max().unwrap_or(0);
    let fonts_how = "bodies over the wire of the fonts that an article's style sheets name; none may block: each @font-face \
                     has a font-display of swap, fallback or optional";
    Ok(vec![
        Figure::at_most("article_weight", kilobytes(most.bare()), "kB", LIMIT, how),
        Figure::at_most(
            "article_weight_fonts",
            kilobytes(fonts),
            "kB",
            FONTS_LIMIT,
            fonts_how,
        ),
    ])
}

#[expect(clippy::cast_precision_loss, reason = "a page has fewer bytes than that")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1_000.0
}

fn weigh(port: u16, path: &str) -> Result<Weight> {
    let html = wire::found(port, path, &[])?;
    let html = html.text()?;
    let mut weight = Weight {
        path: path.to_owned(),
        html: bytes(port, path)?,
        styles: 0,
        scripts: 0,
        fonts: 0,
    };
    for tag in tags(html, "<link") {
        if attribute(tag, "rel") == Some("stylesheet") {
            let sheet = attribute(tag, "href").unwrap_or_default();
            weight.styles += bytes(port, sheet)?;
            weight.fonts += fonts(port, wire::found(port, sheet, &[])?.text()?)?;
        }
    }
    for tag in tags(html, "<script") {
        if let Some(script) = attribute(tag, "src") {
            weight.scripts += bytes(port, script)?;
        }
    }
    if weight.styles == 0 {
        bail!("{path} names no style sheet: is it an article?");
    }
    Ok(weight)
}

fn bytes(port: u16, path: &str) -> Result<usize> {
    Ok(wire::found(port, path, &[ACCEPTED])?.body.len())
}

/// The bytes of all fonts a style sheet names. Refuses one that hides the text until it has come.
fn fonts(port: u16, css: &str) -> Result<usize> {
    let mut all = 0;
    for face in css.split("@font-face").skip(1) {
        let face = face.split('}').next().unwrap_or_default();
        let patient = ["swap", "fallback", "optional"];
        if !patient
            .iter()
            .any(|way| face.contains(&format!("font-display:{way}")))
        {
            bail!("a font blocks: `@font-face{face}}}`");
        }
        for source in face.split("url(").skip(1) {
            let path = source
                .split(')')
                .next()
                .unwrap_or_default()
                .trim_matches(['"', '\'']);
            all += bytes(port, path)?;
        }
    }
    Ok(all)
}

/// The tags that begin so, up to their end.
fn tags<'html>(html: &'html str, begin: &'html str) -> impl Iterator<Item = &'html str> {
    html.split(begin)
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
}

fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    tag.split_once(&format!("{name}=\""))?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_names_is_found_in_its_tags() {
        let html = "<link rel=\"icon\" href=\"/i.svg\"><link rel=\"stylesheet\" href=\"/a.css\"><script src=\"/b.js\"></script>";
        let sheets: Vec<_> = tags(html, "<link")
            .filter(|tag| attribute(tag, "rel") == Some("stylesheet"))
            .map(|tag| attribute(tag, "href"))
            .collect();
        assert_eq!(sheets, [Some("/a.css")]);
        assert_eq!(
            tags(html, "<script").next().and_then(|tag| attribute(tag, "src")),
            Some("/b.js")
        );
    }

    #[test]
    fn a_font_that_hides_the_text_is_refused() {
        let error = fonts(1, "@font-face{font-family:X;src:url(/x.woff2)}").unwrap_err();
        assert!(error.to_string().contains("blocks"), "{error}");
        assert_eq!(fonts(1, "body{color:red}").unwrap(), 0);
    }
}
