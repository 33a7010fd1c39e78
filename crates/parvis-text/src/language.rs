use crate::excerpt::is_break;
use parvis_domain::Language;
use whatlang::{Detector, Lang};

/// How many letters a text needs before its language is guessed at.
const ENOUGH: usize = 16;

/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 8 * 1024;

/// The language of a text among those of `among`, or nothing where it can't be told. Addresses, mentions and tags
/// aren't looked at. Of several tags of one language (`fr-FR`, `fr-CA`) the first is given.
pub fn guess(text: &str, among: &[Language]) -> Option<Language> {
    let words: Vec<&str> = text[..text.floor_char_boundary(LOOKED_AT)]
        .split(is_break)
        .filter(|word| !word.contains("://") && !word.starts_with(['@', '#']))
        .collect();
    let words = words.join(" ");
    if words.chars().filter(|c| c.is_alphabetic()).count() < ENOUGH {
        return None;
    }
    let known: Vec<(Lang, &Language)> = among
        .iter()
        .filter_map(|language| Some((known(language.primary())?, language)))
        .collect();
    let found = Detector::with_allowlist(known.iter().map(|&(lang, _)| lang).collect()).detect(&words)?;
    let reliable = found.is_reliable() || known.iter().all(|&(lang, _)| lang == found.lang());
    known
        .into_iter()
        .find(|&(lang, _)| reliable && lang == found.lang())
        .map(|(_, language)| language.clone())
}

/// Languages that whatlang tells apart and that have a code of two letters (ISO 639-1).
fn known(primary: &str) -> Option<Lang> {
    Some(match primary {
        "af" => Lang::Afr,
        "ar" => Lang::Ara,
        "az" => Lang::Aze,
        "be" => Lang::Bel,
        "bg" => Lang::Bul,
        "bn" => Lang::Ben,
        "ca" => Lang::Cat,
        "cs" => Lang::Ces,
        "da" => Lang::Dan,
        "de" => Lang::Deu,
        "el" => Lang::Ell,
        "en" => Lang::Eng,
        "eo" => Lang::Epo,
        "es" => Lang::Spa,
        "et" => Lang::Est,
        "fa" => Lang::Pes,
        "fi" => Lang::Fin,
        "fr" => Lang::Fra,
        "gu" => Lang::Guj,
        "he" => Lang::Heb,
        "hi" => Lang::Hin,
        "hr" => Lang::Hrv,
        "hu" => Lang::Hun,
        "hy" => Lang::Hye,
        "id" => Lang::Ind,
        "it" => Lang::Ita,
        "ja" => Lang::Jpn,
        "ka" => Lang::Kat,
        "km" => Lang::Khm,
        "kn" => Lang::Kan,
        "ko" => Lang::Kor,
        "la" => Lang::Lat,
        "lt" => Lang::Lit,
        "lv" => Lang::Lav,
        "mk" => Lang::Mkd,
        "ml" => Lang::Mal,
        "mr" => Lang::Mar,
        "my" => Lang::Mya,
        "nb" | "no" => Lang::Nob,
        "ne" => Lang::Nep,
        "nl" => Lang::Nld,
        "pa" => Lang::Pan,
        "pl" => Lang::Pol,
        "pt" => Lang::Por,
        "ro" => Lang::Ron,
        "ru" => Lang::Rus,
        "sk" => Lang::Slk,
        "sl" => Lang::Slv,
        "sr" => Lang::Srp,
        "sv" => Lang::Swe,
        "ta" => Lang::Tam,
        "te" => Lang::Tel,
        "th" => Lang::Tha,
        "tl" => Lang::Tgl,
        "tr" => Lang::Tur,
        "uk" => Lang::Ukr,
        "ur" => Lang::Urd,
        "uz" => Lang::Uzb,
        "vi" => Lang::Vie,
        "zh" => Lang::Cmn,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(text: &str) -> Option<String> {
        guess(
            text,
            &[Language::ENGLISH, "fr-CA".parse().unwrap(), Language::FRENCH],
        )
        .map(String::from)
    }

    #[test]
    fn french_and_english_are_told_apart() {
        let french = "Le parvis est la place devant la maison : on s’y retrouve, on y parle, on y revient.";
        assert_eq!(guessed(french).as_deref(), Some("fr-CA"));
        let english = "The square in front of the house is where people meet, talk and come back to.";
        assert_eq!(guessed(english).as_deref(), Some("en"));
        assert_eq!(
            guessed("Merci beaucoup pour cette réponse détaillée, c’est très clair !").as_deref(),
            Some("fr-CA")
        );
        assert_eq!(
            guessed("Thank you so much for this, that was exactly what I needed").as_deref(),
            Some("en")
        );
    }

    #[test]
    fn what_can_not_be_told_is_not_told() {
        assert_eq!(guessed("OK !"), None);
        assert_eq!(
            guessed("@mira.example #bonjour https://example.com/la-page-en-francais"),
            None
        );
        assert_eq!(guessed("Это предложение написано по-русски"), None);
        assert_eq!(guess("The square in front of the house", &[]), None);
    }
}
