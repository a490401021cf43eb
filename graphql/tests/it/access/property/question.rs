//! What is read of the register.

use serde_json::{Value, json};

use crate::access::{
    place::Place,
    question::{by_id, of_association, of_association_with},
};

/// Fields of an association that say no more than that it may be read.
pub const ASSOCIATION_FACTS: [&str; 15] = [
    "id",
    "version",
    "createdAt",
    "updatedAt",
    "archivedAt",
    "openedAt",
    "number",
    "slug",
    "name",
    "language",
    "enterpriseNumber",
    "totalShares",
    "declaredLots",
    "entranceNoticePath",
    "address",
];

/// A field of the association.
pub fn association(name: &'static str, place: &Place) -> (String, Value) {
    let field = name.trim_start_matches("Association.");
    let selection = match field {
        "facts" => {
            return of_association(place, &format!("{} {{ city }}", ASSOCIATION_FACTS.join(" ")));
        }
        "overview" => "overview { units lots owners shares }",
        "bankAccounts" => "bankAccounts { id fund iban updatedAt }",
        "buildings" => "buildings { id name }",
        "units" => "units { nodes { id reference ownerships { owner { name } } } }",
        "owners" => "owners { nodes { id name email } }",
        "directory" => "directory { nodes { name contacts { value } units { reference } } }",
        "occupants" => "occupants { nodes { id name phone } }",
        "ownerDuplicates" => "ownerDuplicates { sameBy owners { name } }",
        "titles" => "titles { nodes { unit { reference } holders { owner { name } right part { text } } } }",
        "titlesSummary" => "titlesSummary { units heads suspended }",
        "ownerStakes" => "ownerStakes { nodes { owner { name } titleShares { text } enjoymentShares { text } } }",
        "heads" => "heads { totalCount nodes { shares } }",
        "settings" => {
            "settings { chargeMode fiscalYear { startsOn endsOn } meetingPeriod { startsOn } competition { decision } }"
        }
        "syndic" => "syndic { id name }",
        "mandates" => "mandates { id name gaps renewedFrom { id } }",
        // Most belong to no other, so it is asked together with something that is always there.
        "parent" => "slug parent { id name }",
        "partials" => "partials { id name }",
        "partialUnits" => "partialUnits { nodes { id reference } }",
        "deeds" => "deeds { id kind datedOn }",
        "shareRegister" => {
            "shareRegister(asOf: \"2001-01-01\") { total sum units { nodes { shares unit { reference } } } }"
        }
        "keyTablePath" => "keyTablePath(asOf: \"2001-01-01\")",
        "distributionKeySimulation" => {
            let selection =
                "distributionKeySimulation(input: $input) { simulation { changesAllocation } userErrors { code } }";
            let input = json!({ "amount": "10", "keyId": place.key, "compare": place.key });
            return of_association_with(place, "DistributionKeySimulationInput", input, selection);
        }
        "distributionKeys" => "distributionKeys { id name parts { nodes { parts unit { reference } } } }",
        "readiness" => {
            "readiness { openedAt ready requirements { code severity met figures { name value } fix message } }"
        }
        "handovers" => "handovers { nodes { id items { kind state } demands { number } } }",
        "publicPage" => "publicPage { slug enabled numbers { phone } }",
        "imports" => "imports { nodes { id table rows createdBy { displayName } } }",
        "exportTable" => "exportTable(table: UNITS) { file { rowCount csvPath } userErrors { code } }",
        "importPreview" => {
            let input = json!({ "text": "Lot;Quotités;Propriétaire\nZ;1;Z" });
            let selection = "importPreview(input: $input) { plan { acceptable } userErrors { code } }";
            return of_association_with(place, "ImportInput", input, selection);
        }
        other => panic!("there is no question about {other} in the test"),
    };
    of_association(place, selection)
}

/// A thing by its identifier.
pub fn node(name: &'static str, place: &Place) -> (String, Value) {
    by_id(match name.trim_start_matches("Node.") {
        "Association" => &place.association,
        "Building" => &place.building,
        "Deed" => &place.property.deed,
        "DeliveryConsent" => &place.property.consent,
        "DistributionKey" => &place.key,
        "Entrance" => &place.property.entrance,
        "Handover" => &place.property.handover,
        "Import" => &place.property.import,
        "Mandate" => &place.property.mandate,
        "Occupant" => &place.property.occupant,
        "Owner" => &place.owner,
        "OwnerContact" => &place.property.contact,
        "Unit" => &place.unit,
        other => panic!("there is no node of kind {other} in the test"),
    })
}
