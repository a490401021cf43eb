//! Everything that a co-ownership has besides its lists: one page that says where to find it.

use entity::identity::Permission;
use leptos::prelude::*;
use service::Result;

use super::parts;
use crate::{
    context::{Page, PageContext},
    ui::{PageHeader, Place},
};

/// A place to go to: its address inside the association, its name and what is found there, and what somebody must be allowed to do.
struct Way {
    path: &'static str,
    messages: [&'static str; 2],
    permission: Permission,
}

const fn read(path: &'static str, messages: [&'static str; 2]) -> Way {
    Way { path, messages, permission: Permission::OwnerRead }
}

const fn write(path: &'static str, messages: [&'static str; 2]) -> Way {
    Way { path, messages, permission: Permission::PropertyWrite }
}

/// Who the association is and who runs it.
const IDENTITY: [Way; 8] = [
    write("/edit", ["property-manage-edit", "property-manage-edit-detail"]),
    write("/settings", ["property-manage-settings", "property-manage-settings-detail"]),
    read("/deeds", ["property-manage-deeds", "property-manage-deeds-detail"]),
    read("/mandates", ["property-manage-mandates", "property-manage-mandates-detail"]),
    read("/buildings", ["property-manage-buildings", "property-manage-buildings-detail"]),
    write("/people", ["identity-people-title", "identity-people-manage-detail"]),
    write("/partial", ["property-manage-partials", "property-manage-partials-detail"]),
    write("/public", ["property-manage-public", "property-manage-public-detail"]),
];

/// What the register says on a day.
const REGISTER: [Way; 5] = [
    read("/titles", ["property-manage-titles", "property-manage-titles-detail"]),
    read("/shares", ["property-manage-shares", "property-manage-shares-detail"]),
    read("/map", ["property-manage-map", "property-manage-map-detail"]),
    read("/occupants", ["property-manage-occupants", "property-manage-occupants-detail"]),
    read("/keys/print", ["property-manage-keys-print", "property-manage-keys-print-detail"]),
];

/// How the register is filled, checked and handed on.
const FILLING: [Way; 9] = [
    read("/readiness", ["property-manage-readiness", "property-manage-readiness-detail"]),
    write("/import", ["property-manage-import", "property-manage-import-detail"]),
    write("/imports", ["property-manage-imports", "property-manage-imports-detail"]),
    read("/export", ["property-manage-export", "property-manage-export-detail"]),
    read("/handover", ["property-manage-handover", "property-manage-handover-detail"]),
    Way {
        path: "/transfers",
        messages: ["transfer-work-title", "transfer-way-manage"],
        permission: Permission::TransferRead,
    },
    Way {
        path: "/letters",
        messages: ["outside-letter-title", "outside-letter-lead"],
        permission: Permission::ContactRead,
    },
    Way {
        path: "/sent",
        messages: ["messaging-sent-title", "messaging-sent-lead"],
        permission: Permission::ContactRead,
    },
    Way {
        path: "/history",
        messages: ["identity-audit-history", "identity-audit-history-detail"],
        permission: Permission::AuditRead,
    },
];

/// Whether a page of an association, named by its address inside it, is reached from here.
#[must_use]
pub fn leads_to(path: &str) -> bool {
    let ways = IDENTITY.iter().chain(&REGISTER).chain(&FILLING);
    path == "/manage"
        || ways
            .map(|way| way.path)
            .any(|way| path.strip_prefix(way).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// The way back to it, for pages that only it leads to.
pub fn back(page: &PageContext) -> Place {
    Place::text(page.t("property-manage-title"), page.in_association("/manage"))
}

/// `/a/{slug}/manage`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::OwnerRead, association.id)?;
    let archived = association.archived_at.is_some();
    Ok(Page::new(page.t("property-manage-title"), move || {
        let may = |way: &&Way| {
            let changes = way.permission == Permission::PropertyWrite;
            page.ctx.may_in(way.permission, association.id) && !(changes && archived)
        };
        let group = |title: &'static str, ways: &[Way]| {
            let rows = ways
                .iter()
                .filter(may)
                .map(|way| {
                    let href = page.in_association(way.path);
                    let [name, detail] = way.messages.map(|id| page.t(id));
                    view! { <div><dt><a href=href>{name}</a></dt><dd>{detail}</dd></div> }
                })
                .collect_view();
            parts::section(page.t(title), view! { <dl class="facts ways">{rows}</dl> })
        };
        view! {
            <PageHeader title=page.t("property-manage-title") lead=page.t("property-manage-lead")/>
            {group("property-manage-identity", &IDENTITY)}
            {group("property-manage-register", &REGISTER)}
            {group("property-manage-filling", &FILLING)}
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::leads_to;

    #[test]
    fn pages_below_a_way_belong_to_it_and_others_do_not() {
        assert!(leads_to("/manage") && leads_to("/deeds") && leads_to("/deeds/new") && leads_to("/keys/print"));
        assert!(!leads_to("") && !leads_to("/keys") && !leads_to("/units/1") && !leads_to("/importance"));
    }
}
