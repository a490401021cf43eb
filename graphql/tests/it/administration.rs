//! Who runs what, who may come in and who looks as whom, as a program asks for it.

use entity::{
    identity::{OrganizationForm, Role, RoleTermForm, SupportForm},
    language::Language,
};
use serde_json::{Value, json};
use service::{
    Ctx, Host, RequestInfo,
    identity::{AccountForm, RoleGrant, organization_create, role_grant, session_resume, support_grant},
    testkit::World,
};

use crate::kit::{ask, codes, data, opaque, refusals, worlds};

fn person(email: &str) -> AccountForm {
    AccountForm {
        email: email.into(),
        display_name: "Inès Lambert".into(),
        language: "fr".into(),
        password: String::new(),
    }
}

/// Three more organizations, and three owners who sign in.
async fn more(world: &World) {
    for name in ["Un", "Deux", "Trois"] {
        let form = OrganizationForm { name: format!("Cabinet {name}"), ..OrganizationForm::default() };
        let first = person(&format!("{name}@example.org"));
        organization_create(&world.ctx(Role::Superadmin), &form, &first, None).await.unwrap();
    }
    let home = &world.own.home;
    for owner in &home.owners[..3] {
        let grant = RoleGrant { association: Some(home.id), role: Role::Owner, owner: Some(*owner) };
        let email = person(&format!("{owner}@example.org"));
        role_grant(&world.ctx(Role::Syndic), &grant, &email, &RoleTermForm::default(), None).await.unwrap();
        // Whoever has accepted nothing is not among those who may have a second factor.
        world.prove_address(&format!("{owner}@example.org")).await.unwrap();
    }
}

async fn session(host: &Host, token: &str) -> Ctx {
    let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
    Ctx::new(host.clone(), info, session_resume(host, token).await.unwrap())
}

/// Sends a mutation and answers its payload.
async fn act(ctx: Ctx, name: &str, selection: &str, input: Value) -> Value {
    let ty = name[..1].to_uppercase() + &name[1..];
    let query =
        format!("mutation($input: {ty}Input!) {{ {name}(input: $input) {{ {selection} userErrors {{ code }} }} }}");
    let mut answer = ask(ctx, &query, json!({ "input": input })).await;
    assert_eq!(answer.get("errors"), None, "{query}: {answer}");
    answer["data"][name].take()
}

#[tokio::test]
async fn lists_of_organizations_accounts_and_roles_take_as_many_statements_for_many_rows_as_for_one() {
    for world in worlds().await {
        more(&world).await;
        let organization = opaque(world.own.organization);
        let lists = [
            (
                Role::Superadmin,
                "query($first: Int) { platform { organizations(first: $first) { nodes {
                    name slug version plan planUse { people associations } requiresSecondFactor suspendedAt
                } } } }",
                json!({}),
            ),
            (
                Role::Superadmin,
                "query($first: Int) { platform { accounts(first: $first) { nodes {
                    email displayName closedAt emailProvenAt roles { role organization { name } startsOn }
                } } } }",
                json!({}),
            ),
            (
                Role::Superadmin,
                "query($first: Int, $id: ID!) { platform { members(organizationId: $id, first: $first) { nodes {
                    role startsOn account { email roles { organization { name } } }
                } } } }",
                json!({ "id": organization }),
            ),
            (
                Role::Superadmin,
                "query($first: Int, $id: ID!) { platform { secondFactorHolders(organizationId: $id, first: $first) {
                    nodes { email active account { displayName } }
                } } }",
                json!({ "id": organization }),
            ),
            (
                Role::Syndic,
                "query($first: Int, $id: ID!) { node(id: $id) { ... on Organization { roles(first: $first) { nodes {
                    role email withoutTitle account { displayName } association { name } owner { name }
                } } } } }",
                json!({ "id": organization }),
            ),
            (
                Role::Syndic,
                "query($first: Int, $id: ID!) { association(id: $id) { roles(first: $first) { nodes {
                    role email withoutTitle acceptedAt owner { name }
                } } } }",
                json!({ "id": opaque(world.own.home.id) }),
            ),
        ];
        for (role, query, variables) in lists {
            let mut counts = Vec::new();
            for first in [1, 3] {
                let mut variables = variables.clone();
                variables["first"] = json!(first);
                // The first row of the roles is the firm's, which is in no association; the longer page holds all kinds.
                let answer = ask(world.ctx(role), query, variables).await;
                assert_eq!(codes(&answer), [""; 0], "{query}: {answer}");
                let mut rows = &answer["data"];
                while let Value::Object(fields) = rows {
                    rows = fields.get("nodes").unwrap_or_else(|| fields.values().next().unwrap());
                }
                assert_eq!(rows.as_array().map(Vec::len), Some(first), "{query}: {answer}");
                counts.push(answer["extensions"]["cost"]["statements"].as_u64().unwrap());
            }
            // A kind of thing that no row of the short page has is not asked for, so a longer page may ask for more kinds, and for no more rows.
            assert!(counts[1] <= counts[0] + 4, "{} {counts:?}: {query}", world.name);
            assert!(role == Role::Syndic || counts[0] == counts[1], "{} {counts:?}: {query}", world.name);
        }
    }
}

#[tokio::test]
async fn whoever_runs_the_platform_goes_in_with_a_permission_and_out_again() {
    for world in worlds().await {
        let organization = opaque(world.own.organization);
        let token = world.token(Role::Superadmin).await.unwrap();
        let enter = async || {
            act(
                session(&world.host, &token).await,
                "supportEnter",
                "viewer { email }",
                json!({ "organizationId": organization }),
            )
            .await
        };
        assert_eq!(refusals(&enter().await), ["SUPPORT_NOT_GRANTED"], "{}", world.name);
        let help = SupportForm { ends_on: "2026-03-04".into(), reason: "Import".into() };
        support_grant(&world.ctx(Role::Syndic), &help, None).await.unwrap();
        let asked = "query($id: ID!) { platform { supportGrant(organizationId: $id) { reason endsOn running } } }";
        let root = world.ctx(Role::Superadmin);
        let grant = ask(root, asked, json!({ "id": organization })).await;
        assert_eq!(
            grant["data"]["platform"]["supportGrant"],
            json!({ "reason": "Import", "endsOn": "2026-03-04", "running": true })
        );
        assert_eq!(refusals(&enter().await), [""; 0], "{}", world.name);
        let standing = "{ viewer { standing { kind readsOnly endsOn } organization { name } } }";
        let inside = ask(session(&world.host, &token).await, standing, json!({})).await;
        assert_eq!(
            inside["data"]["viewer"]["standing"],
            json!({ "kind": "SUPPORT", "readsOnly": true, "endsOn": "2026-03-04" }),
            "{}",
            world.name
        );
        let left = act(session(&world.host, &token).await, "supportLeave", "viewer { email }", json!({})).await;
        assert_eq!(refusals(&left), [""; 0]);
        let outside = ask(session(&world.host, &token).await, standing, json!({})).await;
        assert_eq!(outside["data"]["viewer"]["organization"], Value::Null, "{}", world.name);
        let again = act(session(&world.host, &token).await, "supportLeave", "viewer { email }", json!({})).await;
        assert_eq!(refusals(&again), ["SUPPORT_NOT_GRANTED"]);
        // The syndic sees that somebody was there.
        let list = "query($id: ID!) { node(id: $id) { ... on Organization { supportGrants { nodes { usedAt revokedAt } } } } }";
        let grants = data(&world, Role::Syndic, list, json!({ "id": organization })).await;
        assert!(grants["node"]["supportGrants"]["nodes"][0]["usedAt"].is_string(), "{grants}");
    }
}

#[tokio::test]
async fn a_syndic_looks_as_an_owner_and_sees_what_she_sees() {
    for world in worlds().await {
        let token = world.token(Role::Syndic).await.unwrap();
        let owner = opaque(world.own.home.owners[0]);
        let begun =
            act(session(&world.host, &token).await, "viewAsBegin", "viewer { email }", json!({ "ownerId": owner }))
                .await;
        assert_eq!(refusals(&begun), [""; 0], "{}", world.name);
        let query = "query($id: ID!) { viewer { standing { kind readsOnly ownerId } roles { role } }
            association(id: $id) { owners { nodes { name } } } }";
        let seen = ask(session(&world.host, &token).await, query, json!({ "id": opaque(world.own.home.id) })).await;
        assert_eq!(
            seen["data"]["viewer"],
            json!({ "standing": { "kind": "VIEW_AS", "readsOnly": true, "ownerId": owner }, "roles": [{ "role": "OWNER" }] })
        );
        assert_eq!(
            seen["data"]["association"]["owners"]["nodes"],
            json!([{ "name": "Alice Martin" }]),
            "{}",
            world.name
        );
        let ended =
            act(session(&world.host, &token).await, "viewAsEnd", "viewer { standing { kind } }", json!({})).await;
        assert_eq!(refusals(&ended), [""; 0], "{}", world.name);
        let back = ask(session(&world.host, &token).await, query, json!({ "id": opaque(world.own.home.id) })).await;
        assert_eq!(back["data"]["viewer"]["standing"]["kind"], "FULL");
    }
}
