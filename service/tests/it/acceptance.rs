//! Roles that wait until whoever holds the account has shown that they are meant for her.
//!
//! An account that was opened by a code on paper proves nothing about its address: whoever printed the code may hold the account herself. What
//! another organization gives to the same address must not become hers by that.

use entity::{
    id::AccountId,
    identity::{Role, RoleTermForm},
    language::Language,
};
use service::{
    Ctx, Host, Mail, RequestInfo, Result,
    identity::{
        AccountForm, Hat, Invitation, JoinForm, Opened, RoleGrant, context_switch, elsewhere, email_change_confirm,
        email_change_request, email_unproven, hats, invitation_accept, invitation_code, invitation_mail,
        organization_switched, password_reset, password_reset_request, role_fetch, role_grant, roles_take,
        session_resume,
    },
    property::association_by_slug,
    testkit::World,
};

const PASSWORD: &str = "quatre chats sur un toit";
const NADIA: &str = "nadia@example.org";
const IP: &str = "192.0.2.7";

fn code<T>(result: Result<T>) -> &'static str {
    match result {
        Ok(_) => "done",
        Err(error) => error.refusals().first().map_or("failed", |refusal| refusal.code),
    }
}

fn request() -> RequestInfo {
    RequestInfo { request_id: "test".into(), language: Language::Fr }
}

fn nobody(host: &Host) -> Ctx {
    Ctx::new(host.clone(), request(), None)
}

fn link(mail: &Mail) -> String {
    mail.body.split("?link=").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

/// Gives Nadia a role in the home of an organization; answers her account.
async fn council(syndic: &Ctx, association: entity::id::AssociationId) -> AccountId {
    let person = AccountForm {
        email: NADIA.into(),
        display_name: "Nadia".into(),
        language: "fr".into(),
        password: String::new(),
    };
    let grant = RoleGrant { association: Some(association), role: Role::CouncilMember, owner: None };
    let id = role_grant(syndic, &grant, &person, &RoleTermForm::default(), None).await.unwrap().value;
    role_fetch(syndic, id).await.unwrap().row.account_id
}

/// Opens Nadia's account with what was brought.
async fn join(host: &Host, invitation: &Invitation) -> String {
    let form = JoinForm {
        display_name: "Nadia Amrani".into(),
        language: "fr".into(),
        password: PASSWORD.into(),
        ip: IP.into(),
        user_agent: "test".into(),
    };
    match invitation_accept(&nobody(host), invitation, &form).await.unwrap() {
        Opened::Session(token) => token,
        Opened::Challenge(_) => panic!("nobody has a second factor in these tests"),
    }
}

async fn resumed(host: &Host, token: &str) -> Ctx {
    Ctx::new(host.clone(), request(), session_resume(host, token).await.unwrap())
}

/// The council seats that somebody sees of herself: of which organization, whether it waits, and the name of the association if it is told.
async fn seats(ctx: &Ctx, world: &World) -> Vec<(bool, bool, bool)> {
    let seat = |hat: Hat| (hat.organization == world.own.organization, hat.waiting, hat.association.is_some());
    hats(ctx).await.unwrap().into_iter().map(seat).collect()
}

/// A world where the own organization has let somebody in by paper, and the other one has then given the same address a role.
async fn let_in_by_paper(world: &World) -> (AccountId, String) {
    let syndic = world.ctx(Role::Syndic);
    let account = council(&syndic, world.own.home.id).await;
    let paper = Invitation::Code(invitation_code(&syndic, account).await.unwrap());
    let token = join(&world.host, &paper).await;
    let other = world.other.ctx(&world.host, Role::Syndic);
    assert_eq!(council(&other, world.other.home.id).await, account);
    (account, token)
}

#[tokio::test]
async fn what_another_organization_gives_to_an_unproven_address_counts_only_with_its_own_letter() {
    for world in World::all().await.unwrap() {
        let (account, token) = let_in_by_paper(&world).await;
        let ctx = resumed(&world.host, &token).await;
        assert!(email_unproven(&ctx).await.unwrap());
        // What the organization gave that let her in counts; the other role is there and shows nothing.
        assert_eq!(seats(&ctx, &world).await, [(true, false, true), (false, true, false)], "{}", world.name);
        assert_eq!(code(context_switch(&ctx, world.other.organization).await), "organization-unknown");
        assert_eq!(code(organization_switched(&ctx, world.other.organization).await), "organization-unknown");
        let slug = {
            let syndic = world.other.ctx(&world.host, Role::Syndic);
            let home = service::property::association_fetch(&syndic, world.other.home.id).await.unwrap();
            assert!(association_by_slug(&syndic, &home.slug).await.is_ok());
            home.slug
        };
        assert_eq!(elsewhere(&ctx, &slug).await.unwrap(), [], "{}", world.name);
        // Its own second letter, or nonsense, lets nothing count.
        let own = invitation_code(&world.ctx(Role::Syndic), account).await.unwrap();
        assert_eq!(code(roles_take(&ctx, &own, IP).await), "ticket-invalid");
        assert_eq!(code(roles_take(&ctx, "AAAA-AAAA-AAAA-AAAA-AAAA", IP).await), "ticket-invalid");
        // The other organization's letter does, in her hands alone and once.
        let other = world.other.ctx(&world.host, Role::Syndic);
        let letter = invitation_code(&other, account).await.unwrap();
        assert_eq!(code(roles_take(&world.ctx(Role::Owner), &letter, IP).await), "ticket-invalid");
        assert_eq!(code(roles_take(&nobody(&world.host), &letter, IP).await), "sign-in-required");
        assert_eq!(roles_take(&ctx, &letter, IP).await.unwrap(), 1, "{}", world.name);
        assert_eq!(code(roles_take(&ctx, &letter, IP).await), "ticket-invalid");
        assert_eq!(seats(&ctx, &world).await, [(true, false, true), (false, false, true)], "{}", world.name);
        context_switch(&ctx, world.other.organization).await.unwrap();
        let there = resumed(&world.host, &token).await;
        assert!(association_by_slug(&there, &slug).await.is_ok(), "{}", world.name);
        // That organization knows her now: what it gives her next counts at once.
        let syndic = world.other.ctx(&world.host, Role::Syndic);
        let grant = RoleGrant { association: Some(world.other.neighbour.id), role: Role::Occupant, owner: None };
        let person = AccountForm {
            email: NADIA.into(),
            display_name: "N".into(),
            language: "fr".into(),
            ..AccountForm::default()
        };
        role_grant(&syndic, &grant, &person, &RoleTermForm::default(), None).await.unwrap();
        assert!(hats(&there).await.unwrap().iter().all(|hat| !hat.waiting), "{}", world.name);
    }
}

#[tokio::test]
async fn a_proven_address_lets_every_role_count_that_was_given_to_it() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = world.with_letterbox();
        let (account, token) = let_in_by_paper(&world).await;
        let ctx = resumed(&world.host, &token).await;
        // The invitation asks her to show it, signed in; whoever only reads the mail vouches for nobody.
        invitation_mail(&world.other.ctx(&world.host, Role::Syndic), account).await.unwrap();
        let invited = link(&letterbox.take(NADIA).await.unwrap());
        assert_eq!(code(email_change_confirm(&nobody(&world.host), &invited, IP).await), "email-confirm-sign-in");
        // She may ask for the link herself.
        email_change_request(&ctx, NADIA).await.unwrap();
        let asked = letterbox.take(NADIA).await.unwrap();
        assert_eq!(code(email_change_confirm(&ctx, &invited, IP).await), "ticket-invalid", "the newer link counts");
        email_change_confirm(&ctx, &link(&asked), IP).await.unwrap();
        assert!(!email_unproven(&ctx).await.unwrap());
        assert_eq!(seats(&ctx, &world).await, [(true, false, true), (false, false, true)], "{}", world.name);
        assert_eq!(code(email_change_request(&ctx, NADIA).await), "email-same");
    }
}

#[tokio::test]
async fn another_address_takes_no_role_along_that_was_given_to_the_first() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = world.with_letterbox();
        let (_, token) = let_in_by_paper(&world).await;
        let ctx = resumed(&world.host, &token).await;
        // Whoever holds the account moves it to an address that she does read.
        email_change_request(&ctx, "own@example.org").await.unwrap();
        let mail = letterbox.take("own@example.org").await.unwrap();
        email_change_confirm(&ctx, &link(&mail), IP).await.unwrap();
        password_reset_request(&nobody(&world.host), "own@example.org", IP).await.unwrap();
        let reset = link(&letterbox.take("own@example.org").await.unwrap());
        password_reset(&nobody(&world.host), &reset, PASSWORD, IP).await.unwrap();
        let sign_in = service::identity::SignIn {
            email: "own@example.org".into(),
            password: PASSWORD.into(),
            ip: IP.into(),
            user_agent: "test".into(),
        };
        let Opened::Session(token) = service::identity::session_open(&nobody(&world.host), &sign_in).await.unwrap()
        else {
            panic!("nobody has a second factor in these tests");
        };
        let ctx = resumed(&world.host, &token).await;
        assert_eq!(seats(&ctx, &world).await, [(true, false, true), (false, true, false)], "{}", world.name);
        // Whoever reads the first address has an account to come, with the role.
        let other = world.other.ctx(&world.host, Role::Syndic);
        let new = council(&other, world.other.neighbour.id).await;
        assert_ne!(Some(new), ctx.actor().map(|actor| actor.account), "{}", world.name);
    }
}

#[tokio::test]
async fn whoever_comes_in_by_the_mail_has_every_role_at_once() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = world.with_letterbox();
        let syndic = world.ctx(Role::Syndic);
        let account = council(&syndic, world.own.home.id).await;
        council(&world.other.ctx(&world.host, Role::Syndic), world.other.home.id).await;
        invitation_mail(&syndic, account).await.unwrap();
        let token = join(&world.host, &Invitation::Link(link(&letterbox.take(NADIA).await.unwrap()))).await;
        let ctx = resumed(&world.host, &token).await;
        assert_eq!(seats(&ctx, &world).await, [(true, false, true), (false, false, true)], "{}", world.name);
        context_switch(&ctx, world.other.organization).await.unwrap();
    }
}
