//! Opening, taking over from a former syndic, and the page that everybody may read.

use axum::{
    Extension,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use entity::{identity::Role, language::Language};
use service::property::{handover_current, public_page_fetch};
use std::sync::Arc;
use tower::ServiceExt as _;

use super::{Site, shown};
use crate::{route::public_router, ui::Assets};

/// What everybody is answered.
async fn public(site: &Site, path: &str) -> (StatusCode, HeaderMap, String) {
    let app = public_router().layer(Extension(site.0.anonymous())).layer(Extension(Arc::new(Assets::default())));
    let response = app.oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(body.to_vec()).unwrap())
}

const PAGE: [(&str, &str); 11] = [
    ("slug", "les-essais"),
    ("enabled", "on"),
    ("texts.0.language", "fr"),
    ("texts.0.rulesAt", "Chez la concierge"),
    ("texts.0.openingHours", "Le mardi matin"),
    ("texts.1.language", "nl"),
    ("texts.1.note", "Vuilnis op dinsdag"),
    ("numbers.0.kind", "lift"),
    ("numbers.0.name", "Ascenseurs Mosan"),
    ("numbers.0.phone", "+32 (0)2 512 34 56"),
    ("numbers.1.kind", "lift"),
];

fn with<'a>(version: &'a str, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = PAGE.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name)).copied();
    kept.chain(changed.iter().copied()).chain([("version", version)]).filter(|(_, value)| *value != "-").collect()
}

#[tokio::test]
async fn the_public_page_is_the_same_for_everybody_in_four_languages() {
    let site = Site::new().await;
    let home = site.home().await;
    let settings = format!("{home}/public");
    let saved = site.post(Role::Syndic, &settings, &with("0", &[])).await;
    assert_eq!(saved.location, format!("{settings}?done=property-public-saved"));
    for language in Language::ALL {
        let code = language.code();
        let (status, headers, body) = public(&site, &format!("/{code}/p/les-essais")).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(headers[header::CACHE_CONTROL], "public, max-age=60");
        let body = shown(&body);
        assert!(body.contains(&format!("<html lang=\"{code}\"")) && body.matches("<h1").count() == 1, "{body}");
        for part in [
            "<title>ACP Les Essais".to_owned(),
            "<meta name=\"description\" content=\"".to_owned(),
            format!("<link rel=\"canonical\" href=\"https://mitoyen.example/{code}/p/les-essais\""),
            "hreflang=\"x-default\" href=\"https://mitoyen.example/p/les-essais\"".to_owned(),
            "itemtype=\"https://schema.org/Organization\"".to_owned(),
            "itemprop=\"telephone\"".to_owned(),
            "href=\"tel:+3225123456\"".to_owned(),
            "0123.456.749".to_owned(),
            "Rue Haute 1".to_owned(),
        ] {
            assert!(body.contains(&part), "{code}: {part} is missing in {body}");
        }
        for other in Language::ALL {
            assert!(body.contains(&format!(
                "hreflang=\"{0}\" href=\"https://mitoyen.example/{0}/p/les-essais\"",
                other.code()
            )));
        }
        // Nothing about owners, and nothing of whoever happens to look.
        for private in ["Alice", "Bob", "alice@example.org", "BE68", "Somebody", "property-"] {
            assert!(!body.contains(private), "{code}: {private} in {body}");
        }
        // A text in another language than the page's says so.
        let foreign = if language == Language::Fr { ">Chez la concierge" } else { "lang=\"fr\">Chez la concierge" };
        assert!(body.contains(foreign), "{code}: {body}");
        // Also while nobody's mandate is written down.
        assert!(body.contains("Vuilnis op dinsdag") && body.contains("Le mardi matin"));
        for script in body.split("<script").skip(1) {
            assert!(script.split('>').next().unwrap().contains("src="), "a script inside the page");
        }
    }
    let (status, headers, _) = public(&site, "/p/les-essais").await;
    assert_eq!((status, headers[header::LOCATION].to_str().unwrap()), (StatusCode::SEE_OTHER, "/fr/p/les-essais"));
}

#[tokio::test]
async fn switched_off_is_like_never_there_and_a_former_name_leads_on() {
    let site = Site::new().await;
    let settings = format!("{}/public", site.home().await);
    let (_, _, unknown) = public(&site, "/fr/p/les-essais").await;
    site.post(Role::Syndic, &settings, &with("0", &[("enabled", "-")])).await;
    let (status, headers, off) = public(&site, "/fr/p/les-essais").await;
    assert_eq!((status, headers["x-robots-tag"].to_str().unwrap()), (StatusCode::NOT_FOUND, "noindex"));
    assert_eq!(off, unknown);
    site.post(Role::Syndic, &settings, &with("1", &[])).await;
    assert_eq!(public(&site, "/fr/p/les-essais").await.0, StatusCode::OK);
    let taken = site.post(Role::Syndic, &settings, &with("2", &[("slug", "les-tilleuls")])).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let (status, headers, _) = public(&site, "/nl/p/les-essais").await;
    let location = headers[header::LOCATION].to_str().unwrap();
    assert_eq!((status, location), (StatusCode::MOVED_PERMANENTLY, "/nl/p/les-tilleuls"));
    site.post(Role::Syndic, &settings, &with("3", &[("slug", "les-tilleuls"), ("enabled", "-")])).await;
    for path in ["/fr/p/les-tilleuls", "/fr/p/les-essais", "/fr/p/nowhere", "/fr/p/%20", "/xx/p/les-tilleuls"] {
        let (status, _, body) = public(&site, path).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(body, unknown, "{path}");
    }
}

#[tokio::test]
async fn the_settings_keep_what_was_typed_and_the_preview_shows_what_everybody_will_see() {
    let site = Site::new().await;
    let home = site.home().await;
    let settings = format!("{home}/public");
    let fresh = shown(&site.get(Role::Syndic, &settings).await.body);
    assert!(fresh.contains("value=\"acp-les-essais-bruxelles\""), "{fresh}");
    let none = site.get(Role::Syndic, &format!("{settings}/preview")).await;
    assert_eq!(none.status, StatusCode::OK);
    let wrong = [("slug", "é"), ("numbers.1.phone", "x"), ("enabled", "-")];
    let refused = site.post(Role::Syndic, &settings, &with("0", &wrong)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in
        ["id=\"field-slug-error\"", "id=\"field-numbers-1-phone-error\"", "Chez la concierge", "Ascenseurs Mosan"]
    {
        assert!(refused.body.contains(part), "{part}");
    }
    assert!(public_page_fetch(&site.0.ctx(Role::Syndic), site.0.own.home.id).await.is_err(), "nothing was written");
    site.post(Role::Syndic, &settings, &with("0", &[("enabled", "-")])).await;
    let preview = site.get(Role::Syndic, &format!("{settings}/preview")).await;
    assert_eq!(preview.body.matches("<h1").count(), 1);
    assert!(preview.body.contains("Chez la concierge") && preview.body.contains("Somebody"));
    let stale = site.post(Role::Syndic, &settings, &with("0", &[])).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    for path in ["/public", "/public/preview", "/handover", "/handover/new", "/readiness"] {
        let answer = site.get(Role::Owner, &format!("{home}{path}")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
}

const PREDECESSOR: [(&str, &str); 8] = [
    ("name", "Gestion Marchal SRL"),
    ("street", "Rue Neuve 4"),
    ("postalCode", "1000"),
    ("city", "Bruxelles"),
    ("country", "BE"),
    ("language", "fr"),
    ("mandateEndedOn", "2026-01-15"),
    ("accountYears", "7"),
];

#[tokio::test]
async fn a_handover_is_started_ticked_off_written_about_and_closed() {
    let site = Site::new().await;
    let home = site.home().await;
    let list = format!("{home}/handover");
    assert!(shown(&site.get(Role::Syndic, &list).await.body).contains("Aucune reprise"));
    let short = site.post(Role::Syndic, &format!("{list}/new"), &PREDECESSOR[..2]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.body.contains("id=\"field-mandateEndedOn-error\"") && short.body.contains("Gestion Marchal SRL"));
    let started = site.post(Role::Syndic, &format!("{list}/new"), &PREDECESSOR).await;
    let at = started.location.split('?').next().unwrap().to_owned();
    let page = shown(&site.get(Role::Syndic, &started.location).await.body);
    assert!(page.contains("Délai dépassé de 16 jours") && page.contains("14\u{a0}février\u{a0}2026"), "{page}");
    assert!(page.contains("Comptes des 7 dernières années, avec leurs pièces"));
    assert_eq!(page.matches("type=\"checkbox\"").count(), 20);

    let nothing = site.post(Role::Syndic, &at, &[("version", "1"), ("event", "receive")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.body.contains("href=\"#field-items\"") && nothing.body.contains("id=\"field-items\""));
    let wordless = [("version", "1"), ("event", "dispute"), ("items", "keys")];
    let wordless = site.post(Role::Syndic, &at, &wordless).await;
    assert!(wordless.body.contains("id=\"field-note-error\"") && wordless.body.contains("checked"));
    let some = [("version", "1"), ("event", "receive"), ("items", "keys"), ("items", "plans")];
    let some = site.post(Role::Syndic, &at, &some).await;
    assert_eq!(some.location, format!("{at}?done=property-saved"));
    let page = shown(&site.get(Role::Syndic, &at).await.body);
    assert_eq!(page.matches("type=\"checkbox\"").count(), 18);
    assert!(page.contains("Remettre en attente\u{a0}: Clés, badges et codes"));

    let issued = site.post(Role::Syndic, &format!("{at}/demand"), &[("version", "2")]).await;
    assert_eq!(issued.location, format!("{at}?done=property-handover-demanded"));
    let id = handover_current(&site.0.ctx(Role::Syndic), site.0.own.home.id).await.unwrap().unwrap().id;
    let page = shown(&site.get(Role::Syndic, &at).await.body);
    assert!(page.contains(&format!("/files/handovers/{id}/demands/1.pdf")));
    assert!(page.contains(&format!("/files/handovers/{id}/demand.pdf")));

    // Those who watch read it and are offered nothing to change.
    let watched = site.get(Role::CouncilMember, &at).await;
    assert_eq!(watched.status, StatusCode::OK);
    assert!(!watched.body.contains("type=\"checkbox\"") && !watched.body.contains("/abandon"));
    let refused = site.post(Role::CouncilMember, &format!("{at}/abandon"), &[("version", "3"), ("reason", "x")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let foreign = at.replace(&home, &format!("{home}-x"));
    assert_eq!(site.get(Role::Syndic, &foreign).await.status, StatusCode::NOT_FOUND);

    let early = site.post(Role::Syndic, &format!("{at}/complete"), &[("version", "3")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = [("version", "3"), ("reason", "Société dissoute")];
    assert_eq!(site.post(Role::Syndic, &format!("{at}/abandon"), &reason).await.status, StatusCode::SEE_OTHER);
    let page = shown(&site.get(Role::Syndic, &at).await.body);
    assert!(page.contains("Société dissoute") && page.contains(&format!("{at}/reopen")));
    let list = shown(&site.get(Role::Syndic, &list).await.body);
    assert!(list.contains("Abandonnée") && list.contains("/handover/new"));
}

#[tokio::test]
async fn readiness_names_what_is_missing_and_leads_there() {
    let site = Site::new().await;
    let home = site.home().await;
    let path = format!("{home}/readiness");
    let page = shown(&site.get(Role::Syndic, &path).await.body);
    assert!(page.contains("Incomplète") && page.contains("id=\"field-mandate\""), "{page}");
    for fix in ["/deeds/new?kind=rules&", "/settings?", "/mandates/new?"] {
        assert!(page.contains(&format!("href=\"{home}{fix}back=readiness\"")), "{fix}");
    }
    // Whoever came from here comes back here, also after a refusal.
    let form = shown(&site.get(Role::Syndic, &format!("{home}/deeds/new?kind=rules&back=readiness")).await.body);
    assert!(form.contains("name=\"back\" value=\"readiness\""));
    let wrong = [("kind", "rules"), ("datedOn", "31/02/1998"), ("back", "readiness")];
    let refused = site.post(Role::Syndic, &format!("{home}/deeds/new"), &wrong).await;
    assert!(refused.body.contains("name=\"back\" value=\"readiness\""), "{}", refused.body);
    // The button is only there once it would do something; a form kept open is told why not.
    assert!(!page.contains("idempotencyKey"));
    let version =
        service::property::association_fetch(&site.0.ctx(Role::Syndic), site.0.own.home.id).await.unwrap().version;
    let forced = site.post(Role::Syndic, &path, &[("version", &version.to_string())]).await;
    assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        forced.body.contains("href=\"#field-mandate\"") && forced.body.contains("href=\"#field-by-laws\""),
        "{}",
        forced.body
    );
    let overview = shown(&site.get(Role::Syndic, &home).await.body);
    assert!(overview.contains(&format!("href=\"{path}\"")));
    // A call can still be written, with a warning.
    let call = shown(&site.get(Role::Syndic, &format!("{home}/calls/new")).await.body);
    assert!(call.contains("Cette copropriété n’est pas encore ouverte"));
}
