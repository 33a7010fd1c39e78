//! Holding a request against the derived description of the API: its parameters and its body.

use super::super::wire::Ask;
use super::body::Said;
use serde_json::Value;
use std::path::Path;

/// The description, read whole.
pub(super) struct Description(Value);

impl Description {
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        serde_json::from_str(&text)
            .map(Self)
            .map_err(|error| error.to_string())
    }

    /// What in a request isn't as described. What the description doesn't know at all is: pages for people, and the
    /// older form of what it knows.
    pub(super) fn broken_by(&self, ask: &Ask, route: &str) -> Option<String> {
        let (method, path) = route.split_once(' ')?;
        let template = path.replace(":id", "{id}");
        let described = &self.0["paths"][template.as_str()][method.to_ascii_lowercase().as_str()];
        if described.is_null() {
            let known = path.starts_with("/api/v1/") || path.starts_with("/api/v2/");
            return known.then(|| "isn't described".to_owned());
        }
        self.parameters(ask, described)
            .or_else(|| self.body(ask, route, described))
    }

    fn parameters(&self, ask: &Ask, described: &Value) -> Option<String> {
        let known = described["parameters"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        let named = |name: &str, place: &str| {
            known
                .iter()
                .map(|one| self.resolved(one))
                .find(|one| one["in"] == place && one["name"] == name)
        };
        ask.query.iter().find_map(|(name, value)| {
            let Some(parameter) =
                named(name.trim_end_matches("[]"), "query").or_else(|| named(name, "query"))
            else {
                return Some(format!("no parameter is called {name}"));
            };
            let kind = &parameter["schema"]["type"];
            (kind == "integer" && value.parse::<i64>().is_err())
                .then(|| format!("{name} isn't a number: {value}"))
        })
    }

    fn body(&self, ask: &Ask, route: &str, described: &Value) -> Option<String> {
        let content = described["requestBody"]["content"].as_object()?;
        let kind = ask.header("content-type").unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default();
        let Some(schema) = content.get(kind) else {
            let required = described["requestBody"]["required"] == true;
            return (required || !ask.body.is_empty())
                .then(|| format!("the body isn't of a described kind: {kind}"));
        };
        let mut said = Said::read(ask).fields;
        // The description wants a code of everybody; the page it is derived from, methods/oauth, only of those who come
        // with one.
        if route == "POST /oauth/token" && said["grant_type"] != "authorization_code" {
            said["code"] = "".into();
            said["redirect_uri"] = "".into();
        }
        self.against(&said, &schema["schema"], "body", kind != "application/json")
    }

    /// What in `value` isn't as the schema has it.
    fn against(&self, value: &Value, schema: &Value, at: &str, form: bool) -> Option<String> {
        let schema = self.resolved(schema);
        for any in ["anyOf", "oneOf"] {
            if let Some(all) = schema[any].as_array() {
                let mut broken = all.iter().map(|one| self.against(value, one, at, form));
                let first = broken.next()?;
                return if first.is_none() || broken.any(|one| one.is_none()) {
                    None
                } else {
                    first
                };
            }
        }
        if let Some(words) = schema["enum"].as_array()
            && !words.contains(value)
        {
            return Some(format!("{at} is none of {words:?}: {value}"));
        }
        let fits = match schema["type"].as_str() {
            Some("string") => value.is_string(),
            Some("integer") => {
                value.is_i64() || value.is_u64() || (form && super::body::number(value).is_some())
            }
            Some("number") => value.is_number() || form,
            Some("boolean") => value.is_boolean() || form,
            Some("array") => value.is_array(),
            Some("object") => value.is_object(),
            _ => true,
        };
        if !fits {
            return Some(format!("{at} isn't {}: {value}", schema["type"]));
        }
        if let Some(all) = value.as_array() {
            return all
                .iter()
                .find_map(|one| self.against(one, &schema["items"], at, form));
        }
        let fields = value.as_object()?;
        for name in schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            if !fields.contains_key(name) {
                return Some(format!("{at} lacks {name}"));
            }
        }
        let properties = schema["properties"].as_object()?;
        fields
            .iter()
            .find_map(|(name, value)| match properties.get(name) {
                Some(schema) => self.against(value, schema, name, form),
                None => Some(format!("{at} has no {name}")),
            })
    }

    fn resolved<'a>(&'a self, schema: &'a Value) -> &'a Value {
        let Some(path) = schema["$ref"].as_str() else {
            return schema;
        };
        self.0.pointer(path.trim_start_matches('#')).unwrap_or(schema)
    }
}
