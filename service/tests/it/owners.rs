//! Owners: persons, means of contact, consents, duplicates and merging; the directory.

#![expect(clippy::indexing_slicing, reason = "a test that cannot go on has failed, also in a helper of the tests")]

mod contacts;
mod merging;
mod upgrade;

use entity::{
    id::OwnerId,
    identity::Role,
    property::{
        AssociationForm, ConsentForm, DeliveryChannel, DeliveryPurpose, OwnerForm, OwnerPersonForm, PersonName,
        UnitForm, owner,
    },
};
use service::{
    Ctx, Error,
    identity::{organization_create, organization_update},
    page::PageRequest,
    property::{
        OwnerFilter, association_create, buildings_by_associations, consents_by_owners, deliveries_by_owners,
        delivery_consent_create, delivery_consent_withdraw, delivery_require, owner_create, owner_fetch, owner_update,
        owners_list, persons_by_owners, unit_create,
    },
    testkit::World,
};

use crate::hats::{first, named};

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    assert!(!matches!(error, Error::Failed(_)), "{error}");
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn one(code: &'static str, path: &str) -> Vec<(&'static str, String)> {
    vec![(code, path.to_owned())]
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn natural(name: &str) -> OwnerForm {
    OwnerForm { kind: "natural".into(), name: name.into(), language: "fr".into(), ..OwnerForm::default() }
}

fn person(given_name: &str, family_name: &str) -> OwnerPersonForm {
    OwnerPersonForm { given_name: given_name.into(), family_name: family_name.into(), ..OwnerPersonForm::default() }
}

async fn names(ctx: &Ctx, owner: OwnerId) -> Vec<String> {
    let persons = persons_by_owners(ctx, &[owner]).await.unwrap().remove(&owner).unwrap_or_default();
    persons.into_iter().map(|row| PersonName::from(row).full()).collect()
}

async fn listed(ctx: &Ctx, world: &World, filter: OwnerFilter) -> Vec<String> {
    let page = owners_list(ctx, world.own.home.id, &filter, PageRequest::default()).await.unwrap();
    page.rows.into_iter().map(|row: owner::Model| row.name).collect()
}

#[tokio::test]
async fn a_couple_is_one_owner_of_two_persons_with_a_name_made_from_both() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let couple = OwnerForm { persons: vec![person("Anne", "Dubois"), person("Marc", "Leroy")], ..natural("") };
        let id = owner_create(&ctx, world.own.home.id, &couple, None).await.unwrap().value;
        assert_eq!(owner_fetch(&ctx, id).await.unwrap().name, "Anne Dubois et Marc Leroy");
        assert_eq!(names(&ctx, id).await, ["Anne Dubois", "Marc Leroy"]);
        // The name follows the language; what was typed stays as it was typed.
        let dutch = OwnerForm { language: "nl".into(), ..couple.clone() };
        owner_update(&ctx, id, Some(1), &dutch, None).await.unwrap();
        assert_eq!(owner_fetch(&ctx, id).await.unwrap().name, "Anne Dubois en Marc Leroy");
        let named = OwnerForm { name: "Famille Leroy".into(), persons: vec![person("Marc", "Leroy")], ..couple };
        owner_update(&ctx, id, Some(2), &named, None).await.unwrap();
        assert_eq!(owner_fetch(&ctx, id).await.unwrap().name, "Famille Leroy");
        assert_eq!(names(&ctx, id).await, ["Marc Leroy"]);
        let company = OwnerForm {
            kind: "legal".into(),
            legal_form: "SRL".into(),
            enterprise_number: "0403.019.261".into(),
            representative: "Paul Janssens".into(),
            ..natural("Immo Soleil SRL")
        };
        let company = owner_create(&ctx, world.own.home.id, &company, None).await.unwrap().value;
        let row = owner_fetch(&ctx, company).await.unwrap();
        assert_eq!((row.legal_form.as_deref(), row.representative.as_deref()), (Some("SRL"), Some("Paul Janssens")));
    }
}

#[tokio::test]
async fn what_a_letter_cannot_print_is_refused_when_it_is_entered() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let strange = owner_create(&ctx, home.id, &natural("Anne 安妮"), None).await.unwrap_err();
        assert_eq!(codes(&strange), one("sign-unprintable", "name"));
        assert_eq!(strange.refusals()[0].params["sign"], "安");
        let persons = OwnerForm { persons: vec![person("安", "Dubois")], ..natural("") };
        let strange = owner_create(&ctx, home.id, &persons, None).await.unwrap_err();
        assert_eq!(codes(&strange), one("sign-unprintable", "persons.0.givenName"));
        let form = AssociationForm {
            name: "ACP 安".into(),
            language: "fr".into(),
            enterprise_number: "0987.654.394".into(),
            street: "Rue Haute 1".into(),
            postal_code: "1000".into(),
            city: "Bruxelles".into(),
            total_shares: "1000".into(),
            ..AssociationForm::default()
        };
        assert_eq!(codes(&association_create(&ctx, &form, None).await.unwrap_err()), one("sign-unprintable", "name"));
        // Where no mandate runs, letters name the organization as the syndic.
        let (root, organization) = (world.ctx(Role::Superadmin), named("Kantoor 安", ""));
        let made = organization_create(&root, &organization, &first("ines@example.org"), None).await.unwrap_err();
        assert_eq!(codes(&made), one("sign-unprintable", "name"), "{}", world.name);
        let renamed = organization_update(&root, world.own.organization, None, &organization, None).await.unwrap_err();
        assert_eq!(codes(&renamed), one("sign-unprintable", "name"));
        let building = buildings_by_associations(&ctx, &[home.id]).await.unwrap()[&home.id][0].id;
        let unit = UnitForm {
            building: building.to_string(),
            reference: "A→1".into(),
            kind: "apartment".into(),
            shares: "1".into(),
            ..UnitForm::default()
        };
        let refused = unit_create(&ctx, home.id, &unit, None).await;
        // An arrow is printed by the typeface of letters or it is not; what counts is that both agree.
        if let Err(error) = refused {
            assert!(
                codes(&error) == one("sign-unprintable", "reference") || codes(&error)[0].0 == "shares-sum-above-total",
                "{error}"
            );
        }
        let unit = UnitForm { reference: "安1".into(), ..unit };
        let refused = unit_create(&ctx, home.id, &unit, None).await.unwrap_err();
        assert_eq!(codes(&refused), one("sign-unprintable", "reference"));
    }
}

#[tokio::test]
async fn no_number_of_the_national_register_is_kept() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let form = natural("Anne Dubois 93.05.18-223.61");
        let refused = owner_create(&ctx, world.own.home.id, &form, None).await.unwrap_err();
        assert_eq!(codes(&refused), one("national-number", "name"));
        assert!(!refused.to_string().contains("223.61"), "{refused}");
    }
}

#[tokio::test]
async fn a_convocation_goes_by_electronic_mail_only_while_a_written_consent_stands() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let alice = world.own.home.owners[0];
        let means = async |purpose, at: &str| {
            deliveries_by_owners(&ctx, &[alice], purpose, day(at)).await.unwrap()[&alice].channel
        };
        let today = "2026-03-02";
        assert_eq!(means(DeliveryPurpose::Meetings, today).await, DeliveryChannel::Registered);
        assert_eq!(means(DeliveryPurpose::Charges, today).await, DeliveryChannel::Post);
        let by_mail =
            |at: &str| delivery_require(&ctx, alice, DeliveryChannel::Email, DeliveryPurpose::Meetings, day(at));
        let refused = by_mail(today).await.unwrap_err();
        assert_eq!(codes(&refused), one("convocation-without-consent", "channel"));
        assert_eq!(refused.refusals()[0].law, Some("C. civ. art. 3.87 §3"));

        let form = ConsentForm {
            channel: "email".into(),
            scope: "meetings".into(),
            given_on: "2025-05-01".into(),
            proof: "Lettre du 1er mai 2025, classeur 4".into(),
        };
        let unproved = ConsentForm { proof: " ".into(), ..form.clone() };
        let refused = delivery_consent_create(&ctx, alice, &unproved, None).await.unwrap_err();
        assert_eq!(codes(&refused), one("consent-without-proof", "proof"));
        let id = delivery_consent_create(&ctx, alice, &form, None).await.unwrap().value;
        by_mail(today).await.unwrap();
        assert!(by_mail("2025-04-30").await.is_err());
        assert_eq!(means(DeliveryPurpose::Meetings, today).await, DeliveryChannel::Email);
        assert_eq!(means(DeliveryPurpose::Charges, today).await, DeliveryChannel::Post);
        let without = OwnerFilter { without_email_consent: true, ..OwnerFilter::default() };
        assert_eq!(listed(&ctx, &world, without.clone()).await, ["Bob Claes", "Chris Weber", "Dana Smith"]);

        let early = delivery_consent_withdraw(&ctx, id, Some(1), "2025-04-30", None).await.unwrap_err();
        assert_eq!(codes(&early), one("consent-withdrawn-before-given", "withdrawnOn"));
        delivery_consent_withdraw(&ctx, id, Some(1), "2026-03-01", None).await.unwrap();
        assert!(by_mail(today).await.is_err());
        by_mail("2026-02-28").await.unwrap();
        let again = delivery_consent_withdraw(&ctx, id, Some(2), "2026-03-02", None).await.unwrap_err();
        assert_eq!(codes(&again), one("consent-already-withdrawn", ""));
        assert_eq!(listed(&ctx, &world, without).await.len(), 4);
        // What was agreed to stays written down.
        let given = consents_by_owners(&ctx, &[alice]).await.unwrap().remove(&alice).unwrap();
        assert_eq!((given.len(), given[0].withdrawn_on), (1, Some(day("2026-03-01"))));
    }
}

#[tokio::test]
async fn the_list_is_narrowed_to_those_abroad_and_finds_by_what_is_known() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let abroad = OwnerForm {
            street: "Keizersgracht 1".into(),
            postal_code: "1015 CJ".into(),
            city: "Amsterdam".into(),
            country: "NL".into(),
            phone: "+31 20 123 45 67".into(),
            ..natural("Élodie van Dijk")
        };
        owner_create(&ctx, world.own.home.id, &abroad, None).await.unwrap();
        let only = OwnerFilter { abroad: true, ..OwnerFilter::default() };
        assert_eq!(listed(&ctx, &world, only).await, ["Élodie van Dijk"]);
        for text in ["elodie", "DIJK van", "+31 20 123", "élo"] {
            let search = OwnerFilter { search: Some(text.into()), ..OwnerFilter::default() };
            assert_eq!(listed(&ctx, &world, search).await, ["Élodie van Dijk"], "{text}");
        }
        for text in ["lodie", "---", "elodie martin"] {
            let search = OwnerFilter { search: Some(text.into()), ..OwnerFilter::default() };
            assert!(listed(&ctx, &world, search).await.is_empty(), "{text}");
        }
    }
}
