//! What the server says of itself (entities/Instance, and the older form of it).

use super::super::wire::Answer;
use super::world::World;
use serde_json::{Value, json};

fn configuration(world: &World) -> Value {
    json!({
        "accounts": { "max_featured_tags": 10 },
        "statuses": {
            "max_characters": world.quirks.characters,
            "max_media_attachments": world.quirks.files,
            "characters_reserved_per_url": world.quirks.per_address,
        },
        "media_attachments": {
            "supported_mime_types": ["image/jpeg", "image/png", "image/gif", "image/webp"],
            "description_limit": 1_500, "image_size_limit": 16_777_216, "image_matrix_limit": 33_177_600,
            "video_size_limit": 103_809_024, "video_frame_rate_limit": 120, "video_matrix_limit": 8_294_400,
        },
        "polls": { "max_options": 4, "max_characters_per_option": 50, "min_expiration": 300, "max_expiration": 2_629_746 },
    })
}

pub(super) fn newer(world: &World) -> Answer {
    if world.quirks.old {
        return super::routes::gone();
    }
    Answer::json(
        200,
        &json!({
            "domain": world.domain, "title": "A fake", "version": "4.4.0", "source_url": "https://example.org/fake",
            "description": "Nobody lives here.", "usage": { "users": { "active_month": world.members.len() } },
            "thumbnail": { "url": format!("{}avatar.png", world.url) }, "icon": [], "languages": ["en", "fr"],
            "configuration": configuration(world), "registrations": { "enabled": false, "approval_required": false },
            "api_versions": { "mastodon": 5 }, "contact": { "email": "", "account": null }, "rules": [],
        }),
    )
}

pub(super) fn older(world: &World) -> Answer {
    let mut said = json!({
        "uri": world.domain, "title": "A fake", "short_description": "", "description": "", "email": "",
        "version": if world.quirks.old { "3.3.0" } else { "4.4.0" }, "urls": { "streaming_api": "wss://example.org" },
        "stats": { "user_count": world.members.len(), "status_count": world.statuses.len(), "domain_count": 1 },
        "thumbnail": null, "languages": ["en"], "registrations": false, "approval_required": false,
        "invites_enabled": false, "contact_account": null, "rules": [],
    });
    if !world.quirks.old {
        said["configuration"] = configuration(world);
    }
    Answer::json(200, &said)
}

/// RFC 8414, since 4.3.
pub(super) fn metadata(world: &World) -> Answer {
    if world.quirks.old {
        return super::routes::gone();
    }
    let url = &world.url;
    let methods = if world.quirks.no_proof {
        json!([])
    } else {
        json!(["S256"])
    };
    Answer::json(
        200,
        &json!({
            "issuer": url, "authorization_endpoint": format!("{url}oauth/authorize"), "token_endpoint": format!("{url}oauth/token"),
            "revocation_endpoint": format!("{url}oauth/revoke"), "app_registration_endpoint": format!("{url}api/v1/apps"),
            "scopes_supported": ["read", "write"], "response_types_supported": ["code"],
            "code_challenge_methods_supported": methods, "grant_types_supported": ["authorization_code", "client_credentials"],
        }),
    )
}

pub(super) fn node_links(world: &World) -> Answer {
    let rel = "http://nodeinfo.diaspora.software/ns/schema/2.0";
    Answer::json(
        200,
        &json!({ "links": [{ "rel": rel, "href": format!("{}nodeinfo/2.0", world.url) }] }),
    )
}

pub(super) fn node() -> Answer {
    Answer::json(
        200,
        &json!({ "version": "2.0", "software": { "name": "mastodon", "version": "4.4.0" } }),
    )
}

/// One grey pixel.
pub(super) fn avatar() -> Answer {
    const PIXEL: &[u8] = &[
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0,
        0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C,
        0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE,
        0x42, 0x60, 0x82,
    ];
    Answer::file(200, "image/png", PIXEL)
}
