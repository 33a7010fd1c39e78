//! Authenticated JSON for the workbench and for others; OpenAPI.
