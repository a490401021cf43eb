//! The sale of a unit in pages: what the syndic works through, and what an owner sees of it.

use axum::http::StatusCode;
use entity::{id::TransferId, identity::Role, language::Language, transfer::SectionKind};
use service::{
    testkit::World,
    transfer::{
        accesses_by_transfers, sections, transfer_defaults, transfer_fetch, transfer_settings, versions_by_transfers,
    },
};

use crate::site::{Answer, Site, home_path};

/// What a notary's letter says.
fn letter(unit: &str) -> Vec<(&'static str, String)> {
    [
        ("unit", unit),
        ("kind", "contract"),
        ("requester", "notary"),
        ("name", "Me Claes"),
        ("office", "Étude Claes"),
        ("email", "etude@claes.example"),
        ("language", "nl"),
        ("channel", "post"),
        ("receivedOn", "2026-02-27"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

/// Sends the form of a page with the hidden fields that it shows.
async fn fill(site: &Site<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let shown = site.get(path).await;
    assert_eq!(shown.status, StatusCode::OK, "{path}: {}", shown.words());
    let (key, version) = (shown.hidden("idempotencyKey"), shown.hidden("version"));
    let mut all = vec![("idempotencyKey", key.as_str()), ("version", version.as_str())];
    all.extend(fields);
    site.post(path, &all).await
}

/// A request that the syndic has written down, with its address.
async fn written(world: &World, root: &str) -> (TransferId, String) {
    let syndic = Site::of(world, Role::Syndic);
    let fields = letter(&world.own.home.units.first().unwrap().to_string());
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let done = fill(&syndic, &format!("{root}/transfers/new"), &fields).await;
    assert!(done.location.ends_with("?done=transfer-done-written"), "{}", done.words());
    let path = done.location.split('?').next().unwrap().to_owned();
    (path.rsplit('/').next().unwrap().parse().unwrap(), path)
}

#[tokio::test]
async fn every_page_is_there_for_whoever_may_and_shows_no_name_of_a_message() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await.trim_start_matches("/fr").to_owned();
    let (_, file) = written(&world, &format!("/fr{root}")).await;
    let file = file.trim_start_matches("/fr").to_owned();
    let mut pages = vec![
        ("/transfers".to_owned(), true),
        ("/transfers?state=all&overdue=on".to_owned(), true),
        (format!("{root}/transfers"), true),
        (format!("{root}/transfers?state=cancelled"), true),
        (format!("{root}/transfers/new"), true),
        (format!("{root}/transfers/settings"), true),
        (format!("{root}/transfers/settings/insurance"), true),
        (file.clone(), true),
        (format!("{file}/edit"), true),
        (format!("{file}/generate"), true),
        (format!("{file}/preview"), true),
        (format!("{file}/deed"), true),
        (format!("{root}/my-sale"), false),
    ];
    pages.extend(SectionKind::ALL.iter().map(|kind| (format!("{file}/sections/{}", kind.code()), true)));
    let (syndic, owner) = (Site::of(&world, Role::Syndic), Site::of(&world, Role::Owner));
    for (path, closed) in &pages {
        for language in Language::ALL {
            let reader = if *closed { &syndic } else { &owner };
            let answer = reader.get(&format!("/{}{path}", language.code())).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.words());
            assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
            let words = answer.words();
            let missing = words.split_whitespace().find(|word| {
                ["transfer-", "refusal-", "library-", "property-"].iter().any(|room| word.starts_with(room))
            });
            assert_eq!(missing, None, "{path} in {language:?}");
        }
        if *closed {
            let answer = owner.get(&format!("/fr{path}")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} for an owner");
        }
    }
    for path in [format!("{root}/transfers/{}", world.own.home.id), format!("{file}/sections/weather")] {
        assert_eq!(syndic.get(&format!("/fr{path}")).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(syndic.get(&format!("/fr{root}/my-sale")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_letter_that_makes_no_sense_keeps_what_was_typed() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    let syndic = Site::of(&world, Role::Syndic);
    let new = format!("{root}/transfers/new");
    let refused = fill(
        &syndic,
        &new,
        &[
            ("kind", "deed"),
            ("requester", "seller"),
            ("name", "Alice"),
            ("email", "nobody"),
            ("receivedOn", "2126-01-01"),
        ],
    )
    .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["unit", "requester", "email", "receivedOn"] {
        assert!(refused.body.contains(&format!("field-{field}-error")), "{field}: {}", refused.words());
    }
    assert!(refused.body.contains("value=\"Alice\""));
    let (_, first) = written(&world, &root).await;
    let fields = letter(&world.own.home.units.first().unwrap().to_string());
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let twice = fill(&syndic, &new, &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let number = transfer_fetch(&world.ctx(Role::Syndic), first.rsplit('/').next().unwrap().parse().unwrap())
        .await
        .unwrap()
        .number;
    assert!(twice.words().contains(&number), "{}", twice.words());
}

#[tokio::test]
async fn the_file_leads_from_one_open_section_to_the_next_and_to_the_document() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    let (id, file) = written(&world, &root).await;
    // A context reads as of when it first read: each look needs another one.
    let (ctx, syndic) = (|| world.ctx(Role::Syndic), Site::of(&world, Role::Syndic));
    let shown = syndic.get(&file).await;
    let words = shown.words().replace('\u{a0}', " ");
    assert!(words.contains("14 mars 2026") && words.contains("15 jours ouvrables"), "both terms: {words}");
    // While the law asks for something, the document cannot be made, and the page says what is open.
    let closed = syndic.get(&format!("{file}/generate")).await;
    assert!(
        !closed.body.contains("name=\"referenceDate\"") && closed.body.contains("/sections/arrears"),
        "{}",
        closed.words()
    );
    let open = |views: &[service::transfer::SectionView]| -> Vec<SectionKind> {
        views.iter().filter(|one| one.completeness.is_open() && one.need.is_law()).map(|one| one.kind).collect()
    };
    let waiting = open(&sections(&ctx(), id, None).await.unwrap());
    assert!(waiting.contains(&SectionKind::Arrears) && waiting.contains(&SectionKind::Proceedings), "{waiting:?}");
    let mut at = format!("{file}/sections/{}", waiting[0].code());
    for _ in 0..waiting.len() {
        let section = SectionKind::parse(at.rsplit('/').next().unwrap()).unwrap();
        let outcome = if section.shape().none { "none" } else { "given" };
        let done = fill(&syndic, &at, &[("outcome", outcome), ("text", "Vérifié."), ("then", "next")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{section:?}: {}", done.words());
        at = done.location.split('?').next().unwrap().to_owned();
        if open(&sections(&ctx(), id, None).await.unwrap()).is_empty() {
            break;
        }
    }
    assert_eq!(open(&sections(&ctx(), id, None).await.unwrap()), []);
    let read = syndic.get(&format!("{file}/sections/proceedings")).await;
    assert!(read.words().contains("Néant, vérifié par"), "{}", read.words());
    // What the law does not ask for is named, and left open only by saying so.
    let generate = format!("{file}/generate");
    let refused = fill(&syndic, &generate, &[("referenceDate", "2026-03-01"), ("language", "nl")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("field-reservations-error"), "{}", refused.words());
    // The page offers what is open on the day that was chosen, which need not be what is open today.
    let offered = refused.body.split("name=\"reservations\" value=\"").skip(1);
    let others: Vec<&str> = offered.map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(others.contains(&"provisions"), "{others:?}");
    let mut fields = vec![("referenceDate", "2026-03-01"), ("language", "nl")];
    fields.extend(others.iter().map(|code| ("reservations", *code)));
    let made = fill(&syndic, &generate, &fields).await;
    assert!(made.location.ends_with("?done=transfer-done-generated"), "{}", made.words());
    assert!(!syndic.get(&file).await.refresh.is_empty(), "the page looks again while the file is drawn");
    service::jobs::drain(&world.host).await.unwrap();
    let ready = syndic.get(&file).await;
    assert!(ready.refresh.is_empty() && ready.words().contains("Version 1"), "{}", ready.words());
    let version = versions_by_transfers(&ctx(), &[id]).await.unwrap().remove(&id).unwrap().remove(0);
    let deliver = format!("{file}/versions/{}/deliver", version.id);
    let key = ready.hidden("idempotencyKey");
    let sent = syndic.post(&deliver, &[("idempotencyKey", key.as_str())]).await;
    assert!(sent.location.ends_with("?done=transfer-done-delivered"), "{}", sent.words());
    // The seller sees what went to whom, and nothing of what it says.
    let own = Site::of(&world, Role::Owner).get(&format!("{root}/my-sale")).await;
    assert!(own.words().contains("Me Claes") && own.words().contains("Version 1"), "{}", own.words());
}

#[tokio::test]
async fn what_is_written_stays_in_the_file_and_a_link_is_taken_back() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    let (id, file) = written(&world, &root).await;
    // A context reads as of when it first read: each look needs another one.
    let (ctx, syndic) = (|| world.ctx(Role::Syndic), Site::of(&world, Role::Syndic));
    let empty = fill(&syndic, &file, &[("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let hostile = "Bonjour <script>alert(1)</script>\nà bientôt";
    let written = fill(&syndic, &file, &[("text", hostile)]).await;
    assert!(written.location.ends_with("?done=transfer-done-message"), "{}", written.words());
    let shown = syndic.get(&file).await;
    assert!(shown.body.contains("Bonjour &lt;script&gt;") && !shown.body.contains("<script>alert"), "{}", shown.body);
    let access = accesses_by_transfers(&ctx(), &[id]).await.unwrap().remove(&id).unwrap().remove(0);
    let key = shown.hidden("idempotencyKey");
    let revoke = format!("{file}/links/{}/revoke", access.id);
    let revoked = syndic.post(&revoke, &[("idempotencyKey", key.as_str())]).await;
    assert!(revoked.location.ends_with("?done=transfer-done-revoked"), "{}", revoked.words());
    assert!(accesses_by_transfers(&ctx(), &[id]).await.unwrap()[&id][0].revoked_at.is_some());
    let version = shown.hidden("version");
    let (key, version) = (uuid::Uuid::now_v7().to_string(), version);
    let cancel = [("idempotencyKey", key.as_str()), ("version", version.as_str()), ("reason", "Vente annulée")];
    let cancelled = syndic.post(&format!("{file}/cancel"), &cancel).await;
    assert!(cancelled.location.ends_with("?done=transfer-done-cancelled"), "{}", cancelled.words());
    assert!(syndic.get(&file).await.words().contains("Vente annulée"));
    assert_eq!(syndic.get(&format!("{file}/generate")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_settings_and_what_is_usually_said_are_kept() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    // A context reads as of when it first read: each look needs another one.
    let (ctx, syndic) = (|| world.ctx(Role::Syndic), Site::of(&world, Role::Syndic));
    let settings = format!("{root}/transfers/settings");
    let refused = fill(&syndic, &settings, &[("acceptsRequests", "on"), ("feeContract", "185")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("field-feeSource-error"), "{}", refused.words());
    let fields = [("acceptsRequests", "on"), ("feeContract", "185"), ("feeSource", "art. 7"), ("remindDays", "4")];
    let saved = fill(&syndic, &settings, &fields).await;
    assert!(saved.location.ends_with("?done=transfer-done-saved"), "{}", saved.words());
    let row = transfer_settings(&ctx(), world.own.home.id).await.unwrap();
    assert!(row.accepts_requests && row.remind_days == 4);
    let usual = format!("{settings}/insurance");
    let fields = [
        ("outcome", "given"),
        ("items.0.label", "Incendie, police 12"),
        ("items.0.total", "1.234,50"),
        ("reviewOn", "2027-03-01"),
    ];
    let set = fill(&syndic, &usual, &fields).await;
    assert!(set.location.ends_with("?done=transfer-done-usual"), "{}", set.words());
    assert_eq!(transfer_defaults(&ctx(), world.own.home.id).await.unwrap().len(), 1);
    // A new request takes it over, and its page shows it with who said it.
    let (_, file) = written(&world, &root).await;
    let shown = syndic.get(&format!("{file}/sections/insurance")).await;
    assert!(
        shown.body.contains("value=\"Incendie, police 12\"") && shown.body.contains("value=\"1234.50\""),
        "{}",
        shown.words()
    );
    // Taken back, it is taken over no more; taking it back twice is refused.
    let form = syndic.get(&usual).await;
    let (key, version) = (form.hidden("idempotencyKey"), form.hidden("version"));
    let sent = [("idempotencyKey", key.as_str()), ("version", version.as_str())];
    let cleared = syndic.post(&format!("{usual}/clear"), &sent).await;
    assert!(cleared.location.ends_with("?done=transfer-done-usual-cleared"), "{}", cleared.words());
    assert_eq!(transfer_defaults(&ctx(), world.own.home.id).await.unwrap(), []);
    assert!(!syndic.get(&usual).await.body.contains(&format!("{usual}/clear")));
}

/// What came by letter is written down; a former notice stays behind the latest one.
#[tokio::test]
async fn the_deed_is_noted_and_corrected() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    let syndic = Site::of(&world, Role::Syndic);
    let (_, file) = written(&world, &root).await;
    assert!(!syndic.get(&file).await.body.contains(&format!("{file}/deed")), "nobody asks for the deed so soon");
    let page = format!("{file}/deed");
    let refused =
        fill(&syndic, &page, &[("deedOn", "2026-02-26"), ("acquirers", "Luc Maes, <b>Rue Neuve</b> 4")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("field-deedOn-error"), "{}", refused.words());
    assert!(
        refused.body.contains("Luc Maes, &lt;b&gt;Rue Neuve&lt;/b&gt; 4"),
        "what was typed stays: {}",
        refused.words()
    );
    let done = fill(&syndic, &page, &[("deedOn", "2026-02-27"), ("acquirers", "Luc Maes")]).await;
    assert!(done.location.ends_with("?done=transfer-done-deed"), "{}", done.words());
    let plain = async || {
        let words = syndic.get(&file).await.words().replace('\u{a0}', " ");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let shown = plain().await;
    assert!(shown.contains("Acte signé le 27 février 2026 Acquéreurs Luc Maes"), "{shown}");
    let fields = [("deedOn", "2026-02-27"), ("acquirers", "Luc et An Maes"), ("contestedOn", "2026-02-27")];
    fill(&syndic, &page, &fields).await;
    let shown = plain().await;
    assert!(shown.contains("au plus tard le 27 mars 2026"), "{shown}");
    assert!(shown.contains("Un avis précédent"), "{shown}");
}

/// Every page of the draft is a picture with a name; a day that cannot be is refused at its field and shows none.
#[tokio::test]
async fn the_preview_shows_page_by_page() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    let syndic = Site::of(&world, Role::Syndic);
    let (id, file) = written(&world, &root).await;
    let shown = syndic.get(&format!("{file}/preview?referenceDate=2026-02-28&language=nl")).await;
    assert_eq!(shown.status, StatusCode::OK);
    let pages = shown.body.matches("<img ").count();
    assert!(pages > 1, "{}", shown.words());
    for number in 1..=pages {
        let source = format!("src=\"/files/transfers/{id}/preview/{number}.svg?on=2026-02-28&amp;language=nl\"");
        assert!(shown.body.contains(&source), "{source} in {}", shown.body);
        assert!(shown.words().contains(&format!("Page {number} sur {pages}")), "{}", shown.words());
    }
    let future = syndic.get(&format!("{file}/preview?referenceDate=2030-01-01")).await;
    assert!(future.body.contains("field-referenceDate-error"), "{}", future.words());
    assert_eq!(future.body.matches("<img ").count(), 0);
    let tongue = syndic.get(&format!("{file}/preview?language=xx")).await;
    assert!(tongue.body.contains("field-language-error"), "{}", tongue.words());
}

#[tokio::test]
async fn an_owner_asks_for_her_own_unit_and_for_no_other() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    let owner = Site::of(&world, Role::Owner);
    let page = format!("{root}/my-sale");
    let shown = owner.get(&page).await;
    let offered = shown.body.matches("<option").count();
    assert!(offered > 0 && offered < world.own.home.units.len(), "{offered} of her units");
    let own = shown.body.split("<option value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let strange =
        world.own.home.units.iter().map(ToString::to_string).find(|id| !shown.body.contains(id.as_str())).unwrap();
    let refused = fill(&owner, &page, &[("unit", strange.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = fill(&owner, &page, &[("unit", own.as_str()), ("buyerName", "Luc Maes")]).await;
    assert!(asked.location.ends_with("?done=transfer-done-asked"), "{}", asked.words());
    assert!(owner.get(&page).await.words().contains("ED-2026-0001"));
}
