//! How an association is run: settings, syndics, entrances, partial associations.

use axum::http::StatusCode;
use entity::{identity::Role, language::Language, property::MandateForm};
use service::property::{
    association_fetch, buildings_by_associations, entrance_create, entrances_by_buildings, mandate_create,
    mandate_fetch, mandates_by_associations, partials_by_associations,
};

use super::{Site, association, shown};

/// What somebody fills in for a firm whose mandate ends on a day.
fn filled<'a>(starts_on: &'a str, ends_on: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("kind", "professional_firm"),
        ("name", "Gestimmo"),
        ("legalForm", "SRL"),
        ("enterpriseNumber", "0403.019.261"),
        ("street", "Avenue Louise 5"),
        ("postalCode", "1050"),
        ("city", "Ixelles"),
        ("country", "BE"),
        ("phone", "02 512 34 56"),
        ("contractReference", "C-17"),
        ("appointedBy", "meeting"),
        ("appointedOn", starts_on),
        ("startsOn", starts_on),
        ("endsOn", ends_on),
    ]
}

fn typed(starts_on: &str, ends_on: &str) -> MandateForm {
    MandateForm {
        kind: "volunteer".into(),
        name: "Luc Maes".into(),
        street: "Rue Haute 1".into(),
        postal_code: "1000".into(),
        city: "Bruxelles".into(),
        appointed_by: "meeting".into(),
        appointed_on: starts_on.into(),
        starts_on: starts_on.into(),
        ends_on: ends_on.into(),
        ..MandateForm::default()
    }
}

#[tokio::test]
async fn every_page_reads_well_in_four_languages() {
    let site = Site::new().await;
    let home = site.home().await;
    let ctx = site.0.ctx(Role::Syndic);
    let house = &site.0.own.home;
    let building = buildings_by_associations(&ctx, &[house.id]).await.unwrap()[&house.id][0].id;
    let form = entity::property::EntranceForm { name: "A".into(), street: String::new() };
    let entrance = entrance_create(&ctx, building, &form, None).await.unwrap().value;
    let mandate = mandate_create(&ctx, house.id, &typed("2024-01-01", "2026-04-30"), None).await.unwrap().value;
    let mut paths: Vec<String> = ["", "/edit", "/settings", "/partial", "/mandates", "/mandates/new"]
        .map(|path| format!("{home}{path}"))
        .to_vec();
    paths.push(format!("{home}/partial?parent={}", site.0.own.neighbour.id));
    paths.push(format!("{home}/mandates/new?renew={mandate}"));
    for path in ["", "/edit", "/end"] {
        paths.push(format!("{home}/mandates/{mandate}{path}"));
    }
    paths.push(format!("{home}/buildings/{building}"));
    paths.push(format!("{home}/buildings/{building}/entrances/new"));
    paths.push(format!("{home}/entrances/{entrance}"));
    for language in Language::ALL {
        for path in &paths {
            let path = path.replacen("/fr/", &format!("/{}/", language.code()), 1);
            let answer = site.get(Role::Syndic, &path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
            assert!(!answer.body.contains(">property-") && !answer.body.contains("\"property-"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_mandate_is_recorded_reminded_of_ended_and_taken_back() {
    let site = Site::new().await;
    let home = site.home().await;
    let house = site.0.own.home.id;
    let nobody = shown(&site.get(Role::Syndic, &home).await.body);
    assert!(nobody.contains("Aucun mandat de syndic ne court aujourd’hui.") && nobody.contains("/mandates/new"));
    let made = site.post(Role::Syndic, &format!("{home}/mandates/new"), &filled("2023-05-02", "2026-05-01")).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let page = made.location.split('?').next().unwrap().to_owned();
    let detail = shown(&site.get(Role::Syndic, &page).await.body);
    assert!(detail.contains("Se termine bientôt") && detail.contains("tel:025123456"));
    // Nothing that belongs on the notice is missing, so it can be printed; the rest is asked for.
    assert!(detail.contains("/entrance-notice.pdf") && detail.contains("le numéro IPI"));
    assert!(detail.contains("31\u{a0}mai\u{a0}2026"), "the day of the handover is told");

    let overview = shown(&site.get(Role::Syndic, &home).await.body);
    assert!(
        overview.contains("Le mandat de Gestimmo se termine dans 60 jours, le 1er\u{a0}mai\u{a0}2026."),
        "{overview}"
    );
    assert!(overview.contains("Fin du mandat de Gestimmo"));
    let reader = shown(&site.get(Role::Owner, &home).await.body);
    assert!(reader.contains("Gestimmo") && !reader.contains("se termine dans 60 jours"));

    // A refused form keeps what was typed and says what to do.
    let overlap = site.post(Role::Syndic, &format!("{home}/mandates/new"), &filled("2026-05-01", "2027-01-01")).await;
    assert_eq!(overlap.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = shown(&overlap.body);
    assert!(again.contains("Un autre mandat court du 2\u{a0}mai\u{a0}2023 au 1er\u{a0}mai\u{a0}2026"), "{again}");
    assert!(again.contains("value=\"0403.019.261\""));

    // Once the next one is recorded, nobody needs to be reminded.
    let mut renewal = filled("2026-05-02", "2029-05-01");
    let id = page.rsplit('/').next().unwrap().to_owned();
    renewal.extend([("renewedFrom", id.as_str()), ("appointment", "Point 4")]);
    renewal.retain(|(name, value)| *name != "appointedOn" || value.is_empty());
    renewal.push(("appointedOn", "2026-02-20"));
    let made = site.post(Role::Syndic, &format!("{home}/mandates/new"), &renewal).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let overview = shown(&site.get(Role::Syndic, &home).await.body);
    assert!(!overview.contains("se termine dans 60 jours"));

    let end = [("version", "1"), ("endedOn", "2025-12-31"), ("reason", "resignation"), ("note", "")];
    let ended = site.post(Role::Syndic, &format!("{page}/end"), &end).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
    let detail = shown(&site.get(Role::Syndic, &page).await.body);
    assert!(detail.contains("le 31\u{a0}décembre\u{a0}2025\u{a0}: Démission") && detail.contains("Annuler cette fin"));
    let back = site.post(Role::Syndic, &format!("{page}/resume"), &[("version", "2")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let ctx = site.0.ctx(Role::Syndic);
    assert_eq!(mandate_fetch(&ctx, id.parse().unwrap()).await.unwrap().ended_on, None);
    assert_eq!(mandates_by_associations(&ctx, &[house]).await.unwrap()[&house].len(), 2);
}

#[tokio::test]
async fn what_passers_by_need_not_know_is_for_those_who_may_read_the_register() {
    let site = Site::new().await;
    let home = site.home().await;
    let mut fields = filled("2024-01-01", "2026-12-31");
    fields.push(("appointment", "Point neuf"));
    let made = site.post(Role::Syndic, &format!("{home}/mandates/new"), &fields).await;
    let page = made.location.split('?').next().unwrap().to_owned();
    for role in [Role::Syndic, Role::Owner] {
        let body = site.get(role, &page).await.body;
        assert!(body.contains("C-17") && body.contains("Point neuf"), "{role:?}");
    }
    let occupant = site.get(Role::Occupant, &page).await;
    assert_eq!(occupant.status, StatusCode::OK);
    assert!(occupant.body.contains("Gestimmo") && !occupant.body.contains("C-17"));
    assert!(!occupant.body.contains("Point neuf"));
    for role in [Role::Accountant, Role::Owner, Role::Occupant] {
        assert!(!site.get(role, &page).await.body.contains("/edit"), "{role:?}");
        assert_eq!(site.get(role, &format!("{page}/edit")).await.status, StatusCode::FORBIDDEN, "{role:?}");
        assert_eq!(site.get(role, &format!("{home}/settings")).await.status, StatusCode::FORBIDDEN, "{role:?}");
    }
}

#[tokio::test]
async fn how_it_is_run_shows_on_the_overview() {
    let site = Site::new().await;
    let home = site.home().await;
    let version = association_fetch(&site.0.ctx(Role::Syndic), site.0.own.home.id).await.unwrap().version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("fiscalYearMonth", "7"),
        ("fiscalYearDay", "1"),
        ("meetingMonth", "6"),
        ("meetingDay", "1"),
        ("chargeMode", "actual"),
        ("acceptedOn", "2021-06-10"),
        ("competitionThreshold", "2500"),
        ("competitionDecidedOn", "2023-06-07"),
        ("competitionDecision", "Point 7"),
    ];
    let saved = site.post(Role::Syndic, &format!("{home}/settings"), &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let overview = shown(&site.get(Role::Syndic, &home).await.body);
    for expected in [
        "du 1er\u{a0}juillet\u{a0}2025 au 30\u{a0}juin\u{a0}2026",
        "du 1er au 15\u{a0}juin\u{a0}2026",
        "Charges réelles",
        "obligatoire à partir du 10\u{a0}juin\u{a0}2026",
        "à partir de 2\u{a0}500,00\u{a0}€ (assemblée du 7\u{a0}juin\u{a0}2023)",
        "facultatif en dessous de 20 lots comptés",
        "Dernier jour des propositions écrites",
    ] {
        assert!(overview.contains(expected), "{expected} is missing in {overview}");
    }
    let wrong = [("version", "0"), ("fiscalYearMonth", "2"), ("fiscalYearDay", "30"), ("chargeMode", "actual")];
    let refused = site.post(Role::Syndic, &format!("{home}/settings"), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        shown(&refused.body).contains("Le jour «\u{a0}30\u{a0}» du mois «\u{a0}2\u{a0}» n’existe pas chaque année.")
    );
}

#[tokio::test]
async fn entrances_are_kept_on_the_page_of_their_building() {
    let site = Site::new().await;
    let home = site.home().await;
    let ctx = site.0.ctx(Role::Syndic);
    let house = site.0.own.home.id;
    let building = buildings_by_associations(&ctx, &[house]).await.unwrap()[&house][0].id;
    let page = format!("{home}/buildings/{building}");
    assert!(shown(&site.get(Role::Syndic, &page).await.body).contains("Aucune entrée n’est inscrite."));
    let new =
        site.post(Role::Syndic, &format!("{page}/entrances/new"), &[("name", "Côté jardin"), ("street", "")]).await;
    assert_eq!(new.status, StatusCode::SEE_OTHER);
    // What was read before is one snapshot, so a look at what has changed takes another one.
    let entrance = entrances_by_buildings(&site.0.ctx(Role::Syndic), &[building]).await.unwrap()[&building][0].id;
    let at = format!("{home}/entrances/{entrance}");
    let named = [("version", "1"), ("name", "Jardin"), ("street", "Venelle 3")];
    assert_eq!(site.post(Role::Syndic, &at, &named).await.status, StatusCode::SEE_OTHER);
    let listed = shown(&site.get(Role::Syndic, &page).await.body);
    assert!(listed.contains("Jardin") && listed.contains("Venelle 3"));
    // Units choose among them once there are any.
    assert!(shown(&site.get(Role::Syndic, &format!("{home}/units/new")).await.body).contains("Aucune en particulier"));
    assert!(!site.get(Role::Owner, &page).await.body.contains(&at));
    assert_eq!(site.get(Role::Owner, &at).await.status, StatusCode::FORBIDDEN);
    let away = site.post(Role::Syndic, &format!("{at}/archive"), &[("version", "2")]).await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
    assert!(!site.get(Role::Syndic, &page).await.body.contains("Venelle 3"));
}

#[tokio::test]
async fn a_partial_association_chooses_its_main_one_and_then_its_units() {
    let site = Site::new().await;
    let ctx = site.0.ctx(Role::Syndic);
    let house = &site.0.own.home;
    let part =
        service::property::association_create(&ctx, &association("ACP Bloc Nord", "1000"), None).await.unwrap().value;
    let at = format!("/fr/a/{}", association_fetch(&ctx, part).await.unwrap().slug);
    let first = site.get(Role::Syndic, &format!("{at}/partial")).await.body;
    assert!(first.contains(&house.id.to_string()) && !first.contains("type=\"checkbox\""));
    let second = site.get(Role::Syndic, &format!("{at}/partial?parent={}", house.id)).await.body;
    assert_eq!(second.matches("name=\"unitIds\"").count(), 3);
    let (main, unit) = (house.id.to_string(), house.units[0].to_string());
    let fields = [("version", "1"), ("parent", main.as_str()), ("unitIds", unit.as_str())];
    let few = site.post(Role::Syndic, &format!("{at}/partial"), &fields).await;
    assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = shown(&few.body);
    assert!(said.contains("L’association principale compte 3 lots"), "{said}");
    assert_eq!(said.matches("checked").count(), 1, "what was ticked stays ticked");

    // The deed of the main one declares twenty.
    let row = association_fetch(&ctx, house.id).await.unwrap();
    let form = entity::property::AssociationForm {
        enterprise_number: row.enterprise_number.display(),
        declared_lots: "20".into(),
        ..association(&row.name, "1000")
    };
    service::property::association_update(&ctx, house.id, None, &form, None).await.unwrap();
    let saved = site.post(Role::Syndic, &format!("{at}/partial"), &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let overview = shown(&site.get(Role::Syndic, &at).await.body);
    assert!(overview.contains("Association partielle de") && !overview.contains(&format!("{at}/import")), "{overview}");
    let units = site.get(Role::Syndic, &format!("{at}/units")).await.body;
    assert!(!units.contains("/units/new") && !units.contains("/import"));
    let call = shown(&site.get(Role::Syndic, &format!("{at}/calls/new")).await.body);
    assert!(call.contains("L’association principale l’émet") && !call.contains("lines.0.amount"), "{call}");
    assert!(shown(&site.get(Role::Syndic, &site.home().await).await.body).contains("ACP Bloc Nord"));
    let left = site.post(Role::Syndic, &format!("{at}/partial/leave"), &[("version", "2")]).await;
    assert_eq!(left.status, StatusCode::SEE_OTHER);
    assert!(partials_by_associations(&ctx, &[house.id]).await.unwrap().is_empty());
}
