//! Files (methods/media).

use super::super::wire::Answer;
use super::routes::{Call, gone, unprocessable};
use super::views;
use super::world::{File, World};

pub(super) fn upload(world: &mut World, call: &Call<'_>, who: &str) -> Answer {
    let Some(upload) = &call.said.file else {
        return unprocessable("Validation failed: File can't be blank");
    };
    if !upload.kind.starts_with("image/") || upload.bytes == 0 {
        return unprocessable("Validation failed: File content type is invalid, File is invalid");
    }
    let description = call.said.text("description").map(ToOwned::to_owned);
    if description
        .as_ref()
        .is_some_and(|text| text.chars().count() > 1_500)
    {
        return unprocessable("Validation failed: Description is too long (maximum is 1500 characters)");
    }
    let id = world.next_id();
    let file = File {
        id,
        account: who.to_owned(),
        kind: upload.kind.clone(),
        description,
        focus: call.said.text("focus").and_then(focus),
        size: upload.size,
        takes: world.quirks.files_take,
        status: None,
    };
    let said = views::file(world, &file);
    let status = if file.takes == 0 { 200 } else { 202 };
    world.files.insert(id, file);
    Answer::json(status, &said)
}

/// 206 while it is being worked on.
pub(super) fn show(world: &mut World, call: &Call<'_>) -> Answer {
    let id: u64 = call.id().parse().unwrap_or(0);
    let Some(file) = world.files.get_mut(&id) else {
        return gone();
    };
    file.takes = file.takes.saturating_sub(1);
    let (file, status) = (file.clone(), if file.takes == 0 { 200 } else { 206 });
    Answer::json(status, &views::file(world, &file))
}

pub(super) fn describe(world: &mut World, call: &Call<'_>) -> Answer {
    let id: u64 = call.id().parse().unwrap_or(0);
    let (description, point) = (
        call.said.text("description").map(ToOwned::to_owned),
        call.said.text("focus").and_then(focus),
    );
    let Some(file) = world.files.get_mut(&id) else {
        return gone();
    };
    file.description = description.or(file.description.take());
    file.focus = point.or(file.focus);
    let file = file.clone();
    Answer::json(200, &views::file(world, &file))
}

fn focus(text: &str) -> Option<(f64, f64)> {
    let (x, y) = text.split_once(',')?;
    Some((x.trim().parse().ok()?, y.trim().parse().ok()?))
}
