//! How long it takes to tell many people.
//!
//! Issues a call for funds to so many owners, each with an account of her own, and spreads the notification of it, on SQLite, and on PostgreSQL
//! where `MITOYEN_TEST_POSTGRES_URL` names a server. Tells milliseconds and statements, one line a database.

use std::time::Instant;

use entity::{
    identity::Role,
    property::{AssociationForm, DeedForm},
};
use service::{
    charges::call_issue,
    messaging::spread_waiting,
    property::{ImportSource, association_create, deed_create, import_apply, keys_by_associations},
    testkit::{World, call_form, everybody_comes_in},
};

/// Measures so many people.
pub async fn measure(people: u32) {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let form = AssociationForm {
            name: "VME Snelheid".to_owned(),
            language: "nl".to_owned(),
            enterprise_number: "0987.654.394".to_owned(),
            street: "Kaai 1".to_owned(),
            postal_code: "2000".to_owned(),
            city: "Antwerpen".to_owned(),
            total_shares: people.to_string(),
            working_iban: "BE68 5390 0754 7034".to_owned(),
            ..AssociationForm::default()
        };
        let id = association_create(&ctx, &form, None).await.unwrap().value;
        let base = DeedForm {
            kind: "base".to_owned(),
            dated_on: "1995-06-15".to_owned(),
            notary: "Me Fontaine".to_owned(),
            total_shares: people.to_string(),
            ..DeedForm::default()
        };
        deed_create(&ctx, id, &base, None).await.unwrap();
        let rows = (1..=people)
            .map(|number| format!("K{number};Appartement;1;Eigenaar {number};1;Kaai {number};2000;Antwerpen\n"));
        let heading = "Lot;Type;Quotités;Propriétaire;Part;Adresse;Code postal;Ville\n";
        let text = format!("{heading}{}", rows.collect::<String>());
        let source = ImportSource { text, starts_on: "2020-01-01".to_owned(), ..ImportSource::default() };
        import_apply(&ctx, id, &source, None).await.unwrap();
        everybody_comes_in(&world.host, &world.own, id).await.unwrap();
        let key = keys_by_associations(&ctx, &[id], ctx.today()).await.unwrap().remove(&id).unwrap().remove(0).id;
        // What came before concerns nobody who is counted here.
        spread_waiting(&world.host).await.unwrap();
        call_issue(&ctx, id, &call_form(key, "100 000,00"), None).await.unwrap();
        let start = Instant::now();
        let (told, statements) = spread_waiting(&world.host).await.unwrap();
        let (name, spent) = (world.name, start.elapsed().as_millis());
        println!("{name}: {told} people told in {spent} ms, {statements} statements");
    }
}
