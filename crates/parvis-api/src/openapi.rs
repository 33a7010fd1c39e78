use utoipa::OpenApi;
use utoipa::openapi::{Components, Ref, RefOr, Response, content::ContentBuilder, response::ResponseBuilder};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Parvis",
        description = "Everything the workbench can do. Conventions and known quirks: docs/api-design.md.",
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later")
    ),
    servers((url = "/api/v1")),
    components(schemas(parvis_http::ProblemBody))
)]
struct Frame;

/// The description of the API, as it is committed in `openapi.json`.
pub fn document() -> utoipa::openapi::OpenApi {
    let (_, operations) = crate::operations().split_for_parts();
    let mut document = Frame::openapi();
    document.merge(operations);
    env!("CARGO_PKG_VERSION").clone_into(&mut document.info.version);
    add_problem(&mut document);
    document
}

/// Each operation can answer with a problem; saying so once here beats saying it at each of them.
fn add_problem(document: &mut utoipa::openapi::OpenApi) {
    let schema = Ref::from_schema_name("ProblemBody");
    let content = ContentBuilder::new().schema(Some(schema)).build();
    let problem: Response = ResponseBuilder::new()
        .description("A problem (RFC 9457): a stable code, a sentence, the fields.")
        .content("application/problem+json", content)
        .build();
    document
        .components
        .get_or_insert_with(Components::new)
        .responses
        .insert("Problem".to_owned(), problem.into());
    for item in document.paths.paths.values_mut() {
        let operations = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.delete,
            &mut item.patch,
        ];
        for operation in operations.into_iter().flatten() {
            let reference = RefOr::Ref(Ref::from_response_name("Problem"));
            operation
                .responses
                .responses
                .insert("default".to_owned(), reference);
        }
    }
}
