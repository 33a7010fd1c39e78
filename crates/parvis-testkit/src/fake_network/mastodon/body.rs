//! What a request says, in whichever form it says it: JSON, a form, or a form with files.

use super::super::wire::Ask;
use serde_json::{Map, Value, json};

/// A file of a form.
pub(super) struct Upload {
    pub(super) kind: String,
    pub(super) bytes: usize,
    /// In pixels, where it is a picture that can be read.
    pub(super) size: Option<(u32, u32)>,
}

/// The fields of a request, and its file.
pub(super) struct Said {
    pub(super) fields: Value,
    pub(super) file: Option<Upload>,
}

impl Said {
    pub(super) fn read(ask: &Ask) -> Self {
        let kind = ask.header("content-type").unwrap_or_default();
        if let Some(boundary) = kind.split("boundary=").nth(1) {
            return multipart(&ask.body, boundary.trim_matches('"'));
        }
        let fields = if kind.starts_with("application/json") {
            ask.json()
        } else {
            let pairs = url::form_urlencoded::parse(&ask.body).into_owned();
            nested(ask.query.iter().cloned().chain(pairs))
        };
        Self { fields, file: None }
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.fields[name].as_str()
    }

    pub(super) fn truth(&self, name: &str) -> bool {
        truth(&self.fields[name])
    }

    pub(super) fn list(&self, name: &str) -> Vec<String> {
        list(&self.fields[name])
    }
}

pub(super) fn truth(value: &Value) -> bool {
    value
        .as_bool()
        .unwrap_or_else(|| matches!(value.as_str(), Some("true" | "1" | "True" | "on")))
}

pub(super) fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

pub(super) fn list(value: &Value) -> Vec<String> {
    let word = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), ToOwned::to_owned)
    };
    match value {
        Value::Array(all) => all.iter().map(word).collect(),
        Value::Null => Vec::new(),
        one => vec![word(one)],
    }
}

/// `poll[options][]=a` and its like, as Rails reads them.
fn nested(pairs: impl Iterator<Item = (String, String)>) -> Value {
    let mut fields = Map::new();
    for (name, value) in pairs {
        let mut path = name.split('[').map(|part| part.trim_end_matches(']'));
        let first = path.next().unwrap_or_default().to_owned();
        put(
            fields.entry(first).or_insert(Value::Null),
            &path.collect::<Vec<_>>(),
            value,
        );
    }
    Value::Object(fields)
}

fn put(at: &mut Value, path: &[&str], value: String) {
    match path {
        [] => *at = value.into(),
        [""] => {
            if !at.is_array() {
                *at = json!([]);
            }
            if let Value::Array(all) = at {
                all.push(value.into());
            }
        }
        [name, rest @ ..] => {
            if !at.is_object() {
                *at = json!({});
            }
            if let Value::Object(fields) = at {
                put(
                    fields.entry((*name).to_owned()).or_insert(Value::Null),
                    rest,
                    value,
                );
            }
        }
    }
}

fn multipart(body: &[u8], boundary: &str) -> Said {
    let mark = format!("--{boundary}");
    let text = String::from_utf8_lossy(body).into_owned();
    let mut pairs = Vec::new();
    let mut file = None;
    for part in text.split(&mark).skip(1) {
        let Some((head, content)) = part.trim_start_matches("\r\n").split_once("\r\n\r\n") else {
            continue;
        };
        let content = content.strip_suffix("\r\n").unwrap_or(content);
        let name = head
            .split("name=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default();
        if head.contains("filename=") || head.contains("filename*=") {
            let kind = head.lines().find_map(|line| {
                line.to_ascii_lowercase()
                    .strip_prefix("content-type:")
                    .map(|kind| kind.trim().to_owned())
            });
            file = Some(Upload {
                kind: kind.unwrap_or_default(),
                bytes: content.len(),
                size: size(body, &mark),
            });
            pairs.push((name.to_owned(), "(file)".to_owned()));
        } else {
            pairs.push((name.to_owned(), content.to_owned()));
        }
    }
    Said {
        fields: nested(pairs.into_iter()),
        file,
    }
}

/// Of the picture in a form, read from its own header: the rest of the form is read as text.
fn size(form: &[u8], mark: &str) -> Option<(u32, u32)> {
    let position = |bytes: &[u8], of: &[u8]| bytes.windows(of.len()).position(|at| at == of);
    let start = position(form, b"\x89PNG\r\n").or_else(|| position(form, b"\xff\xd8\xff"))?;
    let file = &form[start..];
    let end = position(file, format!("\r\n{mark}").as_bytes())?;
    let picture = parvis_media::Picture::read(&file[..end], &parvis_media::Limits::UPLOAD).ok()?;
    Some((picture.width(), picture.height()))
}
