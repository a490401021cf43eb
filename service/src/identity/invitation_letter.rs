//! The letter that brings somebody her code. Each time it is made, the code is a new one and the former letter opens nothing any more.

use document::identity::invitation::InvitationLetter;
use entity::{
    date::format_date,
    id::AccountId,
    identity::{Permission, role_assignment},
    property::owner,
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    invitation::{self, Guest, invitation_person},
    ticket::INVITATION_DAYS,
};
use crate::{
    charges::postal_lines,
    ctx::Ctx,
    error::Result,
    platform::{PdfFile, draw},
    text::{Text, Value},
};

/// The letter with a new code for somebody who has a role in the organization, in her language.
///
/// # Errors
/// As [`invitation_code`](super::invitation_code); failures.
pub async fn invitation_letter(ctx: &Ctx, account: AccountId) -> Result<PdfFile> {
    let addressee = address(ctx, account).await?;
    let name = invitation_person(ctx, account).await?;
    let (guest, code) = invitation::code(ctx, account).await?;
    let letter = letter(ctx, guest, name, addressee, code);
    draw(ctx, "invitation.pdf".to_owned(), move || letter.render()).await
}

/// The letter in its words.
fn letter(ctx: &Ctx, guest: Guest, name: String, addressee: Option<Vec<String>>, code: String) -> InvitationLetter {
    let language = guest.account.language;
    let text = Text::new(language);
    let addressee = addressee.unwrap_or_else(|| vec![name.clone()]);
    let expires = crate::clock::day_in_belgium(ctx.now() + chrono::Duration::days(INVITATION_DAYS));
    let values = [
        ("name", Value::from(name)),
        ("organization", guest.organization_name.clone().into()),
        ("email", guest.account.email.into()),
        ("date", format_date(ctx.today(), language).into()),
        ("expires", format_date(expires, language).into()),
    ];
    let say = |id: &str| text.with(id, &values);
    InvitationLetter {
        language,
        title: say("identity-letter-title"),
        ident: format!("invitation/{}/{}", guest.account.id, ctx.now().timestamp_micros()),
        issued_at: ctx.now(),
        sender: guest.organization_name.clone(),
        addressee,
        date: say("identity-letter-date"),
        subject: say("identity-letter-subject"),
        salutation: text.get("document-call-salutation"),
        introduction: vec![say("identity-letter-introduction")],
        steps: vec![
            say("identity-letter-step-open"),
            say("identity-letter-step-code"),
            say("identity-letter-step-sign-in"),
        ],
        code_label: text.get("identity-letter-code"),
        code,
        address_label: text.get("identity-letter-address"),
        address: format!("{}/{}/join", ctx.host().public_url, language.code()),
        conclusion: vec![say("identity-letter-expires"), say("identity-letter-known"), say("identity-letter-stranger")],
        signature: vec![guest.organization_name],
        page: text.get("document-call-label-page"),
    }
}

/// Name and postal address, where the register has them: for somebody who was given a role as one of its owners.
async fn address(ctx: &Ctx, account: AccountId) -> Result<Option<Vec<String>>> {
    // Whoever runs the platform writes to the first syndic, of whom there is no postal address.
    if ctx.prove_platform().is_ok() {
        return Ok(None);
    }
    let proof = ctx.prove(Permission::OwnerRead)?;
    let tx = ctx.reader().await?;
    let roles = tx
        .find_owned::<role_assignment::Entity>(&proof)
        .filter(role_assignment::Column::AccountId.eq(account.0))
        .filter(role_assignment::Column::EndedAt.is_null())
        .filter(role_assignment::Column::OwnerId.is_not_null())
        .all(&*tx)
        .await?;
    let owners: Vec<uuid::Uuid> = roles.into_iter().filter_map(|role| role.owner_id).map(|id| id.0).collect();
    let row = tx.find::<owner::Entity>(&proof).filter(owner::Column::Id.is_in(owners)).one(&*tx).await?;
    Ok(row.map(|owner| postal_lines(&owner)))
}
