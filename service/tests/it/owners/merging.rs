//! Duplicates, and two entries that become one.

use entity::{
    id::OwnerId,
    identity::{Role, RoleTermForm},
    property::{ConsentForm, ContactForm, ContactKind, OccupantForm, OwnerForm, SameBy},
    share::Fraction,
};
use service::{
    Ctx,
    charges::{contributions_by_owners, own_home},
    identity::{AccountForm, Opened, RoleGrant, SignIn, role_grant, session_open, session_resume},
    property::{
        MergeVersions, OwnerFilter, consents_by_owners, contacts_by_owners, delivery_consent_create, occupant_create,
        occupant_fetch, owner_contact_create, owner_create, owner_duplicates, owner_fetch, owner_merge, owner_update,
        ownerships_by_owners, ownerships_by_units, search,
    },
    testkit::World,
};

use super::{codes, listed, natural, one};

async fn merge(ctx: &Ctx, duplicate: OwnerId, kept: OwnerId) -> service::Result<OwnerId> {
    owner_merge(ctx, duplicate, kept, MergeVersions::default(), None).await.map(|outcome| outcome.value)
}

#[tokio::test]
async fn the_same_person_recorded_twice_is_found() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        assert_eq!(owner_duplicates(&ctx, home.id).await.unwrap(), []);
        let again = OwnerForm { phone: "0475 12 34 56".into(), ..natural("MARTIN Alice") };
        let again = owner_create(&ctx, home.id, &again, None).await.unwrap().value;
        let shared = ContactForm { kind: "mobile".into(), value: "+32 475 12.34.56".into(), ..ContactForm::default() };
        owner_contact_create(&ctx, home.owners[3], &shared, None).await.unwrap();
        let groups = owner_duplicates(&ctx, home.id).await.unwrap();
        assert_eq!(groups.len(), 1);
        assert_eq!(groups[0].owners, [home.owners[0], home.owners[3], again]);
        assert_eq!(groups[0].same_by, [SameBy::Name, SameBy::Phone]);
        let only = OwnerFilter { duplicates: true, ..OwnerFilter::default() };
        assert_eq!(listed(&ctx, &world, only).await, ["Alice Martin", "Dana Smith", "MARTIN Alice"]);
        assert!(owner_duplicates(&world.ctx(Role::Owner), home.id).await.is_err());
    }
}

#[tokio::test]
async fn everything_of_the_duplicate_is_read_under_the_one_that_stays() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let [bob, chris] = [home.owners[1], home.owners[2]];
        let owed = contributions_by_owners(&ctx, &[bob, chris]).await.unwrap();
        let consent = ConsentForm {
            channel: "email".into(),
            given_on: "2025-05-01".into(),
            proof: "Courrier".into(),
            ..ConsentForm::default()
        };
        delivery_consent_create(&ctx, chris, &consent, None).await.unwrap();
        let lives = OccupantForm {
            unit: home.units[1].to_string(),
            kind: "owner".into(),
            owner: chris.to_string(),
            whole: true,
            ..OccupantForm::default()
        };
        let lives = occupant_create(&ctx, home.id, &lives, None).await.unwrap().value;
        let account = AccountForm {
            email: "chris@example.com".into(),
            display_name: "Chris".into(),
            language: "de".into(),
            password: "eine lange Losung genug".into(),
        };
        let grant = RoleGrant { association: Some(home.id), role: Role::Owner, owner: Some(chris) };
        role_grant(&ctx, &grant, &account, &RoleTermForm::default(), None).await.unwrap();

        assert_eq!(merge(&ctx, chris, bob).await.unwrap(), bob);
        let gone = owner_fetch(&ctx, chris).await.unwrap();
        assert!(gone.archived_at.is_some());
        assert_eq!(gone.merged_into_id, Some(bob));
        // The unit that the two held in halves is whole in one hand, on every day.
        for at in ["2020-01-01", "2026-03-02"] {
            let held = &ownerships_by_units(&ctx, &[home.units[1]], at.parse().unwrap()).await.unwrap()[&home.units[1]];
            assert_eq!(held.iter().map(|held| (held.owner, held.part)).collect::<Vec<_>>(), [(bob, Fraction::ONE)]);
        }
        assert!(ownerships_by_owners(&ctx, &[chris], ctx.today()).await.unwrap().is_empty());
        // What was asked of both is asked of the one, as it was issued.
        let after = contributions_by_owners(&ctx, &[bob]).await.unwrap().remove(&bob).unwrap();
        let mut expected: Vec<_> = owed.into_values().flatten().map(|row| (row.id, row.owner_id, row.amount)).collect();
        let mut found: Vec<_> = after.iter().map(|row| (row.id, row.owner_id, row.amount)).collect();
        expected.sort_by_key(|row| row.0);
        found.sort_by_key(|row| row.0);
        assert_eq!(found, expected);
        let contacts = contacts_by_owners(&ctx, &[bob], None).await.unwrap().remove(&bob).unwrap();
        let emails: Vec<(&str, bool)> = contacts
            .iter()
            .filter(|row| row.kind == ContactKind::Email)
            .map(|row| (row.value.as_deref().unwrap(), row.is_primary))
            .collect();
        assert_eq!(emails, [("bob@example.org", true), ("chris@example.org", false)]);
        assert_eq!(consents_by_owners(&ctx, &[bob]).await.unwrap()[&bob].len(), 1);
        assert_eq!(occupant_fetch(&ctx, lives).await.unwrap().owner_id, Some(bob));
        // Found once, by either name.
        for text in ["chris weber", "bob claes"] {
            let hits = search(&ctx, text, service::page::PageRequest::default()).await.unwrap().rows;
            let labels: Vec<&str> =
                hits.iter().filter(|hit| hit.association == home.id).map(|hit| hit.label.as_str()).collect();
            assert_eq!(labels, ["Bob Claes"], "{text}");
        }
        // Whoever signed in as the duplicate is the one that stays.
        let sign_in = SignIn {
            email: "chris@example.com".into(),
            password: "eine lange Losung genug".into(),
            user_agent: "test".into(),
            ip: "203.0.113.7".into(),
        };
        if let Ok(Opened::Session(token)) = session_open(&world.anonymous(), &sign_in).await {
            let actor = session_resume(&world.host, &token).await.unwrap().unwrap();
            assert_eq!(actor.roles.iter().map(|held| held.owner).collect::<Vec<_>>(), [Some(bob)]);
        }
    }
}

#[tokio::test]
async fn an_owner_goes_on_seeing_what_was_hers_under_the_duplicate() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let [alice, dana] = [home.owners[0], home.owners[3]];
        let before = contributions_by_owners(&world.ctx(Role::Owner), &[alice]).await.unwrap()[&alice].len();
        merge(&syndic, dana, alice).await.unwrap();
        let own = world.ctx(Role::Owner);
        assert_eq!(contributions_by_owners(&own, &[alice]).await.unwrap()[&alice].len(), before + 1);
        let held = ownerships_by_owners(&own, &[alice], own.today()).await.unwrap().remove(&alice).unwrap();
        assert_eq!(held.len(), 2);
        assert_eq!(owner_fetch(&own, dana).await.unwrap().merged_into_id, Some(alice));
        // Her home and her calendar say so too: no all-clear over what was asked of her under the other entry.
        let shown = own_home(&own).await.unwrap();
        let asked: Vec<OwnerId> = shown.dues.iter().map(|due| due.contribution.owner_id).collect();
        assert_eq!((asked.contains(&alice), asked.contains(&dana)), (true, true), "{}", world.name);
        assert_eq!(shown.units.len(), 2);
    }
}

#[tokio::test]
async fn loops_chains_and_strangers_are_refused_or_followed() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let [alice, bob, chris, dana] = [home.owners[0], home.owners[1], home.owners[2], home.owners[3]];
        assert_eq!(codes(&merge(&ctx, bob, bob).await.unwrap_err()), one("owner-merge-self", "kept"));
        let stranger = world.own.neighbour.owners[0];
        let refused = merge(&ctx, bob, stranger).await.unwrap_err();
        assert_eq!(codes(&refused), one("owner-merge-other-association", "kept"));
        let foreign = merge(&ctx, bob, world.other.home.owners[0]).await.unwrap_err();
        assert_eq!(codes(&foreign), one("owner-unknown", "kept"));
        let version = owner_fetch(&ctx, bob).await.unwrap().version;
        let stale = MergeVersions { duplicate: Some(version), kept: Some(99) };
        let refused = owner_merge(&ctx, bob, chris, stale, None).await.unwrap_err();
        assert_eq!(codes(&refused), one("stale-version", ""));
        assert_eq!(owner_fetch(&ctx, bob).await.unwrap().merged_into_id, None, "nothing is half done");

        merge(&ctx, bob, chris).await.unwrap();
        assert_eq!(codes(&merge(&ctx, chris, bob).await.unwrap_err()), one("owner-merge-into-archived", "kept"));
        assert_eq!(codes(&merge(&ctx, bob, dana).await.unwrap_err()), one("owner-merged", ""));
        let changed = owner_update(&ctx, bob, None, &natural("Bob"), None).await.unwrap_err();
        assert_eq!(codes(&changed), one("owner-merged", ""));
        // Bob leads to Chris; once Chris leads to Alice, so does Bob.
        merge(&ctx, chris, alice).await.unwrap();
        assert_eq!(owner_fetch(&ctx, bob).await.unwrap().merged_into_id, Some(alice));
        let held = ownerships_by_owners(&ctx, &[alice], ctx.today()).await.unwrap().remove(&alice).unwrap();
        assert!(held.iter().all(|held| held.part.is_one()) && held.len() == 2, "{held:?}");
        assert_eq!(contributions_by_owners(&ctx, &[alice]).await.unwrap()[&alice].len(), 3);
        assert!(merge(&world.ctx(Role::Accountant), dana, alice).await.is_err());
    }
}

#[tokio::test]
async fn of_two_opposite_merges_at_once_one_is_made_and_one_is_refused() {
    for world in World::all().await.unwrap() {
        let home = &world.own.home;
        let [bob, chris] = [home.owners[1], home.owners[2]];
        let (here, there) = (world.ctx(Role::Syndic), world.ctx(Role::Syndic));
        let (onto_chris, onto_bob) = tokio::join!(merge(&here, bob, chris), merge(&there, chris, bob));
        let refused: Vec<_> = [&onto_chris, &onto_bob].into_iter().filter_map(|merged| merged.as_ref().err()).collect();
        assert_eq!(refused.len(), 1, "{}: {onto_chris:?} {onto_bob:?}", world.name);
        assert_eq!(codes(refused[0]), one("owner-merge-into-archived", "kept"), "{}", world.name);
        let fresh = world.ctx(Role::Syndic);
        let (kept, gone) = if onto_chris.is_ok() { (chris, bob) } else { (bob, chris) };
        let (kept, gone) = (owner_fetch(&fresh, kept).await.unwrap(), owner_fetch(&fresh, gone).await.unwrap());
        assert_eq!((kept.archived_at, kept.merged_into_id), (None, None), "{}", world.name);
        assert_eq!(gone.merged_into_id, Some(kept.id));
    }
}
