//! A call as an owner sees it: what she owes, why, and how to pay it.

use std::collections::BTreeMap;

use entity::{
    charges::{call_for_funds, call_line, contribution, contribution_detail},
    date::format_date,
    id::{CallLineId, ContributionId, KeyId},
    property::KeyKind,
    share::Fraction,
};
use leptos::prelude::*;
use service::charges::{PaymentRequest, contribution_pdf_path, contribution_qr_path};

use super::{
    detail::{cancelled_banner, status_chip},
    preview::part_of_key,
};
use crate::{
    context::{Page, PageContext},
    page::words::amount_or_nothing,
    ui::{
        Banner, ButtonKind, Card, Column, DataTable, Fact, FactList, Glyph, LinkButton, Money, PageHeader, Place, Row,
        Tone,
    },
};

/// One of the reader's contributions to the call.
struct Own {
    contribution: contribution::Model,
    details: Vec<contribution_detail::Model>,
    payment: Option<PaymentRequest>,
}

/// A line of the call.
struct Line {
    row: call_line::Model,
    /// What the parts of its key are.
    kind: KeyKind,
}

/// Reads the contributions that are the reader's and shows them.
pub(super) async fn page(page: PageContext, call: call_for_funds::Model) -> service::Result<Page> {
    let contributions =
        service::charges::contributions_by_calls(&page.ctx, &[call.id]).await?.remove(&call.id).unwrap_or_default();
    let ids: Vec<ContributionId> = contributions.iter().map(|row| row.id).collect();
    let mut details = service::charges::contribution_details_by_contributions(&page.ctx, &ids).await?;
    let lines =
        service::charges::call_lines_by_calls(&page.ctx, &[call.id]).await?.remove(&call.id).unwrap_or_default();
    let key_ids: Vec<KeyId> = lines.iter().map(|line| line.key_id).collect();
    let keys = service::property::keys_by_ids(&page.ctx, &key_ids).await?;
    // A key is never deleted and never becomes one of another kind, so that each line still finds what it was spread by.
    let lines = lines.into_iter().filter_map(|row| Some((row.id, Line { kind: keys.get(&row.key_id)?.kind, row })));
    let lines: BTreeMap<CallLineId, Line> = lines.collect();
    let mut payments = service::charges::contribution_payments(&page.ctx, &ids).await?;
    let own = contributions.into_iter().map(|contribution| Own {
        details: details.remove(&contribution.id).unwrap_or_default(),
        payment: payments.remove(&contribution.id),
        contribution,
    });
    let own: Vec<Own> = own.collect();
    Ok(Page::new(call.title.clone(), move || {
        let chip = status_chip(&page, call.status);
        let parts = own.into_iter().map(|own| own_view(&page, &call, &lines, own)).collect_view();
        view! {
            <PageHeader title=call.title.clone() back=Place::text(page.t("charges-section-own-calls"), page.in_association("/calls")) status=move || chip/>
            {cancelled_banner(&page, &call)}
            {parts}
        }
    }))
}

fn own_view(
    page: &PageContext,
    call: &call_for_funds::Model,
    lines: &BTreeMap<CallLineId, Line>,
    own: Own,
) -> impl IntoView + use<> {
    let language = page.language();
    let Own { contribution, details, payment } = own;
    let letter = contribution_pdf_path(contribution.call_id, contribution.id);
    let due = format_date(call.due_on, language);
    let payment = payment.map(|payment| payment_card(page, &contribution, &due, &payment));
    let nothing_due = (payment.is_none() && call.cancelled_at.is_none())
        .then(|| view! { <Banner tone=Tone::Good title=page.t("charges-own-nothing-due")/> });
    let reserve = (!contribution.reserve.is_zero())
        .then(|| view! { <p>{page.tv("charges-own-reserve", &[("amount", contribution.reserve.format(language).into())])}</p> });
    let is_metered = |detail: &contribution_detail::Model| {
        lines.get(&detail.line_id).is_some_and(|line| line.kind == KeyKind::Consumption)
    };
    let metered =
        details.iter().any(is_metered).then(|| view! { <p>{page.t("document-call-mention-consumption")}</p> });
    view! {
        {payment}
        {nothing_due}
        <h2>{page.t("charges-own-why-title")}</h2>
        <p>{page.tv("charges-own-why", &[("date", format_date(call.called_on, language).into())])}</p>
        {details_table(page, &contribution, &details, lines)}
        {metered}
        {reserve}
        <p><LinkButton href=letter label=page.t("charges-own-letter") icon=Glyph::Document kind=ButtonKind::Secondary/></p>
    }
}

/// What somebody types, or scans, to pay.
fn payment_card(
    page: &PageContext,
    contribution: &contribution::Model,
    due: &str,
    payment: &PaymentRequest,
) -> AnyView {
    let amount = payment.amount.format(page.language());
    let code = contribution_qr_path(contribution.call_id, contribution.id);
    let values = [
        ("amount", amount.as_str().into()),
        ("beneficiary", payment.beneficiary.as_str().into()),
        ("iban", payment.iban.display().into()),
        ("communication", payment.communication.display().into()),
    ];
    let code_words = page.tv("document-call-code-description", &values);
    let text = page.text();
    let title = page.tv("charges-own-pay-title", &[("amount", amount.as_str().into()), ("date", due.into())]);
    let (due, beneficiary) = (due.to_owned(), payment.beneficiary.clone());
    let (iban, communication) = (payment.iban.display(), payment.communication.display());
    view! {
        <Card title=title>
            <FactList>
                <Fact term=text.get("charges-column-amount")><Money amount=amount large=true/></Fact>
                <Fact term=text.get("charges-column-due-on")>{due}</Fact>
                <Fact term=text.get("charges-pay-beneficiary")>{beneficiary}</Fact>
                <Fact term=text.get("charges-pay-iban")>{iban}</Fact>
                <Fact term=text.get("charges-column-communication")>{communication}</Fact>
            </FactList>
            <figure class="payment-code">
                <img src=code alt=code_words width="180" height="180"/>
                <figcaption>{text.get("charges-pay-scan")}</figcaption>
            </figure>
        </Card>
    }
    .into_any()
}

fn details_table(
    page: &PageContext,
    contribution: &contribution::Model,
    details: &[contribution_detail::Model],
    lines: &BTreeMap<CallLineId, Line>,
) -> impl IntoView + use<> {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("charges-column-unit")),
        Column::text(page.t("charges-call-form-label")),
        Column::figure(page.t("charges-column-base")),
        Column::text(page.t("charges-column-parts")),
        Column::figure(page.t("charges-column-amount")),
    ];
    let rows = details
        .iter()
        .map(|detail| {
            let line = lines.get(&detail.line_id);
            let part = Fraction::ownership(detail.numerator, detail.denominator).unwrap_or(Fraction::ONE);
            let parts = line.map(|line| {
                let parts = part_of_key(language, line.kind, (detail.parts, line.row.key_total), part);
                let values = [("parts", parts.into()), ("key", line.row.key_name.as_str().into())];
                page.tv("charges-own-parts", &values)
            });
            Row::new()
                .cell(detail.unit_reference.clone())
                .cell(line.map(|line| line.row.label.clone()))
                .cell(line.map(|line| amount_or_nothing(line.row.amount, language)))
                .cell(parts)
                .cell(detail.amount.format(language))
        })
        .collect();
    let total =
        Row::new().cell(page.t("charges-total")).blank().blank().blank().cell(contribution.amount.format(language));
    view! { <DataTable caption=page.t("charges-own-why-title") caption_hidden=true columns=columns rows=rows total=total/> }
}
