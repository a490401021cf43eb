//! People, organizations and what they may.

use entity::{
    id::{AccountId, ApiTokenId, IdentityLinkId, RoleAssignmentId, SessionId, SupportGrantId, TokenFamilyId},
    identity::{PersonalTokenForm, Role, RoleTermForm, SupportForm},
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
    testkit::{House, World},
};
use uuid::Uuid;

use super::{
    expected::{
        ADMINISTER, ASSOCIATIONS, AUDIT, COLLEAGUE, FIRM, FIRM_AUDIT, FIRM_LIST, HOLDER, INVITE, NEVER_HERS, NOT_HERS,
        ORGANIZATION_NODE, PLATFORM, REQUIRE_FACTOR, REVOKE_FACTOR, SELF, SWITCH, WORKPLACE, WRITE, WRITE_IN,
        WRITE_PREVIEW,
    },
    place::Place,
    question::{Operation, by_id, change, inside, line, of_association, stale},
};
use crate::kit::opaque;

/// Fields of an organization that its people and those who run the platform are told; the last one is an object.
pub const ORGANIZATION_FACTS: [&str; 12] = [
    "id",
    "name",
    "version",
    "slug",
    "plan",
    "contactEmail",
    "contactPhone",
    "suspendedAt",
    "suspensionReason",
    "createdAt",
    "requiresSecondFactor",
    "planUse",
];

/// What this room has in a place.
pub struct Things {
    /// A role that somebody holds there.
    role: String,
    /// A permission for the people who run the platform to look into the organization.
    support: String,
    /// A personal token, a signed-in program and a linked identity of somebody of the place, who is never the person who asks.
    hers: [String; 3],
}

impl Things {
    pub async fn of(world: &World, ctx: &Ctx, house: &House, account: AccountId) -> Self {
        let lives = AccountForm {
            email: format!("{}@example.org", house.id),
            display_name: "Nadia Amrani".to_owned(),
            language: "fr".to_owned(),
            ..AccountForm::default()
        };
        let grant = RoleGrant { association: Some(house.id), role: Role::Occupant, owner: None };
        let role = role_grant(ctx, &grant, &lives, &RoleTermForm::default(), None).await.unwrap().value;
        let help = SupportForm { ends_on: "2026-03-05".to_owned(), reason: "Essai".to_owned() };
        // The second association of an organization finds the grant of the first.
        let granted = support_grant(ctx, &help, None).await;
        let support = match granted {
            Ok(done) => done.value,
            Err(_) => support_grants_list(ctx, PageRequest::default()).await.unwrap().rows[0].id,
        };
        let hers = if account == world.other.syndic { hers(ctx).await } else { nobodys(Uuid::nil()) };
        Self { role: opaque(role), support: opaque(support), hers }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self { role: opaque(RoleAssignmentId(nobody)), support: opaque(SupportGrantId(nobody)), hers: nobodys(nobody) }
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
    let departure = oidc_begin(ctx, "example", OidcPurpose::Link, "", "192.0.2.1").await.unwrap();
    let arrival = oidc_arrive(ctx, "example", &departure.state, &departure.browser).await.unwrap();
    let identity = OidcIdentity { issuer: "https://id.example".to_owned(), subject: "1".to_owned(), label: None };
    oidc_finish(ctx, &arrival, &identity, "test").await.unwrap();
    let identity = identities_list(ctx).await.unwrap()[0].id;
    [opaque(token), opaque(program), opaque(identity)]
}

fn nobodys(nobody: Uuid) -> [String; 3] {
    [opaque(ApiTokenId(nobody)), opaque(TokenFamilyId(nobody)), opaque(IdentityLinkId(nobody))]
}

pub fn table() -> Vec<Operation> {
    [
        line(SELF, viewer, &["Viewer.account", "Viewer.email", "Viewer.language", "Viewer.superadmin", "Viewer.roles"]),
        line(SELF, viewer, &["Viewer.sessions", "Viewer.emailProven", "Viewer.standing"]),
        line(SELF, mutation, &["Mutation.roleAccept", "Mutation.supportLeave", "Mutation.viewAsEnd"]),
        line(ADMINISTER, mutation, &["Mutation.supportEnter"]),
        line(WRITE, mutation, &["Mutation.viewAsBegin"]),
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
                "Mutation.invitationLook",
                "Mutation.passwordReset",
                "Mutation.passwordResetRequest",
            ],
        ),
        line(INVITE, mutation, &["Mutation.invitationSend"]),
        line(REVOKE_FACTOR, mutation, &["Mutation.invitationCodeCreate"]),
        line(WORKPLACE, viewer, &["Viewer.organization"]),
        line(ASSOCIATIONS, viewer, &["Viewer.associations"]),
        line(AUDIT, association, &["Association.auditTrail"]),
        line(WRITE_PREVIEW, association, &["Association.roles"]),
        line(ORGANIZATION_NODE, organization, &["Organization.facts"]),
        line(
            FIRM_LIST,
            organization,
            &["Organization.roles", "Organization.supportGrants", "Organization.secondFactorHolders"],
        ),
        line(FIRM_AUDIT, organization, &["Organization.auditTrail"]),
        line(PLATFORM, platform, &["Platform.accounts", "Platform.auditTrail", "Platform.isolation"]),
        line(ADMINISTER, platform_in, &["Platform.members", "Platform.secondFactorHolders", "Platform.supportGrant"]),
        line(COLLEAGUE, node, &["Node.Account"]),
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
        // In this order, so that the platform is let in again when the associations have been put away.
        line(WRITE, mutation, &["Mutation.supportRevoke", "Mutation.roleEnd"]),
        line(FIRM, mutation, &["Mutation.supportGrant"]),
        line(WRITE_IN, mutation, &["Mutation.roleGrant"]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A field of the viewer.
fn viewer(name: &'static str, _: &Place) -> (String, Value) {
    let field = name.trim_start_matches("Viewer.");
    let selection = match field {
        "account" | "organization" | "sessions" | "personalTokens" | "programs" | "identities" => " { id }",
        "roles" | "hats" => " { role }",
        "standing" => " { kind readsOnly }",
        "secondFactor" => " { active backupCodesLeft }",
        "associations" => " { nodes { id } }",
        _ => "",
    };
    (format!("{{ viewer {{ {field}{selection} }} }}"), json!({}))
}

/// A field of the platform.
fn platform(name: &'static str, _: &Place) -> (String, Value) {
    let selection = match name.trim_start_matches("Platform.") {
        "organizations" => "organizations { nodes { id name } }",
        "accounts" => "accounts(first: 2) { nodes { id email roles { role organization { name } } } }",
        "auditTrail" => "auditTrail(first: 2) { nodes { action at } }",
        "isolation" => "isolation { proof at wrong }",
        other => panic!("there is no question about {other} in the test"),
    };
    (format!("{{ platform {{ {selection} }} }}"), json!({}))
}

/// A field of the platform about one organization.
fn platform_in(name: &'static str, place: &Place) -> (String, Value) {
    let selection = match name.trim_start_matches("Platform.") {
        "members" => "members(organizationId: $id) { nodes { role account { email } } }",
        "secondFactorHolders" => "secondFactorHolders(organizationId: $id) { nodes { email active } }",
        "supportGrant" => "supportGrant(organizationId: $id) { id endsOn }",
        other => panic!("there is no question about {other} in the test"),
    };
    (format!("query($id: ID!) {{ platform {{ {selection} }} }}"), json!({ "id": place.organization }))
}

/// A field of an organization.
fn organization(name: &'static str, place: &Place) -> (String, Value) {
    let selection = match name.trim_start_matches("Organization.") {
        // The last of them is an object.
        "facts" => format!("{} {{ people }}", ORGANIZATION_FACTS.join(" ")),
        "auditTrail" => "auditTrail(first: 5) { nodes { action at } }".to_owned(),
        "roles" => "roles(first: 5) { nodes { role email withoutTitle association { id } owner { id } } }".to_owned(),
        "supportGrants" => "supportGrants { nodes { id reason running } }".to_owned(),
        "secondFactorHolders" => "secondFactorHolders { nodes { email active } }".to_owned(),
        other => panic!("there is no question about {other} in the test"),
    };
    (
        format!("query($id: ID!) {{ node(id: $id) {{ ... on Organization {{ {selection} }} }} }}"),
        json!({ "id": place.organization }),
    )
}

/// A field of an association.
fn association(name: &'static str, place: &Place) -> (String, Value) {
    let selection = match name {
        "Association.auditTrail" => {
            "auditTrail(first: 5) { nodes { at action title outcome account { displayName } roles changes { field } } }"
        }
        "Association.roles" => "roles(first: 5) { nodes { role email acceptedAt withoutTitle } }",
        other => panic!("there is no question about {other} in the test"),
    };
    of_association(place, selection)
}

fn node(name: &'static str, place: &Place) -> (String, Value) {
    by_id(match name {
        "Node.Account" => &place.account,
        "Node.Organization" => &place.organization,
        other => panic!("there is no {other} in the test"),
    })
}

fn mutation(name: &'static str, place: &Place) -> (String, Value) {
    let input = match name.trim_start_matches("Mutation.") {
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
        "personalTokenRevoke" => json!({ "tokenId": place.identity.hers[0] }),
        "programRevoke" => json!({ "programId": place.identity.hers[1] }),
        "identityUnlink" => json!({ "identityId": place.identity.hers[2] }),
        "passwordChange" => json!({ "password": "short" }),
        "emailChangeRequest" => json!({ "email": "new@example.org" }),
        "emailChangeConfirm" => json!({ "secret": "none" }),
        "invitationSend" | "invitationCodeCreate" => json!({ "accountId": place.account }),
        "invitationLook" => json!({ "means": "CODE", "secret": "none" }),
        "invitationAccept" => {
            json!({ "means": "CODE", "secret": "none", "displayName": "New", "language": "fr", "password": "short" })
        }
        "passwordReset" => json!({ "secret": "none", "password": "short" }),
        "passwordResetRequest" => json!({ "email": "nobody@example.org" }),
        "roleEnd" => json!({ "assignmentId": place.identity.role, "endsOn": "2027-01-01" }),
        "organizationUpdate" => stale(&place.organization, json!({ "name": "New", "plan": "FREE" })),
        "organizationSuspend" => stale(&place.organization, json!({ "reason": "Essai" })),
        "organizationActivate" => stale(&place.organization, json!({})),
        "accountDeactivate" | "accountActivate" => json!({ "accountId": place.account }),
        "roleAccept" => json!({ "code": "none" }),
        "supportLeave" | "viewAsEnd" => json!({}),
        "supportEnter" => json!({ "organizationId": place.organization }),
        "viewAsBegin" => json!({ "ownerId": place.owner }),
        "contextSwitch" => json!({ "organizationId": place.organization }),
        "supportGrant" => json!({ "endsOn": "2026-03-05", "reason": "Essai" }),
        "supportRevoke" => json!({ "grantId": place.identity.support }),
        "roleGrant" => inside(
            place,
            json!({ "role": "OCCUPANT", "email": "occupant@example.org", "displayName": "Occupant", "language": "fr" }),
        ),
        "organizationCreate" => {
            json!({ "name": "New", "syndic": { "email": "first@example.org", "displayName": "First", "language": "fr" } })
        }
        other => panic!("there is no input for {other} in the test"),
    };
    change(name, input)
}
