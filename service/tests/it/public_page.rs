//! The page that everybody may read.

use entity::{
    identity::Role,
    property::{MandateForm, PublicNumberForm, PublicPageForm, PublicTextForm},
};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use service::{
    Error,
    property::{
        PublicAnswer, PublicView, association_archive, mandate_create, public_page_fetch, public_page_preview,
        public_page_show, public_page_update,
    },
    testkit::{POSTGRES_URL, World},
};

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn form(slug: &str, enabled: bool) -> PublicPageForm {
    PublicPageForm {
        slug: slug.into(),
        enabled,
        texts: vec![PublicTextForm {
            language: "fr".into(),
            opening_hours: "Du lundi au vendredi, de 9 h à 12 h".into(),
            ..PublicTextForm::default()
        }],
        numbers: vec![PublicNumberForm {
            kind: "lift".into(),
            name: "Ascenseurs Mosan".into(),
            phone: "02 512 34 56".into(),
        }],
    }
}

fn mandate(starts_on: &str, ends_on: &str) -> MandateForm {
    MandateForm {
        kind: "professional_firm".into(),
        name: "Cabinet Peeters".into(),
        legal_form: "SRL".into(),
        enterprise_number: "0403.019.261".into(),
        street: "Rue du Midi 3".into(),
        postal_code: "1000".into(),
        city: "Bruxelles".into(),
        phone: "02 511 22 33".into(),
        appointed_by: "meeting".into(),
        appointed_on: starts_on.into(),
        starts_on: starts_on.into(),
        ends_on: ends_on.into(),
        ..MandateForm::default()
    }
}

async fn shown(world: &World, slug: &str) -> PublicView {
    match public_page_show(&world.anonymous(), slug).await.unwrap() {
        PublicAnswer::Page(page) => *page,
        PublicAnswer::Moved(slug) => panic!("moved to {slug}"),
    }
}

async fn is_unknown(world: &World, slug: &str) -> bool {
    match public_page_show(&world.anonymous(), slug).await {
        Err(Error::NotFound(refusal)) => refusal.code == "public-page-unknown" && refusal.params.is_empty(),
        _ => false,
    }
}

#[tokio::test]
async fn a_page_shows_who_the_syndic_is_and_whom_to_call_once_it_is_switched_on() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        assert!(is_unknown(&world, "les-essais").await);
        public_page_update(&ctx, home, None, &form("Les Essais", false), None).await.unwrap();
        assert!(is_unknown(&world, "les-essais").await, "{}: it is off", world.name);
        assert_eq!(public_page_preview(&ctx, home).await.unwrap().slug, "les-essais");
        public_page_update(&ctx, home, Some(1), &form("les-essais", true), None).await.unwrap();
        let page = shown(&world, "les-essais").await;
        assert_eq!((page.association.name.as_str(), page.association.city.as_str()), ("ACP Les Essais", "Bruxelles"));
        assert_eq!(page.numbers[0].phone, "02 512 34 56");
        assert!(page.syndics.is_empty());

        mandate_create(&ctx, home, &mandate("2025-06-01", "2028-05-31"), None).await.unwrap();
        let page = shown(&world, "les-essais").await;
        assert_eq!(page.syndics.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Cabinet Peeters"]);
        assert_eq!(page, public_page_preview(&ctx, home).await.unwrap());
        // Whoever is signed in, and wherever, sees what everybody sees.
        let stranger = world.other.ctx(&world.host, Role::Owner);
        assert_eq!(public_page_show(&stranger, "les-essais").await.unwrap(), PublicAnswer::Page(Box::new(page)));

        public_page_update(&ctx, home, None, &form("les-essais", false), None).await.unwrap();
        assert!(is_unknown(&world, "les-essais").await);
        public_page_update(&ctx, home, None, &form("les-essais", true), None).await.unwrap();
        association_archive(&ctx, home, None, None).await.unwrap();
        assert!(is_unknown(&world, "les-essais").await, "{}: it is put away", world.name);
    }
}

#[tokio::test]
async fn a_syndic_of_yesterday_or_tomorrow_is_not_shown() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        public_page_update(&ctx, home, None, &form("les-essais", true), None).await.unwrap();
        mandate_create(&ctx, home, &mandate("2023-03-02", "2026-03-01"), None).await.unwrap();
        mandate_create(&ctx, home, &mandate("2026-03-03", "2028-05-31"), None).await.unwrap();
        assert!(shown(&world, "les-essais").await.syndics.is_empty(), "{}", world.name);
    }
}

#[tokio::test]
async fn a_name_in_addresses_belongs_to_one_association_for_ever() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let (home, neighbour) = (world.own.home.id, world.own.neighbour.id);
        public_page_update(&ctx, home, None, &form("les-essais", true), None).await.unwrap();
        public_page_update(&ctx, home, None, &form("les-tilleuls", true), None).await.unwrap();
        let moved = public_page_show(&world.anonymous(), "les-essais").await.unwrap();
        assert_eq!(moved, PublicAnswer::Moved("les-tilleuls".to_owned()));
        // Neither the name in use nor the former one is given to anybody else, in this organization or in another.
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        for slug in ["les-essais", "les-tilleuls"] {
            for refused in [
                public_page_update(&ctx, neighbour, None, &form(slug, true), None).await,
                public_page_update(&stranger, world.other.home.id, None, &form(slug, true), None).await,
            ] {
                assert_eq!(codes(&refused.unwrap_err()), [("public-slug-taken", "slug".to_owned())], "{}", world.name);
            }
        }
        assert!(matches!(public_page_fetch(&ctx, neighbour).await, Err(Error::NotFound(_))), "nothing was written");
        // The same association may take its own back.
        public_page_update(&ctx, home, None, &form("les-essais", true), None).await.unwrap();
        let moved = public_page_show(&world.anonymous(), "les-tilleuls").await.unwrap();
        assert_eq!(moved, PublicAnswer::Moved("les-essais".to_owned()));
        public_page_update(&ctx, home, None, &form("les-essais", false), None).await.unwrap();
        assert!(is_unknown(&world, "les-tilleuls").await, "a former name of a page that is off tells nothing");
    }
}

#[tokio::test]
async fn two_people_at_once_and_bad_input() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let early = public_page_update(&ctx, home, Some(1), &form("les-essais", true), None).await.unwrap_err();
        assert_eq!(codes(&early), [("stale-version", String::new())]);
        public_page_update(&ctx, home, Some(0), &form("les-essais", true), None).await.unwrap();
        let late = public_page_update(&ctx, home, Some(0), &form("les-essais", false), None).await.unwrap_err();
        assert_eq!(codes(&late), [("stale-version", String::new())]);
        let wrong = PublicPageForm {
            slug: "é".into(),
            numbers: vec![PublicNumberForm { kind: "other".into(), name: String::new(), phone: "x".into() }],
            ..form("", true)
        };
        let refused = public_page_update(&ctx, home, None, &wrong, None).await.unwrap_err();
        assert_eq!(
            codes(&refused),
            [
                ("public-slug-length", "slug".to_owned()),
                ("text-required", "numbers.0.name".to_owned()),
                ("phone-malformed", "numbers.0.phone".to_owned()),
            ]
        );
        for role in [Role::Accountant, Role::CouncilMember, Role::Owner] {
            let ctx = world.ctx(role);
            assert!(public_page_fetch(&ctx, home).await.is_ok(), "{role:?}");
            let refused = public_page_update(&ctx, home, None, &form("les-essais", true), None).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{role:?}");
        }
    }
}

#[tokio::test]
async fn reading_takes_four_statements_whatever_stands_there() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        public_page_update(&ctx, world.own.home.id, None, &form("les-essais", true), None).await.unwrap();
        let nobody = world.anonymous();
        public_page_show(&nobody, "les-essais").await.unwrap();
        assert_eq!(nobody.statements(), 4, "{}", world.name);
        let nobody = world.anonymous();
        public_page_show(&nobody, "Les Essais").await.unwrap_err();
        assert_eq!(nobody.statements(), 0, "what is no name needs no database");
    }
}

/// As the role of the application, in a transaction that was opened for one public page: how many rows of every table it sees.
async fn rows_seen(owner: &DatabaseConnection, slug: &str) -> Vec<(String, i64)> {
    let query = |sql: String| Statement::from_string(DbBackend::Postgres, sql);
    let tables = "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace \
                  WHERE nspname = 'public' AND relkind = 'r' AND relname <> 'seaql_migrations' ORDER BY relname";
    let tables = owner.query_all_raw(query(tables.to_owned())).await.unwrap();
    owner
        .execute_unprepared(&format!(
            "BEGIN READ ONLY; SELECT set_config('app.public_page', '{slug}', true), set_config('app.public_day', '2026-03-02', true)"
        ))
        .await
        .unwrap();
    let mut seen = Vec::new();
    for table in tables {
        let name: String = table.try_get("", "relname").unwrap();
        let count = owner.query_one_raw(query(format!("SELECT count(*) AS rows FROM \"{name}\""))).await.unwrap();
        let count: i64 = count.unwrap().try_get("", "rows").unwrap();
        if count > 0 {
            seen.push((name, count));
        }
    }
    owner.execute_unprepared("ROLLBACK").await.unwrap();
    seen
}

/// The policies themselves, without the queries of the store: what is published is seen, and nothing else of anybody.
#[tokio::test]
async fn postgres_shows_the_published_rows_and_no_others() {
    let Ok(server) = std::env::var(POSTGRES_URL) else { return };
    let worlds = World::all().await.unwrap();
    let world = worlds.iter().find(|world| world.name == "postgres").unwrap();
    let ctx = world.ctx(Role::Syndic);
    let (home, neighbour) = (world.own.home.id, world.own.neighbour.id);
    public_page_update(&ctx, home, None, &form("former-name", true), None).await.unwrap();
    public_page_update(&ctx, home, None, &form("les-essais", true), None).await.unwrap();
    public_page_update(&ctx, neighbour, None, &form("switched-off", false), None).await.unwrap();
    for association in [home, neighbour] {
        mandate_create(&ctx, association, &mandate("2022-06-01", "2025-05-31"), None).await.unwrap();
        mandate_create(&ctx, association, &mandate("2025-06-01", "2028-05-31"), None).await.unwrap();
    }
    let mut options = sea_orm::ConnectOptions::new(world.database_url(&server).await.unwrap());
    options.max_connections(1);
    let owner = sea_orm::Database::connect(options).await.unwrap();
    owner.execute_unprepared("SET ROLE mitoyen_app").await.unwrap();
    let seen = |rows: &[(&str, i64)]| rows.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect::<Vec<_>>();
    assert_eq!(
        rows_seen(&owner, "les-essais").await,
        seen(&[("association", 1), ("mandate", 1), ("public_page", 1), ("public_slug_history", 1)])
    );
    // A former name leads to the page and shows no more than where that is.
    assert_eq!(rows_seen(&owner, "former-name").await, seen(&[("public_page", 1), ("public_slug_history", 1)]));
    // That a name is taken is no secret; the page behind it is, while it is off.
    assert_eq!(rows_seen(&owner, "switched-off").await, seen(&[("public_slug_history", 1)]));
    assert_eq!(rows_seen(&owner, "nowhere").await, []);
    // Reading is all that the purpose gives, also where a transaction may write.
    for statement in
        ["UPDATE public_page SET enabled = false", "UPDATE association SET name = 'x'", "UPDATE mandate SET name = 'x'"]
    {
        owner
            .execute_unprepared(
                "BEGIN; SELECT set_config('app.public_page', 'les-essais', true), set_config('app.public_day', '2026-03-02', true)",
            )
            .await
            .unwrap();
        assert_eq!(owner.execute_unprepared(statement).await.unwrap().rows_affected(), 0, "{statement}");
        owner.execute_unprepared("ROLLBACK").await.unwrap();
    }
}

#[tokio::test]
async fn what_the_notice_at_the_entrance_could_not_print_is_refused_when_it_is_entered() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        // A language in which nothing is said comes first, so that the refusals name the rows of the form.
        let strange = PublicPageForm {
            texts: vec![
                PublicTextForm { language: "nl".into(), ..PublicTextForm::default() },
                PublicTextForm {
                    language: "fr".into(),
                    opening_hours: "月曜日".into(),
                    rules_at: "Chez 安".into(),
                    decisions_at: "安".into(),
                    note: "Bienvenue 安".into(),
                },
            ],
            ..form("les-essais", true)
        };
        let refused = public_page_update(&ctx, home, None, &strange, None).await.unwrap_err();
        let at = |field: &str| ("sign-unprintable", format!("texts.1.{field}"));
        assert_eq!(codes(&refused), [at("openingHours"), at("rulesAt"), at("decisionsAt")], "{}", world.name);
        assert!(matches!(public_page_fetch(&ctx, home).await, Err(Error::NotFound(_))), "nothing was written");
        // The note stands on the page alone.
        let mut page = form("les-essais", true);
        page.texts[0].note = "Bienvenue 安".into();
        public_page_update(&ctx, home, None, &page, None).await.unwrap();
    }
}
