//! What the register has in a place.

use entity::{
    id::{
        DeedId, DeliveryConsentId, DesignationId, EntranceId, HandoverId, ImportBatchId, MandateId, OccupantId,
        OwnerContactId, OwnershipChangeId,
    },
    property::{
        ConsentForm, EntranceForm, HandoverForm, MandateForm, OccupantForm, PublicPageForm, title::DesignationForm,
    },
};
use service::{
    Ctx,
    property::{
        buildings_by_associations, contacts_by_owners, delivery_consent_create, designation_set, entrance_create,
        handover_start, mandate_create, occupant_create, ownership_history, public_page_update,
    },
    testkit::House,
};
use uuid::Uuid;

use crate::kit::opaque;

pub struct Things {
    /// The base deed.
    pub deed: String,
    /// What was last recorded about the unit.
    pub change: String,
    /// Who is written to about the unit.
    pub designation: String,
    /// What is awaited from a former syndic.
    pub handover: String,
    /// The mandate of the syndic.
    pub mandate: String,
    /// An entrance of the building.
    pub entrance: String,
    /// Where the owner gets her letters.
    pub contact: String,
    /// What the owner agreed to.
    pub consent: String,
    /// Who lives in the unit.
    pub occupant: String,
    /// What was taken in from a table.
    pub import: String,
}

impl Things {
    pub async fn of(ctx: &Ctx, house: &House) -> Self {
        let history = ownership_history(ctx, house.units[0]).await.unwrap();
        let contact = DesignationForm {
            owner: house.owners[0].to_string(),
            purpose: "contact".to_owned(),
            starts_on: "2021-01-01".to_owned(),
            ..DesignationForm::default()
        };
        let designation = designation_set(ctx, house.units[0], &contact, None).await.unwrap().value;
        let former = HandoverForm {
            name: "Gestion Marchal".to_owned(),
            street: "Rue Neuve 4".to_owned(),
            postal_code: "1000".to_owned(),
            city: "Bruxelles".to_owned(),
            language: "fr".to_owned(),
            mandate_ended_on: "2026-01-15".to_owned(),
            ..HandoverForm::default()
        };
        let handover = handover_start(ctx, house.id, &former, None).await.unwrap().value;
        let public = PublicPageForm { slug: format!("page-{}", house.id), ..PublicPageForm::default() };
        public_page_update(ctx, house.id, None, &public, None).await.unwrap();
        let syndic = MandateForm {
            kind: "volunteer".to_owned(),
            name: "Luc Maes".to_owned(),
            street: "Rue Haute 1".to_owned(),
            postal_code: "1000".to_owned(),
            city: "Bruxelles".to_owned(),
            appointed_by: "meeting".to_owned(),
            appointed_on: "2026-01-16".to_owned(),
            starts_on: "2026-01-16".to_owned(),
            ends_on: "2028-12-31".to_owned(),
            ..MandateForm::default()
        };
        let mandate = mandate_create(ctx, house.id, &syndic, None).await.unwrap().value;
        let building = buildings_by_associations(ctx, &[house.id]).await.unwrap()[&house.id][0].id;
        let door = EntranceForm { name: "A".to_owned(), ..EntranceForm::default() };
        let entrance = entrance_create(ctx, building, &door, None).await.unwrap().value;
        let contact = contacts_by_owners(ctx, &[house.owners[0]], None).await.unwrap()[&house.owners[0]][0].id;
        let by_post = ConsentForm {
            channel: "post".to_owned(),
            given_on: "2024-01-01".to_owned(),
            proof: "Classeur 1".to_owned(),
            ..ConsentForm::default()
        };
        let consent = delivery_consent_create(ctx, house.owners[0], &by_post, None).await.unwrap().value;
        let tenant = OccupantForm {
            unit: house.units[0].to_string(),
            kind: "tenant".to_owned(),
            name: "Nadia Amrani".to_owned(),
            ..OccupantForm::default()
        };
        let occupant = occupant_create(ctx, house.id, &tenant, None).await.unwrap().value;
        Self {
            deed: opaque(house.deed),
            change: opaque(history[0].id),
            designation: opaque(designation),
            handover: opaque(handover),
            mandate: opaque(mandate),
            entrance: opaque(entrance),
            contact: opaque(contact),
            consent: opaque(consent),
            occupant: opaque(occupant),
            import: opaque(house.import),
        }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self {
            deed: opaque(DeedId(nobody)),
            change: opaque(OwnershipChangeId(nobody)),
            designation: opaque(DesignationId(nobody)),
            handover: opaque(HandoverId(nobody)),
            mandate: opaque(MandateId(nobody)),
            entrance: opaque(EntranceId(nobody)),
            contact: opaque(OwnerContactId(nobody)),
            consent: opaque(DeliveryConsentId(nobody)),
            occupant: opaque(OccupantId(nobody)),
            import: opaque(ImportBatchId(nobody)),
        }
    }
}
