//! How the person wants to be told.

use entity::{
    identity::{Permission, Role},
    messaging::{Channel, Choice, Group, Kind, PreferenceForm, Rhythm, SettingForm},
};
use leptos::prelude::*;
use service::{
    Ctx,
    messaging::{Preferences, notification_preferences, notification_preferences_update},
};

use super::notifications::rhythm_message;
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{property::parts, words::law},
    ui::{ButtonKind, Column, DataTable, Field, FormRow, Glyph, LinkButton, PageHeader, Place, Row, SubmitButton},
};

/// What the page says once it has been saved.
pub(super) const SAVED: &str = "messaging-preferences-saved";

/// `/account/notifications`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let preferences = notification_preferences(&page.ctx).await?;
    let title = page.t("messaging-preferences-title");
    Ok(Page::new(title.clone(), move || {
        let account = Place::text(page.t("identity-account-title"), page.href("/account"));
        view! {
            <PageHeader title=title lead=page.t("messaging-preferences-lead") back=account/>
            {page.form_top()}
            {form(&page, &preferences)}
            {always(&page)}
        }
    }))
}

/// The groups that concern somebody with her roles.
fn groups(ctx: &Ctx) -> impl Iterator<Item = Group> + use<'_> {
    let manages = ctx.may(Permission::OwnerWrite) || ctx.may(Permission::AuditRead);
    let runs =
        ctx.actor().is_some_and(|actor| actor.superadmin && Role::Superadmin.allows(Permission::PlatformAdminister));
    Group::ALL.iter().copied().filter(move |group| match group {
        Group::Management | Group::Transfer | Group::Privacy => manages,
        Group::Platform => runs,
        // Nobody does without what keeps her account safe.
        Group::Security => false,
        Group::Money
        | Group::Meetings
        | Group::Documents
        | Group::Register
        | Group::Upkeep
        | Group::Community
        | Group::Energy => true,
    })
}

/// The channels that this server has.
fn channels(ctx: &Ctx) -> Vec<Channel> {
    let there = |channel: &&Channel| match channel {
        Channel::InApp | Channel::Email => true,
        Channel::Push => ctx.host().sends_push(),
        Channel::Sms => ctx.host().sends_short_messages(),
        Channel::Post => false,
    };
    Channel::CHOSEN.iter().filter(there).copied().collect()
}

/// The name of the field about a group and a channel.
fn field_name(group: Group, channel: Channel) -> String {
    format!("{}.{}", group.code(), channel.code())
}

fn form(page: &PageContext, preferences: &Preferences) -> AnyView {
    let channels = channels(&page.ctx);
    let mut columns = vec![Column::heading(page.t("messaging-preferences-about"))];
    columns
        .extend(channels.iter().map(|channel| Column::text(page.t(&format!("messaging-channel-{}", channel.code())))));
    let rows = groups(&page.ctx).map(|group| {
        let name = page.t(&format!("messaging-group-{}", group.code()));
        channels.iter().fold(Row::new().cell(name.clone()), |row, channel| {
            row.cell(choice(page, preferences, (group, *channel), &name))
        })
    });
    let time = |name: &str, id: &str, stored: Option<String>| {
        Field::text(name, page.t(id))
            .narrow()
            .placeholder("22:00")
            .max_length(5)
            .value(page.form.value(name, &stored.unwrap_or_default()))
            .errors(&page.errors())
    };
    let said = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    let from = time("quietFrom", "messaging-preferences-quiet-from", preferences.quiet.map(|quiet| said(quiet.from)));
    let until =
        time("quietUntil", "messaging-preferences-quiet-until", preferences.quiet.map(|quiet| said(quiet.until)));
    let caption = page.t("messaging-preferences-channels");
    let quiet = parts::fieldset(
        page.t("messaging-preferences-quiet"),
        Some(page.t("messaging-preferences-quiet-hint")),
        view! { <FormRow field=from/><FormRow field=until/> },
    );
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary icon=Glyph::Check/>
        <LinkButton href=page.href("/account") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    parts::form(
        page.action(),
        view! {
            {page.hidden(None)}
            <DataTable caption=caption columns=columns rows=rows.collect()/>
            {quiet}
            {buttons}
        },
    )
}

/// One choice: how often about a group by a channel.
fn choice(
    page: &PageContext,
    preferences: &Preferences,
    (group, channel): (Group, Channel),
    group_name: &str,
) -> AnyView {
    let name = field_name(group, channel);
    let stored = preferences.chosen(group, channel).map_or("", Rhythm::code);
    let value = page.form.value(&name, stored);
    let channel_name = page.t(&format!("messaging-channel-{}", channel.code()));
    let rhythms = Rhythm::ALL.iter().copied().filter(|rhythm| Choice::fits(channel, *rhythm)).map(Some);
    let options = std::iter::once(None)
        .chain(rhythms)
        .map(|rhythm| {
            let code = rhythm.map_or("", Rhythm::code);
            let label = page.t(&rhythm_message(rhythm));
            view! { <option value=code selected=code == value>{label}</option> }
        })
        .collect_view();
    view! { <select name=name aria-label=format!("{group_name}, {channel_name}")>{options}</select> }.into_any()
}

/// What reaches her whatever she chooses, and why.
fn always(page: &PageContext) -> AnyView {
    let rows = Kind::ALL
        .iter()
        .filter(|kind| kind.mandatory())
        .map(|kind| {
            let name = page.t(&format!("messaging-kind-{}", kind.code()));
            let why = kind
                .law()
                .map_or_else(|| page.t("messaging-preferences-safety"), |reference| law(reference, page.language()));
            view! { <div><dt>{name}</dt><dd>{why}</dd></div> }
        })
        .collect_view();
    parts::section(
        page.t("messaging-preferences-always"),
        view! { <p>{page.t("messaging-preferences-always-lead")}</p><dl class="facts">{rows}</dl> },
    )
}

/// Saves what she has chosen.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let pairs = Group::ALL.iter().flat_map(|group| Channel::CHOSEN.iter().map(move |channel| (*group, *channel)));
    let chosen = pairs.filter_map(|(group, channel)| {
        let rhythm = fields.find(&field_name(group, channel))?;
        let (group, channel) = (group.code().to_owned(), channel.code().to_owned());
        Some(PreferenceForm { group, channel, rhythm: rhythm.to_owned() })
    });
    let setting = SettingForm {
        quiet_from: fields.get("quietFrom").to_owned(),
        quiet_until: fields.get("quietUntil").to_owned(),
    };
    notification_preferences_update(&page.ctx, &chosen.collect::<Vec<_>>(), Some(&setting)).await?;
    Ok(Next::done("/account/notifications", SAVED))
}
