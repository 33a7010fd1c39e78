use crate::Failure;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use parvis_app::{Fault, Problem};
use serde::de::value::MapDeserializer;
use serde::de::{Deserializer, Error, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::{Deserialize, de::DeserializeOwned, forward_to_deserialize_any};
use std::fmt::{self, Display};

/// The parameters in an address. One that can't be read is refused by its name, with what would be right; one that
/// nobody asked for is passed over.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        match read(parts.uri.query().unwrap_or_default()) {
            Ok(read) => Ok(Self(read)),
            Err(unreadable) => Err(Problem::from(unreadable).into()),
        }
    }
}

fn read<T: for<'de> Deserialize<'de>>(query: &str) -> Result<T, Unreadable> {
    let given = url::form_urlencoded::parse(query.as_bytes()).map(|(name, text)| {
        let (name, text) = (name.into_owned(), text.into_owned());
        (name.clone(), Given { name, text })
    });
    let given: Vec<_> = given.collect();
    // PostgreSQL takes it in no text, so nothing is found by it.
    if let Some((_, nul)) = given.iter().find(|(_, given)| given.text.contains('\0')) {
        let shown = nul.text.replace('\0', "\u{fffd}");
        return Err(Unreadable::wanting(Wanted::NoNul).of(nul.name.clone(), shown));
    }
    T::deserialize(MapDeserializer::new(given.into_iter()))
}

/// A parameter as it was given.
struct Given {
    name: String,
    text: String,
}

/// A parameter that can't be read, and what would be right.
#[derive(Debug)]
struct Unreadable {
    name: String,
    text: String,
    wanted: Wanted,
}

#[derive(Debug, PartialEq)]
enum Wanted {
    Number,
    Truth,
    OneOf(&'static [&'static str]),
    /// A number between two ends, as in `1–100`.
    Between(String),
    NoNul,
    Once,
    Present,
    /// What only the reader of this type knows.
    Other,
}

impl Unreadable {
    fn wanting(wanted: Wanted) -> Self {
        Self {
            name: String::new(),
            text: String::new(),
            wanted,
        }
    }

    /// A reader says what is wrong, and doesn't know of which parameter.
    fn of(self, name: String, text: String) -> Self {
        Self { name, text, ..self }
    }
}

impl From<Unreadable> for Problem {
    fn from(unreadable: Unreadable) -> Self {
        let Unreadable { name, text, wanted } = unreadable;
        let code = match &wanted {
            Wanted::Number => "parameter-not-a-number",
            Wanted::Truth => "parameter-neither-true-nor-false",
            Wanted::OneOf(_) => "parameter-not-offered",
            Wanted::Between(_) => "parameter-out-of-range",
            Wanted::NoNul => "parameter-with-nul",
            Wanted::Once => "parameter-twice",
            Wanted::Present => "parameter-missing",
            Wanted::Other => "parameter-unreadable",
        };
        let offered = match wanted {
            Wanted::OneOf(words) => words.join(", "),
            Wanted::Between(ends) => ends,
            _ => String::new(),
        };
        let fault = Fault::new(name.clone(), code)
            .with("parameter", name)
            .with("given", text)
            .with("offered", offered);
        Self {
            code,
            params: fault.params.clone(),
            ..Self::invalid(vec![fault])
        }
    }
}

impl Error for Unreadable {
    fn custom<T: Display>(_: T) -> Self {
        Self::wanting(Wanted::Other)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::wanting(Wanted::Between(expected.to_string()))
    }

    fn unknown_variant(_: &str, offered: &'static [&'static str]) -> Self {
        Self::wanting(Wanted::OneOf(offered))
    }

    fn missing_field(name: &'static str) -> Self {
        Self::wanting(Wanted::Present).of(name.to_owned(), String::new())
    }

    fn duplicate_field(name: &'static str) -> Self {
        Self::wanting(Wanted::Once).of(name.to_owned(), String::new())
    }
}

impl Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the parameter {} wants {:?}", self.name, self.wanted)
    }
}

impl std::error::Error for Unreadable {}

impl IntoDeserializer<'_, Unreadable> for Given {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! numbers {
    ($($read:ident $show:ident),* $(,)?) => {$(
        fn $read<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            let read = match self.text.parse() {
                Ok(number) => visitor.$show(number),
                Err(_) => Err(Unreadable::wanting(Wanted::Number)),
            };
            read.map_err(|unreadable| unreadable.of(self.name, self.text))
        }
    )*};
}

impl<'de> Deserializer<'de> for Given {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor
            .visit_str(&self.text)
            .map_err(|unreadable: Unreadable| unreadable.of(self.name, self.text))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor
            .visit_enum(self.text.as_str().into_deserializer())
            .map_err(|unreadable: Unreadable| unreadable.of(self.name, self.text))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let read = match self.text.parse() {
            Ok(truth) => visitor.visit_bool(truth),
            Err(_) => Err(Unreadable::wanting(Wanted::Truth)),
        };
        read.map_err(|unreadable| unreadable.of(self.name, self.text))
    }

    numbers! {
        deserialize_i8 visit_i8, deserialize_i16 visit_i16, deserialize_i32 visit_i32, deserialize_i64 visit_i64,
        deserialize_u8 visit_u8, deserialize_u16 visit_u16, deserialize_u32 visit_u32, deserialize_u64 visit_u64,
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
        identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Order {
        Newest,
        Oldest,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Asked {
        words: Option<String>,
        size: Option<u32>,
        open: Option<bool>,
        order: Option<Order>,
        from: Option<std::net::IpAddr>,
        #[serde(default)]
        name: String,
    }

    fn refused(query: &str) -> (String, String, Wanted) {
        let unreadable = read::<Asked>(query).unwrap_err();
        (unreadable.name, unreadable.text, unreadable.wanted)
    }

    #[test]
    fn what_is_right_is_read_and_what_nobody_asked_for_is_passed_over() {
        let query = "words=l%27%C3%A9t%C3%A9+2026&size=7&open=true&order=oldest&from=10.0.0.7&else=1";
        let asked: Asked = read(query).unwrap();
        let wanted = Asked {
            words: Some("l'été 2026".to_owned()),
            size: Some(7),
            open: Some(true),
            order: Some(Order::Oldest),
            from: Some([10, 0, 0, 7].into()),
            name: String::new(),
        };
        assert_eq!(asked, wanted);
        assert_eq!(read::<Asked>("").unwrap().size, None);
    }

    #[test]
    fn what_is_wrong_is_named_with_what_would_be_right() {
        let of = |name: &str, text: &str, wanted| (name.to_owned(), text.to_owned(), wanted);
        assert_eq!(refused("open=true&size=abc"), of("size", "abc", Wanted::Number));
        assert_eq!(refused("size=-1"), of("size", "-1", Wanted::Number));
        assert_eq!(refused("open=oui"), of("open", "oui", Wanted::Truth));
        let offered = Wanted::OneOf(&["newest", "oldest"]);
        assert_eq!(refused("order=best"), of("order", "best", offered));
        assert_eq!(refused("from=x"), of("from", "x", Wanted::Other));
        assert_eq!(refused("size=1&size=2"), of("size", "", Wanted::Once));
        assert_eq!(refused("words=a%00b"), of("words", "a\u{fffd}b", Wanted::NoNul));
    }

    #[test]
    fn what_is_missing_is_named() {
        #[derive(Debug, Deserialize)]
        struct Needs {
            #[expect(dead_code, reason = "it never gets there")]
            place: String,
        }
        let missing = read::<Needs>("other=1").unwrap_err();
        assert_eq!(
            (missing.name.as_str(), missing.wanted),
            ("place", Wanted::Present)
        );
    }
}
