//! What a browser says it is, in words that a person recognises her own devices by.
//!
//! Only the commonest are told apart. What a browser says can be made up, so nothing is decided by it.

/// A browser on a system; either is absent when it is none of the known ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// The browser's own name, such as `Firefox`.
    pub browser: Option<&'static str>,
    /// The system's own name, such as `Windows`.
    pub system: Option<&'static str>,
}

/// Marks of browsers, the more particular ones first: most say that they are also Chrome and Safari.
const BROWSERS: [(&str, &str); 12] = [
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Safari/", "Safari"),
];

/// Marks of systems: an iPhone says that it is like a Mac, and Android that it is a Linux.
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

impl Device {
    /// Understands the `User-Agent` of a browser.
    #[must_use]
    pub fn of(user_agent: &str) -> Self {
        let first = |marks: &[(&str, &'static str)]| {
            marks.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
        };
        Self { browser: first(&BROWSERS), system: first(&SYSTEMS) }
    }

    /// "Firefox · Windows"; nothing when neither is known.
    #[must_use]
    pub fn name(self) -> Option<String> {
        let parts: Vec<&str> = [self.browser, self.system].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Device;

    fn name(user_agent: &str) -> Option<String> {
        Device::of(user_agent).name()
    }

    #[test]
    fn the_commonest_are_told_apart() {
        for (user_agent, expected) in [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox · Windows"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
                "Edge · Windows",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
                "Safari · macOS",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1",
                "Chrome · iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
                "Samsung Internet · Android",
            ),
            (
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
                "Chrome · ChromeOS",
            ),
        ] {
            assert_eq!(name(user_agent).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_is_unknown_is_not_guessed() {
        assert_eq!(name(""), None);
        assert_eq!(name("curl/8.14.1"), None);
        assert_eq!(Device::of("Lynx (Linux)"), Device { browser: None, system: Some("Linux") });
    }

    proptest! {
        #[test]
        fn anything_can_be_read(user_agent in ".*") {
            let device = Device::of(&user_agent);
            prop_assert_eq!(device.name().is_none(), device == Device::default());
        }
    }
}
