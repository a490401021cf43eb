//! Means of contact, and the columns of the owner that repeat the primary ones.

use entity::{
    id::OwnerId,
    identity::Role,
    property::{ContactForm, ContactKind, OwnerForm, owner, owner_contact},
};
use proptest::{
    prelude::*,
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use service::{
    Ctx,
    page::PageRequest,
    property::{
        contacts_by_owners, directory, owner_contact_create, owner_contact_fetch, owner_contact_update, owner_create,
        owner_fetch, owner_update,
    },
    testkit::World,
};

use super::{codes, day, natural, one};

fn contact(kind: &str, value: &str) -> ContactForm {
    ContactForm { kind: kind.into(), value: value.into(), ..ContactForm::default() }
}

async fn contacts(ctx: &Ctx, owner: OwnerId) -> Vec<owner_contact::Model> {
    contacts_by_owners(ctx, &[owner], None).await.unwrap().remove(&owner).unwrap_or_default()
}

/// The columns of the owner say what the primary means of contact say.
fn in_step(owner: &owner::Model, contacts: &[owner_contact::Model]) {
    let primary = |kind: ContactKind| {
        let mut of_kind = contacts.iter().filter(|row| row.is_primary && row.kind.slot() == kind);
        let first = of_kind.next();
        assert!(of_kind.next().is_none(), "two primary ones: {contacts:?}");
        first
    };
    let value = |kind| primary(kind).and_then(|row| row.value.as_deref());
    assert_eq!(owner.email.as_deref(), value(ContactKind::Email));
    assert_eq!(owner.phone.as_deref(), value(ContactKind::Phone));
    let post = primary(ContactKind::Post);
    assert_eq!(owner.street, post.and_then(|row| row.value.clone()));
    assert_eq!(owner.postal_code, post.and_then(|row| row.postal_code.clone()));
    assert_eq!(owner.city, post.and_then(|row| row.city.clone()));
    assert_eq!(owner.country, post.and_then(|row| row.country.clone()).unwrap_or_else(|| "BE".to_owned()));
    assert!(contacts.iter().filter(|row| row.is_primary).all(|row| row.ends_on.is_none()));
}

#[tokio::test]
async fn a_change_of_the_owner_ends_the_old_means_and_begins_the_new_one() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let alice = world.own.home.owners[0];
        let before = contacts(&ctx, alice).await;
        assert_eq!(before.iter().map(|row| row.kind).collect::<Vec<_>>(), [ContactKind::Email, ContactKind::Post]);
        in_step(&owner_fetch(&ctx, alice).await.unwrap(), &before);
        let form = OwnerForm {
            email: "alice@example.com".into(),
            phone: "0475 12 34 56".into(),
            street: "Rue Haute 1".into(),
            postal_code: "1000".into(),
            city: "Bruxelles".into(),
            ..natural("Alice Martin")
        };
        owner_update(&ctx, alice, None, &form, None).await.unwrap();
        let after = contacts(&ctx, alice).await;
        in_step(&owner_fetch(&ctx, alice).await.unwrap(), &after);
        // The world was made today, so that the address is corrected instead of being ended.
        assert_eq!(after.len(), 3, "{after:?}");
        let phone = after.iter().find(|row| row.kind == ContactKind::Mobile).unwrap();
        assert_eq!((phone.starts_on, phone.is_primary), (Some(day("2026-03-02")), true));

        // An older means is kept with its last day.
        let old =
            ContactForm { starts_on: "2020-01-01".into(), is_primary: true, ..contact("email", "old@example.be") };
        let old = owner_contact_create(&ctx, alice, &old, None).await.unwrap().value;
        owner_update(&ctx, alice, None, &OwnerForm { email: "new@example.be".into(), ..form }, None).await.unwrap();
        let ended = owner_contact_fetch(&ctx, old).await.unwrap();
        assert_eq!((ended.ends_on, ended.is_primary), (Some(day("2026-03-01")), false));
        in_step(&owner_fetch(&ctx, alice).await.unwrap(), &contacts(&ctx, alice).await);
    }
}

#[tokio::test]
async fn one_means_of_each_kind_comes_first() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = owner_create(&ctx, world.own.home.id, &natural("Neuve"), None).await.unwrap().value;
        assert_eq!(contacts(&ctx, id).await, []);
        let first = owner_contact_create(&ctx, id, &contact("phone", "02 512 34 56"), None).await.unwrap().value;
        assert!(owner_contact_fetch(&ctx, first).await.unwrap().is_primary, "the first one serves first");
        let mobile = owner_contact_create(&ctx, id, &contact("mobile", "0475 12 34 56"), None).await.unwrap().value;
        assert!(!owner_contact_fetch(&ctx, mobile).await.unwrap().is_primary);
        assert_eq!(owner_fetch(&ctx, id).await.unwrap().phone.as_deref(), Some("02 512 34 56"));
        let known = owner_contact_create(&ctx, id, &contact("phone", "+32 2 512.34.56"), None).await.unwrap_err();
        assert_eq!(codes(&known), one("contact-known", "value"));
        let first_now = ContactForm { is_primary: true, ..contact("mobile", "0475 12 34 56") };
        owner_contact_update(&ctx, mobile, Some(1), &first_now, None).await.unwrap();
        assert!(!owner_contact_fetch(&ctx, first).await.unwrap().is_primary);
        let row = owner_fetch(&ctx, id).await.unwrap();
        assert_eq!(row.phone.as_deref(), Some("0475 12 34 56"));
        in_step(&row, &contacts(&ctx, id).await);
        let stale = owner_contact_update(&ctx, mobile, Some(1), &first_now, None).await.unwrap_err();
        assert_eq!(codes(&stale), one("stale-version", ""));
        let other =
            owner_contact_update(&ctx, mobile, None, &contact("email", "x@example.be"), None).await.unwrap_err();
        assert_eq!(codes(&other), one("contact-kind-fixed", "kind"));
        // What ends is no longer first, and the owner has no telephone until somebody says so.
        let ended = ContactForm { ends_on: "2026-03-01".into(), ..contact("mobile", "0475 12 34 56") };
        owner_contact_update(&ctx, mobile, None, &ended, None).await.unwrap();
        assert_eq!(owner_fetch(&ctx, id).await.unwrap().phone, None);
        let abroad = ContactForm {
            city: "Lille".into(),
            postal_code: "59000".into(),
            country: "FR".into(),
            ..contact("post", "Rue Nationale 1")
        };
        owner_contact_create(&ctx, id, &abroad, None).await.unwrap();
        let row = owner_fetch(&ctx, id).await.unwrap();
        assert_eq!((row.city.as_deref(), row.country.as_str()), (Some("Lille"), "FR"));
        in_step(&row, &contacts(&ctx, id).await);
    }
}

#[tokio::test]
async fn what_is_for_the_syndic_alone_is_shown_to_nobody_else() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let [alice, bob] = [world.own.home.owners[0], world.own.home.owners[1]];
        for owner in [alice, bob] {
            let email = contacts(&syndic, owner).await.into_iter().find(|row| row.kind == ContactKind::Email).unwrap();
            let form = ContactForm {
                visibility: "syndic".into(),
                is_primary: true,
                ..contact("email", email.value.as_deref().unwrap())
            };
            owner_contact_update(&syndic, email.id, None, &form, None).await.unwrap();
            let private = ContactForm { visibility: "syndic".into(), ..contact("mobile", "0475 12 34 56") };
            owner_contact_create(&syndic, owner, &private, None).await.unwrap();
        }
        for (role, owner, seen) in [
            (Role::Syndic, bob, true),
            (Role::Accountant, bob, true),
            (Role::CouncilMember, bob, false),
            (Role::Owner, alice, true),
        ] {
            let ctx = world.ctx(role);
            let row = owner_fetch(&ctx, owner).await.unwrap();
            assert_eq!((row.email.is_some(), row.phone.is_some()), (seen, seen), "{role:?}");
            let kinds: Vec<ContactKind> = contacts(&ctx, owner).await.iter().map(|row| row.kind).collect();
            assert_eq!(kinds.contains(&ContactKind::Email), seen, "{role:?}");
            assert!(kinds.contains(&ContactKind::Post), "{role:?}");
        }
        let email = contacts(&syndic, bob).await.into_iter().find(|row| row.kind == ContactKind::Email).unwrap();
        let hidden = owner_contact_fetch(&world.ctx(Role::CouncilMember), email.id).await.unwrap_err();
        assert_eq!(hidden.refusals()[0].code, "contact-unknown");
    }
}

#[tokio::test]
async fn co_owners_know_names_addresses_and_shares_of_each_other_and_what_each_wants_to_be_known() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let bob = home.owners[1];
        let wanted = ContactForm { visibility: "owners".into(), ..contact("mobile", "0475 12 34 56") };
        owner_contact_create(&syndic, bob, &wanted, None).await.unwrap();
        let list = directory(&world.ctx(Role::Owner), home.id, PageRequest::default()).await.unwrap();
        let names: Vec<&str> = list.rows.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["Alice Martin", "Bob Claes", "Chris Weber", "Dana Smith"]);
        let bob = &list.rows[1];
        let kinds: Vec<ContactKind> = bob.contacts.iter().map(|row| row.kind).collect();
        assert_eq!(kinds, [ContactKind::Mobile, ContactKind::Post], "no electronic mail: nobody asked for it");
        assert_eq!(bob.units.len(), 1);
        assert_eq!((bob.units[0].reference.as_str(), bob.units[0].part.to_string()), ("A2", "1/2".to_owned()));
        assert_eq!(bob.units[0].shares.0, 350);
        assert!(directory(&world.ctx(Role::Occupant), home.id, PageRequest::default()).await.is_err());
        assert!(directory(&world.ctx(Role::Owner), world.own.neighbour.id, PageRequest::default()).await.is_err());
    }
}

/// One thing that somebody does to an owner's means of contact.
#[derive(Clone, Debug)]
enum Act {
    Own { email: usize, phone: usize, city: usize },
    Add { kind: usize, value: usize, primary: bool },
    Change { which: usize, value: usize, primary: bool, ended: bool },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let own = (0_usize..4, 0_usize..4, 0_usize..4).prop_map(|(email, phone, city)| Act::Own { email, phone, city });
    let add =
        (0_usize..4, 0_usize..4, any::<bool>()).prop_map(|(kind, value, primary)| Act::Add { kind, value, primary });
    let change = (0_usize..6, 0_usize..4, any::<bool>(), any::<bool>())
        .prop_map(|(which, value, primary, ended)| Act::Change { which, value, primary, ended });
    proptest::collection::vec(prop_oneof![own, add, change], 1..12)
}

fn value_of(kind: ContactKind, rank: usize) -> String {
    match kind {
        ContactKind::Email => ["a@example.be", "b@example.be", "c@example.be", "A@example.be"][rank],
        ContactKind::Phone => ["02 512 34 56", "02 512 34 57", "+32 2 512 34 56", "02/512.34.58"][rank],
        ContactKind::Mobile => ["0475 12 34 56", "0475 12 34 57", "+32 475 12 34 56", "0475/12.34.58"][rank],
        ContactKind::Post => ["Rue Haute 1", "Rue Basse 2", "rue haute, 1", "Kaai 3"][rank],
    }
    .to_owned()
}

/// Whatever is done to them, by whichever form: the columns that letters read say what the primary means of contact say.
#[tokio::test]
async fn the_columns_of_an_owner_never_say_anything_else_than_her_means_of_contact() {
    let mut runner = TestRunner::deterministic();
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        for _ in 0..16 {
            let acts = acts().new_tree(&mut runner).unwrap().current();
            let id = owner_create(&ctx, world.own.home.id, &natural("Essai"), None).await.unwrap().value;
            for act in &acts {
                let known = contacts(&ctx, id).await;
                let done = match act {
                    Act::Own { email, phone, city } => {
                        let text =
                            |rank: &usize, of: fn(usize) -> String| if *rank == 0 { String::new() } else { of(*rank) };
                        let form = OwnerForm {
                            email: text(email, |rank| value_of(ContactKind::Email, rank)),
                            phone: text(phone, |rank| value_of(ContactKind::Phone, rank)),
                            street: text(city, |rank| value_of(ContactKind::Post, rank)),
                            ..natural("Essai")
                        };
                        owner_update(&ctx, id, None, &form, None).await.map(|_| ())
                    }
                    Act::Add { kind, value, primary } => {
                        let kind = ContactKind::ALL[*kind];
                        let form =
                            ContactForm { is_primary: *primary, ..contact(kind.code(), &value_of(kind, *value)) };
                        owner_contact_create(&ctx, id, &form, None).await.map(|_| ())
                    }
                    Act::Change { which, value, primary, ended } => match known.get(*which) {
                        Some(row) => {
                            let form = ContactForm {
                                is_primary: *primary && !ended,
                                starts_on: "2026-01-01".into(),
                                ends_on: if *ended { "2026-02-01".into() } else { String::new() },
                                ..contact(row.kind.code(), &value_of(row.kind, *value))
                            };
                            owner_contact_update(&ctx, row.id, None, &form, None).await.map(|_| ())
                        }
                        None => Ok(()),
                    },
                };
                if let Err(error) = done {
                    assert_eq!(codes(&error)[0].0, "contact-known", "{acts:?}");
                }
                in_step(&owner_fetch(&ctx, id).await.unwrap(), &contacts(&ctx, id).await);
            }
        }
    }
}
