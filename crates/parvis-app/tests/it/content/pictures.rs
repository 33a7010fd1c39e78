use super::words;
use crate::house::{House, refusals};
use bytes::Bytes;
use parvis_app::media::{self, MediaFilter, MediaInput, MediaView, Upload};
use parvis_app::original::public::{self, Found};
use parvis_app::{Result, original, revision};
use parvis_domain::{Cover, Media, MediaId, Timestamp, UiLanguage};
use parvis_media::MediaFolder;
use std::path::Path;
use std::time::Duration;
use uuid::Uuid;

/// A picture with a gradient: of any size, and no two alike.
fn jpeg(width: u16, height: u16, seed: u8) -> Bytes {
    let mut pixels = Vec::with_capacity(usize::from(width) * usize::from(height) * 3);
    for y in 0..height {
        for x in 0..width {
            pixels.extend_from_slice(&[(x % 251) as u8, (y % 241) as u8, seed]);
        }
    }
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut bytes)
        .encode(
            &pixels,
            width.into(),
            height.into(),
            image::ExtendedColorType::Rgb8,
        )
        .unwrap();
    bytes.into()
}

impl House {
    async fn sends(&self, bytes: impl Into<Bytes>) -> Result<Media> {
        let given = Upload {
            name: "photos/place.jpg".into(),
            bytes: bytes.into(),
        };
        media::upload(&self.app, &self.mira, given).await
    }
}

fn said(media: &Media) -> MediaInput {
    MediaInput {
        name: media.name.clone(),
        alt_en: media.alt_en.clone(),
        alt_fr: media.alt_fr.clone(),
        focal_x: media.focal_x,
        focal_y: media.focal_y,
    }
}

fn files_below(folder: &Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .map(|path| if path.is_dir() { files_below(&path) } else { 1 })
        .sum()
}

/// 85 bytes that claim 65535 × 65535 pixels: 12 GiB, once unfolded.
const BOMB: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\xff\xff\x00\x00\xff\xff\x08\x02\x00\x00\x00\x39\x67\x4e\x07\x00\x00\x00\x1c\x49\x44\x41\x54\x78\xda\xed\xc1\x31\x01\x00\x00\x00\xc2\xa0\xf5\x4f\x6d\x0a\x3f\xa0\x00\x00\x00\x00\x80\xb7\x01\x13\x88\x00\x01\xd6\x98\xcc\x91\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

#[tokio::test]
async fn a_picture_is_encoded_for_pages_and_found_at_its_addresses() {
    let house = House::new().await;
    let sent = jpeg(1_200, 800, 1);
    let kept = house.sends(sent.clone()).await.unwrap();
    assert_eq!(
        (kept.name.as_str(), kept.width, kept.height),
        ("place.jpg", 1_200, 800)
    );
    let names: Vec<_> = kept
        .renditions
        .iter()
        .map(|it| (it.name.as_str(), it.width, it.height))
        .collect();
    assert_eq!(
        names,
        [
            ("480", 480, 320),
            ("960", 960, 640),
            ("1200", 1_200, 800),
            ("card", 1_200, 630)
        ]
    );
    for rendition in &kept.renditions {
        let name = format!("{}.{}", rendition.name, rendition.extension());
        let file = media::file(&house.app, house.place(), kept.id, &name)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(file.content_type, "image/jpeg");
        assert_ne!(file.bytes, sent, "readers never get what came");
        let address = format!("/media/{}/{name}?v={}", kept.id, &rendition.file[..8]);
        assert_eq!(rendition.path(kept.id), address);
    }
    for nothing in ["481.jpg", "480.png", "480", "", "../480.jpg", &kept.file] {
        let found = media::file(&house.app, house.place(), kept.id, nothing)
            .await
            .unwrap();
        assert!(found.is_none(), "{nothing}");
    }
    let elsewhere = media::file(&house.app, house.zoe.workspace.id, kept.id, "480.jpg")
        .await
        .unwrap();
    assert!(elsewhere.is_none());
}

#[tokio::test]
async fn what_is_no_picture_is_refused_by_what_it_is() {
    let house = House::new().await;
    let cut = jpeg(400, 300, 2);
    for (bytes, code) in [
        (Bytes::new(), "picture-empty"),
        (Bytes::from_static(b"Bonjour."), "picture-not-a-picture"),
        (
            Bytes::from_static(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
            "picture-foreign",
        ),
        (Bytes::from_static(b"\0\0\0\x18ftypisom\0\0\0\0"), "picture-video"),
        (Bytes::from_static(BOMB), "picture-too-large"),
        (cut.slice(..cut.len() / 2), "picture-cut-short"),
        (vec![0xff; media::MOST_BYTES + 1].into(), "picture-too-many-bytes"),
    ] {
        let refused = house.sends(bytes).await.unwrap_err();
        assert_eq!(refused.code, code);
    }
    let page = media::list(&house.app, &house.vic, &MediaFilter::default(), None, 9)
        .await
        .unwrap();
    assert!(page.items.is_empty());
    assert_eq!(files_below(house.pictures.path()), 0);
}

#[tokio::test]
async fn what_a_picture_shows_is_said_once_and_for_a_place() {
    let house = House::new().await;
    let kept = house.sends(jpeg(600, 400, 3)).await.unwrap();
    let mut input = said(&kept);
    input.alt_fr = "La place, un matin d’hiver".into();
    input.focal_y = 0;
    let view = media::update(&house.app, &house.mira, kept.id, input.clone())
        .await
        .unwrap();
    assert_eq!(view.media.alt(UiLanguage::En), "La place, un matin d’hiver");
    let card = |media: &Media| {
        media
            .renditions
            .iter()
            .find(|it| it.name == "card")
            .unwrap()
            .file
            .clone()
    };
    assert_ne!(card(&view.media), card(&kept), "the card is cut anew");
    input.focal_y = 1_001;
    let refused = media::update(&house.app, &house.mira, kept.id, input)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("focal_y".to_owned(), "focal-outside")]);

    let id = house.article("Titre").await;
    let mut content = words("Titre", &format!("![](media:{})", kept.id));
    content.cover = Some(Cover {
        media: kept.id,
        alt: String::new(),
    });
    house.writes(id, content.clone()).await.unwrap();
    house.publishes(id).await;
    let Found::Here(seen) = public::article_by_slug(&house.app, house.place(), "titre")
        .await
        .unwrap()
    else {
        panic!("it is live");
    };
    let (cover, alt) = seen.cover_picture().unwrap();
    assert_eq!((cover.id, alt), (kept.id, "La place, un matin d’hiver"));
    let filter = MediaFilter {
        text: Some("matin d'hiver".into()),
        ..MediaFilter::default()
    };
    let found = media::list(&house.app, &house.vic, &filter, None, 9)
        .await
        .unwrap();
    assert_eq!(found.items.len(), 1);
}

#[tokio::test]
async fn a_picture_in_use_is_kept_and_says_where() {
    let house = House::new().await;
    let kept = house.sends(jpeg(600, 400, 4)).await.unwrap();
    let id = house.article("Le marché").await;
    house
        .writes(id, words("Le marché", &format!("![](media:{})", kept.id)))
        .await
        .unwrap();
    house.publishes(id).await;
    // Gone from the text, and still before readers.
    house.writes(id, words("Le marché", "Sans image.")).await.unwrap();
    let refused = media::delete(&house.app, &house.mira, kept.id).await.unwrap_err();
    assert_eq!(
        (refused.code, &refused.params["title"]),
        ("media-in-use", &"Le marché".into())
    );
    assert_eq!(refused.extra.unwrap()["originals"][0]["id"], id.to_string());
    house.publishes(id).await;
    assert!(files_below(house.pictures.path()) > 0);
    media::delete(&house.app, &house.mira, kept.id).await.unwrap();
    assert_eq!(files_below(house.pictures.path()), 0);
    let gone = media::show(&house.app, &house.mira, kept.id).await.unwrap_err();
    assert_eq!(gone.code, "not-found");
}

#[tokio::test]
async fn the_same_file_twice_is_two_pictures_and_one_goes_without_the_other() {
    let house = House::new().await;
    let bytes = jpeg(600, 400, 5);
    let (one, two) = (
        house.sends(bytes.clone()).await.unwrap(),
        house.sends(bytes).await.unwrap(),
    );
    assert_ne!(one.id, two.id);
    media::delete(&house.app, &house.mira, one.id).await.unwrap();
    let file = media::file(&house.app, house.place(), two.id, "480.jpg")
        .await
        .unwrap();
    assert!(file.is_some());
}

#[tokio::test]
async fn a_cover_that_is_gone_does_not_keep_its_words_from_coming_back() {
    let house = House::new().await;
    let kept = house.sends(jpeg(600, 400, 6)).await.unwrap();
    let id = house.article("Titre").await;
    let mut content = words("Titre", "Avec une image.");
    content.cover = Some(Cover {
        media: kept.id,
        alt: "La place".into(),
    });
    house.writes(id, content).await.unwrap();
    let named = revision::save_named(&house.app, &house.mira, id, None, "Avec")
        .await
        .unwrap();
    house.writes(id, words("Titre", "Sans.")).await.unwrap();
    media::delete(&house.app, &house.mira, kept.id).await.unwrap();
    let back = revision::restore(&house.app, &house.mira, id, named.revision.head.id, None)
        .await
        .unwrap();
    assert_eq!(back.copy.content, words("Titre", "Avec une image."));
}

#[tokio::test]
async fn a_picture_of_nobody_cannot_lead_a_text() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let mut content = words("Titre", "");
    content.cover = Some(Cover {
        media: MediaId::from_uuid(Uuid::from_u128(404)),
        alt: String::new(),
    });
    let refused = house.writes(id, content).await.unwrap_err();
    assert_eq!(
        refusals(&refused),
        [("cover.media".to_owned(), "picture-unknown")]
    );
}

#[tokio::test]
async fn a_contributor_removes_their_own_pictures_only() {
    let house = House::new().await;
    let miras = house.sends(jpeg(500, 400, 7)).await.unwrap();
    let given = Upload {
        name: "a.jpg".into(),
        bytes: jpeg(500, 400, 8),
    };
    let nours = media::upload(&house.app, &house.nour, given.clone())
        .await
        .unwrap();
    let refused = media::delete(&house.app, &house.nour, miras.id)
        .await
        .unwrap_err();
    assert_eq!(refused.code, "denied");
    media::delete(&house.app, &house.nour, nours.id).await.unwrap();
    let refused = media::upload(&house.app, &house.vic, given).await.unwrap_err();
    assert_eq!(refused.code, "denied");
    let other = original::show(&house.app, &house.vic, house.article("x").await)
        .await
        .unwrap();
    assert!(other.media.is_empty());
}

#[tokio::test]
async fn files_that_nothing_names_are_swept_after_a_day() {
    let house = House::new().await;
    let kept = house.sends(jpeg(600, 400, 1)).await.unwrap();
    let folder = house.pictures.path().join(house.place().to_string());
    let needed = files_below(&folder);
    // As if the power had failed after the files and before the row.
    let there = MediaFolder::new(house.pictures.path());
    for (seed, hours) in [(2, 1), (3, 25)] {
        let name = there
            .put(
                house.place().uuid(),
                jpeg(60, 40, seed),
                parvis_media::Format::Jpeg,
            )
            .await
            .unwrap();
        age(
            &folder,
            &name.to_string(),
            house.app.now().minus(Duration::from_hours(hours)),
        );
    }
    for name in kept.renditions.iter().map(|it| &it.file).chain([&kept.file]) {
        age(&folder, name, house.app.now().minus(Duration::from_hours(72)));
    }
    assert_eq!(files_below(&folder), needed + 2);

    assert_eq!(
        media::sweep(&house.app).await.unwrap(),
        1,
        "the older one of the two"
    );
    assert_eq!(files_below(&folder), needed + 1);
    house.clock.advance(Duration::from_hours(24));
    assert_eq!(media::sweep(&house.app).await.unwrap(), 1);
    assert_eq!(media::sweep(&house.app).await.unwrap(), 0);
    assert_eq!(
        files_below(&folder),
        needed,
        "what a picture is made of stays, however old"
    );
}

/// Says of a file that it was put at `at`.
fn age(folder: &Path, name: &str, at: Timestamp) {
    let file = std::fs::File::options()
        .append(true)
        .open(folder.join(&name[..2]).join(name))
        .unwrap();
    let since = Duration::from_micros(at.micros().try_into().unwrap());
    file.set_modified(std::time::SystemTime::UNIX_EPOCH + since)
        .unwrap();
}

impl House {
    async fn puts_in_its_place(&self, of: &Media, bytes: Bytes) -> Result<MediaView> {
        let given = Upload {
            name: "nouvelle.jpg".into(),
            bytes,
        };
        media::replace(&self.app, &self.mira, of.id, given).await
    }

    /// What readers see of the article at `/titre`.
    async fn cover_of_titre(&self) -> Media {
        let found = public::article_by_slug(&self.app, self.place(), "titre").await;
        match found.unwrap() {
            Found::Here(seen) => seen.cover_picture().unwrap().0.clone(),
            _ => unreachable!("it is live"),
        }
    }
}

#[tokio::test]
async fn another_file_takes_a_pictures_place_wherever_it_is_used_and_can_be_taken_back() {
    let house = House::new().await;
    let was = house.sends(jpeg(1_200, 800, 1)).await.unwrap();
    let id = house.article("Titre").await;
    let mut content = words("Titre", &format!("![](media:{})", was.id));
    content.cover = Some(Cover {
        media: was.id,
        alt: String::new(),
    });
    house.writes(id, content).await.unwrap();
    house.publishes(id).await;
    let mut input = said(&was);
    input.alt_fr = "La place".into();
    input.focal_x = 100;
    media::update(&house.app, &house.mira, was.id, input)
        .await
        .unwrap();
    let was = house.cover_of_titre().await;

    // Of the same shape, the point that matters stays; readers see the new one at once, at another address.
    let now = house.puts_in_its_place(&was, jpeg(600, 400, 2)).await.unwrap();
    assert_eq!(
        (
            now.media.width,
            now.media.focal_x,
            now.media.alt_fr.as_str(),
            now.media.name.as_str()
        ),
        (600, 100, "La place", "nouvelle.jpg")
    );
    assert_eq!(
        (now.originals.len(), now.originals[0].cover, now.originals[0].live),
        (1, true, true)
    );
    let seen = house.cover_of_titre().await;
    assert_eq!(seen, now.media);
    assert_ne!(seen.renditions[0].path(was.id), was.renditions[0].path(was.id));

    // Where a size stood that the new picture hasn't, its nearest one answers.
    let at = |name: &'static str| media::file(&house.app, house.place(), was.id, name);
    let bytes = |found: Option<media::MediaFile>| found.map(|file| file.bytes);
    let widest = bytes(at("600.jpg").await.unwrap());
    assert!(widest.is_some());
    assert_eq!(bytes(at("1200.jpg").await.unwrap()), widest);
    assert_eq!(bytes(at("500.png").await.unwrap()), widest);
    assert!(at("card.png").await.unwrap().is_some());
    for nothing in ["600.gif", "x.jpg", "600", "-1.jpg"] {
        assert!(at(nothing).await.unwrap().is_none(), "{nothing}");
    }

    // The same file again is no change; one of another shape is cropped round its middle.
    let same = house.puts_in_its_place(&was, jpeg(600, 400, 2)).await.unwrap();
    assert_eq!(same.earlier.len(), 1);
    let third = house.puts_in_its_place(&was, jpeg(400, 400, 3)).await.unwrap();
    assert_eq!((third.media.focal_x, third.earlier.len()), (500, 2));
    assert_eq!(third.people, [(house.mira.user.id, house.mira.user.name.clone())]);

    // And back to the first, with its point; nothing piles up.
    let back = media::put_back(&house.app, &house.mira, was.id, 1).await.unwrap();
    assert_eq!(house.cover_of_titre().await, was);
    let numbers: Vec<_> = back.earlier.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [3, 2]);
    let refused = media::put_back(&house.app, &house.mira, was.id, 1)
        .await
        .unwrap_err();
    assert_eq!(refused.code, "not-found");

    // What it was goes with it.
    house.writes(id, words("Titre", "Sans image.")).await.unwrap();
    house.publishes(id).await;
    media::delete(&house.app, &house.mira, was.id).await.unwrap();
    assert_eq!(files_below(house.pictures.path()), 0);
}

#[tokio::test]
async fn whoever_may_not_publish_does_not_change_what_readers_see() {
    let house = House::new().await;
    let kept = house.sends(jpeg(600, 400, 1)).await.unwrap();
    let given = Upload {
        name: "a.jpg".into(),
        bytes: jpeg(600, 400, 2),
    };
    for who in [&house.nour, &house.vic] {
        let refused = media::replace(&house.app, who, kept.id, given.clone())
            .await
            .unwrap_err();
        assert_eq!(refused.code, "denied");
    }
    let other = Upload {
        name: "a.jpg".into(),
        bytes: Bytes::from_static(b"Bonjour."),
    };
    let refused = media::replace(&house.app, &house.mira, kept.id, other)
        .await
        .unwrap_err();
    assert_eq!(refused.code, "picture-not-a-picture");
    let elsewhere = media::replace(&house.app, &house.zoe, kept.id, given)
        .await
        .unwrap_err();
    assert_eq!(elsewhere.code, "not-found");
    let still = media::show(&house.app, &house.mira, kept.id).await.unwrap();
    assert_eq!((still.media, still.earlier.len()), (kept, 0));
}

#[tokio::test]
async fn what_nothing_uses_is_listed_by_itself() {
    let house = House::new().await;
    let (used, idle) = (
        house.sends(jpeg(600, 400, 1)).await.unwrap(),
        house.sends(jpeg(600, 400, 2)).await.unwrap(),
    );
    let id = house.article("Titre").await;
    house
        .writes(id, words("Titre", &format!("![](media:{})", used.id)))
        .await
        .unwrap();
    let filter = MediaFilter {
        unused: true,
        format: Some(media::Format::Jpeg),
        silent_in: Some(UiLanguage::Fr),
        ..MediaFilter::default()
    };
    let page = media::list(&house.app, &house.vic, &filter, None, 9)
        .await
        .unwrap();
    assert_eq!(page.items, [idle]);
}
