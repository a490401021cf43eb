//! What stands around a page, made from who asks and where the page is.

use entity::{
    date::format_date,
    identity::{Permission, Role},
    property::association,
};
use service::{
    Ctx, Standing,
    identity::sees_organization,
    text::{Text, Value},
};

use crate::{
    context::PageContext,
    page::{NOTICES, identity::role_words::role_message, property::leads_to},
    ui::{AssociationFrame, Frame, Glyph, Person, Place, ShellWords, StandingBar, Tone},
};

/// The frame of a page.
pub(crate) fn frame(page: &PageContext, title: &str) -> Frame {
    let mut frame = plain(&page.ctx, title, &page.path_and_query(), &page.path, page.known_association());
    if let Some(association) = page.known_association() {
        frame = frame.association(association_frame(page, association));
    }
    // Only messages that pages lead to: the address is something that anybody can write.
    match page.done().and_then(|done| NOTICES.iter().flat_map(|room| room.iter()).find(|notice| **notice == done)) {
        Some(notice) => frame.notice(Tone::Good, page.t(notice)),
        None => frame,
    }
}

/// The frame of a page that belongs to no association. `address` is the address without the language, with its query.
pub(crate) fn plain(
    ctx: &Ctx,
    title: &str,
    address: &str,
    path: &str,
    association: Option<&association::Model>,
) -> Frame {
    let text = ctx.text();
    let words = ShellWords::translate(ctx.language(), &|id| text.get(id));
    let mut frame = Frame::new(words, title, address).demo(ctx.host().demo);
    if let Some(bar) = standing_bar(ctx) {
        frame = frame.standing(bar);
    }
    if let Some(actor) = ctx.actor() {
        let person = Person { name: actor.display_name.clone(), role: role_in_words(ctx, association) };
        frame = frame.signed_in(person).unread(actor.unread);
        for place in places(ctx, text, path) {
            frame = frame.place(place);
        }
        if ctx.may(Permission::AssociationRead) {
            frame = frame.search(format!("/{}/search", ctx.language().code()), "");
        }
    }
    frame
}

/// "Syndic · Cabinet Peeters": the role, in this association when there is one, and where it is held.
fn role_in_words(ctx: &Ctx, association: Option<&association::Model>) -> String {
    let text = ctx.text();
    let Some(actor) = ctx.actor() else { return String::new() };
    if matches!(actor.standing, Standing::Support { .. }) {
        let organization = actor.organization.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
        return text.with("identity-support-role", &[("organization", Value::from(organization))]);
    }
    let here = |held: &&service::identity::HeldRole| {
        association.is_none_or(|row| held.association.is_none_or(|id| id == row.id))
    };
    // Roles are declared from the widest to the narrowest, and the widest one held is the one that counts.
    let role = actor.roles.iter().filter(here).map(|held| held.role).min();
    let role = if role.is_none() && actor.superadmin { Some(Role::Superadmin) } else { role };
    let role = role.map(|role| text.get(role_message(role)));
    let parts = role.into_iter().chain(actor.organization.as_ref().map(|(_, name)| name.clone()));
    parts.collect::<Vec<_>>().join(" · ")
}

/// Whether the person is one of those who run the organization that she works in.
fn firm(ctx: &Ctx) -> bool {
    let organization = ctx.actor().and_then(|actor| actor.organization.as_ref());
    ctx.may(Permission::AssociationWrite) && organization.is_some_and(|(id, _)| sees_organization(ctx, *id))
}

/// What stands above every page while somebody is not there as herself, and the way out.
fn standing_bar(ctx: &Ctx) -> Option<StandingBar> {
    let text = ctx.text();
    let href = |path: &str| format!("/{}{path}", ctx.language().code());
    match &ctx.actor()?.standing {
        Standing::Full => None,
        Standing::Suspended { name, reason } => Some(StandingBar {
            tone: Tone::Bad,
            words: text.with(
                "identity-organization-suspended-bar",
                &[("name", Value::from(name.as_str())), ("reason", Value::from(reason.as_str()))],
            ),
            leave: None,
        }),
        Standing::Support { ends_on, .. } => Some(StandingBar {
            tone: Tone::Wait,
            words: text.with("identity-support-bar", &[("day", Value::from(format_date(*ends_on, ctx.language())))]),
            leave: Some((href("/support/leave"), text.get("identity-support-leave"))),
        }),
        Standing::ViewAs { name, .. } => Some(StandingBar {
            tone: Tone::Wait,
            words: text.with("identity-view-as-bar", &[("name", Value::from(name.as_str()))]),
            leave: Some((href("/view-as/end"), text.get("identity-view-as-end"))),
        }),
    }
}

fn places(ctx: &Ctx, text: Text, path: &str) -> Vec<Place> {
    let code = ctx.language().code();
    let mut places =
        vec![Place::new(Glyph::Home, text.get("shell-place-home"), format!("/{code}")).current(path.is_empty())];
    if ctx.may(Permission::AssociationRead) {
        let current = path.starts_with("/associations") || path.starts_with("/a/");
        places.push(
            Place::new(Glyph::Building, text.get("shell-place-associations"), format!("/{code}/associations"))
                .current(current),
        );
    }
    if ctx.may(Permission::TransferRead) {
        let current = path.starts_with("/transfers");
        places
            .push(Place::new(Glyph::Clock, text.get("transfer-place"), format!("/{code}/transfers")).current(current));
    }
    // A notary holds nothing in any association; what she asked for is hers by her address.
    if ctx.actor().is_some_and(|actor| actor.roles.iter().any(|held| held.role == Role::Notary)) {
        let current = path.starts_with("/notary");
        places.push(
            Place::new(Glyph::Document, text.get("transfer-portal-mine"), format!("/{code}/notary/mine"))
                .current(current),
        );
    }
    if firm(ctx) {
        let current = path.starts_with("/firm");
        places.push(
            Place::new(Glyph::Settings, text.get("identity-place-firm"), format!("/{code}/firm")).current(current),
        );
    }
    if ctx.actor().is_some_and(|actor| actor.superadmin) {
        let current = path.starts_with("/organizations");
        places.push(
            Place::new(Glyph::Shield, text.get("identity-place-organizations"), format!("/{code}/organizations"))
                .current(current),
        );
    }
    // Everybody who is signed in may use the interface; only those who work with whole registers are led to it.
    if ctx.may(Permission::OwnerRead) || ctx.actor().is_some_and(|actor| actor.superadmin) {
        places.push(Place::new(Glyph::Code, text.get("shell-place-playground"), "/playground"));
    }
    places
}

/// Other ways to look at the units: the storeys, the shares, the deeds and the titles.
const UNIT_VIEWS: [&str; 4] = ["/map", "/shares", "/deeds", "/titles"];

/// Whether an address inside an association is one of these or below it.
fn leads(inside: &str, paths: &[&str]) -> bool {
    paths.iter().any(|path| inside.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// The header of an association with the sections that the person's role opens.
fn association_frame(page: &PageContext, association: &association::Model) -> AssociationFrame {
    let text = page.text();
    let root = format!("/a/{}", association.slug);
    let inside = page.path.strip_prefix(root.as_str()).unwrap_or_default();
    let may = |permission| page.ctx.may_in(permission, association.id);
    let mut header = AssociationFrame::new(association.name_in(page.language()), page.href(&root))
        .detail(association.enterprise_number.display());
    let section = |glyph, id: &str, path: &str| {
        let at = format!("{root}{path}");
        let below = page.path.strip_prefix(at.as_str());
        // The overview is where nothing follows; any other section also covers the pages below it.
        let current = below.is_some_and(|rest| rest.is_empty() || (!path.is_empty() && rest.starts_with('/')));
        Place::new(glyph, text.get(id), page.href(&at)).current(current)
    };
    header = header.section(section(Glyph::Home, "shell-section-overview", ""));
    let every_call = may(Permission::CallRead);
    if every_call {
        header = header.section(section(Glyph::Call, "shell-section-calls", "/calls"));
    } else if page.ctx.may(Permission::OwnRead) {
        header = header.section(section(Glyph::Money, "charges-section-own-calls", "/calls"));
    }
    if may(Permission::PropertyRead) {
        let units = section(Glyph::Unit, "shell-section-units", "/units");
        let current = units.current || leads(inside, &UNIT_VIEWS);
        header = header.section(units.current(current));
    }
    let documents = may(Permission::DocumentRead).then(|| section(Glyph::Document, "library-title", "/documents"));
    if may(Permission::OwnerRead) {
        header = header.section(section(Glyph::People, "shell-section-owners", "/owners")).section(section(
            Glyph::Key,
            "shell-section-keys",
            "/keys",
        ));
        header = documents.into_iter().fold(header, AssociationFrame::section);
        let manage =
            Place::new(Glyph::Settings, text.get("property-manage-title"), page.href(&format!("{root}/manage")));
        header = header
            .section(manage.current(leads_to(inside) && !leads(inside, &UNIT_VIEWS) && !leads(inside, &["/keys"])));
    } else {
        header = documents.into_iter().fold(header, AssociationFrame::section);
        if may(Permission::PropertyRead) {
            header = header.section(section(Glyph::People, "shell-section-owners", "/directory"));
        }
    }
    // Whoever manages finds it under "manage".
    if page.ctx.may(Permission::OwnRead) && !may(Permission::ContactRead) {
        header = header.section(section(Glyph::Mail, "messaging-sent-title", "/sent"));
    }
    header
}
