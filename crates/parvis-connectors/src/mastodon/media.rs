//! Uploading: `/api/v2/media`, which may answer before the file is ready.

use super::Mastodon;
use super::entities::Attachment;
use super::rest::{Server, id};
use crate::{ConnectorError, ConnectorErrorKind as Kind, Part, Picture, Progress, Result, Step};
use bytes::Bytes;
use parvis_domain::Focus;
use parvis_net::Part as Field;
use std::time::Duration;

/// The pauses between two looks whether a file is ready: the first, and the longest.
const PAUSES: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(5));

impl Mastodon {
    /// Uploads the pictures of a part, and waits until each is ready. Nothing of them can be seen yet.
    pub(super) async fn upload_all(
        &self,
        server: Server<'_>,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Vec<String>> {
        let mut ids = Vec::new();
        for (nth, picture) in (0_u8..).zip(&part.draft.pictures) {
            let file = part.files.pictures.get(usize::from(nth));
            let file = file
                .filter(|file| file.len() as u64 == picture.bytes)
                .ok_or_else(|| {
                    let why = format!("the file of picture {nth} isn't the one that was checked");
                    ConnectorError::new(Kind::Refused, why)
                })?;
            progress.at(Step::Uploading(nth)).await?;
            ids.push(self.upload(server, picture, file.clone()).await?);
            progress.at(Step::Uploaded(nth)).await?;
        }
        Ok(ids)
    }

    async fn upload(&self, server: Server<'_>, picture: &Picture, file: Bytes) -> Result<String> {
        let name = match picture.media_type.as_str() {
            "image/png" => "picture.png",
            "image/gif" => "picture.gif",
            "image/webp" => "picture.webp",
            _ => "picture.jpg",
        };
        let mut parts = vec![Field::file("file", name, &picture.media_type, file)];
        if !picture.alternative.trim().is_empty() {
            parts.push(Field::text("description", picture.alternative.trim()));
        }
        if let Some(focus) = picture.focus {
            let (x, y) = point(focus);
            parts.push(Field::text("focus", format!("{x:.2},{y:.2}")));
        }
        let made = server.upload::<Attachment>("/api/v2/media", parts.clone()).await;
        // Servers older than 3.1.3, and some others of this API.
        let made = match made {
            Err(error) if error.kind == Kind::Gone => {
                server.upload::<Attachment>("/api/v1/media", parts).await
            }
            made => made,
        };
        let made = made.map_err(|error| match error.kind {
            Kind::Gone => ConnectorError {
                kind: Kind::Refused,
                ..error
            },
            _ => error,
        })?;
        if made.value.url.is_none() {
            self.ready(server, &made.value.id).await?;
        }
        Ok(made.value.id)
    }

    /// Waits until an upload has been worked through.
    async fn ready(&self, server: Server<'_>, media: &str) -> Result<()> {
        let path = format!("/api/v1/media/{}", id(media)?);
        let (mut pause, mut waited) = (PAUSES.0, Duration::ZERO);
        while waited < self.settings.files_take {
            tokio::time::sleep(pause).await;
            waited += pause;
            pause = (pause * 2).min(PAUSES.1);
            // 206 while it is being worked on, 422 when it can't be.
            if server.get::<Attachment>(&path, &[]).await?.value.url.is_some() {
                return Ok(());
            }
        }
        let why = format!("a file wasn't ready after {} s", waited.as_secs());
        Err(ConnectorError::new(Kind::ServerFault, why))
    }
}

/// The point that a crop keeps, as x and y from -1 to 1, where y rises (methods/media, "focus").
pub(super) fn point(focus: Focus) -> (f64, f64) {
    let along = |thousandths: u16| f64::from(thousandths.min(1_000)) / 500.0 - 1.0;
    (along(focus.x), 0.0 - along(focus.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_point_of_a_crop_is_turned_upright() {
        let told = |x, y| {
            let (x, y) = point(Focus { x, y });
            format!("{x:.2},{y:.2}")
        };
        assert_eq!(told(500, 500), "0.00,0.00");
        assert_eq!(told(0, 0), "-1.00,1.00");
        assert_eq!(told(1_000, 750), "1.00,-0.50");
    }
}
