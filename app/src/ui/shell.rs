//! The whole HTML document around a page.

use std::sync::Arc;

use entity::language::Language;
use leptos::prelude::*;

use super::{
    Assets, AssociationFrame, Banner, Frame, Glyph, Head, Icon, Person, Place, ShellWords, StandingBar,
    place::PlaceList,
};
use crate::island::connection::{ConnectionLabels, ConnectionState};

/// A language in its own words, because a reader looks for the language that she reads.
fn own_name(language: Language) -> &'static str {
    match language {
        Language::Fr => "Français",
        Language::Nl => "Nederlands",
        Language::De => "Deutsch",
        Language::En => "English",
    }
}

/// Writes everything from the doctype to the end of the document, around `children`.
///
/// Needs `Arc<Assets>` in the context. All scripts are files of our own, so that the page needs no inline script.
#[component]
pub fn Shell(frame: Frame, children: Children) -> AnyView {
    let assets = use_context::<Arc<Assets>>().unwrap_or_default();
    // Only islands are woken in the browser: the rest of the page is written without markers.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    let language = frame.words.language.code();
    let title = frame.document_title();
    let body_class = if frame.person.is_some() { "with-rail" } else { "alone" };
    let (bar, more) = frame.bar();
    let Frame { words, path, person, places, association, notice, demo, head, search, standing, unread, .. } = frame;
    let context_name = association.as_ref().map(|association| (association.name.clone(), association.href.clone()));
    view! {
        <!DOCTYPE html>
        <html lang=language>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <title>{title}</title>
                {head.map(|head| for_search_engines(head, language, &path))}
                <Links assets=assets signed_in=person.is_some()/>
            </head>
            <body class=body_class>
                <a class="skip" href="#main">{words.skip.clone()}</a>
                <TopBar words=words.clone() context_name=context_name unread=person.is_some().then_some(unread) search=search/>
                {person.clone().map(|person| view! { <Rail words=words.clone() places=places person=person/> })}
                <div class="content">
                    {association.map(|association| view! { <AssociationHeader words=words.clone() association=association/> })}
                    <main id="main" tabindex="-1">
                        {demo.then(|| view! { <p class="demo">{words.demo.clone()}</p> })}
                        <StoredCopy words=words.clone()/>
                        {standing.map(standing_bar)}
                        {notice.map(|(tone, message)| view! { <Banner tone=tone>{message}</Banner> })}
                        {children()}
                    </main>
                    <footer class="foot"><Languages words=words.clone() path=path.clone()/></footer>
                </div>
                {person.map(|person| view! { <BottomBar words=words.clone() bar=bar more=more person=person path=path/> })}
                <UpdateToast words=words/>
            </body>
        </html>
    }.into_any()
}

/// Why the person is not there as herself, and the way out.
fn standing_bar(bar: StandingBar) -> AnyView {
    let leave = bar.leave.map(|(action, label)| {
        view! { <form method="post" action=action><button type="submit" class="button"><span>{label}</span></button></form> }
    });
    view! { <Banner tone=bar.tone><p>{bar.words}</p>{leave}</Banner> }.into_any()
}

/// The colour of the browser's own frame; it is the paper's colour in `style/tokens.css`.
fn theme_color(media: &'static str, color: &'static str) -> AnyView {
    leptos::html::meta().name("theme-color").content(color).attr("media", media).into_any()
}

/// What the page is about, its one address, and the addresses of the same page in the other languages.
fn for_search_engines(head: Head, language: &str, path: &str) -> AnyView {
    let Head { description, origin } = head;
    let address = |code: &str| format!("{origin}/{code}{path}");
    let others = Language::ALL.map(|language| {
        let code = language.code();
        view! { <link rel="alternate" hreflang=code href=address(code)/> }
    });
    view! {
        <meta name="description" content=description/>
        <link rel="canonical" href=address(language)/>
        {others.into_iter().collect_view()}
        <link rel="alternate" hreflang="x-default" href=format!("{origin}{path}")/>
    }
    .into_any()
}

/// Everything in the head that names a file.
#[component]
fn Links(assets: Arc<Assets>, signed_in: bool) -> AnyView {
    view! {
        <meta name="color-scheme" content="light dark"/>
        {theme_color("(prefers-color-scheme: light)", "#fbf8f3")}
        {theme_color("(prefers-color-scheme: dark)", "#191613")}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
        <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
        <link rel="manifest" href="/manifest.webmanifest"/>
        {assets.css.clone().map(|css| view! { <link rel="stylesheet" href=css/> })}
        <script type="module" src=assets.asset("shell.js")></script>
        {signed_in.then(|| view! { <script type="module" src=assets.asset("live.js")></script> })}
        {assets.js.clone().zip(assets.wasm.clone()).map(|(js, wasm)| view! {
            <link rel="modulepreload" href=js.clone() fetchpriority="low"/>
            <link rel="preload" href=wasm.clone() r#as="fetch" r#type="application/wasm" crossorigin="anonymous" fetchpriority="low"/>
            <script type="module" src=assets.asset("boot.js") data-js=js data-wasm=wasm></script>
        })}
    }.into_any()
}

#[component]
fn TopBar(
    words: ShellWords,
    context_name: Option<(String, String)>,
    /// How many notifications are unread; nothing where nobody is signed in.
    unread: Option<u32>,
    search: Option<(String, String)>,
) -> AnyView {
    let language = words.language.code();
    let labels = ConnectionLabels {
        unknown: words.connection_unknown,
        online: words.online,
        offline_since: words.offline_since,
    };
    let bell = unread.map(|unread| bell(&words.bell, &words.bell_unread, language, unread));
    let sign_in = unread.is_none().then(|| view! { <a class="button quiet" href=format!("/{language}/sign-in")><Icon name=Glyph::SignIn/><span>{words.sign_in}</span></a> });
    view! {
        <header class="top">
            <a class="brand" href=format!("/{language}")><Icon name=Glyph::Mark/><span>{words.product}</span></a>
            {context_name.map(|(name, href)| view! { <a class="context" href=href>{name}</a> })}
            {search.map(|(href, text)| view! { <SearchBox label=words.search.clone() href=href text=text/> })}
            <ConnectionState labels=labels/>
            {bell}
            {sign_in}
        </header>
    }
    .into_any()
}

/// The way to the notifications, with how many are unread. `live.js` keeps the number up to date, and says what is new to screen readers.
fn bell(none: &str, some: &str, language: &str, unread: u32) -> AnyView {
    let number = if unread < UNREAD_MAX { unread.to_string() } else { format!("{}+", UNREAD_MAX.saturating_sub(1)) };
    let label = if unread == 0 { none.to_owned() } else { some.replace('#', &number) };
    let badge = view! { <span class="badge" data-unread aria-hidden="true" hidden=unread == 0>{number}</span> };
    view! {
        <a class="bell" href=format!("/{language}/notifications") aria-label=label data-live=format!("/live?language={language}")
            data-none=none.to_owned() data-some=some.to_owned()><Icon name=Glyph::Bell/>{badge}</a>
        <p class="visually-hidden" role="status" data-live-said></p>
    }
    .into_any()
}

/// From so many on, unread notifications are not counted.
const UNREAD_MAX: u32 = 100;

/// A box where there is room for one, and the way to the page of the search on a phone. Both work by their address alone.
#[component]
fn SearchBox(label: String, href: String, text: String) -> AnyView {
    view! {
        <form class="find" method="get" action=href.clone() role="search" aria-label=label.clone()>
            <input type="search" name="q" value=text aria-label=label.clone() placeholder=label.clone() maxlength="200" autocomplete="off"/>
            <button type="submit" class="button quiet"><Icon name=Glyph::Search label=label.clone()/></button>
        </form>
        <a class="find-link" href=href><Icon name=Glyph::Search label=label/></a>
    }
    .into_any()
}

#[component]
fn Rail(words: ShellWords, places: Vec<Place>, person: Person) -> AnyView {
    let name = words.nav_main.clone();
    view! {
        <nav class="rail" aria-label=name>
            <PlaceList places=places/>
            <Account words=words person=person/>
        </nav>
    }
    .into_any()
}

/// Who is signed in, and the way out. The script wipes the stored pages when this form is sent.
#[component]
fn Account(words: ShellWords, person: Person) -> AnyView {
    let action = format!("/{}/sign-out", words.language.code());
    let account = format!("/{}/account", words.language.code());
    view! {
        <div class="account">
            <p><strong>{person.name}</strong><span>{person.role}</span></p>
            <p><a href=account>{words.account}</a></p>
            <form method="post" action=action data-sign-out>
                <button type="submit" class="button quiet"><Icon name=Glyph::SignOut/><span>{words.sign_out}</span></button>
            </form>
        </div>
    }.into_any()
}

#[component]
fn AssociationHeader(words: ShellWords, association: AssociationFrame) -> AnyView {
    let name = association.name.clone();
    view! {
        <section class="association" aria-label=name>
            <p class="name"><a href=association.href>{association.name}</a></p>
            {association.detail.map(|detail| view! { <p class="detail">{detail}</p> })}
            <nav class="tabs sections" aria-label=words.nav_sections><PlaceList places=association.sections/></nav>
        </section>
    }
    .into_any()
}

/// The phone's bottom bar. *More* is a `details` element, so that it opens without WASM.
#[component]
fn BottomBar(words: ShellWords, bar: Vec<Place>, more: Vec<Place>, person: Person, path: String) -> AnyView {
    let name = words.nav_bar.clone();
    view! {
        <nav class="bar" aria-label=name>
            <PlaceList places=bar/>
            <details class="more" data-close-outside>
                <summary><Icon name=Glyph::More/><span>{words.more.clone()}</span></summary>
                <div class="sheet">
                    <PlaceList places=more/>
                    <Languages words=words.clone() path=path/>
                    <Account words=words person=person/>
                </div>
            </details>
        </nav>
    }
    .into_any()
}

/// The same page in the other languages.
#[component]
fn Languages(words: ShellWords, path: String) -> AnyView {
    let items = Language::ALL
        .into_iter()
        .map(|language| {
            let current = (language == words.language).then_some("true");
            let code = language.code();
            view! { <li><a href=format!("/{code}{path}") hreflang=code lang=code aria-current=current>{own_name(language)}</a></li> }
        })
        .collect_view();
    view! { <nav class="languages" aria-label=words.nav_language><Icon name=Glyph::Language/><ul role="list">{items}</ul></nav> }.into_any()
}

/// Says that the page is a stored copy, and of when. `shell.js` fills in the date and shows it.
#[component]
fn StoredCopy(words: ShellWords) -> AnyView {
    view! { <p class="stored-copy" data-stored-copy hidden><Icon name=Glyph::Offline/><span>{words.stored_copy}" "<time></time></span></p> }.into_any()
}

/// Offers the new build instead of loading it over a form that is half filled in. `shell.js` shows it.
#[component]
fn UpdateToast(words: ShellWords) -> AnyView {
    view! {
        <div class="toasts" role="status">
            <div class="toast" data-update hidden>
                <p>{words.update_title}</p>
                <button type="button" class="button primary" data-update-apply>{words.update_action}</button>
                <button type="button" class="button quiet" data-dismiss>{words.dismiss}</button>
            </div>
        </div>
    }
    .into_any()
}
