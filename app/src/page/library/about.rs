//! What a document may be about, to choose from, and the way from a thing to its documents.

use entity::{id::AssociationId, identity::Permission, library::ObjectKind};
use leptos::prelude::*;
use service::Result;
use uuid::Uuid;

use crate::{
    context::PageContext,
    page::property::register::{all_owners, all_units},
    ui::{Choice, Glyph, LinkButton},
};

/// The units and the owners of an association, for whoever adds documents.
///
/// # Errors
/// As the lists of the register.
pub async fn choices(page: &PageContext, association: AssociationId) -> Result<Vec<Choice>> {
    let units = all_units(&page.ctx, association, &Default::default()).await?;
    let owners = all_owners(&page.ctx, association).await?;
    let unit = page.t("library-object-unit");
    let owner = page.t("library-object-owner");
    let units = units
        .into_iter()
        .map(|row| Choice::new(value(ObjectKind::Unit, row.id.0), format!("{unit} {}", row.reference)));
    let owners =
        owners.into_iter().map(|row| Choice::new(value(ObjectKind::Owner, row.id.0), format!("{owner} {}", row.name)));
    Ok(units.chain(owners).collect())
}

fn value(kind: ObjectKind, id: Uuid) -> String {
    format!("{}:{id}", kind.code())
}

/// The way from the page of something to the documents about it, for whoever reads documents.
pub fn documents_of(page: &PageContext, association: AssociationId, kind: ObjectKind, id: Uuid) -> Option<AnyView> {
    page.ctx.may_in(Permission::DocumentRead, association).then(|| {
        let href = page.in_association(&format!("/documents?about={}", value(kind, id)));
        view! { <p><LinkButton href=href label=page.t("library-of-this") icon=Glyph::Document/></p> }.into_any()
    })
}
