//! The pages of the room, asked for over HTTP, with a real database behind them.

mod governance;
mod opening;
mod read;
mod statutes;
mod title;
mod write;

use std::sync::Arc;

use axum::{
    Extension,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use entity::{identity::Role, property::AssociationForm};
use service::{property::association_fetch, testkit::World};
use tower::ServiceExt as _;

use crate::{route::router, ui::Assets};

/// What came back.
struct Answer {
    status: StatusCode,
    location: String,
    body: String,
}

struct Site(World);

impl Site {
    async fn new() -> Self {
        Self(World::sqlite().await.unwrap())
    }

    /// The path of the association in which people hold their roles.
    async fn home(&self) -> String {
        let row = association_fetch(&self.0.ctx(Role::Syndic), self.0.own.home.id).await.unwrap();
        format!("/fr/a/{}", row.slug)
    }

    async fn send(&self, role: Role, request: Request<Body>) -> Answer {
        let app = router().layer(Extension(self.0.ctx(role))).layer(Extension(Arc::new(Assets::default())));
        let response = app.oneshot(request).await.unwrap();
        let status = response.status();
        let location = response
            .headers()
            .get(header::LOCATION)
            .map(|value| value.to_str().unwrap().to_owned())
            .unwrap_or_default();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer { status, location, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    async fn get(&self, role: Role, path: &str) -> Answer {
        self.send(role, Request::get(path).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, role: Role, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("idempotencyKey", &uuid::Uuid::now_v7().to_string());
        body.extend_pairs(fields);
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(role, request.body(Body::from(body.finish())).unwrap()).await
    }
}

fn shown(body: &str) -> String {
    body.replace("&nbsp;", "\u{a0}").replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}

/// An association that is not in the world yet.
fn association(name: &str, total_shares: &str) -> AssociationForm {
    AssociationForm {
        name: name.into(),
        language: "fr".into(),
        enterprise_number: "0987.654.394".into(),
        street: "Rue du Parc 1".into(),
        postal_code: "4000".into(),
        city: "Liège".into(),
        total_shares: total_shares.into(),
        ..AssociationForm::default()
    }
}
