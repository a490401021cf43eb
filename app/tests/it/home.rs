//! The home pages: what waits for whom.

use entity::{identity::Role, property::AssociationForm};
use service::testkit::World;

use crate::site::Site;

#[tokio::test]
async fn an_owner_reads_what_she_owes_by_when_and_what_is_hers() {
    let world = World::sqlite().await.unwrap();
    let words = Site::of(&world, Role::Owner).get("/fr").await.words();
    for part in [
        "Vous devez 493,82\u{a0}€ au plus tard le 31\u{a0}mars\u{a0}2026",
        "ACP Les Essais, lots A1",
        "400 / 1\u{a0}000",
        "le lot entier",
    ] {
        assert!(words.contains(part), "{part} is missing in {words}");
    }
    assert!(!words.contains("216,05") && !words.contains("Ce qui vous attend"));
    let english = Site::of(&world, Role::Owner).get("/en").await.words();
    assert!(english.contains("You owe €493.82 by 31\u{a0}March\u{a0}2026"), "{english}");
}

#[tokio::test]
async fn a_syndic_reads_that_nothing_waits_and_what_falls_due_next() {
    let world = World::sqlite().await.unwrap();
    let words = Site::of(&world, Role::Syndic).get("/fr").await.words();
    assert!(words.contains("Rien ne vous attend") && words.contains("Prochaine échéance : Provision"), "{words}");
    assert!(words.contains("Provision : 1\u{a0}234,56\u{a0}€"));
    assert_eq!(words.matches("1\u{a0}000 / 1\u{a0}000").count(), 2, "{words}");
}

#[tokio::test]
async fn an_association_without_units_waits_for_its_syndic_and_for_nobody_else() {
    let world = World::sqlite().await.unwrap();
    let form = AssociationForm {
        name: "ACP Sans Lots".to_owned(),
        language: "fr".to_owned(),
        enterprise_number: "0202.239.951".to_owned(),
        street: "Rue Basse 1".to_owned(),
        postal_code: "4000".to_owned(),
        city: "Liège".to_owned(),
        total_shares: "1000".to_owned(),
        working_iban: "BE68 5390 0754 7034".to_owned(),
        reserve_iban: "BE43 0689 9999 9501".to_owned(),
        ..AssociationForm::default()
    };
    service::property::association_create(&world.ctx(Role::Syndic), &form, None).await.unwrap();
    let syndic = Site::of(&world, Role::Syndic).get("/fr").await.words();
    assert!(syndic.contains("Ajoutez les lots") && syndic.contains("ACP Sans Lots"));
    let council = Site::of(&world, Role::CouncilMember).get("/fr").await.words();
    assert!(!council.contains("Ajoutez les lots") && !council.contains("ACP Sans Lots"));
}

#[tokio::test]
async fn homes_are_read_in_a_fixed_number_of_statements() {
    let world = World::sqlite().await.unwrap();
    let syndic = world.ctx(Role::Syndic);
    service::charges::associations_standing(&syndic, service::page::PageRequest::default()).await.unwrap();
    assert_eq!(syndic.statements(), 4);
    let owner = world.ctx(Role::Owner);
    service::charges::own_home(&owner).await.unwrap();
    assert_eq!(owner.statements(), 6);
}
