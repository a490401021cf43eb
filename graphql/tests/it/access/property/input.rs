//! What is changed in the register.

use serde_json::{Value, json};

use crate::access::{
    place::Place,
    question::{change, inside, stale},
};

pub fn mutation(name: &'static str, place: &Place) -> (String, Value) {
    let input = match name.trim_start_matches("Mutation.") {
        "associationCreate" => association_fields(),
        "associationUpdate" => stale(&place.association, association_fields()),
        "associationArchive" => stale(&place.association, json!({})),
        "buildingCreate" => inside(place, building_fields()),
        "buildingUpdate" => stale(&place.building, building_fields()),
        "buildingArchive" => stale(&place.building, json!({})),
        "unitCreate" => inside(place, unit_fields(place)),
        "unitUpdate" => stale(&place.unit, unit_fields(place)),
        "unitArchive" => stale(&place.unit, json!({})),
        "ownerCreate" => inside(place, json!({ "kind": "NATURAL", "name": "New", "language": "fr" })),
        "ownerUpdate" => stale(&place.owner, json!({ "kind": "NATURAL", "name": "New", "language": "fr" })),
        "ownerArchive" => stale(&place.owner, json!({})),
        "ownerContactCreate" => json!({ "ownerId": place.owner, "kind": "EMAIL", "value": "nobody@example.org" }),
        "ownerContactUpdate" => stale(&place.property.contact, json!({ "kind": "EMAIL", "value": "new@example.org" })),
        "deliveryConsentCreate" => {
            json!({ "ownerId": place.owner, "channel": "POST", "givenOn": "2024-01-01", "proof": "Classeur 2" })
        }
        "deliveryConsentWithdraw" => stale(&place.property.consent, json!({ "withdrawnOn": "2025-01-01" })),
        "ownerMerge" => json!({ "duplicateId": place.owner, "keptId": place.owner }),
        "occupantCreate" => inside(place, occupant_fields(place)),
        "occupantUpdate" => stale(&place.property.occupant, occupant_fields(place)),
        "occupantErase" => stale(&place.property.occupant, json!({})),
        "ownershipSet" => {
            json!({ "unitId": place.unit, "startsOn": "2019-01-01", "parts": [{ "ownerId": place.owner, "part": "1" }] })
        }
        "distributionKeyCreate" => {
            inside(place, json!({ "name": "Ascenseur", "parts": [{ "unitId": place.unit, "parts": 1 }] }))
        }
        "distributionKeyArchive" => stale(&place.key, json!({})),
        "distributionKeyAmend" | "distributionKeyCorrect" => {
            stale(&place.key, json!({ "startsOn": "2024-01-01", "parts": [{ "unitId": place.unit, "parts": 1 }] }))
        }
        "associationSettingsUpdate" => {
            stale(&place.association, json!({ "fiscalYearMonth": 1, "fiscalYearDay": 1, "chargeMode": "ACTUAL" }))
        }
        "associationPartialSet" => stale(&place.association, json!({})),
        "mandateCreate" => inside(place, mandate_fields()),
        "mandateUpdate" => stale(&place.property.mandate, mandate_fields()),
        "mandateEnd" => stale(&place.property.mandate, json!({ "endedOn": "2026-06-30", "reason": "RESIGNATION" })),
        "mandateResume" => stale(&place.property.mandate, json!({})),
        "entranceCreate" => json!({ "buildingId": place.building, "name": "B" }),
        "entranceUpdate" => stale(&place.property.entrance, json!({ "name": "B" })),
        "entranceArchive" => stale(&place.property.entrance, json!({})),
        "deedCreate" => inside(place, json!({ "kind": "BASE", "datedOn": "1990-01-01" })),
        "deedUpdate" => {
            stale(&place.property.deed, json!({ "kind": "BASE", "datedOn": "1995-06-15", "totalShares": 1000 }))
        }
        "deedArchive" => stale(&place.property.deed, json!({})),
        "sharesAmend" => inside(
            place,
            json!({ "datedOn": "1990-01-01", "totalShares": 1, "units": [{ "unitId": place.unit, "shares": 1 }] }),
        ),
        "unitMetersSet" => json!({ "unitId": place.unit, "meters": [] }),
        "ownershipTransfer" => json!({
            "unitId": place.unit, "effectiveOn": "2019-01-01", "from": [{ "ownerId": place.owner }], "to": [{ "ownerId": place.owner }]
        }),
        "ownershipCorrect" => json!({
            "changeId": place.property.change, "effectiveOn": "2020-01-01", "reason": "Essai", "parts": [{ "ownerId": place.owner, "part": "1" }]
        }),
        "ownershipAnnul" => json!({ "changeId": place.property.change, "reason": "Essai" }),
        "designationSet" => json!({
            "unitId": place.unit, "ownerId": place.owner, "purpose": "CONTACT", "startsOn": "2021-01-01"
        }),
        "designationEnd" => json!({ "designationId": place.property.designation, "endsOn": "2019-01-01" }),
        "importApply" => inside(place, json!({ "text": "Lot;Quotités;Propriétaire\nZ;1;Z" })),
        // What calls for funds have been spread over is not undone, so that the next line of the table finds it as it was.
        "importUndo" => json!({ "importId": place.property.import }),
        "associationOpen" => stale(&place.association, json!({})),
        "handoverStart" => inside(
            place,
            json!({
                "name": "Marchal", "street": "Rue Neuve 4", "postalCode": "1000", "city": "Bruxelles", "language": "fr", "mandateEndedOn": "2026-01-15"
            }),
        ),
        "handoverMark" => stale(&place.property.handover, json!({ "items": ["KEYS"], "event": "RECEIVE" })),
        "handoverDemand" | "handoverComplete" | "handoverReopen" => stale(&place.property.handover, json!({})),
        "handoverAbandon" => stale(&place.property.handover, json!({ "reason": "Essai" })),
        "publicPageUpdate" => inside(place, json!({ "expectedVersion": 0, "slug": "page-nouvelle", "enabled": false })),
        other => panic!("there is no input for {other} in the test"),
    };
    change(name, input)
}

fn association_fields() -> Value {
    json!({
        "name": "ACP Droits", "language": "fr", "enterpriseNumber": "0403.019.261", "street": "Rue Droite 1", "postalCode": "1000",
        "city": "Bruxelles", "totalShares": 1000
    })
}

fn mandate_fields() -> Value {
    json!({
        "kind": "VOLUNTEER", "name": "Luc Maes", "street": "Rue Haute 1", "postalCode": "1000", "city": "Bruxelles",
        "appointedBy": "MEETING", "appointedOn": "2026-01-16", "startsOn": "2026-01-16", "endsOn": "2028-12-30"
    })
}

fn occupant_fields(place: &Place) -> Value {
    json!({ "unitId": place.unit, "kind": "TENANT", "name": "Nadia Amrani" })
}

fn building_fields() -> Value {
    json!({ "name": "Tour", "street": "Rue Droite 1", "postalCode": "1000", "city": "Bruxelles" })
}

fn unit_fields(place: &Place) -> Value {
    json!({ "buildingId": place.building, "reference": "Z", "kind": "OTHER", "shares": 1 })
}
