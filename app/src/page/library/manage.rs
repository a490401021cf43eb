//! What those who manage the association do with a document: links, shares, holds, putting it away, taking an older version up again. All of it is
//! sent to the page of the document, so that a refusal is shown there.

use entity::{
    date::format_date,
    library::{ObjectKind, ShareCircle, ShareForm, document, document_link, document_share, document_version},
    refusal::Refusal,
};
use leptos::prelude::*;
use service::{
    Result,
    library::{
        document_archive, document_hold, document_hold_lift, document_link_add, document_link_remove, document_share,
        document_share_revoke, document_version_restore,
    },
};

use super::{
    detail::{Shown, of},
    new::{at_about, read_link},
    pass,
};
use crate::{
    context::{Next, PageContext},
    form::{Fields, KEY_FIELD, VERSION_FIELD},
    page::{property::parts, words::day},
    ui::{ButtonKind, Choice, Column, DataTable, Field, FormRow, Row, SubmitButton},
};

/// The field that says what is to be done.
const ACT: &str = "act";

/// A form that does one thing to the document.
pub(super) fn one(page: &PageContext, version: i32, act: &'static str, inside: impl IntoView + 'static) -> AnyView {
    let hidden = view! {
        <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
        <input type="hidden" name=VERSION_FIELD value=version.to_string()/>
        <input type="hidden" name=ACT value=act/>
    };
    parts::form(page.action(), view! { {hidden}{inside} })
}

/// The same behind a first click.
pub(super) fn behind(label: String, form: AnyView) -> AnyView {
    view! { <details class="disclosure"><summary class="button quiet">{label}</summary>{form}</details> }.into_any()
}

/// What the document is about, and the way to say more.
pub fn links(page: &PageContext, shown: &Shown) -> AnyView {
    let version = shown.row.version;
    let line = |link: &document_link::Model| {
        let named = shown.names.get(&(link.object_kind, link.object_id))?;
        let name = match &named.path {
            Some(path) => view! { <a href=page.in_association(path)>{named.name.clone()}</a> }.into_any(),
            None => named.name.clone().into_any(),
        };
        let remove = shown.may_write.then(|| {
            let value = format!("{}:{}", link.object_kind.code(), link.object_id);
            let inside = view! {
                <input type="hidden" name="about" value=value/>
                <SubmitButton label=page.t("library-link-remove") kind=ButtonKind::Quiet/>
            };
            one(page, version, "unlink", inside)
        });
        Some(view! { <li>{name}{remove}</li> })
    };
    let lines: Vec<_> = shown.links.iter().filter_map(line).collect();
    let list = if lines.is_empty() {
        view! { <p class="muted">{page.t("library-links-none")}</p> }.into_any()
    } else {
        view! { <ul role="list" class="stack">{lines}</ul> }.into_any()
    };
    let add = shown.may_write.then(|| {
        let choose = Choice::new("", page.t("library-link-choose"));
        let choices = std::iter::once(choose).chain(shown.choices.iter().cloned()).collect();
        let what = Field::select("about", page.t("library-link-what"), choices).errors(&page.errors());
        let inside = view! {
            <FormRow field=what/>
            {parts::buttons(view! { <SubmitButton label=page.t("library-link-add")/> })}
        };
        behind(page.t("library-link-add"), one(page, version, "link", inside))
    });
    view! { {list}{add} }.into_any()
}

/// With whom it is shared, and the way to share it.
pub fn shares(page: &PageContext, shown: &Shown) -> AnyView {
    if shown.row.personal {
        return view! { <p class="muted">{page.t("library-shares-personal")}</p> }.into_any();
    }
    let columns = vec![
        Column::heading(page.t("library-share-whom")),
        Column::text(page.t("library-share-period")),
        Column::text(page.t("library-share-state")),
    ];
    let today = page.ctx.today();
    let line = |share: &document_share::Model| {
        let whom = match (share.circle, share.owner_id) {
            (Some(circle), _) => page.t(&format!("library-share-circle-{}", circle.code())),
            (None, owner) => owner
                .and_then(|owner| shown.names.get(&(ObjectKind::Owner, owner.0)))
                .map(|named| named.name.clone())
                .unwrap_or_default(),
        };
        let revoke = (share.revoked_at.is_none() && shown.may_write).then(|| {
            let inside = view! {
                <input type="hidden" name="share" value=share.id.to_string()/>
                <SubmitButton label=page.t("library-share-revoke") kind=ButtonKind::Quiet/>
            };
            one(page, shown.row.version, "revoke", inside)
        });
        let state = match share.revoked_at {
            Some(at) => page.tv("library-share-revoked", &[("date", day(at, page.language()).into())]),
            None if share.is_open_on(today) => page.t("library-share-open"),
            None if share.starts_on > today => page.t("library-share-coming"),
            None => page.t("library-share-over"),
        };
        Row::new().cell(whom).cell(period(page, share)).cell(view! { {state}{revoke} })
    };
    let list = if shown.shares.is_empty() {
        view! { <p class="muted">{page.t("library-shares-none")}</p> }.into_any()
    } else {
        let rows = shown.shares.iter().map(line).collect();
        view! { <DataTable caption=page.t("library-shares") caption_hidden=true columns=columns rows=rows/> }.into_any()
    };
    let add = shown.may_write.then(|| behind(page.t("library-share-add"), share_form(page, shown)));
    view! { {list}{add} }.into_any()
}

fn period(page: &PageContext, share: &document_share::Model) -> String {
    let start = format_date(share.starts_on, page.language());
    match share.ends_on {
        Some(last) => {
            let end = format_date(last, page.language());
            page.tv("library-share-from-to", &[("start", start.into()), ("end", end.into())])
        }
        None => page.tv("library-share-from", &[("date", start.into())]),
    }
}

fn share_form(page: &PageContext, shown: &Shown) -> AnyView {
    let circles = ShareCircle::ALL
        .iter()
        .map(|circle| Choice::new(circle.code(), page.t(&format!("library-share-circle-{}", circle.code()))));
    // Of what may be linked, the persons.
    let owner = format!("{}:", ObjectKind::Owner.code());
    let owners = shown.choices.iter().filter(|choice| choice.value.starts_with(&owner)).cloned();
    let choose = Choice::new("", page.t("library-share-choose"));
    let choices = std::iter::once(choose).chain(circles).chain(owners).collect();
    let errors = page.errors();
    let value = |name: &str| page.form.value(name, "");
    let whom = Field::select("owner", page.t("library-share-whom"), choices).required().value(value("owner"));
    let starts = Field::date("startsOn", page.t("library-share-starts")).value(value("startsOn"));
    let ends = Field::date("endsOn", page.t("library-share-ends")).value(value("endsOn"));
    let inside = view! {
        <FormRow field=whom.errors(&errors)/>
        <FormRow field=starts.errors(&errors)/>
        <FormRow field=ends.errors(&errors)/>
        {parts::buttons(view! { <SubmitButton label=page.t("library-share-add")/> })}
    };
    one(page, shown.row.version, "share", inside)
}

/// Holding it, and putting it away unless it was.
pub fn keeping(page: &PageContext, row: &document::Model) -> AnyView {
    let reason = || Field::text("reason", page.t("library-reason")).required();
    let hold = if row.held_at.is_some() {
        let inside = view! {
            <p>{page.t("library-hold-lift-consequence")}</p>
            {parts::buttons(view! { <SubmitButton label=page.t("library-hold-lift")/> })}
        };
        behind(page.t("library-hold-lift"), one(page, row.version, "lift", inside))
    } else {
        let inside = view! {
            <p>{page.t("library-hold-consequence")}</p>
            <FormRow field=reason()/>
            {parts::buttons(view! { <SubmitButton label=page.t("library-hold")/> })}
        };
        behind(page.t("library-hold"), one(page, row.version, "hold", inside))
    };
    let archive = row.archived_at.is_none().then(|| {
        let inside = view! {
            <p>{page.t("library-archive-consequence")}</p>
            <FormRow field=reason()/>
            {parts::buttons(view! { <SubmitButton label=page.t("library-archive") kind=ButtonKind::Danger/> })}
        };
        behind(page.t("library-archive"), one(page, row.version, "archive", inside))
    });
    view! { {hold}{archive} }.into_any()
}

/// The button that takes an older version up again.
pub fn restore(page: &PageContext, row: &document::Model, version: &document_version::Model) -> AnyView {
    let inside = view! {
        <input type="hidden" name="number" value=version.number.to_string()/>
        <SubmitButton label=page.t("library-version-restore") kind=ButtonKind::Quiet/>
    };
    one(page, row.version, "restore", inside)
}

/// Does what the form says.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let (ctx, id, key) = (&page.ctx, row.id, fields.key()?);
    let key = Some(&key);
    let reason = fields.get("reason");
    let expected = Some(fields.version()?);
    let about = || read_link(fields.get("about")).unwrap_or_default();
    let here = format!("/a/{}/documents/{id}", page.param("slug"));
    let done = match fields.get(ACT) {
        "pass" => {
            pass::make(&page, &fields, id).await?;
            return Ok(Next::again());
        }
        "pass-revoke" => {
            pass::revoke(&page, &fields).await?;
            "library-pass-taken-back"
        }
        "share" => {
            document_share(ctx, id, &share(&fields), key).await?;
            "library-shared"
        }
        "revoke" => {
            let share = fields.get("share").parse().map_err(|_| Refusal::new("document-share-unknown"))?;
            document_share_revoke(ctx, share, key).await?;
            "library-share-taken-back"
        }
        "link" => {
            document_link_add(ctx, id, expected, &about(), key).await.map_err(at_about)?;
            "library-saved"
        }
        "unlink" => {
            document_link_remove(ctx, id, expected, &about(), key).await?;
            "library-saved"
        }
        "hold" => {
            document_hold(ctx, id, expected, reason, key).await?;
            "library-saved"
        }
        "lift" => {
            document_hold_lift(ctx, id, expected, key).await?;
            "library-saved"
        }
        "archive" => {
            document_archive(ctx, id, expected, reason, key).await?;
            "library-put-away"
        }
        "restore" => {
            let number = fields.get("number").parse().map_err(|_| Refusal::new("document-version-unknown"))?;
            document_version_restore(ctx, id, number, expected, key).await?;
            "library-version-added"
        }
        _ => return Err(Refusal::new("form-malformed").into()),
    };
    Ok(Next::done(here, done))
}

/// One choice says either a circle or an owner.
fn share(fields: &Fields) -> ShareForm {
    let whom = fields.get("owner");
    let owner = read_link(whom).map(|link| link.id).unwrap_or_default();
    ShareForm {
        circle: if owner.is_empty() { whom.to_owned() } else { String::new() },
        owner,
        starts_on: fields.get("startsOn").to_owned(),
        ends_on: fields.get("endsOn").to_owned(),
    }
}
