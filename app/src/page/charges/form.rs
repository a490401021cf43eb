//! The form of a call: what is read from it, and its rows.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use chrono::Days;
use entity::{
    charges::{CallForm, CallLineForm, ChargeNature, MAX_LINES},
    property::{Fund, distribution_key},
};
use leptos::prelude::*;

use crate::{
    context::PageContext,
    form::{Fields, Row},
    ui::{Choice, Field, Fieldset, FormErrors, FormRow},
};

/// The fields of a line.
const LINE: [&str; 5] = ["label", "nature", "fund", "key", "amount"];
/// How many days owners usually have to pay.
const USUAL_DAYS: Days = Days::new(30);

/// Reads the form.
pub(super) fn read(fields: &Fields) -> CallForm {
    let line = |row: &Row| CallLineForm {
        label: row.get("label").to_owned(),
        nature: row.get("nature").to_owned(),
        fund: row.get("fund").to_owned(),
        key: row.get("key").to_owned(),
        amount: row.get("amount").to_owned(),
    };
    CallForm {
        title: fields.get("title").to_owned(),
        called_on: fields.get("calledOn").to_owned(),
        due_on: fields.get("dueOn").to_owned(),
        lines: fields.indexed("lines", &LINE).iter().map(line).collect(),
    }
}

/// The form as it is shown first: called today, one empty line.
pub(super) fn empty(page: &PageContext) -> CallForm {
    let today = page.ctx.today();
    let due = today.checked_add_days(USUAL_DAYS).unwrap_or(today);
    CallForm {
        called_on: today.to_string(),
        due_on: due.to_string(),
        lines: vec![CallLineForm::default()],
        ..CallForm::default()
    }
}

/// Names a form, to tell whether it is the one that was previewed. It is compared within minutes and never stored.
pub(super) fn digest(form: &CallForm, amounts: impl Iterator<Item = (String, i64)>) -> String {
    let mut hasher = DefaultHasher::new();
    for text in [&form.title, &form.called_on, &form.due_on] {
        text.trim().hash(&mut hasher);
    }
    for line in form.lines.iter().filter(|line| !line.is_empty()) {
        for text in [&line.label, &line.nature, &line.fund, &line.key, &line.amount] {
            text.trim().hash(&mut hasher);
        }
    }
    for amount in amounts {
        amount.hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// The rows of the form.
pub(super) fn rows(
    page: &PageContext,
    form: &CallForm,
    keys: &[distribution_key::Model],
    errors: &FormErrors,
) -> AnyView {
    let lines = form
        .lines
        .iter()
        .take(MAX_LINES)
        .enumerate()
        .map(|(index, line)| line_rows(page, index, line, keys, errors))
        .collect_view();
    view! {
        <FormRow field=Field::text("title", page.t("charges-call-form-title")).required().max_length(120)
            .hint(page.t("charges-call-form-title-hint")).value(form.title.clone()).errors(errors)/>
        <FormRow field=Field::date("calledOn", page.t("charges-call-form-called-on")).required()
            .hint(page.t("charges-call-form-called-on-hint")).value(form.called_on.clone()).errors(errors)/>
        <FormRow field=Field::date("dueOn", page.t("charges-call-form-due-on")).required().value(form.due_on.clone()).errors(errors)/>
        // Where the summary leads when every line is empty.
        <div class="form" id="field-lines">{lines}</div>
    }
    .into_any()
}

fn line_rows(
    page: &PageContext,
    index: usize,
    line: &CallLineForm,
    keys: &[distribution_key::Model],
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let name = |field: &str| format!("lines.{index}.{field}");
    let natures =
        ChargeNature::ALL.iter().map(|nature| Choice::new(nature.code(), page.t(nature_message(*nature)))).collect();
    let funds = Fund::ALL.iter().map(|fund| Choice::new(fund.code(), page.t(fund_message(*fund)))).collect();
    let keys: Vec<Choice> = keys.iter().map(|key| Choice::new(key.id.to_string(), key.name.clone())).collect();
    let number = i64::try_from(index.saturating_add(1)).unwrap_or_default();
    let fields = [
        Field::text(name("label"), page.t("charges-call-form-label")).max_length(120).value(line.label.clone()),
        Field::money(name("amount"), page.t("charges-call-form-amount")).value(line.amount.clone()),
        Field::select(name("key"), page.t("charges-call-form-key"), keys).value(line.key.clone()),
        Field::select(name("nature"), page.t("charges-call-form-nature"), natures).value(line.nature.clone()),
        Field::select(name("fund"), page.t("charges-call-form-fund"), funds).value(line.fund.clone()),
    ];
    let rows = fields.map(|field| view! { <FormRow field=field.errors(errors)/> });
    view! { <Fieldset legend=page.tv("charges-call-form-line", &[("number", number.into())])>{rows.collect_view()}</Fieldset> }
}

/// The name of a nature.
pub(super) fn nature_message(nature: ChargeNature) -> &'static str {
    match nature {
        ChargeNature::Ordinary => "charges-nature-ordinary",
        ChargeNature::Extraordinary => "charges-nature-extraordinary",
    }
}

/// The name of a fund.
pub(super) fn fund_message(fund: Fund) -> &'static str {
    match fund {
        Fund::Working => "charges-fund-working",
        Fund::Reserve => "charges-fund-reserve",
    }
}
