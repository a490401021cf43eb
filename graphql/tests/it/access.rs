//! Who may do what, where: every operation of the schema, for every role, in her own association, in another of the same organization, in
//! another organization, and with an identifier that belongs to nothing.
//!
//! The operations are counted off against the schema: one that is not in the table fails the test, and so does a line without operation.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    id::{
        AccountId, ApiTokenId, AssociationId, BuildingId, CallId, ContributionId, DeedId, DeliveryConsentId,
        DesignationId, EntranceId, HandoverId, IdentityLinkId, ImportBatchId, KeyId, MandateId, OccupantId,
        OrganizationId, OwnerContactId, OwnerId, OwnershipChangeId, RoleAssignmentId, SessionId, SupportGrantId,
        TokenFamilyId, UnitId,
    },
    identity::{PersonalTokenForm, Role, RoleTermForm, SupportForm},
    property::{
        ConsentForm, EntranceForm, HandoverForm, MandateForm, OccupantForm, PublicPageForm, title::DesignationForm,
    },
};
use serde_json::{Value, json};
use service::{
    Ctx,
    identity::{
        AccountForm, OidcIdentity, OidcPurpose, ProgramSignIn, RoleGrant, SignIn, identities_list, login, oidc_arrive,
        oidc_begin, oidc_finish, password_change, personal_token_create, programs_list, role_grant, support_grant,
        support_grants_list,
    },
    page::PageRequest,
    property::{
        association_archive, buildings_by_associations, contacts_by_owners, delivery_consent_create, designation_set,
        entrance_create, handover_start, mandate_create, occupant_create, ownership_history, public_page_update,
    },
    testkit::{House, Proven, World, record},
};
use uuid::Uuid;

use crate::{
    contract::{list, name, types},
    kit::{ask, building_of, codes, opaque, worlds},
};

/// The four places in the order of a row: own association, other association of the organization, other organization, unknown identifier.
const PLACES: [&str; 4] = ["own", "neighbour", "other", "unknown"];

/// Nobody, and the roles in the order of [`Role::ALL`]: superadmin, syndic, accountant, council member, owner, occupant, contractor, notary. Each
/// row has one letter per place: `D` data (or, for a change, let through to the rules), `N` nothing there, `F` forbidden, `U` unauthenticated.
type Expected = [&'static str; 9];

/// Whatever hangs on reading an association.
const ASSOCIATION: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "DNNN", "DNNN", "FFFF", "FFFF"];
/// Reading the register, through the association.
const REGISTER: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "DNNN", "FNNN", "FFFF", "FFFF"];
/// Reading the register, by identifier.
const REGISTER_NODE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "DNNN", "FFFF", "FFFF", "FFFF"];
/// Reading everybody who owns, through the association.
const EVERYBODY: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Reading what concerns everybody who owns, by identifier.
const EVERYBODY_NODE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Reading who lives in a unit, by identifier.
const OCCUPANT_NODE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Reading what was done: the syndic and the council all of it, an owner what was done about her.
const AUDIT: Expected = ["UUUU", "FFFF", "DDNN", "FNNN", "DNNN", "DNNN", "FNNN", "FFFF", "FFFF"];
/// Taking the register along, with everybody's data.
const EXPORT: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Calling for funds, through the association.
const CALL_PREVIEW: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Changing the register, through the association.
const WRITE_PREVIEW: Expected = ["UUUU", "FFFF", "DDNN", "FNNN", "FNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Changing something in an association that the input names. Whoever may not even read it is told that it is not there.
const WRITE_IN: Expected = ["UUUU", "NNNN", "DDNN", "FNNN", "FNNN", "FNNN", "FNNN", "NNNN", "NNNN"];
/// Issuing a call in an association that the input names.
const ISSUE_IN: Expected = ["UUUU", "NNNN", "DDNN", "DNNN", "FNNN", "FNNN", "FNNN", "NNNN", "NNNN"];
/// Changing a thing that the input names: whoever may change nothing of the kind is told so whatever the identifier.
const WRITE: Expected = ["UUUU", "FFFF", "DDNN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Cancelling a call that the input names.
const CANCEL: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Accounts: those of the organization, whatever the association.
const COLLEAGUE: Expected = ["UUUU", "FFFF", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "FFFF", "FFFF"];
/// What belongs to the person herself.
const SELF: Expected = ["U", "D", "D", "D", "D", "D", "D", "D", "D"];
/// Organizations and accounts, for whoever runs the platform.
const ADMINISTER: Expected = ["UUUU", "DDDN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// An organization by its identifier: every one for whoever runs the platform, for everybody else the one that she works in.
const ORGANIZATION_NODE: Expected = ["UUUU", "DDDN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN"];
/// Going to another organization. Everybody of the test is one person, whom the database knows as the syndic of her organization; that she has no
/// session to move is told only where she may go.
const SWITCH: Expected = ["UUUU", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN"];
/// Taking the second factor of somebody off.
const REVOKE_FACTOR: Expected = ["UUUU", "DDDN", "DDNN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Having an organization ask for second factors.
const REQUIRE_FACTOR: Expected = ["UUUU", "DDDN", "DDFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// A session of somebody else's.
const NOT_HERS: Expected = ["U", "N", "N", "N", "N", "N", "N", "N", "N"];
/// What belongs to somebody else, whoever asks.
const NEVER_HERS: Expected = ["UUUU", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN"];
/// What a link or a code opens, whoever holds it.
const HOLDER: Expected = ["D", "D", "D", "D", "D", "D", "D", "D", "D"];
/// Sending a link into an account. The test's worlds send no mail, which is said before anybody is looked for.
const INVITE: Expected = ["UUUU", "DDDD", "DDDD", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// The organization that she works in; the superadmin works in none.
const WORKPLACE: Expected = ["U", "N", "D", "D", "D", "D", "D", "D", "D"];
/// The associations that she may read.
const ASSOCIATIONS: Expected = ["U", "F", "D", "D", "D", "D", "D", "F", "F"];
/// Making an association.
const FIRM: Expected = ["U", "F", "D", "F", "F", "F", "F", "F", "F"];
/// The platform.
const PLATFORM: Expected = ["U", "D", "F", "F", "F", "F", "F", "F", "F"];

/// Fields of an association that say no more than that it may be read.
const ASSOCIATION_FACTS: [&str; 15] = [
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

/// The identifiers of one place.
struct Place {
    association: String,
    building: String,
    unit: String,
    owner: String,
    key: String,
    import: String,
    call: String,
    contribution: String,
    account: String,
    /// The organization of the place.
    organization: String,
    /// A role that somebody holds there.
    role: String,
    /// A permission for the people who run the platform to look into the organization.
    support: String,
    /// A personal token, a signed-in program and a linked identity of somebody of the place, who is never the person who asks.
    hers: [String; 3],
    /// The base deed.
    deed: String,
    /// What was last recorded about the unit.
    change: String,
    /// Who is written to about the unit.
    designation: String,
    /// What is awaited from a former syndic.
    handover: String,
    /// The mandate of the syndic.
    mandate: String,
    /// An entrance of the building.
    entrance: String,
    /// Where the owner gets her letters.
    contact: String,
    /// What the owner agreed to.
    consent: String,
    /// Who lives in the unit.
    occupant: String,
}

impl Place {
    async fn of(world: &World, ctx: Ctx, house: &House, account: AccountId) -> Self {
        let history = ownership_history(&ctx, house.units[0]).await.unwrap();
        let contact = DesignationForm {
            owner: house.owners[0].to_string(),
            purpose: "contact".to_owned(),
            starts_on: "2021-01-01".to_owned(),
            ..DesignationForm::default()
        };
        let designation = designation_set(&ctx, house.units[0], &contact, None).await.unwrap().value;
        let former = HandoverForm {
            name: "Gestion Marchal".to_owned(),
            street: "Rue Neuve 4".to_owned(),
            postal_code: "1000".to_owned(),
            city: "Bruxelles".to_owned(),
            language: "fr".to_owned(),
            mandate_ended_on: "2026-01-15".to_owned(),
            ..HandoverForm::default()
        };
        let handover = handover_start(&ctx, house.id, &former, None).await.unwrap().value;
        let public = PublicPageForm { slug: format!("page-{}", house.id), ..PublicPageForm::default() };
        public_page_update(&ctx, house.id, None, &public, None).await.unwrap();
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
        let mandate = mandate_create(&ctx, house.id, &syndic, None).await.unwrap().value;
        let building = buildings_by_associations(&ctx, &[house.id]).await.unwrap()[&house.id][0].id;
        let door = EntranceForm { name: "A".to_owned(), ..EntranceForm::default() };
        let entrance = entrance_create(&ctx, building, &door, None).await.unwrap().value;
        let contact = contacts_by_owners(&ctx, &[house.owners[0]], None).await.unwrap()[&house.owners[0]][0].id;
        let by_post = ConsentForm {
            channel: "post".to_owned(),
            given_on: "2024-01-01".to_owned(),
            proof: "Classeur 1".to_owned(),
            ..ConsentForm::default()
        };
        let consent = delivery_consent_create(&ctx, house.owners[0], &by_post, None).await.unwrap().value;
        let tenant = OccupantForm {
            unit: house.units[0].to_string(),
            kind: "tenant".to_owned(),
            name: "Nadia Amrani".to_owned(),
            ..OccupantForm::default()
        };
        let occupant = occupant_create(&ctx, house.id, &tenant, None).await.unwrap().value;
        let lives = AccountForm {
            email: format!("{}@example.org", house.id),
            display_name: "Nadia Amrani".to_owned(),
            language: "fr".to_owned(),
            ..AccountForm::default()
        };
        let grant = RoleGrant { association: Some(house.id), role: Role::Occupant, owner: None };
        let role = role_grant(&ctx, &grant, &lives, &RoleTermForm::default(), None).await.unwrap().value;
        let help = SupportForm { ends_on: "2026-03-05".to_owned(), reason: "Essai".to_owned() };
        // The second association of an organization finds the grant of the first.
        let granted = support_grant(&ctx, &help, None).await;
        let support = match granted {
            Ok(done) => done.value,
            Err(_) => support_grants_list(&ctx, PageRequest::default()).await.unwrap().rows[0].id,
        };
        Self {
            association: opaque(house.id),
            building: building_of(world, ctx.clone(), house).await,
            unit: opaque(house.units[0]),
            owner: opaque(house.owners[0]),
            key: opaque(house.key),
            import: opaque(house.import),
            call: opaque(house.call),
            contribution: opaque(house.contributions[0]),
            account: opaque(account),
            organization: opaque(ctx.actor().unwrap().organization.as_ref().unwrap().0),
            role: opaque(role),
            support: opaque(support),
            hers: if account == world.other.syndic { hers(&ctx).await } else { Self::unknown().hers },
            deed: opaque(house.deed),
            change: opaque(history[0].id),
            designation: opaque(designation),
            handover: opaque(handover),
            mandate: opaque(mandate),
            entrance: opaque(entrance),
            contact: opaque(contact),
            consent: opaque(consent),
            occupant: opaque(occupant),
        }
    }

    fn unknown() -> Self {
        let nobody = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
        Self {
            association: opaque(AssociationId(nobody)),
            building: opaque(BuildingId(nobody)),
            unit: opaque(UnitId(nobody)),
            owner: opaque(OwnerId(nobody)),
            key: opaque(KeyId(nobody)),
            import: opaque(ImportBatchId(nobody)),
            call: opaque(CallId(nobody)),
            contribution: opaque(ContributionId(nobody)),
            account: opaque(AccountId(nobody)),
            organization: opaque(OrganizationId(nobody)),
            role: opaque(RoleAssignmentId(nobody)),
            support: opaque(SupportGrantId(nobody)),
            hers: [opaque(ApiTokenId(nobody)), opaque(TokenFamilyId(nobody)), opaque(IdentityLinkId(nobody))],
            deed: opaque(DeedId(nobody)),
            change: opaque(OwnershipChangeId(nobody)),
            designation: opaque(DesignationId(nobody)),
            handover: opaque(HandoverId(nobody)),
            mandate: opaque(MandateId(nobody)),
            entrance: opaque(EntranceId(nobody)),
            contact: opaque(OwnerContactId(nobody)),
            consent: opaque(DeliveryConsentId(nobody)),
            occupant: opaque(OccupantId(nobody)),
        }
    }

    fn node(&self, kind: &str) -> &str {
        match kind {
            "Account" => &self.account,
            "Association" => &self.association,
            "Building" => &self.building,
            "CallForFunds" => &self.call,
            "Contribution" => &self.contribution,
            "Deed" => &self.deed,
            "DeliveryConsent" => &self.consent,
            "DistributionKey" => &self.key,
            "Entrance" => &self.entrance,
            "Handover" => &self.handover,
            "Import" => &self.import,
            "Mandate" => &self.mandate,
            "Occupant" => &self.occupant,
            "Organization" => &self.organization,
            "Owner" => &self.owner,
            "OwnerContact" => &self.contact,
            "Unit" => &self.unit,
            other => panic!("there is no node of kind {other} in the test"),
        }
    }
}

/// A personal token, a signed-in program and a linked identity of the other organization's syndic.
async fn hers(ctx: &Ctx) -> [String; 3] {
    let form = PersonalTokenForm {
        name: "Export".to_owned(),
        scope: "read".to_owned(),
        expires_on: "2026-12-31".to_owned(),
        ..PersonalTokenForm::default()
    };
    let token = personal_token_create(ctx, &form).await.unwrap().view.id;
    let password = "quatre chats sur un toit";
    password_change(ctx, "", password).await.unwrap();
    let sign_in =
        SignIn { email: "syndic@other.example".to_owned(), password: password.to_owned(), ..SignIn::default() };
    login(ctx, &ProgramSignIn { sign_in, ..ProgramSignIn::default() }).await.unwrap();
    let program = programs_list(ctx).await.unwrap()[0].id;
    let departure = oidc_begin(ctx, "example", OidcPurpose::Link, "").await.unwrap();
    let arrival = oidc_arrive(ctx, "example", &departure.state, &departure.browser).await.unwrap();
    let identity = OidcIdentity { issuer: "https://id.example".to_owned(), subject: "1".to_owned(), label: None };
    oidc_finish(ctx, &arrival, &identity, "test").await.unwrap();
    let identity = identities_list(ctx).await.unwrap()[0].id;
    [opaque(token), opaque(program), opaque(identity)]
}

/// How an operation is asked for in a place: a document and its variables.
type Ask = fn(&'static str, &Place) -> (String, Value);

/// One line of the table.
struct Operation {
    name: &'static str,
    expected: Expected,
    ask: Ask,
}

/// Operations that everybody may alike.
fn line(expected: Expected, ask: Ask, names: &[&'static str]) -> Vec<Operation> {
    names.iter().map(|name| Operation { name, expected, ask }).collect()
}

/// A field of the viewer.
fn viewer(name: &'static str, _: &Place) -> (String, Value) {
    let field = name.trim_start_matches("Viewer.");
    let selection = match field {
        "account" | "organization" | "sessions" | "personalTokens" | "programs" | "identities" => " { id }",
        "roles" | "hats" => " { role }",
        "secondFactor" => " { active backupCodesLeft }",
        "associations" => " { nodes { id } }",
        _ => "",
    };
    (format!("{{ viewer {{ {field}{selection} }} }}"), json!({}))
}

/// A field of the association.
fn association(name: &'static str, place: &Place) -> (String, Value) {
    let field = name.trim_start_matches("Association.");
    let selection = match field {
        "facts" => {
            return (
                format!("query($id: ID!) {{ association(id: $id) {{ {} {{ city }} }} }}", ASSOCIATION_FACTS.join(" ")),
                json!({ "id": place.association }),
            );
        }
        "auditTrail" => {
            "auditTrail(first: 5) { nodes { at action title outcome account { displayName } roles changes { field } } }"
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
            let query = "query($id: ID!, $input: DistributionKeySimulationInput!) { association(id: $id) { distributionKeySimulation(input: $input) { simulation { changesAllocation } userErrors { code } } } }";
            let input = json!({ "amount": "10", "keyId": place.key, "compare": place.key });
            return (query.to_owned(), json!({ "id": place.association, "input": input }));
        }
        "distributionKeys" => "distributionKeys { id name parts { nodes { parts unit { reference } } } }",
        "callsForFunds" => {
            "callsForFunds(first: 2) { nodes { id total { amount } contributions(first: 5) { nodes { amount { amount } payment { epc } } } } }"
        }
        "callForFundsPreview" => {
            let query = "query($id: ID!, $input: CallForFundsInput!) { association(id: $id) { callForFundsPreview(input: $input) { preview { total { amount } } userErrors { code } } } }";
            return (query.to_owned(), json!({ "id": place.association, "input": call(place) }));
        }
        "readiness" => {
            "readiness { openedAt ready requirements { code severity met figures { name value } fix message } }"
        }
        "handovers" => "handovers { nodes { id items { kind state } demands { number } } }",
        "publicPage" => "publicPage { slug enabled numbers { phone } }",
        "imports" => "imports { nodes { id table rows createdBy { displayName } } }",
        "exportTable" => "exportTable(table: UNITS) { file { rowCount csvPath } userErrors { code } }",
        "importPreview" => {
            let query = "query($id: ID!, $input: ImportInput!) { association(id: $id) { importPreview(input: $input) { plan { acceptable } userErrors { code } } } }";
            return (
                query.to_owned(),
                json!({ "id": place.association, "input": { "text": "Lot;Quotités;Propriétaire\nZ;1;Z" } }),
            );
        }
        other => panic!("there is no question about {other} in the test"),
    };
    (format!("query($id: ID!) {{ association(id: $id) {{ {selection} }} }}"), json!({ "id": place.association }))
}

/// A thing by its identifier, alone and among several.
fn node(name: &'static str, place: &Place) -> (String, Value) {
    let id = place.node(name.trim_start_matches("Node."));
    ("query($id: ID!) { node(id: $id) { __typename id } }".to_owned(), json!({ "id": id }))
}

fn nodes(_: &'static str, place: &Place) -> (String, Value) {
    ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }".to_owned(), json!({ "ids": [place.association] }))
}

fn search(_: &'static str, _: &Place) -> (String, Value) {
    ("query($text: String!) { search(text: $text) { nodes { __typename } } }".to_owned(), json!({ "text": "ACP" }))
}

fn platform(_: &'static str, _: &Place) -> (String, Value) {
    ("{ platform { organizations { nodes { id name } } } }".to_owned(), json!({}))
}

/// A mutation. What exists already is changed from a version that it never had, so that one line of the table does not disturb the next.
fn mutation(name: &'static str, place: &Place) -> (String, Value) {
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
        "ownerContactUpdate" => stale(&place.contact, json!({ "kind": "EMAIL", "value": "new@example.org" })),
        "deliveryConsentCreate" => {
            json!({ "ownerId": place.owner, "channel": "POST", "givenOn": "2024-01-01", "proof": "Classeur 2" })
        }
        "deliveryConsentWithdraw" => stale(&place.consent, json!({ "withdrawnOn": "2025-01-01" })),
        "ownerMerge" => json!({ "duplicateId": place.owner, "keptId": place.owner }),
        "occupantCreate" => inside(place, occupant_fields(place)),
        "occupantUpdate" => stale(&place.occupant, occupant_fields(place)),
        "occupantErase" => stale(&place.occupant, json!({})),
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
        "mandateUpdate" => stale(&place.mandate, mandate_fields()),
        "mandateEnd" => stale(&place.mandate, json!({ "endedOn": "2026-06-30", "reason": "RESIGNATION" })),
        "mandateResume" => stale(&place.mandate, json!({})),
        "entranceCreate" => json!({ "buildingId": place.building, "name": "B" }),
        "entranceUpdate" => stale(&place.entrance, json!({ "name": "B" })),
        "entranceArchive" => stale(&place.entrance, json!({})),
        "deedCreate" => inside(place, json!({ "kind": "BASE", "datedOn": "1990-01-01" })),
        "deedUpdate" => stale(&place.deed, json!({ "kind": "BASE", "datedOn": "1995-06-15", "totalShares": 1000 })),
        "deedArchive" => stale(&place.deed, json!({})),
        "sharesAmend" => inside(
            place,
            json!({ "datedOn": "1990-01-01", "totalShares": 1, "units": [{ "unitId": place.unit, "shares": 1 }] }),
        ),
        "unitMetersSet" => json!({ "unitId": place.unit, "meters": [] }),
        "ownershipTransfer" => json!({
            "unitId": place.unit, "effectiveOn": "2019-01-01", "from": [{ "ownerId": place.owner }], "to": [{ "ownerId": place.owner }]
        }),
        "ownershipCorrect" => json!({
            "changeId": place.change, "effectiveOn": "2020-01-01", "reason": "Essai", "parts": [{ "ownerId": place.owner, "part": "1" }]
        }),
        "ownershipAnnul" => json!({ "changeId": place.change, "reason": "Essai" }),
        "designationSet" => json!({
            "unitId": place.unit, "ownerId": place.owner, "purpose": "CONTACT", "startsOn": "2021-01-01"
        }),
        "designationEnd" => json!({ "designationId": place.designation, "endsOn": "2019-01-01" }),
        "importApply" => inside(place, json!({ "text": "Lot;Quotités;Propriétaire\nZ;1;Z" })),
        // What calls for funds have been spread over is not undone, so that the next line of the table finds it as it was.
        "importUndo" => json!({ "importId": place.import }),
        "associationOpen" => stale(&place.association, json!({})),
        "handoverStart" => inside(
            place,
            json!({
                "name": "Marchal", "street": "Rue Neuve 4", "postalCode": "1000", "city": "Bruxelles", "language": "fr", "mandateEndedOn": "2026-01-15"
            }),
        ),
        "handoverMark" => stale(&place.handover, json!({ "items": ["KEYS"], "event": "RECEIVE" })),
        "handoverDemand" | "handoverComplete" | "handoverReopen" => stale(&place.handover, json!({})),
        "handoverAbandon" => stale(&place.handover, json!({ "reason": "Essai" })),
        "publicPageUpdate" => inside(place, json!({ "expectedVersion": 0, "slug": "page-nouvelle", "enabled": false })),
        "callForFundsIssue" => inside(place, call(place)),
        "callForFundsCancel" => stale(&place.call, json!({ "reason": "Essai" })),
        "secondFactorSetUp" => json!({}),
        // Nobody's: a code of ten letters has the form of no code.
        "secondFactorEnable" | "backupCodesRenew" | "secondFactorDisable" => json!({ "code": "AAAAA-AAAAA" }),
        "secondFactorRevoke" => json!({ "accountId": place.account }),
        "organizationRequireSecondFactor" => {
            json!({ "id": place.organization, "required": false, "expectedVersion": 0 })
        }
        "sessionConfirm" => json!({ "password": "not mine" }),
        "sessionRevoke" => json!({ "sessionId": opaque(SessionId(Uuid::nil())) }),
        "sessionsRevokeOthers" => json!({}),
        "login" => json!({ "email": "nobody@example.org", "password": "not mine" }),
        "loginChallengeAnswer" => json!({ "challengeToken": "none", "code": "AAAAA-AAAAA" }),
        "tokenRefresh" => json!({ "refreshToken": "none" }),
        "tokenRevoke" => json!({ "token": "none" }),
        // A day that is over: nothing is made, so that the next line of the table finds as many as before.
        "personalTokenCreate" => json!({ "name": "Export", "scope": "READ", "expiresOn": "2026-01-01" }),
        "personalTokenRevoke" => json!({ "tokenId": place.hers[0] }),
        "programRevoke" => json!({ "programId": place.hers[1] }),
        "identityUnlink" => json!({ "identityId": place.hers[2] }),
        "passwordChange" => json!({ "password": "short" }),
        "emailChangeRequest" => json!({ "email": "new@example.org" }),
        "emailChangeConfirm" => json!({ "secret": "none" }),
        "invitationSend" | "invitationCodeCreate" => json!({ "accountId": place.account }),
        "invitationAccept" => {
            json!({ "means": "CODE", "secret": "none", "displayName": "New", "language": "fr", "password": "short" })
        }
        "passwordReset" => json!({ "secret": "none", "password": "short" }),
        "passwordResetRequest" => json!({ "email": "nobody@example.org" }),
        "roleEnd" => json!({ "assignmentId": place.role, "endsOn": "2027-01-01" }),
        "organizationUpdate" => stale(&place.organization, json!({ "name": "New", "plan": "FREE" })),
        "organizationSuspend" => stale(&place.organization, json!({ "reason": "Essai" })),
        "organizationActivate" => stale(&place.organization, json!({})),
        "accountDeactivate" | "accountActivate" => json!({ "accountId": place.account }),
        "contextSwitch" => json!({ "organizationId": place.organization }),
        "supportGrant" => json!({ "endsOn": "2026-03-05", "reason": "Essai" }),
        "supportRevoke" => json!({ "grantId": place.support }),
        "roleGrant" => inside(
            place,
            json!({ "role": "OCCUPANT", "email": "occupant@example.org", "displayName": "Occupant", "language": "fr" }),
        ),
        "organizationCreate" => {
            json!({ "name": "New", "syndic": { "email": "first@example.org", "displayName": "First", "language": "fr" } })
        }
        other => panic!("there is no input for {other} in the test"),
    };
    let field = name.trim_start_matches("Mutation.");
    let ty = field[..1].to_uppercase() + &field[1..];
    (
        format!(
            "mutation($input: {ty}Input!) {{ {field}(input: $input) {{ __typename userErrors {{ code path message params }} }} }}"
        ),
        json!({ "input": input }),
    )
}

fn stale(id: &str, mut input: Value) -> Value {
    input["id"] = json!(id);
    input["expectedVersion"] = json!(0);
    input
}

fn inside(place: &Place, mut input: Value) -> Value {
    input["associationId"] = json!(place.association);
    input
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

fn call(place: &Place) -> Value {
    json!({
        "title": "Provision", "calledOn": "2026-03-02", "dueOn": "2026-03-31",
        "lines": [{ "label": "Charges", "nature": "ORDINARY", "fund": "WORKING", "keyId": place.key, "amount": "10" }]
    })
}

/// The table.
fn table() -> Vec<Operation> {
    [
        line(SELF, viewer, &["Viewer.account", "Viewer.email", "Viewer.language", "Viewer.superadmin", "Viewer.roles"]),
        line(SELF, viewer, &["Viewer.sessions"]),
        line(SELF, viewer, &["Viewer.secondFactor"]),
        line(
            SELF,
            mutation,
            &[
                "Mutation.secondFactorSetUp",
                "Mutation.secondFactorEnable",
                "Mutation.backupCodesRenew",
                "Mutation.secondFactorDisable",
            ],
        ),
        line(REVOKE_FACTOR, mutation, &["Mutation.secondFactorRevoke"]),
        line(REQUIRE_FACTOR, mutation, &["Mutation.organizationRequireSecondFactor"]),
        line(
            SELF,
            mutation,
            &[
                "Mutation.sessionConfirm",
                "Mutation.sessionsRevokeOthers",
                "Mutation.passwordChange",
                "Mutation.emailChangeRequest",
            ],
        ),
        line(NOT_HERS, mutation, &["Mutation.sessionRevoke"]),
        line(SELF, viewer, &["Viewer.personalTokens", "Viewer.programs", "Viewer.identities"]),
        line(SELF, mutation, &["Mutation.personalTokenCreate"]),
        line(
            NEVER_HERS,
            mutation,
            &["Mutation.personalTokenRevoke", "Mutation.programRevoke", "Mutation.identityUnlink"],
        ),
        line(
            HOLDER,
            mutation,
            &["Mutation.login", "Mutation.loginChallengeAnswer", "Mutation.tokenRefresh", "Mutation.tokenRevoke"],
        ),
        line(
            HOLDER,
            mutation,
            &[
                "Mutation.emailChangeConfirm",
                "Mutation.invitationAccept",
                "Mutation.passwordReset",
                "Mutation.passwordResetRequest",
            ],
        ),
        line(INVITE, mutation, &["Mutation.invitationSend"]),
        line(WRITE, mutation, &["Mutation.invitationCodeCreate"]),
        line(WORKPLACE, viewer, &["Viewer.organization"]),
        line(ASSOCIATIONS, viewer, &["Viewer.associations"]),
        line(ASSOCIATIONS, search, &["Query.search"]),
        line(ASSOCIATION, association, &["Association.keyTablePath"]),
        line(ASSOCIATION, association, &["Association.facts", "Association.bankAccounts", "Association.publicPage"]),
        line(
            ASSOCIATION,
            association,
            &[
                "Association.settings",
                "Association.syndic",
                "Association.mandates",
                "Association.parent",
                "Association.partials",
            ],
        ),
        line(REGISTER, association, &["Association.partialUnits"]),
        line(ASSOCIATION, node, &["Node.Mandate"]),
        line(REGISTER_NODE, node, &["Node.Entrance"]),
        line(
            WRITE_IN,
            mutation,
            &["Mutation.associationSettingsUpdate", "Mutation.associationPartialSet", "Mutation.mandateCreate"],
        ),
        line(
            WRITE,
            mutation,
            &[
                "Mutation.mandateUpdate",
                "Mutation.mandateEnd",
                "Mutation.mandateResume",
                "Mutation.entranceCreate",
                "Mutation.entranceUpdate",
                "Mutation.entranceArchive",
            ],
        ),
        line(
            REGISTER,
            association,
            &[
                "Association.overview",
                "Association.buildings",
                "Association.units",
                "Association.owners",
                "Association.directory",
                "Association.titles",
                "Association.ownerStakes",
                "Association.distributionKeys",
                "Association.deeds",
                "Association.shareRegister",
                "Association.callsForFunds",
            ],
        ),
        line(EVERYBODY, association, &["Association.titlesSummary", "Association.heads"]),
        line(EVERYBODY, association, &["Association.occupants", "Association.ownerDuplicates"]),
        line(EVERYBODY, association, &["Association.readiness", "Association.handovers"]),
        line(EVERYBODY, association, &["Association.distributionKeySimulation"]),
        line(CALL_PREVIEW, association, &["Association.callForFundsPreview"]),
        line(WRITE_PREVIEW, association, &["Association.importPreview", "Association.imports"]),
        line(EXPORT, association, &["Association.exportTable"]),
        line(AUDIT, association, &["Association.auditTrail"]),
        line(ASSOCIATION, node, &["Node.Association"]),
        line(ASSOCIATION, nodes, &["Query.nodes"]),
        line(COLLEAGUE, node, &["Node.Account"]),
        line(
            REGISTER_NODE,
            node,
            &[
                "Node.Building",
                "Node.Unit",
                "Node.DistributionKey",
                "Node.Deed",
                "Node.Owner",
                "Node.OwnerContact",
                "Node.DeliveryConsent",
                "Node.CallForFunds",
                "Node.Contribution",
            ],
        ),
        line(EVERYBODY_NODE, node, &["Node.Handover"]),
        line(OCCUPANT_NODE, node, &["Node.Occupant"]),
        line(WRITE, node, &["Node.Import"]),
        line(PLATFORM, platform, &["Platform.organizations"]),
        line(PLATFORM, mutation, &["Mutation.organizationCreate"]),
        line(
            ADMINISTER,
            mutation,
            &[
                "Mutation.organizationUpdate",
                "Mutation.organizationSuspend",
                "Mutation.organizationActivate",
                "Mutation.accountDeactivate",
                "Mutation.accountActivate",
            ],
        ),
        line(ORGANIZATION_NODE, node, &["Node.Organization"]),
        line(SELF, viewer, &["Viewer.hats"]),
        line(SWITCH, mutation, &["Mutation.contextSwitch"]),
        line(FIRM, mutation, &["Mutation.supportGrant"]),
        line(WRITE, mutation, &["Mutation.supportRevoke", "Mutation.roleEnd"]),
        line(FIRM, mutation, &["Mutation.associationCreate"]),
        line(
            WRITE_IN,
            mutation,
            &[
                "Mutation.associationUpdate",
                "Mutation.associationArchive",
                "Mutation.buildingCreate",
                "Mutation.unitCreate",
                "Mutation.ownerCreate",
                "Mutation.occupantCreate",
                "Mutation.distributionKeyCreate",
                "Mutation.deedCreate",
                "Mutation.sharesAmend",
                "Mutation.importApply",
                "Mutation.associationOpen",
                "Mutation.handoverStart",
                "Mutation.publicPageUpdate",
                "Mutation.roleGrant",
            ],
        ),
        line(ISSUE_IN, mutation, &["Mutation.callForFundsIssue"]),
        line(
            WRITE,
            mutation,
            &[
                "Mutation.buildingUpdate",
                "Mutation.buildingArchive",
                "Mutation.unitUpdate",
                "Mutation.unitArchive",
                "Mutation.ownerUpdate",
                "Mutation.ownerArchive",
                "Mutation.ownerContactCreate",
                "Mutation.ownerContactUpdate",
                "Mutation.deliveryConsentCreate",
                "Mutation.deliveryConsentWithdraw",
                "Mutation.ownerMerge",
                "Mutation.occupantUpdate",
                "Mutation.occupantErase",
                "Mutation.importUndo",
                "Mutation.ownershipSet",
                "Mutation.ownershipTransfer",
                "Mutation.ownershipCorrect",
                "Mutation.ownershipAnnul",
                "Mutation.designationSet",
                "Mutation.designationEnd",
                "Mutation.distributionKeyArchive",
                "Mutation.distributionKeyAmend",
                "Mutation.distributionKeyCorrect",
                "Mutation.deedUpdate",
                "Mutation.deedArchive",
                "Mutation.unitMetersSet",
                "Mutation.handoverMark",
                "Mutation.handoverDemand",
                "Mutation.handoverComplete",
                "Mutation.handoverAbandon",
                "Mutation.handoverReopen",
            ],
        ),
        line(CANCEL, mutation, &["Mutation.callForFundsCancel"]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What an answer amounts to.
fn verdict(answer: &Value) -> char {
    match codes(answer).first() {
        Some(&"UNAUTHENTICATED") => return 'U',
        Some(&"FORBIDDEN") => return 'F',
        Some(other) => panic!("{other}: {answer}"),
        None => {}
    }
    let mut value = &answer["data"];
    // Down to the field that was asked about: through objects and lists of one.
    loop {
        if let Some(errors) = value.get("userErrors").and_then(Value::as_array) {
            let absent = errors.iter().any(|error| error["code"].as_str().unwrap().ends_with("_UNKNOWN"));
            return if absent { 'N' } else { 'D' };
        }
        value = match value {
            Value::Null => return 'N',
            Value::Object(fields) if fields.len() == 1 => fields.values().next().unwrap(),
            Value::Array(items) if items.len() == 1 => &items[0],
            _ => return 'D',
        };
    }
}

/// The operations that the schema has.
async fn operations_of_the_schema(world: &World) -> BTreeSet<String> {
    let types: BTreeMap<String, Value> = types(world).await.into_iter().map(|ty| (name(&ty).to_owned(), ty)).collect();
    let mut operations = BTreeSet::new();
    for ty in ["Query", "Viewer", "Platform", "Association", "Mutation"] {
        operations.extend(list(&types[ty], "fields").iter().map(|field| format!("{ty}.{}", name(field))));
    }
    operations.extend(list(&types["Node"], "possibleTypes").iter().map(|ty| format!("Node.{}", name(ty))));
    // These lead to what is listed one by one.
    for way in ["Query.viewer", "Query.association", "Query.node", "Query.platform"] {
        assert!(operations.remove(way), "{way} is gone");
    }
    for fact in ASSOCIATION_FACTS {
        assert!(operations.remove(&format!("Association.{fact}")), "Association.{fact} is gone");
    }
    operations.insert("Association.facts".to_owned());
    operations
}

#[tokio::test]
async fn every_operation_of_the_schema_is_in_the_table() {
    let world = World::sqlite().await.unwrap();
    let listed: BTreeSet<String> = table().iter().map(|operation| operation.name.to_owned()).collect();
    assert_eq!(listed.len(), table().len(), "an operation is listed twice");
    assert_eq!(listed, operations_of_the_schema(&world).await);
}

/// What was asked and what was answered wrongly.
#[derive(Default)]
struct Tally {
    asked: usize,
    wrong: Vec<String>,
}

/// Asks every operation of the table as everybody in every place. `state` says in which state the things of the places are.
async fn judge(world: &World, places: &[Place], state: &str, tally: &mut Tally) {
    for operation in table() {
        let people = std::iter::once(None).chain(Role::ALL.map(Some));
        for (role, expected) in people.zip(operation.expected) {
            let mut found = String::new();
            let mut absent: Vec<String> = Vec::new();
            for place in places.iter().take(expected.len()) {
                let (query, variables) = (operation.ask)(operation.name, place);
                let ctx = role.map_or_else(|| world.anonymous(), |role| world.ctx(role));
                let answer = ask(ctx, &query, variables).await;
                tally.asked += 1;
                found.push(verdict(&answer));
                absent.push(answer.to_string());
            }
            if found != expected {
                tally.wrong.push(format!(
                    "{} {role:?} {PLACES:?} {state}: {found} instead of {expected}\n  {}",
                    operation.name,
                    absent.join("\n  ")
                ));
            }
            // What belongs to somebody else is answered byte for byte like what does not exist. The answer tells how many statements it took, so
            // the two take equally many.
            let alike = expected.len() == PLACES.len() && expected.as_bytes()[2] == expected.as_bytes()[3];
            if alike && absent[2] != absent[3] {
                tally.wrong.push(format!(
                    "{} {role:?} {state} tells strangers' identifiers apart:\n  {}\n  {}",
                    operation.name, absent[2], absent[3]
                ));
            }
        }
    }
}

#[tokio::test]
async fn everybody_may_exactly_what_the_table_says() {
    let mut proven = Proven { subjects: table().len(), ..Proven::default() };
    for world in worlds().await {
        let syndic = || world.ctx(Role::Syndic);
        let stranger = || world.other.ctx(&world.host, Role::Syndic);
        let places = [
            Place::of(&world, syndic(), &world.own.home, world.own.syndic).await,
            Place::of(&world, syndic(), &world.own.neighbour, world.own.syndic).await,
            Place::of(&world, stranger(), &world.other.home, world.other.syndic).await,
            Place::unknown(),
        ];
        let mut tally = Tally::default();
        judge(&world, &places, "in use", &mut tally).await;
        for (ctx, id) in
            [(syndic(), world.own.home.id), (syndic(), world.own.neighbour.id), (stranger(), world.other.home.id)]
        {
            association_archive(&ctx, id, None, None).await.unwrap();
        }
        judge(&world, &places, "archived", &mut tally).await;
        proven.engines.push(world.name);
        proven.cases += tally.asked;
        proven.wrong += tally.wrong.len();
        record("operations", &proven).unwrap();
        let (asked, wrong) = (tally.asked, tally.wrong);
        assert!(asked > 2_000, "only {asked} questions were asked");
        assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), world.name, wrong.join("\n"));
    }
}
