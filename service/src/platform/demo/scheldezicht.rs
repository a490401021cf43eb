//! *VME Scheldezicht*: Antwerp, in Dutch, 96 units in two blocks, taken over from another syndic a few days ago and not opened yet.

use entity::{
    id::{AssociationId, BuildingId},
    property::{AssociationForm, BuildingForm, HandoverForm, HandoverMarkForm, MandateForm, unit, unit_kind::UnitKind},
};

use super::making::{Making, cabinet, days_after, days_before, parts, term_end, term_start};
use crate::{
    ctx::Ctx,
    error::{Failure, Result},
    property::{building_create, building_update, buildings_by_associations, handover_mark, handover_start},
};

const TABLE: &str = include_str!("scheldezicht.csv");
const NOTARY: &str = "Mr. Griet Wouters";
/// How many days ago the mandate of the former syndic ended; the file is due thirty days after that.
const DAYS_SINCE: u64 = 12;
/// What has arrived so far.
const RECEIVED: [&str; 5] = ["base_deed", "by_laws", "owners", "insurance", "plans"];

pub(super) async fn make(ctx: &Ctx) -> Result<AssociationId> {
    let form = AssociationForm {
        name: "VME Scheldezicht".to_owned(),
        language: "nl".to_owned(),
        enterprise_number: "0741.258.360".to_owned(),
        street: "Scheldekaai 3".to_owned(),
        postal_code: "2000".to_owned(),
        city: "Antwerpen".to_owned(),
        total_shares: "10000".to_owned(),
        declared_lots: "96".to_owned(),
        working_iban: "BE15 3751 2345 6730".to_owned(),
        reserve_iban: "BE13 7360 1234 5639".to_owned(),
        ..AssociationForm::default()
    };
    let mut house = Making::begin(ctx, &form).await?;
    house.deed("base", "1987-11-19", NOTARY, "10000").await?;
    house.deed("rules", "1987-11-19", NOTARY, "").await?;
    let (a, b) = blocks(&house).await?;
    house.import(TABLE).await?;
    key(&house, "Blok A", "Reglement van mede-eigendom, art. 9", |unit| unit.building_id == a).await?;
    key(&house, "Blok B", "Reglement van mede-eigendom, art. 9", |unit| unit.building_id == b).await?;
    key(&house, "Verwarming", "Reglement van mede-eigendom, art. 11", |unit| unit.kind == UnitKind::Apartment).await?;
    mandates(&house).await?;
    handover(&house).await?;
    Ok(house.id)
}

/// The building at the seat is the first block; the second one stands beside it.
async fn blocks(house: &Making<'_>) -> Result<(BuildingId, BuildingId)> {
    let block = |name: &str, street: &str| BuildingForm {
        name: name.to_owned(),
        street: street.to_owned(),
        postal_code: "2000".to_owned(),
        city: "Antwerpen".to_owned(),
    };
    let buildings = buildings_by_associations(house.ctx, &[house.id]).await?;
    let first = buildings.get(&house.id).and_then(|buildings| buildings.first()).map(|building| building.id);
    let first = first.ok_or_else(|| Failure::new("an association was made without its building"))?;
    building_update(house.ctx, first, None, &block("Blok A", "Scheldekaai 3"), None).await?;
    let second = building_create(house.ctx, house.id, &block("Blok B", "Scheldekaai 5"), None).await?.value;
    Ok((first, second))
}

/// A key of some of the units, by their shares.
async fn key(house: &Making<'_>, name: &str, source: &str, bears: impl Fn(&unit::Model) -> bool) -> Result<()> {
    let rows = house.units().filter(|unit| bears(unit)).map(|unit| parts(unit.id, unit.shares.0.to_string())).collect();
    house.special_key(name, source, rows).await?;
    Ok(())
}

/// The former syndic until a few days ago, and the present one from the day after.
async fn mandates(house: &Making<'_>) -> Result<()> {
    let ended_on = days_before(house.ctx.today(), DAYS_SINCE)?;
    let began_on = term_start(ended_on)?;
    let former = MandateForm {
        kind: "professional_firm".to_owned(),
        name: "Kaai Beheer".to_owned(),
        legal_form: "BV".to_owned(),
        enterprise_number: "0421.337.514".to_owned(),
        street: "Lange Leemstraat 88".to_owned(),
        postal_code: "2018".to_owned(),
        city: "Antwerpen".to_owned(),
        email: "dossier@kaaibeheer.example".to_owned(),
        appointed_by: "meeting".to_owned(),
        appointed_on: began_on.to_string(),
        starts_on: began_on.to_string(),
        ends_on: ended_on.to_string(),
        ..MandateForm::default()
    };
    house.mandate(&former).await?;
    let starts_on = days_after(ended_on, 1)?;
    let decided_on = days_before(starts_on, 20)?.to_string();
    let present = MandateForm {
        contract_on: decided_on.clone(),
        contract_reference: "SZ-1".to_owned(),
        appointed_on: decided_on,
        appointment: "Aangesteld bij volstrekte meerderheid, voor drie jaar.".to_owned(),
        ..cabinet(starts_on, term_end(starts_on)?)
    };
    house.mandate(&present).await?;
    Ok(())
}

/// Some of the file has arrived, one thing does not exist, and the rest is awaited.
async fn handover(house: &Making<'_>) -> Result<()> {
    let today = house.ctx.today();
    let form = HandoverForm {
        name: "Kaai Beheer BV".to_owned(),
        email: "dossier@kaaibeheer.example".to_owned(),
        street: "Lange Leemstraat 88".to_owned(),
        postal_code: "2018".to_owned(),
        city: "Antwerpen".to_owned(),
        language: "nl".to_owned(),
        mandate_ended_on: days_before(today, DAYS_SINCE)?.to_string(),
        ..HandoverForm::default()
    };
    let id = handover_start(house.ctx, house.id, &form, None).await?.value;
    let arrived = HandoverMarkForm {
        items: RECEIVED.map(ToOwned::to_owned).to_vec(),
        event: "receive".to_owned(),
        received_on: days_before(today, 4)?.to_string(),
        ..HandoverMarkForm::default()
    };
    handover_mark(house.ctx, id, None, &arrived, None).await?;
    let waived = HandoverMarkForm {
        items: vec!["staff".to_owned()],
        event: "waive".to_owned(),
        note: "De vereniging heeft geen personeel.".to_owned(),
        ..HandoverMarkForm::default()
    };
    handover_mark(house.ctx, id, None, &waived, None).await?;
    Ok(())
}
