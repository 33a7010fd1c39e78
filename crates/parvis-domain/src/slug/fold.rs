use crate::Language;

/// The words of `title` in lower-case ASCII letters and digits, joined by single hyphens.
pub(super) fn words(title: &str, language: &Language) -> String {
    let french = language.primary() == "fr";
    let mut slug = String::with_capacity(title.len());
    let mut pending_hyphen = false;
    for c in title.chars() {
        let written = match c {
            '&' if french => Written::Word("et"),
            '&' => Written::Word("and"),
            '\'' | '\u{2019}' | '\u{02BC}' if !french => Written::Nothing,
            _ => fold(c),
        };
        match written {
            Written::Nothing => {}
            Written::Gap => pending_hyphen = true,
            Written::Letters(letters) => push(&mut slug, letters, &mut pending_hyphen),
            Written::Letter(letter) => push(&mut slug, letter.encode_utf8(&mut [0; 4]), &mut pending_hyphen),
            Written::Word(word) => {
                pending_hyphen = true;
                push(&mut slug, word, &mut pending_hyphen);
                pending_hyphen = true;
            }
        }
    }
    slug
}

fn push(slug: &mut String, letters: &str, pending_hyphen: &mut bool) {
    if std::mem::take(pending_hyphen) && !slug.is_empty() {
        slug.push('-');
    }
    slug.push_str(letters);
}

enum Written {
    Letter(char),
    Letters(&'static str),
    Word(&'static str),
    Gap,
    Nothing,
}

/// One character of the Latin script as it is written without accents. What is of another script parts words.
fn fold(c: char) -> Written {
    if c.is_ascii_alphanumeric() {
        return Written::Letter(c.to_ascii_lowercase());
    }
    // Accents that were typed as characters of their own, and soft hyphens.
    if matches!(c, '\u{0300}'..='\u{036F}' | '\u{00AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}') {
        return Written::Nothing;
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    let opened = match lower {
        'æ' | 'ǽ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ĳ' => "ij",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => "",
    };
    if !opened.is_empty() {
        return Written::Letters(opened);
    }
    let plain = match lower {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ẩ' | 'ẫ'
        | 'ậ' | 'ắ' | 'ằ' | 'ẳ' | 'ẵ' | 'ặ' | 'ª' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể' | 'ễ'
        | 'ệ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ị' | 'ỉ' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ọ' | 'ỏ' | 'ố' | 'ồ' | 'ổ' | 'ỗ' | 'ộ'
        | 'ơ' | 'ớ' | 'ờ' | 'ở' | 'ỡ' | 'ợ' | 'º' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ụ' | 'ủ' | 'ư' | 'ứ' | 'ừ' | 'ử'
        | 'ữ' | 'ự' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => return Written::Gap,
    };
    Written::Letter(plain)
}
