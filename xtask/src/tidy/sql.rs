//! As much of SQL as our migrations speak.

/// A table as one statement makes or alters it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    /// By `alter table`, not `create table`.
    pub(super) altered: bool,
    pub(super) primary_key: Vec<String>,
    pub(super) foreign_keys: Vec<Reference>,
}

/// Columns that point to another table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reference {
    pub(super) columns: Vec<String>,
    pub(super) table: String,
}

/// The tables that a script makes or alters; virtual tables have no keys and are passed over.
pub(super) fn tables(script: &str) -> Vec<Table> {
    let words = words(script);
    words.split(|word| word == ";").filter_map(table).collect()
}

fn table(statement: &[String]) -> Option<Table> {
    let mut rest = statement;
    let altered = if let Some(after) = after(rest, &["alter", "table"]) {
        rest = after;
        true
    } else {
        rest = after(rest, &["create", "table"])?;
        false
    };
    for skipped in [&["if", "not", "exists"] as &[&str], &["if", "exists"], &["only"]] {
        rest = after(rest, skipped).unwrap_or(rest);
    }
    let (name, rest) = rest.split_first()?;
    let mut table = Table {
        name: name.clone(),
        altered,
        ..Table::default()
    };
    if altered {
        let rest = after(rest, &["add"])?;
        definition(&mut table, after(rest, &["column"]).unwrap_or(rest));
    } else {
        for part in split(inside(rest)?.0) {
            definition(&mut table, part);
        }
    }
    Some(table)
}

/// A column or a constraint.
fn definition(table: &mut Table, words: &[String]) {
    let words = after(words, &["constraint"]).map_or(words, |named| named.get(1..).unwrap_or(&[]));
    if let Some(rest) = after(words, &["primary", "key"]) {
        table.primary_key = columns(rest).0;
        return;
    }
    let (from, rest) = if let Some(rest) = after(words, &["foreign", "key"]) {
        columns(rest)
    } else {
        let Some((column, rest)) = words.split_first() else {
            return;
        };
        if rest.windows(2).any(|pair| pair == ["primary", "key"]) {
            table.primary_key = vec![column.clone()];
        }
        (vec![column.clone()], rest)
    };
    let target = rest
        .iter()
        .position(|word| word == "references")
        .and_then(|at| rest.get(at + 1));
    table.foreign_keys.extend(target.map(|target| Reference {
        columns: from,
        table: target.clone(),
    }));
}

fn columns(words: &[String]) -> (Vec<String>, &[String]) {
    inside(words).map_or((Vec::new(), words), |(inside, rest)| {
        (
            split(inside).filter_map(|part| part.first().cloned()).collect(),
            rest,
        )
    })
}

fn after<'a>(words: &'a [String], beginning: &[&str]) -> Option<&'a [String]> {
    (words.len() >= beginning.len() && words.iter().zip(beginning).all(|(word, wanted)| word == wanted))
        .then(|| &words[beginning.len()..])
}

/// What stands in the brackets that open here, and what follows them.
fn inside(words: &[String]) -> Option<(&[String], &[String])> {
    words.first().filter(|word| *word == "(")?;
    let mut depth = 0_u32;
    for (at, word) in words.iter().enumerate() {
        match word.as_str() {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&words[1..at], &words[at + 1..]));
        }
    }
    None
}

/// Between the commas that stand in no inner brackets.
fn split(words: &[String]) -> impl Iterator<Item = &[String]> {
    let mut depth = 0_i32;
    words.split(move |word| {
        depth += match word.as_str() {
            "(" => 1,
            ")" => -1,
            _ => 0,
        };
        depth == 0 && word == ","
    })
}

/// Lower-case words and signs, without comments; a string or a quoted name is one word.
fn words(script: &str) -> Vec<String> {
    let mut words = Vec::new();
    let code = script
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    let mut characters = code.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\'' || character == '"' {
            let quoted = characters
                .by_ref()
                .take_while(|other| *other != character)
                .collect::<String>();
            words.push(if character == '"' {
                quoted
            } else {
                format!("'{quoted}'")
            });
        } else if character.is_alphanumeric() || character == '_' {
            let mut word = String::from(character);
            while let Some(next) =
                characters.next_if(|next| next.is_alphanumeric() || *next == '_' || *next == '.')
            {
                word.push(next);
            }
            words.push(word.to_lowercase());
        } else if !character.is_whitespace() {
            words.push(character.into());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_with_its_keys() {
        let script = "-- create table no (x);\nCREATE TABLE IF NOT EXISTS a (\n  b numeric(3, 2) default 0, -- , (\n\
                      c text check (c in ('x;', 'y')),\n  constraint k primary key (b, c),\n\
                      constraint f foreign key (b, c) references d (e, f) on delete cascade\n);\n\
                      create index i on a (b); create virtual table v using fts5(w);";
        let expected = Table {
            name: "a".into(),
            altered: false,
            primary_key: vec!["b".into(), "c".into()],
            foreign_keys: vec![Reference {
                columns: vec!["b".into(), "c".into()],
                table: "d".into(),
            }],
        };
        assert_eq!(tables(script), [expected]);
    }

    #[test]
    fn a_column_can_carry_its_key() {
        let script = "create table a (b blob primary key references c (d), e text);\n\
                      alter table a add column f blob references g;";
        let tables = tables(script);
        assert_eq!(tables[0].primary_key, ["b"]);
        assert_eq!(tables[0].foreign_keys[0].table, "c");
        assert!(tables[1].altered);
        assert_eq!(
            tables[1].foreign_keys,
            [Reference {
                columns: vec!["f".into()],
                table: "g".into()
            }]
        );
    }
}
