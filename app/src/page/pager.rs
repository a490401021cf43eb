//! The links between the pages of a long list.

use leptos::prelude::*;
use service::page::DEFAULT_FIRST;

use crate::{
    context::PageContext,
    ui::{ButtonKind, Glyph, LinkButton},
};

/// Links to the page before and the page after; nothing where all rows fit one page.
pub fn pager(page: &PageContext, offset: u64, has_next: bool) -> AnyView {
    if offset == 0 && !has_next {
        return ().into_any();
    }
    let number = offset / u64::from(DEFAULT_FIRST) + 1;
    let before = (number > 1).then(|| {
        let href = address(page, number.saturating_sub(1));
        view! { <LinkButton href=href label=page.t("identity-page-before") icon=Glyph::ArrowLeft kind=ButtonKind::Quiet/> }
    });
    let after = has_next.then(|| {
        let href = address(page, number.saturating_add(1));
        view! { <LinkButton href=href label=page.t("identity-page-after") icon=Glyph::ArrowRight kind=ButtonKind::Quiet/> }
    });
    let count = i64::try_from(number).unwrap_or(i64::MAX);
    view! {
        <nav class="actions" aria-label=page.t("identity-pages")>{before}<span>{page.tv("identity-page-number", &[("number", count.into())])}</span>{after}</nav>
    }
    .into_any()
}

fn address(page: &PageContext, number: u64) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in page.query.iter().filter(|(name, _)| *name != "page" && *name != "done") {
        query.append_pair(name, value);
    }
    query.append_pair("page", &number.to_string());
    format!("{}?{}", page.action(), query.finish())
}
