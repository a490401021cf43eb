//! The words of the shell, read once per request from `locales/*/shell.ftl`.

use entity::language::Language;

macro_rules! shell_words {
    ($($(#[$meta:meta])* $field:ident = $id:literal;)*) => {
        /// The words that surround every page, in the reader's language.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct ShellWords {
            /// The language of all the others.
            pub language: Language,
            $($(#[$meta])* pub $field: String,)*
        }

        impl ShellWords {
            /// Reads every word through `translate`, which takes the id of a Fluent message.
            #[must_use]
            pub fn translate(language: Language, translate: &dyn Fn(&str) -> String) -> Self {
                Self { language, $($field: translate($id),)* }
            }

            /// The ids of all the words, for the check that no locale lacks one.
            pub const IDS: &'static [&'static str] = &[$($id),*];
        }
    };
}

shell_words! {
    /// The product's name.
    product = "shell-product";
    /// The link that jumps over the navigation.
    skip = "shell-skip";
    /// The name of the rail.
    nav_main = "shell-nav-main";
    /// The name of the section tabs.
    nav_sections = "shell-nav-sections";
    /// The name of the bottom bar.
    nav_bar = "shell-nav-bar";
    /// The name of the language links.
    nav_language = "shell-nav-language";
    /// The button that opens the rest of the bottom bar.
    more = "shell-more";
    /// The link to the notifications, when none is unread.
    bell = "shell-bell";
    /// The same when some are; `#` stands for how many.
    bell_unread = "shell-bell-unread";
    /// The link to the person's own account.
    account = "shell-account";
    /// The button that signs out.
    sign_out = "shell-sign-out";
    /// The link that signs in.
    sign_in = "shell-sign-in";
    /// Stands before the date of a stored copy.
    stored_copy = "shell-stored-copy";
    /// Says that a new build is there.
    update_title = "shell-update-title";
    /// The button that takes the new build.
    update_action = "shell-update-action";
    /// The button that closes a toast.
    dismiss = "shell-dismiss";
    /// The connection before the browser has said anything.
    connection_unknown = "shell-connection-unknown";
    /// The connection works.
    online = "shell-online";
    /// Stands before the time at which the connection was lost.
    offline_since = "shell-offline-since";
    /// The name of the search, and its button.
    search = "shell-search";
    /// Says that the data are invented.
    demo = "shell-demo";
    /// The title of the list of refusals above a form.
    error_summary = "shell-error-summary";
    /// Stands beside the label of a field that may stay empty.
    optional = "shell-optional";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word_of_the_shell() {
        for (language, source) in [
            (Language::Fr, include_str!("../../../locales/fr/shell.ftl")),
            (Language::Nl, include_str!("../../../locales/nl/shell.ftl")),
            (Language::De, include_str!("../../../locales/de/shell.ftl")),
            (Language::En, include_str!("../../../locales/en/shell.ftl")),
        ] {
            for id in ShellWords::IDS {
                assert!(
                    source.lines().any(|line| line.starts_with(&format!("{id} = "))),
                    "{id} is missing in {language:?}"
                );
            }
        }
    }
}
