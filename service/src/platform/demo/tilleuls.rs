//! *ACP Résidence Les Tilleuls*: Brussels, two languages, 24 units, and most of what can happen to a title.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use entity::{
    id::{AssociationId, KeyId},
    property::{
        AssociationForm, ConsentForm, KeyPartForm, KeyVersionForm, MandateForm, OccupantForm, OwnerForm,
        OwnerPersonForm, OwnershipsForm, PublicNumberForm, PublicPageForm, PublicTextForm, SettingsForm,
        SharesAmendForm, UnitSharesForm,
        title::{DesignationForm, TransferForm, TransferFromForm},
        unit,
    },
};

use super::making::{
    Making, cabinet, days_before, holder, last, line, months_before, parts, term_end, term_start, title_deed,
};
use crate::{
    ctx::Ctx,
    error::Result,
    property::{
        delivery_consent_create, designation_set, occupant_create, ownership_set, ownership_transfer,
        public_page_update, shares_amend,
    },
};

/// The shares are those of the base deed: the amendment of 2011 comes after them.
const TABLE: &str = include_str!("tilleuls.csv");
/// What the amendment of 2011 gave two flats, when a room passed from the one to the other.
const AMENDED: [(&str, &str); 2] = [("A3B", "50"), ("A3D", "56")];
const NOTARY: &str = "Me Claire Fontaine";

pub(super) async fn make(ctx: &Ctx) -> Result<AssociationId> {
    let form = AssociationForm {
        name: "ACP Résidence Les Tilleuls".to_owned(),
        name_nl: "VME Residentie De Linden".to_owned(),
        language: "fr".to_owned(),
        enterprise_number: "0123.456.749".to_owned(),
        street: "Rue des Tilleuls 12".to_owned(),
        postal_code: "1080".to_owned(),
        city: "Bruxelles".to_owned(),
        total_shares: "1000".to_owned(),
        declared_lots: "24".to_owned(),
        working_iban: "BE68 5390 0754 7034".to_owned(),
        reserve_iban: "BE43 0689 9999 9501".to_owned(),
        ..AssociationForm::default()
    };
    let mut house = Making::begin(ctx, &form).await?;
    house.deed("base", "1998-05-14", NOTARY, "1000").await?;
    house.deed("rules", "1998-05-14", NOTARY, "").await?;
    house.deed("internal_rules", "2019-05-21", "", "").await?;
    house.import(TABLE).await?;
    amendment(&house).await?;
    running(&house).await?;
    mandates(&house).await?;
    titles(&house).await?;
    occupants(&house).await?;
    let lift = lift_key(&house).await?;
    other_keys(&house).await?;
    calls(&house, lift).await?;
    public_page(&house).await?;
    house.open().await
}

/// A room went from one flat to the other, and its shares with it.
async fn amendment(house: &Making<'_>) -> Result<()> {
    let amended = BTreeMap::from(AMENDED);
    let row = |unit: &unit::Model| UnitSharesForm {
        unit: unit.id.to_string(),
        shares: amended
            .get(unit.reference.as_str())
            .map_or_else(|| unit.shares.0.to_string(), |text| (*text).to_owned()),
        ..UnitSharesForm::default()
    };
    let form = SharesAmendForm {
        dated_on: "2011-10-06".to_owned(),
        notary: NOTARY.to_owned(),
        reference: "2011/1874".to_owned(),
        transcribed_on: "2011-10-24".to_owned(),
        note: "Une chambre passe de l’appartement A3B à l’appartement A3D.".to_owned(),
        total_shares: "1000".to_owned(),
        units: house.units().map(row).collect(),
        ..SharesAmendForm::default()
    };
    shares_amend(house.ctx, house.id, &form, None).await?;
    Ok(())
}

async fn running(house: &Making<'_>) -> Result<()> {
    let form = SettingsForm {
        fiscal_year_month: "1".to_owned(),
        fiscal_year_day: "1".to_owned(),
        meeting_month: "5".to_owned(),
        meeting_day: "8".to_owned(),
        charge_mode: "provisions".to_owned(),
        accepted_on: "1999-06-30".to_owned(),
        competition_threshold: "2500".to_owned(),
        competition_decided_on: "2019-05-21".to_owned(),
        competition_decision: "Trois offres au-delà de 2 500 €, aux deux tiers des voix.".to_owned(),
    };
    house.settings(&form).await
}

/// The same firm twice: a mandate that ended, and its renewal by the meeting.
async fn mandates(house: &Making<'_>) -> Result<()> {
    let renewed = last(house.ctx.today(), 6, 1)?;
    let replaced = days_before(renewed, 1)?;
    let mandate = |starts_on: NaiveDate, ends_on: NaiveDate, decision: &str| -> Result<MandateForm> {
        let decided_on = days_before(starts_on, 18)?.to_string();
        Ok(MandateForm {
            contract_on: decided_on.clone(),
            contract_reference: format!("TIL-{}", starts_on.year()),
            appointed_on: decided_on,
            appointment: decision.to_owned(),
            ..cabinet(starts_on, ends_on)
        })
    };
    let earlier = mandate(term_start(replaced)?, replaced, "Nommé à la majorité absolue, pour trois ans.")?;
    let earlier = house.mandate(&earlier).await?;
    let now = mandate(renewed, term_end(renewed)?, "Mandat renouvelé à la majorité absolue, pour trois ans.")?;
    house.mandate(&MandateForm { renewed_from: earlier.to_string(), ..now }).await?;
    Ok(())
}

/// A voter for the couple, a widow's usufruct, a sale last spring. The vote of the other couple stays suspended.
async fn titles(house: &Making<'_>) -> Result<()> {
    let (ctx, today) = (house.ctx, house.ctx.today());
    voter(house, "A4C", "Nathalie Claes", "2021-03-03", "Lettre du 3 mars 2021").await?;

    let (sophie, benoit) = (person("Sophie", "Lambert"), person("Benoît", "Lambert"));
    let (sophie, benoit) = (house.add_owner(&sophie).await?, house.add_owner(&benoit).await?);
    let death = months_before(last(today, 2, 11)?, 24)?;
    let inherited = OwnershipsForm {
        starts_on: death.to_string(),
        parts: vec![
            holder(house.owner("Marie Lambert")?, "usufruct", "1"),
            holder(sophie, "bare", "1/2"),
            holder(benoit, "bare", "1/2"),
        ],
        deed: title_deed("inheritance", death, NOTARY, "Succession Henri Lambert"),
        ..OwnershipsForm::default()
    };
    ownership_set(ctx, house.unit("A2A")?, &inherited, None).await?;
    voter(house, "A2A", "Marie Lambert", &death.to_string(), "Convention des héritiers").await?;

    let buyer = house.add_owner(&person("Elena", "Popescu")).await?;
    let sold = last(today, 4, 24)?;
    let sale = TransferForm {
        effective_on: sold.to_string(),
        deed: title_deed("sale", sold, "Me Koen Baert", &format!("{}/0417", sold.year())),
        from: vec![TransferFromForm {
            given: "true".to_owned(),
            owner: house.owner("Thomas Weber")?.to_string(),
            ..TransferFromForm::default()
        }],
        to: vec![holder(buyer, "", "1")],
        ..TransferForm::default()
    };
    ownership_transfer(ctx, house.unit("A3D")?, &sale, None).await?;
    Ok(())
}

/// The holders of a unit have designated one of them to vote.
async fn voter(house: &Making<'_>, unit: &str, owner: &str, starts_on: &str, evidence: &str) -> Result<()> {
    let form = DesignationForm {
        owner: house.owner(owner)?.to_string(),
        purpose: "voter".to_owned(),
        starts_on: starts_on.to_owned(),
        evidence: evidence.to_owned(),
        ..DesignationForm::default()
    };
    designation_set(house.ctx, house.unit(unit)?, &form, None).await?;
    Ok(())
}

/// A person who lives in the house.
fn person(given: &str, family: &str) -> OwnerForm {
    let persons = vec![OwnerPersonForm {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        ..OwnerPersonForm::default()
    }];
    OwnerForm {
        kind: "natural".to_owned(),
        name: format!("{given} {family}"),
        persons,
        language: "fr".to_owned(),
        street: "Rue des Tilleuls 12".to_owned(),
        postal_code: "1080".to_owned(),
        city: "Bruxelles".to_owned(),
        ..OwnerForm::default()
    }
}

/// Two tenants, an owner at home, and the consent of one to electronic mail.
async fn occupants(house: &Making<'_>) -> Result<()> {
    let since = months_before(last(house.ctx.today(), 9, 1)?, 12)?;
    let tenant = |unit: &str, name: &str, email: &str, language: &str| -> Result<OccupantForm> {
        Ok(OccupantForm {
            unit: house.unit(unit)?.to_string(),
            kind: "tenant".to_owned(),
            name: name.to_owned(),
            email: email.to_owned(),
            language: language.to_owned(),
            starts_on: since.to_string(),
            whole: true,
            lease_registered_on: since.to_string(),
            told_of_meetings: true,
            told_of_decisions: true,
            ..OccupantForm::default()
        })
    };
    let at_home = OccupantForm {
        unit: house.unit("A1A")?.to_string(),
        kind: "owner".to_owned(),
        owner: house.owner("Anne Dubois")?.to_string(),
        starts_on: "2020-01-01".to_owned(),
        whole: true,
        ..OccupantForm::default()
    };
    let forms = [
        tenant("A2B", "Lina Haddad", "occupant@demo.invalid", "fr")?,
        tenant("A2C", "Jonas Lemmens", "jonas.lemmens@example.org", "nl")?,
        at_home,
    ];
    for form in forms {
        occupant_create(house.ctx, house.id, &form, None).await?;
    }
    let consent = ConsentForm {
        channel: "email".to_owned(),
        given_on: "2022-01-17".to_owned(),
        proof: "Lettre signée du 17 janvier 2022".to_owned(),
        ..ConsentForm::default()
    };
    delivery_consent_create(house.ctx, house.owner("Sofie Janssens")?, &consent, None).await?;
    Ok(())
}

/// One part for the first floor, two for the second and so on; the flats are named after their floor.
async fn lift_key(house: &Making<'_>) -> Result<KeyId> {
    let floor = |unit: &unit::Model| unit.reference.chars().filter(char::is_ascii_digit).collect::<String>();
    let rows = flats(house).map(|unit| parts(unit.id, floor(unit))).collect();
    house.special_key("Ascenseur", "Règlement de copropriété, art. 14", rows).await
}

fn flats<'a>(house: &'a Making<'_>) -> impl Iterator<Item = &'a unit::Model> {
    house.units().filter(|unit| unit.reference.starts_with('A'))
}

/// What a lawsuit costs is borne by all but the opponent; water by what the meters counted.
async fn other_keys(house: &Making<'_>) -> Result<()> {
    let opponent =
        KeyPartForm { unit: house.unit("R0")?.to_string(), excluded: "true".to_owned(), ..KeyPartForm::default() };
    let version = KeyVersionForm {
        source: "Décision de l’assemblée générale".to_owned(),
        decided_on: days_before(last(house.ctx.today(), 6, 1)?, 18)?.to_string(),
        parts: vec![opponent],
        ..KeyVersionForm::default()
    };
    house.key("Procédure contre le commerce", "except", version).await?;
    let reading = |(unit, rank): (&unit::Model, u32)| {
        let opening = rank.saturating_mul(37).saturating_add(412);
        let used = rank.saturating_mul(17).checked_rem(40).unwrap_or_default().saturating_add(28);
        KeyPartForm {
            unit: unit.id.to_string(),
            opening: opening.to_string(),
            closing: opening.saturating_add(used).to_string(),
            ..KeyPartForm::default()
        }
    };
    let version = KeyVersionForm {
        source: "Relevé annuel des compteurs d’eau froide".to_owned(),
        parts: flats(house).zip(0..).map(reading).collect(),
        ..KeyVersionForm::default()
    };
    house.key("Eau froide", "consumption", version).await?;
    Ok(())
}

async fn calls(house: &Making<'_>, lift: KeyId) -> Result<()> {
    let general = house.general_key().await?;
    let today = house.ctx.today();
    let quarter = today.month0() / 3 + 1;
    let ordinary = [
        line("Charges courantes", "ordinary", "working", general, "12345,67"),
        line("Entretien de l’ascenseur", "ordinary", "working", lift, "1800"),
        line("Dotation au fonds de réserve", "ordinary", "reserve", general, "2500"),
    ];
    house.call(&format!("Provision T{quarter} {}", today.year()), &ordinary).await?;
    let works = [line("Toiture, première tranche", "extraordinary", "working", general, "15000")];
    house.call("Rénovation de la toiture", &works).await
}

/// What everybody may read, in the two languages of the house.
async fn public_page(house: &Making<'_>) -> Result<()> {
    let text = |language: &str, hours: &str, rules: &str, decisions: &str| PublicTextForm {
        language: language.to_owned(),
        opening_hours: hours.to_owned(),
        rules_at: rules.to_owned(),
        decisions_at: decisions.to_owned(),
        ..PublicTextForm::default()
    };
    let number = |kind: &str, name: &str, phone: &str| PublicNumberForm {
        kind: kind.to_owned(),
        name: name.to_owned(),
        phone: phone.to_owned(),
    };
    let form = PublicPageForm {
        slug: "tilleuls".to_owned(),
        enabled: true,
        texts: vec![
            text(
                "fr",
                "Du lundi au vendredi, de 9 h à 12 h",
                "Au bureau du syndic, sur rendez-vous",
                "Au bureau du syndic, sur rendez-vous",
            ),
            text(
                "nl",
                "Van maandag tot vrijdag, van 9 tot 12 uur",
                "Op het kantoor van de syndicus, na afspraak",
                "Op het kantoor van de syndicus, na afspraak",
            ),
        ],
        numbers: vec![
            number("lift", "Ascenseurs Mosan", "+32 4 555 01 12"),
            number("heating", "Chauffage Brabant", "+32 2 555 01 77"),
            number("on_call", "", "+32 2 555 01 40"),
        ],
    };
    public_page_update(house.ctx, house.id, None, &form, None).await?;
    Ok(())
}
