//! Every address with an identifier in it: what belongs to another organization is answered byte for byte like what does not exist.

use std::{collections::BTreeSet, fs};

use axum::{Router, http::StatusCode};
use entity::{identity::Role, property::AssociationForm};
use server::ServerState;
use service::testkit::{House, Proven, World, record};
use uuid::Uuid;

use crate::harness::{Answer, config, get, post, send, write_site};

/// Addresses whose identifiers belong to the person herself or to nobody, so that there is none of a stranger's to try: what is done there is tested
/// elsewhere.
const NOBODYS: [&str; 5] = [
    "/{lang}/demo/{account}",
    "/{lang}/verify/{code}",
    "/{lang}/notary/request/{token}",
    "/{lang}/notary/file/{token}",
    "/{lang}/shared/{token}",
];

/// What whoever runs the platform keeps: to her, no organization and no account is a stranger's.
const PLATFORMS: [&str; 2] = ["/organizations/", "/invitations/"];

/// The identifiers of somebody's things, or of nothing.
struct Things {
    slug: String,
    ids: Ids,
}

enum Ids {
    Of(Box<Known>),
    /// Nothing has it.
    Nothing(Uuid),
}

struct Known {
    association: Uuid,
    building: Uuid,
    unit: Uuid,
    owner: Uuid,
    key: Uuid,
    deed: Uuid,
    call: Uuid,
    contribution: Uuid,
    import: Uuid,
    account: Uuid,
    organization: Uuid,
    job: Uuid,
    document: Uuid,
    letters: Uuid,
    webhook: Uuid,
    transfer: Uuid,
    version: Uuid,
}

impl Things {
    async fn of(world: &World, house: &House, other: bool) -> Self {
        use service::property::{association_create, association_fetch, unit_fetch};
        let tenant = if other { &world.other } else { &world.own };
        let ctx = tenant.ctx(&world.host, Role::Syndic);
        let unit = unit_fetch(&ctx, house.units[0]).await.unwrap();
        let transfer = transfer(&ctx, house).await;
        let known = Known {
            association: house.id.0,
            building: unit.building_id.0,
            unit: unit.id.0,
            owner: house.owners[0].0,
            key: house.key.0,
            deed: house.deed.0,
            call: house.call.0,
            contribution: house.contributions[0].0,
            import: house.import.0,
            account: tenant.syndic.0,
            organization: tenant.organization.0,
            job: world.job(tenant.organization, tenant.syndic).await.unwrap().0,
            document: document(&ctx, house).await,
            letters: letters(&ctx, house).await,
            webhook: webhook(&ctx).await,
            transfer,
            version: version(&ctx, transfer.into()).await,
        };
        let mut named = house.id;
        if other {
            // Names in addresses are unique within an organization alone: the stranger's houses are called like the person's own.
            let form = AssociationForm {
                name: "ACP Ailleurs".to_owned(),
                language: "fr".to_owned(),
                enterprise_number: "0403.019.261".to_owned(),
                street: "Rue Haute 2".to_owned(),
                postal_code: "1000".to_owned(),
                city: "Bruxelles".to_owned(),
                total_shares: "1000".to_owned(),
                working_iban: "BE68 5390 0754 7034".to_owned(),
                ..AssociationForm::default()
            };
            named = association_create(&ctx, &form, None).await.unwrap().value;
        }
        Self { slug: association_fetch(&ctx, named).await.unwrap().slug, ids: Ids::Of(Box::new(known)) }
    }

    fn nothing(number: u128) -> Self {
        // As long as the real ones, so that lengths tell nothing either.
        Self { slug: "acp-les-essaix".to_owned(), ids: Ids::Nothing(Uuid::from_u128(number)) }
    }

    /// The identifier that stands after a part of an address. Kinds of things that the worlds have none of get that of another kind: it belongs to the
    /// same stranger, and must be answered alike all the more.
    fn id(&self, before: &str) -> Uuid {
        match &self.ids {
            Ids::Nothing(id) => *id,
            Ids::Of(known) => match before {
                "associations" => known.association,
                "buildings" => known.building,
                "owners" => known.owner,
                "keys" => known.key,
                "deeds" => known.deed,
                "calls" => known.call,
                "contributions" => known.contribution,
                "imports" => known.import,
                "accounts" | "people" | "invitations" => known.account,
                "organizations" => known.organization,
                "jobs" => known.job,
                "documents" => known.document,
                "letters" => known.letters,
                "webhooks" => known.webhook,
                "transfers" => known.transfer,
                "versions" | "transfer-versions" => known.version,
                _ => known.unit,
            },
        }
    }

    /// The address with these identifiers, in which the association is that of `house`.
    fn address(&self, pattern: &str, house: &Self) -> String {
        let mut before = "";
        let mut parts = Vec::new();
        for part in pattern.split('/') {
            parts.push(match part {
                "{lang}" => "fr".to_owned(),
                "{slug}" => house.slug.clone(),
                "{number}" => "1".to_owned(),
                "{table}" => "units.csv".to_owned(),
                "{file}" => "errors.csv".to_owned(),
                "{section}" => "arrears".to_owned(),
                "{what}" => "pdf".to_owned(),
                "{annex}" => "1".to_owned(),
                "{call}" if pattern == "/files/calls/{call}" => format!("{}.pdf", self.id("calls")),
                "{contribution}" if pattern.ends_with("{contribution}") => format!("{}.pdf", self.id("contributions")),
                part if part.starts_with('{') => self.id(before).to_string(),
                part => part.to_owned(),
            });
            before = part;
        }
        parts.join("/")
    }
}

/// A document that every owner of the house reads.
async fn document(ctx: &service::Ctx, house: &House) -> Uuid {
    use entity::library::{DocumentFields, DocumentForm, VersionForm};
    let file = service::testkit::bring_file(ctx, "avis.txt", format!("Avis {}", house.id)).await.unwrap();
    let form = DocumentForm {
        fields: DocumentFields {
            kind: "notice".to_owned(),
            visibility: "owners".to_owned(),
            ..DocumentFields::default()
        },
        version: VersionForm { file: file.to_string(), note: String::new() },
        ..DocumentForm::default()
    };
    service::library::document_add(ctx, house.id, &form, None).await.unwrap().value.0
}

/// Letters to everybody in the house.
async fn letters(ctx: &service::Ctx, house: &House) -> Uuid {
    use entity::outside::{LetterBatchForm, NoticeForm};
    let text = NoticeForm { language: "fr".to_owned(), subject: "Essai".to_owned(), body: "Essai.".to_owned() };
    let form = LetterBatchForm {
        kind: "notice".to_owned(),
        texts: vec![text],
        audience: "all".to_owned(),
        ..LetterBatchForm::default()
    };
    service::outside::letters_prepare(ctx, house.id, &form, None).await.unwrap().value.0
}

/// A request for the information on the sale of a unit of the house.
async fn transfer(ctx: &service::Ctx, house: &House) -> Uuid {
    let form = entity::transfer::TransferForm {
        unit: house.units[0].to_string(),
        kind: "contract".to_owned(),
        requester: "notary".to_owned(),
        name: "Me Claes".to_owned(),
        office: "Étude Claes".to_owned(),
        email: "etude@claes.example".to_owned(),
        language: "nl".to_owned(),
        channel: "email".to_owned(),
        ..entity::transfer::TransferForm::default()
    };
    service::transfer::transfer_request(ctx, None, house.id, &form).await.unwrap().value.0
}

/// A version of the document that answers it.
async fn version(ctx: &service::Ctx, transfer: entity::id::TransferId) -> Uuid {
    use entity::transfer::{
        GenerateForm,
        section::{AnswerForm, Computed},
    };
    use service::transfer::{section_answer, sections, transfer_generate};
    let none = AnswerForm { outcome: "none".to_owned(), ..AnswerForm::default() };
    let given = AnswerForm { outcome: "given".to_owned(), text: "Rien d’autre.".to_owned(), ..AnswerForm::default() };
    for view in sections(&ctx.anew(), transfer, None).await.unwrap() {
        if view.need.is_law() && view.completeness.is_open() {
            let shown = view.computed.as_ref().is_some_and(Computed::shows);
            let form = if shown { &given } else { &none };
            section_answer(ctx, None, transfer, view.kind, form, None).await.unwrap();
        }
    }
    let open = sections(&ctx.anew(), transfer, None).await.unwrap().into_iter();
    let open = open.filter(|view| view.completeness.is_open()).map(|view| view.kind.code().to_owned());
    let form = GenerateForm { reservations: open.collect(), ..GenerateForm::default() };
    transfer_generate(ctx, None, transfer, &form, None).await.unwrap().value.0
}

/// A webhook of the organization.
async fn webhook(ctx: &service::Ctx) -> Uuid {
    let form = entity::outside::WebhookForm {
        url: "https://hooks.example.org/".to_owned(),
        description: "Essai".to_owned(),
        events: vec!["call.issued".to_owned()],
    };
    service::outside::webhook_create(ctx, &form).await.unwrap().id.0
}

/// What a stranger could tell apart in an answer: everything but the nonce, the number of the request and the words of the address itself.
fn told(answer: &Answer, address: &str) -> (StatusCode, Vec<(String, String)>, String) {
    let mut text = String::from_utf8_lossy(&answer.body).replace(address.trim_start_matches("/fr"), "@");
    for part in address.split('/').filter(|part| part.len() > 10) {
        text = text.replace(part, "@");
    }
    while let Some(start) = text.find("nonce=\"") {
        let end = text[start + 7..].find('"').map_or(text.len(), |end| start + 8 + end);
        text.replace_range(start..end, "");
    }
    let headers = ["content-type", "cache-control", "location", "vary"]
        .map(|name| (name.to_owned(), answer.header(name).replace(address.trim_start_matches("/fr"), "@")))
        .to_vec();
    (answer.status, headers, text)
}

/// The addresses of files, as the sources of the server name them.
fn files() -> BTreeSet<(String, bool)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/http");
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for route in text.split(".route(\"").skip(1) {
            let (pattern, rest) = route.split_once('"').unwrap();
            if pattern.starts_with("/files/") && pattern.contains('{') {
                found.insert((pattern.to_owned(), rest.trim_start_matches([',', ' ']).starts_with("post(")));
            }
        }
    }
    found
}

/// Every address with something in it that a stranger could put in, and whether it takes a form.
fn addresses() -> Vec<(String, bool)> {
    let mut all: Vec<(String, bool)> = files().into_iter().collect();
    assert!(all.len() > 8, "{all:?}");
    for address in app::route::addresses() {
        if address.pattern.matches('{').count() > 1 && !NOBODYS.contains(&address.pattern.as_str()) {
            all.extend(address.page.then(|| (address.pattern.clone(), false)));
            all.extend(address.form.then_some((address.pattern, true)));
        }
    }
    assert!(all.len() > 100, "only {} addresses are known", all.len());
    all
}

async fn ask(router: &Router, cookie: &str, address: &str, form: bool) -> Answer {
    // The number of the request is in the answer, so that it is the same for all.
    let headers = [
        ("cookie", cookie),
        ("sec-fetch-site", "same-origin"),
        ("x-request-id", "isolation"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    let request = if form { post(address, &headers, "") } else { get(address, &headers[..3]) };
    send(router.clone(), "127.0.0.1:40000", request).await
}

#[tokio::test]
async fn strangers_addresses_are_answered_like_those_of_nothing() {
    let addresses = addresses();
    let mut proven = Proven { subjects: addresses.len(), ..Proven::default() };
    for world in World::all().await.unwrap() {
        let folder = tempfile::tempdir().unwrap();
        write_site(&folder.path().join("site"));
        let state =
            ServerState::new(config(folder.path(), &[]), world.host.clone()).unwrap_or_else(|error| panic!("{error}"));
        let router = server::router(&state);
        let own = Things::of(&world, &world.own.home, false).await;
        let neighbour = Things::of(&world, &world.own.neighbour, false).await;
        let foreign = Things::of(&world, &world.other.home, true).await;
        let nothing = Things::nothing(0x0190_0000_0000_7000_8000_0000_0000_0001);
        let mut wrong = Vec::new();
        for role in [Role::Syndic, Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant, Role::Superadmin]
        {
            let token = world.token(role).await.unwrap();
            let cookie = format!("session={token}");
            let alive = ask(&router, &cookie, "/fr/account", false).await;
            assert_eq!(alive.status, StatusCode::OK, "{role:?} is not signed in");
            for (pattern, form) in &addresses {
                if role == Role::Superadmin && PLATFORMS.iter().any(|part| pattern.contains(part)) {
                    continue;
                }
                let unknown = nothing.address(pattern, &nothing);
                let mut pairs = vec![(foreign.address(pattern, &foreign), unknown.clone())];
                if pattern.contains("{slug}") && pattern.matches('{').count() > 2 {
                    // A stranger's thing below the person's own association.
                    pairs.push((foreign.address(pattern, &own), nothing.address(pattern, &own)));
                }
                if role != Role::Syndic {
                    // For whoever works in one association, the neighbour is a stranger too.
                    pairs.push((neighbour.address(pattern, &neighbour), unknown));
                }
                // An address that names no thing below the association is the person's own.
                for (stranger, unknown) in pairs.into_iter().filter(|(stranger, unknown)| stranger != unknown) {
                    let theirs = ask(&router, &cookie, &stranger, *form).await;
                    let nobodys = ask(&router, &cookie, &unknown, *form).await;
                    proven.cases += 1;
                    let (theirs, nobodys) = (told(&theirs, &stranger), told(&nobodys, &unknown));
                    if theirs != nobodys {
                        wrong.push(format!("{role:?} {stranger} (form: {form}): {} and {}", theirs.0, nobodys.0));
                    } else if theirs.0.is_success() || theirs.0.is_server_error() {
                        wrong.push(format!("{role:?} {stranger} (form: {form}): {}", theirs.0));
                    }
                }
            }
        }
        proven.engines.push(world.name);
        proven.wrong += wrong.len();
        record("addresses", &proven).unwrap();
        assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), world.name, wrong.join("\n"));
    }
}
