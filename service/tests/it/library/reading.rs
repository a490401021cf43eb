//! Who may read a document.

use std::collections::BTreeSet;

use entity::{
    id::{DocumentId, OwnerId, UnitId},
    identity::Role,
    library::{
        DocumentForm, DocumentReader, DocumentVisibility, KeptDocument, ShareCircle, ShareForm, VersionForm, may_read,
    },
};
use service::{
    Ctx,
    library::{
        DocumentFileRequest, DocumentFilter, document_add, document_archive, document_fetch, document_file,
        document_link_add, document_link_remove, document_share, document_share_revoke, document_snippets,
        document_version_add, document_version_restore, documents_list, links_by_documents, shares_by_documents,
        version_fetch, versions_by_documents,
    },
    page::PageRequest,
    testkit::{World, bring_file},
};

use super::{about, add, code, form, titles};

/// The way through: uploaded, found, a new version, shared with one owner, and another owner gets nothing.
#[tokio::test]
async fn a_document_is_uploaded_found_renewed_and_shared_with_one_owner() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        // Every request has a context of its own: it reads one snapshot.
        let (alice, bob) = (|| world.owner(home.owners[0]), || world.owner(home.owners[1]));
        let first = form(&syndic, "Devis toiture", "quote", "managers", "Remplacement de la corniche").await;
        let id = document_add(&syndic, home.id, &first, None).await.unwrap().value;
        service::jobs::drain(&world.host).await.unwrap();
        let search = DocumentFilter { search: Some("corni".to_owned()), ..DocumentFilter::default() };
        assert_eq!(titles(&syndic, home.id, &search).await, ["Devis toiture"], "{}", world.name);
        assert_eq!(titles(&alice(), home.id, &search).await, Vec::<String>::new());

        let file = bring_file(&syndic, "devis-2.txt", "Remplacement des gouttières").await.unwrap();
        let version = VersionForm { file: file.to_string(), note: "Prix revu".to_owned() };
        document_version_add(&syndic, id, Some(1), &version, false, None).await.unwrap();
        assert_eq!(code(document_version_add(&syndic, id, Some(1), &version, false, None).await), "stale-version");
        assert_eq!(code(document_version_add(&syndic, id, None, &version, false, None).await), "document-same-file");
        service::jobs::drain(&world.host).await.unwrap();
        assert_eq!(titles(&syndic, home.id, &search).await, Vec::<String>::new(), "the old text is not found any more");
        let versions = versions_by_documents(&syndic, &[id]).await.unwrap().remove(&id).unwrap();
        assert_eq!(versions.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(versions[0].id, document_fetch(&syndic, id).await.unwrap().current_version_id);

        let share = ShareForm { owner: home.owners[0].to_string(), ..ShareForm::default() };
        let share = document_share(&syndic, id, &share, None).await.unwrap().value;
        let search = DocumentFilter { search: Some("gouttieres".to_owned()), ..DocumentFilter::default() };
        assert_eq!(titles(&alice(), home.id, &search).await, ["Devis toiture"]);
        assert!(document_file(&alice(), id, DocumentFileRequest::default()).await.unwrap().starts_with("/files/"));
        let rows = documents_list(&alice(), home.id, &search, PageRequest::default()).await.unwrap().rows;
        let snippets = document_snippets(&alice(), &rows, "goutt").await.unwrap();
        assert!(snippets[&id].iter().any(|piece| piece.hit && piece.text == "gouttières"));
        nothing_for(&bob(), id).await;
        assert_eq!(titles(&bob(), home.id, &search).await, Vec::<String>::new());
        assert!(document_snippets(&bob(), &rows, "goutt").await.unwrap().is_empty());

        document_share_revoke(&syndic, share, None).await.unwrap();
        nothing_for(&alice(), id).await;
        assert_eq!(code(document_share_revoke(&syndic, share, None).await), "document-share-revoked");

        document_version_restore(&syndic, id, 1, None, None).await.unwrap();
        let search = DocumentFilter { search: Some("corniche".to_owned()), ..DocumentFilter::default() };
        assert_eq!(titles(&syndic, home.id, &search).await, ["Devis toiture"], "the text came along");
        let third = version_fetch(&syndic, id, 3).await.unwrap();
        assert_eq!((third.sha256.as_str(), third.restored_from), (versions[1].sha256.as_str(), Some(versions[1].id)));
    }
}

/// Exactly what is answered for a document that does not exist.
async fn nothing_for(ctx: &Ctx, id: DocumentId) {
    let unknown = DocumentId(uuid::Uuid::from_u128(1));
    let asked = document_fetch(ctx, id).await.unwrap_err().to_string();
    assert_eq!(asked, document_fetch(ctx, unknown).await.unwrap_err().to_string());
    let file = document_file(ctx, id, DocumentFileRequest::default()).await.unwrap_err().to_string();
    assert_eq!(file, document_file(ctx, unknown, DocumentFileRequest::default()).await.unwrap_err().to_string());
    assert_eq!(code(version_fetch(ctx, id, 1).await), "document-unknown");
    assert!(versions_by_documents(ctx, &[id]).await.unwrap().is_empty());
    assert!(links_by_documents(ctx, &[id]).await.unwrap().is_empty());
    assert!(shares_by_documents(ctx, &[id]).await.is_err());
}

/// Every visibility, alone and with shares, personal or put away: the database says of everybody what the rule says.
#[tokio::test]
async fn the_database_lets_read_whom_the_rule_lets_read() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let (alice, bob, flat) = (home.owners[0], home.owners[1], home.units[0]);
        let mut cases: Vec<(DocumentId, KeptDocument)> = Vec::new();
        for visibility in DocumentVisibility::ALL.iter().copied() {
            for shared in [None, Some("council"), Some("owners"), Some("residents"), Some("bob")] {
                let mut new =
                    form(&syndic, "Essai", "other", visibility.code(), &format!("{visibility:?} {shared:?}")).await;
                new.links = vec![about("unit", flat)];
                let id = document_add(&syndic, home.id, &new, None).await.unwrap().value;
                let mut kept = bare(visibility, flat);
                if let Some(with) = shared {
                    let circle = ShareCircle::parse(with).ok();
                    let share = match circle {
                        Some(circle) => ShareForm { circle: circle.code().to_owned(), ..ShareForm::default() },
                        None => ShareForm { owner: bob.to_string(), ..ShareForm::default() },
                    };
                    document_share(&syndic, id, &share, None).await.unwrap();
                    kept.circles.extend(circle);
                    kept.named.extend(circle.is_none().then_some(bob));
                }
                cases.push((id, kept));
            }
            let mut new: DocumentForm =
                form(&syndic, "Essai", "other", visibility.code(), &format!("{visibility:?}")).await;
            if visibility.suits_personal() {
                new.links = vec![about("owner", alice)];
                let id = document_add(&syndic, home.id, &new, None).await.unwrap().value;
                let kept =
                    KeptDocument { owners: BTreeSet::from([alice]), units: BTreeSet::new(), ..bare(visibility, flat) };
                cases.push((id, kept));
            }
            let id = add(&syndic, home.id, "Essai", visibility.code(), &format!("away {visibility:?}")).await;
            document_archive(&syndic, id, None, "Double", None).await.unwrap();
            let kept = KeptDocument { archived: true, units: BTreeSet::new(), ..bare(visibility, flat) };
            cases.push((id, kept));
        }
        for (ctx, reader) in readers(&world, alice, bob, flat) {
            let (ctx, reader) = (&ctx, &reader);
            for (id, kept) in &cases {
                let read = document_fetch(ctx, *id).await;
                assert_eq!(read.is_ok(), may_read(reader, kept), "{} {reader:?} {kept:?}", world.name);
            }
            let request = PageRequest::new(200, 0).unwrap();
            let shown: BTreeSet<DocumentId> = documents_list(ctx, home.id, &DocumentFilter::default(), request)
                .await
                .unwrap()
                .rows
                .into_iter()
                .map(|row| row.id)
                .collect();
            let expected = cases.iter().filter(|(_, kept)| !kept.archived && may_read(reader, kept));
            assert_eq!(shown, expected.map(|(id, _)| *id).collect(), "{} {reader:?}", world.name);
        }
    }
}

fn bare(visibility: DocumentVisibility, flat: UnitId) -> KeptDocument {
    KeptDocument {
        visibility,
        archived: false,
        units: BTreeSet::from([flat]),
        owners: BTreeSet::new(),
        circles: BTreeSet::new(),
        named: BTreeSet::new(),
    }
}

fn readers(world: &World, alice: OwnerId, bob: OwnerId, flat: UnitId) -> Vec<(Ctx, DocumentReader)> {
    let manager = DocumentReader { manages: true, ..DocumentReader::default() };
    let circle = |circle| DocumentReader { circle: Some(circle), ..DocumentReader::default() };
    let owner = |owner, units: &[UnitId]| DocumentReader {
        manages: false,
        circle: Some(ShareCircle::Owners),
        owners: BTreeSet::from([owner]),
        units: units.iter().copied().collect(),
    };
    vec![
        (world.ctx(Role::Syndic), manager.clone()),
        (world.ctx(Role::Accountant), manager),
        (world.ctx(Role::CouncilMember), circle(ShareCircle::Council)),
        (world.owner(alice), owner(alice, &[flat])),
        (world.owner(bob), owner(bob, &[])),
        (world.ctx(Role::Occupant), circle(ShareCircle::Residents)),
    ]
}

#[tokio::test]
async fn notaries_and_contractors_read_nothing_and_no_other_organization_does() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let id = add(&syndic, home.id, "Règlement", "owners", "Le règlement").await;
        for role in [Role::Notary, Role::Contractor, Role::Superadmin] {
            assert!(document_fetch(&world.ctx(role), id).await.is_err(), "{role:?}");
        }
        nothing_for_strangers(&world, id).await;
    }
}

async fn nothing_for_strangers(world: &World, id: DocumentId) {
    for role in [Role::Syndic, Role::Owner, Role::CouncilMember] {
        let stranger = world.other.ctx(&world.host, role);
        assert_eq!(code(document_fetch(&stranger, id).await), "document-unknown");
    }
    // A role in the home association opens none of its neighbour's documents.
    let syndic = world.ctx(Role::Syndic);
    let next_door = add(&syndic, world.own.neighbour.id, "Voisin", "owners", "Chez les voisins").await;
    for role in [Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant] {
        assert_eq!(code(document_fetch(&world.ctx(role), next_door).await), "document-unknown", "{role:?}");
    }
}

#[tokio::test]
async fn a_share_begins_and_ends_on_its_days() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let alice = || world.owner(home.owners[0]);
        let id = add(&syndic, home.id, "Plan", "managers", "Plan du rez").await;
        let share = |starts: &str, ends: &str| ShareForm {
            owner: home.owners[0].to_string(),
            starts_on: starts.to_owned(),
            ends_on: ends.to_owned(),
            ..ShareForm::default()
        };
        // The clock stands on 2 March 2026.
        document_share(&syndic, id, &share("2026-03-03", ""), None).await.unwrap();
        nothing_for(&alice(), id).await;
        assert_eq!(
            code(document_share(&syndic, id, &share("2026-02-01", "2026-03-01"), None).await),
            "document-share-over"
        );
        document_share(&syndic, id, &share("2026-03-02", "2026-03-02"), None).await.unwrap();
        assert!(document_fetch(&alice(), id).await.is_ok());
        let stranger = ShareForm { owner: world.other.home.owners[0].to_string(), ..ShareForm::default() };
        assert_eq!(code(document_share(&syndic, id, &stranger, None).await), "owner-unknown");
        assert_eq!(code(document_share(&alice(), id, &share("", ""), None).await), "not-allowed");
    }
}

#[tokio::test]
async fn what_is_about_an_owner_as_a_person_is_hers_alone() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        // Every request has a context of its own: it reads one snapshot.
        let (alice, bob) = (|| world.owner(home.owners[0]), || world.owner(home.owners[1]));
        let open = add(&syndic, home.id, "Avis", "owners", "Avis à tous").await;
        let hers = about("owner", home.owners[0]);
        assert_eq!(code(document_link_add(&syndic, open, None, &hers, None).await), "document-personal-visibility");

        let letter = add(&syndic, home.id, "Mise en demeure", "named", "Vous devez").await;
        nothing_for(&alice(), letter).await;
        let with_bob = ShareForm { owner: home.owners[1].to_string(), ..ShareForm::default() };
        let share = document_share(&syndic, letter, &with_bob, None).await.unwrap().value;
        assert_eq!(code(document_link_add(&syndic, letter, None, &hers, None).await), "document-personal-shared");
        document_share_revoke(&syndic, share, None).await.unwrap();
        document_link_add(&syndic, letter, None, &hers, None).await.unwrap();
        assert!(document_fetch(&alice(), letter).await.unwrap().personal);
        nothing_for(&bob(), letter).await;
        nothing_for(&world.ctx(Role::CouncilMember), letter).await;
        assert_eq!(code(document_share(&syndic, letter, &with_bob, None).await), "document-personal-not-shared");
        let twice = document_link_add(&syndic, letter, None, &hers, None).await;
        assert_eq!(code(twice), "document-link-twice");
        document_link_remove(&syndic, letter, None, &hers, None).await.unwrap();
        nothing_for(&alice(), letter).await;
        assert!(!document_fetch(&syndic, letter).await.unwrap().personal);
    }
}

#[tokio::test]
async fn a_document_is_about_what_there_is_in_its_association() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let id = add(&syndic, home.id, "Acte", "owners", "Acte de base").await;
        for link in [
            about("deed", home.deed),
            about("unit", home.units[0]),
            about("call_for_funds", home.call),
            about("distribution_key", home.key),
        ] {
            document_link_add(&syndic, id, None, &link, None).await.unwrap();
        }
        for link in [
            about("unit", world.own.neighbour.units[0]),
            about("unit", world.other.home.units[0]),
            about("deed", home.units[0]),
        ] {
            assert_eq!(code(document_link_add(&syndic, id, None, &link, None).await), "document-object-unknown");
        }
        assert_eq!(links_by_documents(&syndic, &[id]).await.unwrap()[&id].len(), 4);
        assert_eq!(
            code(document_link_remove(&syndic, id, None, &about("unit", home.units[1]), None).await),
            "document-link-unknown"
        );
    }
}
