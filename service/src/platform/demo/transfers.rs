//! Two flats of *Les Tilleuls* are being sold: an agent asks before the contract, a notary before the deed, whose term comes near.

use entity::{
    id::{AssociationId, UnitId},
    transfer::{SectionKind, TransferForm, TransferSettingForm, section::AnswerForm},
};

use super::making::{days_after, days_before};
use crate::{
    ctx::Ctx,
    error::{Failure, Result},
    identity::DEMO_DOMAIN,
    property::units_all,
    transfer::{transfer_begin, transfer_default_set, transfer_request, transfer_settings_update},
};

/// Sections in which the house usually has nothing to tell.
const NOTHING: [SectionKind; 5] = [
    SectionKind::Proceedings,
    SectionKind::Disputes,
    SectionKind::Claims,
    SectionKind::Acquisitions,
    SectionKind::Certificates,
];
/// What the house always says of its suppliers.
const CONTRACTS: &str = "Entretien de l’ascenseur (Ascenseurs Mosan), chauffage (Chauffage Brabant) et nettoyage des parties communes ; \
    contrats d’un an, reconduits chaque année.";

/// Sets how the association answers, what it usually says, and writes the two requests down.
///
/// # Errors
/// Failures, and refusals if the demonstration no longer keeps the rules.
pub(super) async fn make(ctx: &Ctx, association: AssociationId) -> Result<()> {
    accept(ctx, association, "Contrat de syndic, art. 9").await?;
    let review_on = days_after(ctx.today(), 300)?.to_string();
    for section in NOTHING {
        let none = AnswerForm { outcome: "none".to_owned(), ..AnswerForm::default() };
        transfer_default_set(ctx, None, association, section, &none, &review_on, None).await?;
    }
    let contracts = AnswerForm { outcome: "given".to_owned(), text: CONTRACTS.to_owned(), ..AnswerForm::default() };
    transfer_default_set(ctx, None, association, SectionKind::Contracts, &contracts, &review_on, None).await?;

    let before_contract = TransferForm {
        unit: unit(ctx, association, "A4A").await?.to_string(),
        kind: "contract".to_owned(),
        requester: "agent".to_owned(),
        name: "Sarah Vermeulen".to_owned(),
        office: "Immo du Canal".to_owned(),
        email: "sarah.vermeulen@example.org".to_owned(),
        phone: "+32 2 555 01 63".to_owned(),
        language: "nl".to_owned(),
        channel: "email".to_owned(),
        received_on: days_before(ctx.today(), 2)?.to_string(),
        ..TransferForm::default()
    };
    transfer_request(ctx, None, association, &before_contract).await?;
    let before_deed = TransferForm {
        unit: unit(ctx, association, "A1A").await?.to_string(),
        kind: "deed".to_owned(),
        requester: "notary".to_owned(),
        name: "Me Claire Fontaine".to_owned(),
        office: "Étude Fontaine".to_owned(),
        email: format!("notary@{DEMO_DOMAIN}"),
        phone: "+32 2 555 01 21".to_owned(),
        language: "fr".to_owned(),
        reference: format!("{}/1187", ctx.today().format("%Y")),
        channel: "registered".to_owned(),
        received_on: days_before(ctx.today(), 19)?.to_string(),
        transfer_on: days_after(ctx.today(), 40)?.to_string(),
        buyer_name: "Nadia El Idrissi".to_owned(),
        ..TransferForm::default()
    };
    let deed = transfer_request(ctx, None, association, &before_deed).await?.value;
    transfer_begin(ctx, None, deed, None).await?;
    Ok(())
}

/// Takes requests on the page for notaries, for a fee that stands in the syndic's contract.
pub(super) async fn accept(ctx: &Ctx, association: AssociationId, clause: &str) -> Result<()> {
    let form = TransferSettingForm {
        accepts_requests: true,
        fee_contract: "125".to_owned(),
        fee_deed: "250".to_owned(),
        fee_source: clause.to_owned(),
        ..TransferSettingForm::default()
    };
    transfer_settings_update(ctx, None, association, &form, None).await?;
    Ok(())
}

async fn unit(ctx: &Ctx, association: AssociationId, reference: &str) -> Result<UnitId> {
    let units = units_all(ctx, association).await?;
    let found = units.into_iter().find(|unit| unit.reference == reference).map(|unit| unit.id);
    Ok(found.ok_or_else(|| Failure::new("the demonstration lacks a unit"))?)
}
