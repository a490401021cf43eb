//! Icons out of the sprite `public/icons.svg`.

use std::sync::Arc;

use leptos::prelude::*;

use super::Assets;

/// The icons that the sprite holds. `Mark` is the product's own mark, the rest are Lucide's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each icon is named after what it stands for")]
pub enum Glyph {
    Home,
    Building,
    Unit,
    People,
    Key,
    Money,
    Call,
    Import,
    Document,
    More,
    Check,
    Warning,
    Error,
    Info,
    Offline,
    Online,
    Search,
    Sort,
    SortUp,
    SortDown,
    Plus,
    Edit,
    Archive,
    Download,
    Upload,
    Qr,
    SignOut,
    SignIn,
    Language,
    Calendar,
    ArrowRight,
    ArrowLeft,
    Chevron,
    User,
    Settings,
    Menu,
    Close,
    External,
    Print,
    Bank,
    Percent,
    Clock,
    Copy,
    Trash,
    Eye,
    Bell,
    Mail,
    Phone,
    Send,
    Scale,
    History,
    Shield,
    Code,
    Parking,
    Neutral,
    Tick,
    Mark,
}

impl Glyph {
    /// The id of the symbol in the sprite.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Home => "i-home",
            Self::Building => "i-building",
            Self::Unit => "i-unit",
            Self::People => "i-people",
            Self::Key => "i-key",
            Self::Money => "i-money",
            Self::Call => "i-call",
            Self::Import => "i-import",
            Self::Document => "i-document",
            Self::More => "i-more",
            Self::Check => "i-check",
            Self::Warning => "i-warning",
            Self::Error => "i-error",
            Self::Info => "i-info",
            Self::Offline => "i-offline",
            Self::Online => "i-online",
            Self::Search => "i-search",
            Self::Sort => "i-sort",
            Self::SortUp => "i-sort-up",
            Self::SortDown => "i-sort-down",
            Self::Plus => "i-plus",
            Self::Edit => "i-edit",
            Self::Archive => "i-archive",
            Self::Download => "i-download",
            Self::Upload => "i-upload",
            Self::Qr => "i-qr",
            Self::SignOut => "i-sign-out",
            Self::SignIn => "i-sign-in",
            Self::Language => "i-language",
            Self::Calendar => "i-calendar",
            Self::ArrowRight => "i-arrow-right",
            Self::ArrowLeft => "i-arrow-left",
            Self::Chevron => "i-chevron",
            Self::User => "i-user",
            Self::Settings => "i-settings",
            Self::Menu => "i-menu",
            Self::Close => "i-close",
            Self::External => "i-external",
            Self::Print => "i-print",
            Self::Bank => "i-bank",
            Self::Percent => "i-percent",
            Self::Clock => "i-clock",
            Self::Copy => "i-copy",
            Self::Trash => "i-trash",
            Self::Eye => "i-eye",
            Self::Bell => "i-bell",
            Self::Mail => "i-mail",
            Self::Phone => "i-phone",
            Self::Send => "i-send",
            Self::Scale => "i-scale",
            Self::History => "i-history",
            Self::Shield => "i-shield",
            Self::Code => "i-code",
            Self::Parking => "i-parking",
            Self::Neutral => "i-neutral",
            Self::Tick => "i-tick",
            Self::Mark => "i-mark",
        }
    }
}

/// One icon of 20 px. It is hidden from screen readers, because a word stands beside it; where none does, give a `label`.
#[component]
pub fn Icon(name: Glyph, #[prop(optional, into)] label: Option<String>) -> AnyView {
    let sprite =
        use_context::<Arc<Assets>>().map_or_else(|| "/icons.svg".to_owned(), |assets| assets.asset("icons.svg"));
    let href = format!("{sprite}#{}", name.symbol());
    let hidden = label.is_none().then_some("true");
    let role = label.is_some().then_some("img");
    view! { <svg class="icon" aria-hidden=hidden role=role aria-label=label><use href=href></use></svg> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_glyph_is_a_symbol_of_the_sprite() {
        let sprite = include_str!("../../../public/icons.svg");
        let all = [
            Glyph::Home,
            Glyph::Building,
            Glyph::Unit,
            Glyph::People,
            Glyph::Key,
            Glyph::Money,
            Glyph::Call,
            Glyph::Import,
            Glyph::Document,
            Glyph::More,
            Glyph::Check,
            Glyph::Warning,
            Glyph::Error,
            Glyph::Info,
            Glyph::Offline,
            Glyph::Online,
            Glyph::Search,
            Glyph::Sort,
            Glyph::SortUp,
            Glyph::SortDown,
            Glyph::Plus,
            Glyph::Edit,
            Glyph::Archive,
            Glyph::Download,
            Glyph::Upload,
            Glyph::Qr,
            Glyph::SignOut,
            Glyph::SignIn,
            Glyph::Language,
            Glyph::Calendar,
            Glyph::ArrowRight,
            Glyph::ArrowLeft,
            Glyph::Chevron,
            Glyph::User,
            Glyph::Settings,
            Glyph::Menu,
            Glyph::Close,
            Glyph::External,
            Glyph::Print,
            Glyph::Bank,
            Glyph::Percent,
            Glyph::Clock,
            Glyph::Copy,
            Glyph::Trash,
            Glyph::Eye,
            Glyph::Bell,
            Glyph::Mail,
            Glyph::Phone,
            Glyph::Send,
            Glyph::Scale,
            Glyph::History,
            Glyph::Shield,
            Glyph::Code,
            Glyph::Parking,
            Glyph::Neutral,
            Glyph::Tick,
            Glyph::Mark,
        ];
        for glyph in all {
            assert!(sprite.contains(&format!("id=\"{}\"", glyph.symbol())), "{} is not in the sprite", glyph.symbol());
        }
    }
}
