//! The file that a picture is sent from, and what is made of it: cropped where somebody chose so, and within what the
//! network takes.

use super::outcome::Why;
use crate::{App, Problem, Result};
use bytes::Bytes;
use parvis_connectors::Picture;
use parvis_domain::{Focus, Media, MediaId, PixelCrop, Rendition, VariantPicture, WorkspaceId};
use parvis_media::{FileName, Limits as Readable};

/// The longest side of a picture that is sent, in pixels; networks show no more.
const SIDE: u32 = 2_000;

/// What is sent of a picture.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Of which.
    pub(crate) media: MediaId,
    /// The file it is shown by, and sent from as long as nothing is cut off it.
    pub(crate) shown: Rendition,
    /// The file that came, and the part of it that is sent, where somebody chose one.
    pub(crate) cut: Option<(String, PixelCrop)>,
    /// The point that a crop on the network keeps, within what is sent; none where it is the middle, which every network
    /// takes for granted.
    pub(crate) focus: Option<Focus>,
}

impl Source {
    /// What is sent of a picture beside a text: of its largest rendition, which was encoded here, so that nothing hidden
    /// in the file gets out; or a part of the file that came, so that a small part is as sharp as it can be.
    pub(crate) fn of(media: &Media, picture: &VariantPicture) -> Option<Self> {
        let renditions = media.renditions.iter();
        let shown = renditions
            .filter(|file| file.name != Rendition::CARD)
            .max_by_key(|file| file.width)?;
        let point = picture.focus.unwrap_or(Focus {
            x: media.focal_x,
            y: media.focal_y,
        });
        let point = picture.crop.map_or(point, |crop| crop.within(point));
        Some(Self {
            media: media.id,
            shown: shown.clone(),
            cut: picture
                .crop
                .map(|crop| (media.file.clone(), crop.pixels(media.width, media.height))),
            focus: (point != Focus { x: 500, y: 500 }).then_some(point),
        })
    }

    /// The picture of a card.
    pub(crate) fn card(media: &Media) -> Option<Self> {
        let card = media
            .renditions
            .iter()
            .find(|file| file.name == Rendition::CARD)?;
        Some(Self {
            media: media.id,
            shown: card.clone(),
            cut: None,
            focus: None,
        })
    }

    /// As it will be sent: what is too large is made smaller first.
    pub(crate) fn fact(&self, alternative: &str, most: u64) -> Picture {
        let kept: Option<FileName> = self.shown.file.parse().ok();
        let (width, height) = match &self.cut {
            Some((_, part)) => within(part.width, part.height),
            None => (self.shown.width, self.shown.height),
        };
        Picture {
            media_type: kept.map_or_else(String::new, |name| name.format.content_type().to_owned()),
            bytes: u64::try_from(self.shown.bytes).unwrap_or(0).min(most),
            width,
            height,
            alternative: alternative.to_owned(),
            focus: None,
        }
    }

    /// Its bytes within a network's limits, and its facts brought up to what they are. The same of the same file each
    /// time, so that sending again is the same sending.
    pub(super) async fn fitted(
        &self,
        app: &App,
        place: WorkspaceId,
        fact: &mut Picture,
        (most, kinds): (u64, &[&str]),
    ) -> Result<Result<Bytes, Why>> {
        let file = self.cut.as_ref().map_or(&self.shown.file, |(file, _)| file);
        let name: FileName = file.parse().map_err(Problem::internal)?;
        let read = app.media.read(place.uuid(), name).await;
        let Some(bytes) = read.map_err(Problem::internal)? else {
            return Ok(Err(Why::ours("media-gone")));
        };
        let kind_taken = kinds.is_empty() || kinds.contains(&fact.media_type.as_str());
        if self.cut.is_none() && kind_taken && bytes.len() as u64 <= most {
            fact.bytes = bytes.len() as u64;
            return Ok(Ok(bytes));
        }
        let limit = usize::try_from(most).unwrap_or(usize::MAX);
        let part = self.cut.as_ref().map(|(_, part)| *part);
        let slot = app.media_slots.acquire().await.map_err(Problem::internal)?;
        let made = tokio::task::spawn_blocking(move || {
            let picture = parvis_media::Picture::read(&bytes, &Readable::UPLOAD)?;
            match part {
                Some(part) => picture
                    .cut(part.left, part.top, part.width, part.height)
                    .fit_under(limit, SIDE),
                None => picture.fit_under(limit, SIDE),
            }
        });
        let made = made.await.map_err(Problem::internal)?;
        drop(slot);
        Ok(match made {
            Ok(made) => {
                made.format.content_type().clone_into(&mut fact.media_type);
                fact.bytes = made.bytes.len() as u64;
                (fact.width, fact.height) = (made.width, made.height);
                Ok(made.bytes.into())
            }
            Err(refusal) => {
                tracing::warn!(%refusal, %file, "a picture can't be brought within the network's limits");
                Err(Why::ours("picture-cannot-fit"))
            }
        })
    }
}

/// The same proportions, no side above what is sent.
fn within(width: u32, height: u32) -> (u32, u32) {
    let longest = width.max(height).max(1);
    if longest <= SIDE {
        return (width, height);
    }
    let scaled = |side: u32| {
        let exact = (u64::from(side) * u64::from(SIDE) + u64::from(longest) / 2) / u64::from(longest);
        u32::try_from(exact).unwrap_or(SIDE).max(1)
    };
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_larger_than_is_sent_keeps_its_proportions() {
        assert_eq!(within(1_600, 900), (1_600, 900));
        assert_eq!(within(4_000, 3_000), (2_000, 1_500));
        assert_eq!(within(1, 20_000), (1, 2_000));
    }
}
