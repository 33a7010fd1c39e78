use super::listen;
use super::scripted::reply;
use crate::house::House;
use parvis_app::conversation::public;
use parvis_app::message;
use parvis_connectors::ReplyPage;
use parvis_net::{Client, Guard};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

/// A server that gives these files, by path, for as long as the test lasts.
fn serve(files: Vec<(&'static str, Vec<u8>)>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut request = [0; 2_048];
            let read = stream.read(&mut request).unwrap_or(0);
            let asked = String::from_utf8_lossy(&request[..read]).into_owned();
            let path = asked.split(' ').nth(1).unwrap_or_default();
            let (status, body) = match files.iter().find(|(name, _)| *name == path) {
                Some((_, body)) => ("200 OK", body.as_slice()),
                None => ("404 Not Found", b"".as_slice()),
            };
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            let _ = stream
                .write_all(head.as_bytes())
                .and_then(|()| stream.write_all(body));
        }
    });
    address
}

fn portrait() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(300, 200, |x, _| {
        image::Rgb([u8::try_from(x % 256).unwrap(), 90, 60])
    });
    let mut file = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut file, image::ImageFormat::Png).unwrap();
    file.into_inner()
}

#[tokio::test]
async fn strangers_faces_are_fetched_and_encoded_anew_or_there_is_none() {
    let house = House::new().await;
    let out = house.out().await;
    let there = serve(vec![
        ("/face.png", portrait()),
        ("/page", b"<html><script>alert(1)</script>".to_vec()),
        ("/heavy", vec![0; 6 * 1024 * 1024]),
    ]);
    // A server of nobody's: the guard lets through to the one above only.
    let inside = serve(vec![("/face.png", portrait())]);
    let client = Client::new(&Guard::new().allow(there)).unwrap();
    let (app, network) = house.scripted(Some(client));
    let pictures = [
        ("face", format!("http://{there}/face.png")),
        ("page", format!("http://{there}/page")),
        ("missing", format!("http://{there}/missing")),
        ("heavy", format!("http://{there}/heavy")),
        ("inside", format!("http://{inside}/face.png")),
        ("nonsense", "javascript:alert(1)".to_owned()),
    ];
    house.pass(Duration::from_mins(1));
    let now = app.now();
    let replies = pictures.iter().map(|(name, picture)| {
        let mut it = reply(name, &out.root, &out.root, now);
        it.author.id = format!("rehearsal:{name}");
        it.author.picture = Some(picture.clone());
        it
    });
    let replies: Vec<_> = replies.collect();
    for _ in 0..2 {
        network.will_answer(Ok(ReplyPage {
            replies: replies.clone(),
            ..ReplyPage::default()
        }));
        listen(&app).await;
        house.pass(Duration::from_mins(5));
    }
    for it in house.messages().await {
        message::let_through(&app, &house.mira, it.message.id)
            .await
            .unwrap();
        assert_eq!(
            it.author.avatar.is_some(),
            it.message.text == "face",
            "{}",
            it.message.text
        );
    }
    let talk = public::under(&app, house.place(), out.publication.original_id)
        .await
        .unwrap();
    let face = talk.replies.iter().find(|it| it.avatar.is_some()).unwrap();
    let path = face.avatar.clone().unwrap();
    let id = path
        .trim_start_matches("/avatar/")
        .trim_end_matches(".jpg")
        .parse()
        .unwrap();
    let file = public::avatar(&app, house.place(), id).await.unwrap().unwrap();
    assert_eq!(file.content_type, "image/jpeg");
    let shown = image::load_from_memory_with_format(&file.bytes, image::ImageFormat::Jpeg).unwrap();
    assert_eq!((shown.width(), shown.height()), (96, 96));
    assert!(
        public::avatar(&app, house.zoe.workspace.id, id)
            .await
            .unwrap()
            .is_none()
    );
    // Nothing is fetched twice.
    assert!(!talk.replies.iter().any(|it| it.html.contains("http://127")));
}
