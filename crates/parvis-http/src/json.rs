use parvis_app::{Fault, Problem, ProblemKind};
use serde::de::value::{MapAccessDeserializer, SeqDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Value;
use std::fmt::{self, Display};

/// Reads a body as it is described, and names the field that isn't so. JSON's own reader takes a list for an object
/// and refuses `3.0` where a whole number belongs; the description of the API does neither.
pub(crate) fn read<T: DeserializeOwned>(body: Value) -> Result<T, Unreadable> {
    T::deserialize(Given(body))
}

/// A value as it was given.
struct Given(Value);

/// A field that can't be read, and what would be right.
#[derive(Debug, PartialEq)]
pub(crate) struct Unreadable {
    /// From the innermost outwards.
    path: Vec<String>,
    wanted: Wanted,
}

#[derive(Debug, PartialEq)]
enum Wanted {
    Text,
    Whole,
    Number,
    Truth,
    List,
    Object,
    OneOf(&'static [&'static str]),
    Missing,
    /// A name that isn't known, and those that are.
    Unknown(&'static [&'static str]),
    /// What only the reader of this type knows.
    Other,
}

impl Unreadable {
    fn wanting(wanted: Wanted) -> Self {
        Self {
            path: Vec::new(),
            wanted,
        }
    }

    fn inside(mut self, step: impl Into<String>) -> Self {
        self.path.push(step.into());
        self
    }
}

impl From<Unreadable> for Problem {
    fn from(unreadable: Unreadable) -> Self {
        let Unreadable { mut path, wanted } = unreadable;
        path.reverse();
        if path.is_empty() {
            return Self::new(ProblemKind::Invalid, "body-not-an-object");
        }
        let field = path.join(".");
        let code = match wanted {
            Wanted::Text => "field-not-text",
            Wanted::Whole => "field-not-whole",
            Wanted::Number => "field-not-a-number",
            Wanted::Truth => "field-neither-true-nor-false",
            Wanted::List => "field-not-a-list",
            Wanted::Object => "field-not-an-object",
            Wanted::OneOf(_) => "field-not-offered",
            Wanted::Missing => "field-missing",
            Wanted::Unknown(_) => "field-unknown",
            Wanted::Other => "field-unreadable",
        };
        let offered = match wanted {
            Wanted::OneOf(words) | Wanted::Unknown(words) => words.join(", "),
            _ => String::new(),
        };
        let fault = Fault::new(field.clone(), code).with("offered", offered);
        Self {
            code: "body-unreadable",
            ..Self::invalid(vec![fault])
        }
        .with("where", field)
    }
}

impl Error for Unreadable {
    fn custom<T: Display>(_: T) -> Self {
        Self::wanting(Wanted::Other)
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let said = expected.to_string();
        let wanted = match said.as_str() {
            "a string" | "a borrowed string" | "a character" => Wanted::Text,
            "a boolean" => Wanted::Truth,
            "f32" | "f64" => Wanted::Number,
            "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" => Wanted::Whole,
            "a sequence" => Wanted::List,
            _ if said.starts_with("struct ") || said == "a map" => Wanted::Object,
            _ => Wanted::Other,
        };
        Self::wanting(wanted)
    }

    fn unknown_variant(_: &str, offered: &'static [&'static str]) -> Self {
        Self::wanting(Wanted::OneOf(offered))
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        Self::wanting(Wanted::Unknown(known)).inside(name)
    }

    fn missing_field(name: &'static str) -> Self {
        Self::wanting(Wanted::Missing).inside(name)
    }
}

impl Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} wants {:?}", self.path, self.wanted)
    }
}

impl std::error::Error for Unreadable {}

impl IntoDeserializer<'_, Unreadable> for Given {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The largest number up to which every whole one can be told from its neighbour (RFC 8259, 6).
const EXACT: f64 = 9_007_199_254_740_991.0;

/// The most that the description's `int32` holds.
const MOST: u64 = i32::MAX.unsigned_abs() as u64;

impl Given {
    /// A number without a fraction is a whole one, however it is written (JSON Schema, 6.1.1).
    fn whole(self) -> Self {
        let Value::Number(number) = &self.0 else {
            return self;
        };
        match number.as_f64() {
            Some(given) if number.is_f64() && given.fract() == 0.0 && given.abs() <= EXACT => {
                #[expect(clippy::cast_possible_truncation, reason = "it is whole and exact")]
                let whole = given as i64;
                Self(whole.into())
            }
            _ => self,
        }
    }
}

macro_rules! whole {
    ($($read:ident)*) => {$(
        fn $read<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            self.whole().deserialize_any(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Given {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(truth) => visitor.visit_bool(truth),
            Value::String(text) => visitor.visit_string(text),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(given), _, _) => visitor.visit_u64(given),
                (_, Some(given), _) => visitor.visit_i64(given),
                (_, _, Some(given)) => visitor.visit_f64(given),
                _ => Err(Unreadable::wanting(Wanted::Number)),
            },
            Value::Array(items) => visitor.visit_seq(Steps {
                at: 0,
                items: SeqDeserializer::new(items.into_iter().map(Given)),
            }),
            Value::Object(fields) => visitor.visit_map(Fields::of(fields)),
        }
    }

    whole! { deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u64 }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let given = self.whole();
        if given.0.as_u64().is_some_and(|number| number > MOST) {
            return Err(Unreadable::wanting(Wanted::Other));
        }
        given.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Object(fields) => visitor.visit_map(Fields::of(fields)),
            _ => Err(Unreadable::wanting(Wanted::Object)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::String(word) => visitor.visit_enum(word.into_deserializer()),
            Value::Object(fields) => visitor.visit_enum(MapAccessDeserializer::new(Fields::of(fields))),
            _ => Err(Unreadable::wanting(Wanted::Text)),
        }
    }

    forward_to_deserialize_any! {
        bool i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map identifier
        ignored_any
    }
}

/// The items of a list, each known by its place.
struct Steps<I> {
    at: usize,
    items: SeqDeserializer<I, Unreadable>,
}

impl<'de, I: Iterator<Item = Given>> SeqAccess<'de> for Steps<I> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        let at = self.at;
        self.at += 1;
        let read = self.items.next_element_seed(seed);
        read.map_err(|unreadable| unreadable.inside(at.to_string()))
    }
}

/// The fields of an object, each known by its name.
struct Fields {
    rest: serde_json::map::IntoIter,
    next: Option<(String, Value)>,
}

impl Fields {
    fn of(fields: serde_json::Map<String, Value>) -> Self {
        Self {
            rest: fields.into_iter(),
            next: None,
        }
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unreadable> {
        let Some((name, value)) = self.rest.next() else {
            return Ok(None);
        };
        let key = name.as_str().into_deserializer();
        let read = seed.deserialize(key).map(Some);
        self.next = Some((name, value));
        read
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Unreadable> {
        // Serde asks for a value after its key only.
        let (name, value) = self.next.take().unwrap_or_default();
        let read = seed.deserialize(Given(value));
        read.map_err(|unreadable| unreadable.inside(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::json;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Article,
        Note,
    }

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Part {
        text: String,
        #[serde(default)]
        width: Option<u16>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Form {
        version: i64,
        kind: Option<Kind>,
        #[serde(default)]
        parts: Vec<Part>,
        #[serde(default)]
        open: bool,
        #[serde(default)]
        amount: Option<f64>,
        #[serde(default)]
        most: u32,
    }

    fn refused(body: Value) -> (String, &'static str) {
        let problem = Problem::from(read::<Form>(body).unwrap_err());
        assert_eq!(problem.code, "body-unreadable");
        (problem.faults[0].field.clone(), problem.faults[0].code)
    }

    #[test]
    fn what_is_right_is_read() {
        let body =
            json!({ "version": 3.0, "kind": "note", "parts": [{ "text": "a", "width": 7 }], "amount": 2 });
        let form: Form = read(body).unwrap();
        assert_eq!((form.version, form.kind), (3, Some(Kind::Note)));
        assert_eq!(form.parts[0].width, Some(7));
        assert_eq!(form.amount, Some(2.0));
        let least: Form = read(json!({ "version": -1, "kind": null })).unwrap();
        assert_eq!((least.version, least.kind, least.open), (-1, None, false));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let of = |field: &str, code| (field.to_owned(), code);
        let list = Problem::from(read::<Form>(json!([3, null])).unwrap_err());
        assert_eq!(list.code, "body-not-an-object");
        assert_eq!(refused(json!({})), of("version", "field-missing"));
        assert_eq!(
            refused(json!({ "version": "3" })),
            of("version", "field-not-whole")
        );
        assert_eq!(
            refused(json!({ "version": 3.5 })),
            of("version", "field-not-whole")
        );
        assert_eq!(
            refused(json!({ "version": 1, "kind": "post" })),
            of("kind", "field-not-offered")
        );
        assert_eq!(
            refused(json!({ "version": 1, "open": "yes" })),
            of("open", "field-neither-true-nor-false")
        );
        assert_eq!(
            refused(json!({ "version": 1, "parts": { "text": "a" } })),
            of("parts", "field-not-a-list")
        );
        assert_eq!(
            refused(json!({ "version": 1, "parts": [{ "text": "a" }, { "text": 1 }] })),
            of("parts.1.text", "field-not-text")
        );
        assert_eq!(
            refused(json!({ "version": 1, "parts": [["a", 1]] })),
            of("parts.0", "field-not-an-object")
        );
        assert_eq!(
            refused(json!({ "version": 1, "parts": [{ "text": "a", "colour": 1 }] })),
            of("parts.0.colour", "field-unknown")
        );
        assert_eq!(
            refused(json!({ "version": 1, "amount": "much" })),
            of("amount", "field-not-a-number")
        );
        assert_eq!(
            refused(json!({ "version": 1, "most": 3_000_000_000_u32 })),
            of("most", "field-unreadable")
        );
    }
}
