//! What surrounds a page: who reads it, where one can go, which association one is in.

use super::{Place, ShellWords, Tone};

/// The person who is signed in, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as the person writes it.
    pub name: String,
    /// In which role, such as "Syndic" or "Propriétaire".
    pub role: String,
}

/// The association that a page belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssociationFrame {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) detail: Option<String>,
    pub(super) sections: Vec<Place>,
}

impl AssociationFrame {
    /// The association by its name and the address of its overview.
    #[must_use]
    pub fn new(name: impl Into<String>, href: impl Into<String>) -> Self {
        Self { name: name.into(), href: href.into(), detail: None, sections: Vec::new() }
    }

    /// Adds a line under the name.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Adds a section, the most used first: a phone shows the first four.
    #[must_use]
    pub fn section(mut self, section: Place) -> Self {
        self.sections.push(section);
        self
    }
}

/// What stands above every page while the person is not there as herself: why, and the form that leads out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingBar {
    /// How it looks.
    pub tone: Tone,
    /// What is said.
    pub words: String,
    /// Where the form is sent that leads out, and its button; absent where nothing does.
    pub leave: Option<(String, String)>,
}

/// What a page that everybody may read tells search engines. Pages without it say nothing of the kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// One sentence about the page.
    pub description: String,
    /// Where the server is reached, without a slash at the end.
    pub origin: String,
}

/// Everything around a page that is not the page.
#[derive(Clone, Debug)]
pub struct Frame {
    pub(super) words: ShellWords,
    pub(super) title: String,
    pub(super) path: String,
    pub(super) person: Option<Person>,
    pub(super) places: Vec<Place>,
    pub(super) association: Option<AssociationFrame>,
    pub(super) notice: Option<(Tone, String)>,
    pub(super) demo: bool,
    pub(super) head: Option<Head>,
    pub(super) search: Option<(String, String)>,
    pub(super) standing: Option<StandingBar>,
    pub(super) unread: u32,
}

impl Frame {
    /// A page by its title and its address without the language, such as `/a/tilleuls/units?page=2`.
    #[must_use]
    pub fn new(words: ShellWords, title: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            words,
            title: title.into(),
            path: path.into(),
            person: None,
            places: Vec::new(),
            association: None,
            notice: None,
            demo: false,
            head: None,
            search: None,
            standing: None,
            unread: 0,
        }
    }

    /// Says who is signed in; without it the page has neither rail nor bottom bar.
    #[must_use]
    pub fn signed_in(mut self, person: Person) -> Self {
        self.person = Some(person);
        self
    }

    /// Adds a place of the organization, the most used first.
    #[must_use]
    pub fn place(mut self, place: Place) -> Self {
        self.places.push(place);
        self
    }

    /// Puts the page inside an association.
    #[must_use]
    pub fn association(mut self, association: AssociationFrame) -> Self {
        self.association = Some(association);
        self
    }

    /// Shows what the last act has done, above the page.
    #[must_use]
    pub fn notice(mut self, tone: Tone, message: impl Into<String>) -> Self {
        self.notice = Some((tone, message.into()));
        self
    }

    /// Says on every page that the data are invented.
    #[must_use]
    pub fn demo(mut self, demo: bool) -> Self {
        self.demo = demo;
        self
    }

    /// Puts the search into the top bar: the address of its page, and what was looked for last.
    #[must_use]
    pub fn search(mut self, href: impl Into<String>, text: impl Into<String>) -> Self {
        self.search = Some((href.into(), text.into()));
        self
    }

    /// Says how many of the person's notifications have not been read.
    #[must_use]
    pub fn unread(mut self, unread: u32) -> Self {
        self.unread = unread;
        self
    }

    /// Says on every page that the person is not there as herself.
    #[must_use]
    pub fn standing(mut self, standing: StandingBar) -> Self {
        self.standing = Some(standing);
        self
    }

    /// Makes the page one that search engines may find, in every language.
    #[must_use]
    pub fn public(mut self, head: Head) -> Self {
        self.head = Some(head);
        self
    }

    /// The title of the browser's window, most particular part first.
    pub(super) fn document_title(&self) -> String {
        let mut parts = vec![self.title.as_str()];
        if let Some(association) = &self.association
            && association.name != self.title
        {
            parts.push(&association.name);
        }
        parts.push(&self.words.product);
        parts.join(" · ")
    }

    /// The places of the phone's bottom bar, and those behind *More*: the sections of the association come first.
    pub(super) fn bar(&self) -> (Vec<Place>, Vec<Place>) {
        let mut all: Vec<Place> =
            self.association.iter().flat_map(|association| association.sections.iter().cloned()).collect();
        all.extend(self.places.iter().cloned());
        let rest = all.split_off(all.len().min(PLACES_IN_BAR));
        (all, rest)
    }
}

/// How many places a thumb reaches beside *More*.
const PLACES_IN_BAR: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use entity::language::Language;

    fn frame() -> Frame {
        Frame::new(ShellWords::translate(Language::Fr, &|id| id.to_owned()), "Lots", "/a/tilleuls/units")
    }

    #[test]
    fn the_bar_shows_four_places_and_keeps_the_rest_behind_more() {
        let mut frame = frame();
        for number in 1..=6 {
            frame = frame.place(Place::text(format!("Place {number}"), "/"));
        }
        let (bar, more) = frame.bar();
        assert_eq!(
            bar.iter().map(|place| place.label.as_str()).collect::<Vec<_>>(),
            ["Place 1", "Place 2", "Place 3", "Place 4"]
        );
        assert_eq!(more.len(), 2);
    }

    #[test]
    fn inside_an_association_its_sections_come_before_the_places() {
        let frame = frame().place(Place::text("Accueil", "/fr")).association(
            AssociationFrame::new("Les Tilleuls", "/fr/a/tilleuls")
                .section(Place::text("Lots", "/fr/a/tilleuls/units")),
        );
        let (bar, more) = frame.bar();
        assert_eq!(bar.iter().map(|place| place.label.as_str()).collect::<Vec<_>>(), ["Lots", "Accueil"]);
        assert!(more.is_empty());
        assert_eq!(frame.document_title(), "Lots · Les Tilleuls · shell-product");
    }

    #[test]
    fn a_page_named_like_its_association_is_not_named_twice() {
        let frame = frame().association(AssociationFrame::new("Lots", "/fr/a/lots"));
        assert_eq!(frame.document_title(), "Lots · shell-product");
    }
}
