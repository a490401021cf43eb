//! Personal and financial data, field by field: who reads whose, and by what ways one gets there.
//!
//! Which fields hold such data is told by the schema. One that is not in the table fails the test, and so does a line without a field.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    id::{ContributionId, OwnerContactId, OwnerId},
    identity::Role,
};
use serde_json::{Value, json};
use service::{
    property::contacts_by_owners,
    testkit::{House, Proven, Tenant, World, record},
};
use uuid::Uuid;

use crate::{
    contract::{list, name, types},
    kit::{ask, codes, opaque, worlds},
};

/// Types whose values are money, accounts or where somebody lives.
const TELLING_TYPES: [&str; 4] = ["Address", "IBAN", "Money", "OGM"];
/// Names of fields that tell who somebody is or how to reach her.
const TELLING_NAMES: [&str; 13] = [
    "acquirers",
    "displayName",
    "email",
    "familyName",
    "givenName",
    "iban",
    "label",
    "name",
    "note",
    "phone",
    "representative",
    "value",
    "epc",
];

/// How the fields of a type are kept.
enum Kept {
    /// By what the node itself shows to the roles of [`ROLES`], in the order of [`PLACES`]: `D` data, `-` the node without the field, `N` no node,
    /// `F` forbidden.
    Node([&'static str; 5]),
    /// They are part of these types and can be reached through nothing else.
    Within(&'static [&'static str]),
    /// They are no owner's: of an association, a building, a firm or the law itself, or the reader's own; the table of operations says who reads
    /// them.
    Nobodys,
}
use Kept::{Nobodys, Node, Within};

/// Those who are asked about.
const ROLES: [Role; 5] = [Role::Syndic, Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant];
/// What is hers if she is the owner, what is another owner's in the same association, in another association, in another organization, nobody's.
const PLACES: [&str; 5] = ["hers", "another's", "the neighbour's", "a stranger's", "nobody's"];

/// Everybody's data of an association, and an owner's own.
const PERSONAL: [&str; 5] = ["DDDNN", "DDNNN", "DDNNN", "DNNNN", "FFFFF"];

/// The table.
fn table() -> Vec<(&'static str, &'static [&'static str], Kept)> {
    vec![
        ("Account", &["displayName"], Nobodys),
        ("Association", &["address", "name"], Nobodys),
        ("BankAccount", &["iban"], Within(&["Association"])),
        ("Building", &["address", "name"], Nobodys),
        ("CallForFunds", &["reserve", "total"], Nobodys),
        ("CallForFundsPreview", &["reserve", "total"], Within(&["CallForFundsPreviewPayload"])),
        ("CallLine", &["amount", "label"], Within(&["CallForFunds", "ContributionDetail"])),
        ("Competition", &["threshold"], Nobodys),
        ("Contribution", &["amount", "communication", "reserve"], Node(PERSONAL)),
        ("ContributionDetail", &["amount"], Within(&["Contribution"])),
        ("Deed", &["note"], Nobodys),
        ("DirectoryEntry", &["name"], Nobodys),
        ("DistributionKey", &["name"], Nobodys),
        ("DistributionKeySimulation", &["amount"], Within(&["DistributionKeySimulationPayload"])),
        ("DistributionKeyVersion", &["note"], Nobodys),
        ("DocumentVersion", &["note"], Within(&["Document", "TransferDefault"])),
        ("Entrance", &["name"], Nobodys),
        ("Handover", &["predecessorAddress"], Nobodys),
        ("HandoverItem", &["label", "note"], Within(&["Handover"])),
        ("InvitationView", &["displayName", "email"], Within(&["InvitationLookPayload"])),
        ("LinkedIdentity", &["label"], Nobodys),
        ("Mandate", &["address", "email", "name", "phone"], Nobodys),
        ("Occupant", &["email", "name", "phone"], Nobodys),
        ("Organization", &["name"], Nobodys),
        ("Owner", &["address", "email", "name", "phone", "representative"], Node(PERSONAL)),
        ("OwnerContact", &["address", "label", "value"], Node(PERSONAL)),
        ("OwnerPerson", &["familyName", "givenName"], Within(&["Owner"])),
        ("Payment", &["amount", "communication", "epc", "iban"], Within(&["Contribution"])),
        ("PersonalToken", &["name"], Nobodys),
        ("PlatformAccount", &["displayName", "email"], Nobodys),
        ("PlannedKey", &["name"], Within(&["ImportPlan"])),
        ("PlannedOwnership", &["email", "name"], Within(&["PlannedUnit"])),
        ("PortalAssociation", &["address", "name"], Nobodys),
        ("PortalBuilding", &["name"], Within(&["PortalStart"])),
        ("PortalDeedNotice", &["acquirers", "representative"], Within(&["PortalFile"])),
        (
            "PortalFile",
            &["fee", "name"],
            Within(&["PortalDeedNoticeAddPayload", "PortalFilePayload", "PortalMessageAddPayload"]),
        ),
        ("PortalStart", &["email", "feeContract", "feeDeed"], Within(&["PortalOpenPayload"])),
        ("PreviewContribution", &["amount", "reserve"], Within(&["CallForFundsPreview"])),
        ("PreviewDetail", &["amount", "label"], Within(&["PreviewContribution"])),
        ("PublicNumber", &["name", "phone"], Nobodys),
        ("PublicText", &["note"], Nobodys),
        ("RequirementFigure", &["name", "value"], Nobodys),
        ("RoleAssignment", &["email"], Nobodys),
        ("SecondFactorHolder", &["email"], Nobodys),
        ("SimulatedChange", &["after", "before", "difference"], Nobodys),
        ("Transfer", &["fee"], Nobodys),
        ("TransferAccess", &["email", "name"], Within(&["Transfer"])),
        (
            "TransferApportionment",
            &["reserveFundStays", "workingFundCall", "workingFundRefund"],
            Within(&["TransferApportionPayload"]),
        ),
        ("TransferExpense", &["amount", "label"], Within(&["TransferApportionment"])),
        (
            "TransferItem",
            &["communication", "label", "note", "open", "share", "total"],
            Within(&["TransferAnswer", "TransferDefault"]),
        ),
        ("TransferLine", &["label", "open", "reserve", "share", "total"], Within(&["TransferComputed"])),
        ("TransferProvision", &["amount", "buyer", "label", "seller"], Within(&["TransferApportionment"])),
        ("TransferDeedNotice", &["acquirers", "representative"], Within(&["Transfer"])),
        ("TransferRequester", &["email", "name", "phone"], Within(&["Transfer"])),
        ("TransferSettings", &["feeContract", "feeDeed"], Within(&["Association", "TransferSettingsUpdatePayload"])),
        ("Unit", &["note"], Nobodys),
        ("Upload", &["name"], Nobodys),
        ("Viewer", &["email"], Nobodys),
    ]
}

fn bare(ty: &Value) -> &str {
    ty["name"].as_str().unwrap_or_else(|| bare(&ty["ofType"]))
}

/// The objects of the schema with their fields and what those answer.
async fn objects(world: &World) -> BTreeMap<String, BTreeMap<String, String>> {
    let objects = types(world).await.into_iter().filter(|ty| ty["kind"] == "OBJECT");
    objects
        .map(|ty| {
            let fields =
                list(&ty, "fields").iter().map(|field| (name(field).to_owned(), bare(&field["type"]).to_owned()));
            (name(&ty).to_owned(), fields.collect())
        })
        .collect()
}

/// Every field that tells something about a person or her money.
fn telling(objects: &BTreeMap<String, BTreeMap<String, String>>) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (ty, fields) in objects {
        for (field, answer) in fields {
            let by_name = TELLING_NAMES.contains(&field.as_str()) && answer == "String";
            if by_name || TELLING_TYPES.contains(&answer.as_str()) {
                found.insert((ty.clone(), field.clone()));
            }
        }
    }
    found
}

#[tokio::test]
async fn every_field_of_personal_or_financial_data_is_in_the_table() {
    let world = World::sqlite().await.unwrap();
    let objects = objects(&world).await;
    let mut listed = BTreeSet::new();
    for (ty, fields, _) in table() {
        for field in fields {
            assert!(listed.insert((ty.to_owned(), (*field).to_owned())), "{ty}.{field} is listed twice");
        }
    }
    let telling = telling(&objects);
    let missing: Vec<_> = telling.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&telling).collect();
    assert!(missing.is_empty() && gone.is_empty(), "not in the table: {missing:?}; no longer in the schema: {gone:?}");
}

/// What is part of something else can be reached through that alone: there is no side door to money or names.
#[tokio::test]
async fn parts_are_reached_through_what_they_are_part_of() {
    let world = World::sqlite().await.unwrap();
    let objects = objects(&world).await;
    for (ty, _, kept) in table() {
        let Within(parents) = kept else { continue };
        let leads = |answer: &str| {
            // Lists in pages lead to what they list.
            answer == ty || answer == format!("{ty}Connection")
        };
        let ways: BTreeSet<&str> = objects
            .iter()
            .filter(|(parent, fields)| {
                !parent.ends_with("Connection")
                    && !parent.ends_with("Edge")
                    && fields.values().any(|answer| leads(answer))
            })
            .map(|(parent, _)| parent.as_str())
            .collect();
        assert_eq!(ways, parents.iter().copied().collect(), "{ty}");
    }
}

/// The identifiers of a person's things of one type.
async fn ids(world: &World, ty: &str) -> [String; 5] {
    let nobody = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
    let at = |house: &House, number: usize| match ty {
        "Owner" => opaque(house.owners[number]),
        "Contribution" => opaque(house.contributions[number]),
        other => panic!("{other} is no node of the test"),
    };
    if ty == "OwnerContact" {
        let of = async |tenant: &Tenant, owner: OwnerId| {
            let ctx = tenant.ctx(&world.host, Role::Syndic);
            let contacts = contacts_by_owners(&ctx, &[owner], None).await.unwrap();
            opaque(contacts[&owner][0].id)
        };
        return [
            of(&world.own, world.own.home.owners[0]).await,
            of(&world.own, world.own.home.owners[1]).await,
            of(&world.own, world.own.neighbour.owners[0]).await,
            of(&world.other, world.other.home.owners[0]).await,
            opaque(OwnerContactId(nobody)),
        ];
    }
    let nobodys = if ty == "Owner" { opaque(OwnerId(nobody)) } else { opaque(ContributionId(nobody)) };
    [at(&world.own.home, 0), at(&world.own.home, 1), at(&world.own.neighbour, 0), at(&world.other.home, 0), nobodys]
}

/// The field as a document asks for it.
fn selection(field: &str, answer: &str) -> String {
    match answer {
        "Money" => format!("{field} {{ amount }}"),
        "Address" => format!("{field} {{ city }}"),
        _ => field.to_owned(),
    }
}

#[tokio::test]
async fn everybody_reads_personal_data_as_far_as_the_table_says() {
    let mut proven = Proven::default();
    for world in worlds().await {
        let objects = objects(&world).await;
        let mut wrong = Vec::new();
        for (ty, fields, kept) in table() {
            let Node(expected) = kept else { continue };
            let places = ids(&world, ty).await;
            for field in fields {
                // A field that one thing has and the other lacks says nothing of who may read it: what the syndic reads of it is what there is.
                let query = format!(
                    "query($id: ID!) {{ node(id: $id) {{ id ... on {ty} {{ it: {} }} }} }}",
                    selection(field, &objects[ty][*field])
                );
                let mut there = Vec::new();
                for (role, expected) in ROLES.into_iter().zip(expected) {
                    let mut found = String::new();
                    let mut answers = Vec::new();
                    for id in &places {
                        let answer = ask(world.ctx(role), &query, json!({ "id": id })).await;
                        proven.cases += 1;
                        found.push(verdict(&answer));
                        answers.push(answer.to_string());
                    }
                    if role == Role::Syndic {
                        there = found.chars().map(|letter| letter == 'D').collect();
                    }
                    let expected: String = expected
                        .chars()
                        .zip(&there)
                        .map(|(letter, there)| if letter == 'D' && !there { '-' } else { letter })
                        .collect();
                    if found != expected {
                        wrong.push(format!("{ty}.{field} {role:?} {PLACES:?}: {found} instead of {expected}"));
                    }
                    if answers[3] != answers[4] {
                        wrong.push(format!("{ty}.{field} {role:?} tells a stranger's from nobody's"));
                    }
                }
            }
        }
        proven.engines.push(world.name);
        proven.subjects = table().iter().map(|(_, fields, _)| fields.len()).sum();
        proven.wrong += wrong.len();
        record("fields", &proven).unwrap();
        assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), world.name, wrong.join("\n"));
    }
}

fn verdict(answer: &Value) -> char {
    match codes(answer).first() {
        Some(&"FORBIDDEN") => 'F',
        Some(other) => panic!("{other}: {answer}"),
        None if answer["data"]["node"].is_null() => 'N',
        None if answer["data"]["node"]["it"].is_null() => '-',
        None => 'D',
    }
}
