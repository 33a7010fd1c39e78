use crate::world::World;
use axum::http::{Method, StatusCode, header};
use parvis_domain::Role;
use serde_json::json;

const MEDIA: &str = "/workspaces/halle/media";

/// 2 × 2 pixels, red: the smallest PNG that shows something.
const PNG: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x02\x00\x00\x00\x02\x08\x02\x00\x00\x00\xfd\xd4\x9a\x73\x00\x00\x00\x10\x49\x44\x41\x54\x78\xda\x63\xf8\xcf\xc0\x00\x44\x0c\x10\x0a\x00\x1f\xee\x03\xfd\x63\x5e\xbb\x5b\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

/// 1 × 1 pixel, white.
const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00\x3b";

/// 85 bytes that claim 65535 × 65535 pixels: 12 GiB, once unfolded.
const BOMB: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\xff\xff\x00\x00\xff\xff\x08\x02\x00\x00\x00\x39\x67\x4e\x07\x00\x00\x00\x1c\x49\x44\x41\x54\x78\xda\xed\xc1\x31\x01\x00\x00\x00\xc2\xa0\xf5\x4f\x6d\x0a\x3f\xa0\x00\x00\x00\x00\x80\xb7\x01\x13\x88\x00\x01\xd6\x98\xcc\x91\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

#[tokio::test]
async fn a_picture_is_sent_described_seen_and_removed() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let sent = mira
        .send(Method::POST, &format!("{MEDIA}?name=place.png"), "image/png", PNG)
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(
        (&sent["name"], &sent["width"], &sent["alt_fr"]),
        (&json!("place.png"), &json!(2), &json!(""))
    );
    let one = format!("{MEDIA}/{}", sent["id"].as_str().unwrap());
    let said = json!({ "name": "place.png", "alt_en": "", "alt_fr": "Un carré rouge", "focal_x": 500, "focal_y": 0 });
    let said = mira.put(&one, said).await.is(StatusCode::OK).body;
    assert_eq!(
        (&said["alt_fr"], &said["uses"]),
        (&json!("Un carré rouge"), &json!([]))
    );
    let file = said["renditions"][0]["file"].as_str().unwrap();
    let seen = mira.get(&format!("{one}/files/{file}")).await.is(StatusCode::OK);
    assert_eq!(seen.headers[header::CONTENT_TYPE], "image/png");
    assert_eq!(seen.headers[header::CACHE_CONTROL], "private, no-cache");
    let path = said["renditions"][0]["path"].as_str().unwrap();
    let mark = path.split_once('?').unwrap().1;
    let marked = mira
        .get(&format!("{one}/files/{file}?{mark}"))
        .await
        .is(StatusCode::OK);
    assert_eq!(marked.headers[header::CACHE_CONTROL], "private, max-age=300");
    assert_eq!(
        mira.get(&format!("{one}/files/1.png"))
            .await
            .is(StatusCode::NOT_FOUND)
            .code(),
        "not-found"
    );

    let form = json!({ "kind": "note", "body": format!("![](media:{})", sent["id"].as_str().unwrap()) });
    let note = mira
        .post("/workspaces/halle/originals", form)
        .await
        .is(StatusCode::CREATED)
        .body;
    let kept = mira.delete(&one).await.is(StatusCode::CONFLICT).body;
    assert_eq!(kept["extra"]["originals"][0]["id"], note["id"]);
    assert_eq!(
        kept["title"],
        "This picture is still used. Take it out there first."
    );
    assert_eq!(note["media"][0]["id"], sent["id"]);
    let save = json!({ "version": 1, "title": "", "summary": "", "body": "Sans image.", "cover": null });
    let copy = format!(
        "/workspaces/halle/originals/{}/working-copy",
        note["id"].as_str().unwrap()
    );
    mira.put(&copy, save).await.is(StatusCode::OK);
    mira.delete(&one).await.is(StatusCode::NO_CONTENT);
    mira.get(&one).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_no_picture_or_too_large_gets_a_sentence_in_both_languages() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    let refused = mira.send(Method::POST, MEDIA, "image/jpeg", "Bonjour.").await;
    assert_eq!(
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).body["title"],
        "This file is not a picture, whatever its name says. JPEG, PNG, WebP and GIF are accepted."
    );
    mira.language = "fr";
    let refused = mira
        .send(
            Method::POST,
            MEDIA,
            "image/jpeg",
            vec![0xff; 20 * 1024 * 1024 + 1],
        )
        .await;
    assert_eq!(
        refused.is(StatusCode::PAYLOAD_TOO_LARGE).body["title"],
        "Ce fichier est trop lourd\u{202f}: 20 Mio au plus sont acceptés. Réduisez l’image et renvoyez-la."
    );
    let refused = mira.send(Method::POST, MEDIA, "image/png", BOMB).await;
    assert_eq!(
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).body["title"],
        "Cette image mesure 65535 × 65535 pixels, plus que ce qui est accepté. Réduisez-la et renvoyez-la."
    );
    let page = mira.get(MEDIA).await.is(StatusCode::OK).body;
    assert_eq!(page["items"], json!([]));
}

#[tokio::test]
async fn another_file_takes_a_pictures_place_and_is_taken_back() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let nour = world.member("Nour", "halle", Role::Contributor).await;
    let sent = mira
        .send(Method::POST, &format!("{MEDIA}?name=place.png"), "image/png", PNG)
        .await
        .is(StatusCode::CREATED)
        .body;
    let one = format!("{MEDIA}/{}", sent["id"].as_str().unwrap());
    let replace = format!("{one}/replace?name=photos/halle.gif");
    let refused = nour.send(Method::POST, &replace, "image/gif", GIF).await;
    assert_eq!(
        refused.is(StatusCode::FORBIDDEN).body["roles_that_could"],
        json!(["cm", "lead"])
    );
    let now = mira
        .send(Method::POST, &replace, "image/gif", GIF)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!((&now["name"], &now["width"]), (&json!("halle.gif"), &json!(1)));
    let earlier = &now["earlier"][0];
    assert_eq!(
        (
            &earlier["number"],
            &earlier["name"],
            &earlier["replaced_by"]["name"]
        ),
        (&json!(1), &json!("place.png"), &json!("Mira"))
    );
    for (query, count) in [
        ("format=gif", 1),
        ("format=png", 0),
        ("silent_in=en&unused=true&text=halle", 1),
    ] {
        let page = mira
            .get(&format!("{MEDIA}?{query}"))
            .await
            .is(StatusCode::OK)
            .body;
        assert_eq!(page["items"].as_array().unwrap().len(), count, "{query}");
    }
    let back = mira
        .post(&format!("{one}/put-back"), json!({ "number": 1 }))
        .await;
    let back = back.is(StatusCode::OK).body;
    assert_eq!(
        (&back["name"], &back["renditions"]),
        (&json!("place.png"), &sent["renditions"])
    );
    let gone = mira
        .post(&format!("{one}/put-back"), json!({ "number": 1 }))
        .await;
    assert_eq!(gone.is(StatusCode::NOT_FOUND).code(), "not-found");
}
