//! One part, object by object.

use std::collections::{HashMap, VecDeque};
use std::io::Write;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, ObjectIdentifier, Stream};
use sha2::{Digest, Sha256};

use super::value::{self, Renumber, dictionary, named, push};
use super::{BOOKMARKS, CATALOG, MergeError, Merger, PAGES, TAGS};

/// How deep trees of names and numbers go in anything that is not made to mislead.
const DEEPEST: u8 = 16;
/// More bookmarks of one level than any part has.
const MOST_BOOKMARKS: usize = 10_000;

/// What has been met in a part.
struct Part<'a, 'm, W> {
    pdf: &'a Pdf,
    merger: &'m mut Merger<W>,
    numbers: HashMap<ObjectIdentifier, u32>,
    waiting: VecDeque<(ObjectIdentifier, u32)>,
    suffix: String,
    key_base: i64,
}

impl<W: Write> Renumber for Part<'_, '_, W> {
    fn reference(&mut self, id: ObjectIdentifier) -> u32 {
        if let Some(number) = self.numbers.get(&id) {
            return *number;
        }
        let known = self.lonely(id);
        let shared = known.and_then(|hash| self.merger.shared.get(&hash).copied());
        let number = shared.unwrap_or_else(|| {
            let number = self.merger.reserve();
            self.waiting.push_back((id, number));
            if let Some(hash) = known {
                self.merger.shared.insert(hash, number);
            }
            number
        });
        self.numbers.insert(id, number);
        number
    }

    fn key_base(&self) -> i64 {
        self.key_base
    }

    fn suffix(&self) -> &str {
        &self.suffix
    }
}

impl<W: Write> Part<'_, '_, W> {
    /// The hash of a stream that points at nothing.
    fn lonely(&self, id: ObjectIdentifier) -> Option<[u8; 32]> {
        let stream = self.pdf.xref().get::<Stream<'_>>(id)?;
        if stream.dict().entries().any(|(key, entry)| key.as_ref() != b"Length" && points(&entry, DEEPEST)) {
            return None;
        }
        let mut body = Vec::new();
        let length = stream.raw_data().len().to_string().into_bytes();
        dictionary(&mut body, stream.dict(), &[("Length", length)], &mut Nowhere);
        Some(Sha256::new().chain_update(&body).chain_update(stream.raw_data()).finalize().into())
    }

    /// Writes everything that has been pointed at and is not written yet.
    fn drain(&mut self, instead: &HashMap<ObjectIdentifier, Vec<(&'static str, Vec<u8>)>>) -> std::io::Result<()> {
        while let Some((id, number)) = self.waiting.pop_front() {
            let Some(object) = self.pdf.xref().get::<Object<'_>>(id) else {
                self.merger.object(number, b"null")?;
                continue;
            };
            let replaced = instead.get(&id).map(Vec::as_slice).unwrap_or_default();
            let mut body = Vec::new();
            match &object {
                Object::Stream(stream) => {
                    let data = stream.raw_data();
                    let length = data.len().to_string().into_bytes();
                    dictionary(&mut body, stream.dict(), &[("Length", length)], self);
                    body.extend_from_slice(b"\nstream\n");
                    body.extend_from_slice(&data);
                    body.extend_from_slice(b"\nendstream");
                }
                Object::Dict(dict) => dictionary(&mut body, dict, replaced, self),
                other => value::value(&mut body, other, self),
            }
            self.merger.object(number, &body)?;
        }
        Ok(())
    }
}

/// For what points at nothing.
struct Nowhere;

impl Renumber for Nowhere {
    fn reference(&mut self, _: ObjectIdentifier) -> u32 {
        0
    }

    fn key_base(&self) -> i64 {
        0
    }

    fn suffix(&self) -> &str {
        ""
    }
}

fn points(item: &MaybeRef<Object<'_>>, depth: u8) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return true };
    match item {
        MaybeRef::Ref(_) => true,
        MaybeRef::NotRef(Object::Array(array)) => array.raw_iter().any(|entry| points(&entry, depth)),
        MaybeRef::NotRef(Object::Dict(dict)) => dict.entries().any(|(_, entry)| points(&entry, depth)),
        MaybeRef::NotRef(_) => false,
    }
}

impl<W: Write> Merger<W> {
    /// Copies a part; `false` when it lacks what every PDF has.
    pub(super) fn copy(&mut self, pdf: &Pdf, pages: usize) -> Result<bool, MergeError> {
        let xref = pdf.xref();
        let root = xref.root_id();
        let Some(catalog) = xref.get::<Dict<'_>>(root) else { return Ok(false) };
        let Some(tree) = catalog.get_ref("Pages") else { return Ok(false) };
        let (suffix, key_base) = (format!("-{}", self.parts), self.tags.next_key);
        let mut part = Part { pdf, merger: self, numbers: HashMap::new(), waiting: VecDeque::new(), suffix, key_base };
        let mut instead: HashMap<ObjectIdentifier, Vec<(&'static str, Vec<u8>)>> = HashMap::new();
        part.numbers.insert(root, CATALOG);

        let number = part.reference(tree.into());
        instead.insert(tree.into(), vec![("Parent", format!("{PAGES} 0 R").into_bytes())]);
        part.merger.pages.push((number, pages));
        if let Some(tags) = catalog.get::<Dict<'_>>("StructTreeRoot") {
            if let Some(id) = catalog.get_ref("StructTreeRoot") {
                part.numbers.insert(id.into(), TAGS);
            }
            let language = catalog.get::<hayro_syntax::object::String<'_>>("Lang").map(|text| text.as_bytes().to_vec());
            part.tags(&tags, language.as_deref(), &mut instead)?;
        }
        part.files(&catalog);
        if part.merger.intents.is_none()
            && let Some(intents) = catalog.get::<Array<'_>>("OutputIntents")
        {
            let mut out = Vec::new();
            value::value(&mut out, &Object::Array(intents), &mut part);
            part.merger.intents = Some(out);
        }
        let held_back = part.bookmarks(&catalog, &mut instead)?;
        part.drain(&instead)?;
        if let Some(held_back) = held_back {
            self.bookmarks.last = Some(held_back);
        }
        Ok(true)
    }
}

impl<W: Write> Part<'_, '_, W> {
    fn tags(
        &mut self,
        tags: &Dict<'_>,
        language: Option<&[u8]>,
        instead: &mut HashMap<ObjectIdentifier, Vec<(&'static str, Vec<u8>)>>,
    ) -> Result<(), MergeError> {
        let children: Vec<MaybeRef<Object<'_>>> = match tags.get_raw::<Object<'_>>("K") {
            Some(MaybeRef::NotRef(Object::Array(array))) => array.raw_iter().collect(),
            Some(MaybeRef::Ref(id)) => match self.pdf.xref().get::<Array<'_>>(id.into()) {
                Some(array) => array.raw_iter().collect(),
                None => vec![MaybeRef::Ref(id)],
            },
            Some(one) => vec![one],
            None => Vec::new(),
        };
        for child in children {
            let MaybeRef::Ref(id) = child else { continue };
            let number = self.reference(id.into());
            self.merger.tags.children.push(number);
            // The language of the part, which its catalogue says, goes to where its tags begin.
            let silent =
                self.pdf.xref().get::<Dict<'_>>(id.into()).is_some_and(|element| !element.contains_key("Lang"));
            if let (true, Some(language)) = (silent, language) {
                let mut written = Vec::new();
                value::string(&mut written, language);
                instead.insert(id.into(), vec![("Lang", written)]);
            }
        }
        if let Some(roles) = tags.get::<Dict<'_>>("RoleMap") {
            for (role, standard) in roles.entries() {
                let mut written = Vec::new();
                value::item(&mut written, &standard, self);
                self.merger.tags.roles.entry(role.as_ref().to_vec()).or_insert(written);
            }
        }
        let mut highest = tags.get::<i32>("ParentTreeNextKey").map_or(0, i64::from);
        if let Some(tree) = tags.get::<Dict<'_>>("ParentTree") {
            let mut found = Vec::new();
            leaves(&tree, "Nums", DEEPEST, &mut found);
            for (key, target) in found {
                let MaybeRef::NotRef(Object::Number(key)) = key else { continue };
                let number = match target {
                    MaybeRef::Ref(id) => self.reference(id.into()),
                    MaybeRef::NotRef(object) => {
                        let number = self.merger.reserve();
                        let mut body = Vec::new();
                        value::value(&mut body, &object, self);
                        self.merger.object(number, &body)?;
                        number
                    }
                };
                highest = highest.max(key.as_i64().saturating_add(1));
                self.merger.tags.parents.push((key.as_i64().saturating_add(self.key_base), number));
            }
        }
        self.merger.tags.next_key = self.key_base.saturating_add(highest);
        if let Some(tree) = tags.get::<Dict<'_>>("IDTree") {
            let mut found = Vec::new();
            leaves(&tree, "Names", DEEPEST, &mut found);
            for (name, target) in found {
                if let (MaybeRef::NotRef(Object::String(name)), MaybeRef::Ref(id)) = (name, target) {
                    let number = self.reference(id.into());
                    self.merger.tags.names.insert(named(name.as_bytes(), &self.suffix), number);
                }
            }
        }
        Ok(())
    }

    fn files(&mut self, catalog: &Dict<'_>) {
        let names = catalog.get::<Dict<'_>>("Names").and_then(|names| names.get::<Dict<'_>>("EmbeddedFiles"));
        let mut found = Vec::new();
        if let Some(tree) = names {
            leaves(&tree, "Names", DEEPEST, &mut found);
        }
        for (name, target) in found {
            if let (MaybeRef::NotRef(Object::String(name)), MaybeRef::Ref(id)) = (name, target) {
                let number = self.reference(id.into());
                let mut name = name.as_bytes().to_vec();
                if self.merger.files.contains_key(&name) {
                    name.extend_from_slice(self.suffix.as_bytes());
                }
                self.merger.files.insert(name, number);
            }
        }
    }

    /// Joins the bookmarks of the first level to those before; answers the last of them, which is written once its follower is known.
    fn bookmarks(
        &mut self,
        catalog: &Dict<'_>,
        instead: &mut HashMap<ObjectIdentifier, Vec<(&'static str, Vec<u8>)>>,
    ) -> Result<Option<(u32, Vec<u8>)>, MergeError> {
        let Some(outlines) = catalog.get::<Dict<'_>>("Outlines") else { return Ok(None) };
        if let Some(id) = catalog.get_ref("Outlines") {
            self.numbers.insert(id.into(), BOOKMARKS);
        }
        let mut chain: Vec<ObjectIdentifier> = Vec::new();
        let mut next = outlines.get_ref("First");
        while let Some(id) = next {
            if chain.len() == MOST_BOOKMARKS || chain.contains(&id.into()) {
                break;
            }
            chain.push(id.into());
            next = self.pdf.xref().get::<Dict<'_>>(id.into()).and_then(|item| item.get_ref("Next"));
        }
        let (Some(first), Some(last)) = (chain.first().copied(), chain.last().copied()) else { return Ok(None) };
        let first_number = self.reference(first);
        let before = self.merger.bookmarks.last.take();
        let previous = before.as_ref().map(|(number, _)| format!("{number} 0 R").into_bytes()).unwrap_or_default();
        if let Some((number, mut body)) = before {
            push(&mut body, format_args!("/Next {first_number} 0 R>>"));
            self.merger.object(number, &body)?;
        }
        self.merger.bookmarks.first.get_or_insert(first_number);
        self.merger.bookmarks.count = self.merger.bookmarks.count.saturating_add(chain.len());
        if first != last {
            instead.insert(first, vec![("Prev", previous.clone())]);
        }
        // The number of the last one is known now; its words are kept in memory instead of being written in their turn.
        let last_number = self.reference(last);
        self.waiting.retain(|(id, _)| *id != last);
        let Some(item) = self.pdf.xref().get::<Dict<'_>>(last) else { return Ok(None) };
        let mut replaced = vec![("Next", Vec::new())];
        if first == last {
            replaced.push(("Prev", previous));
        }
        let mut body = Vec::new();
        dictionary(&mut body, &item, &replaced, self);
        body.truncate(body.len().saturating_sub(b">>".len()));
        Ok(Some((last_number, body)))
    }
}

/// The pairs of a tree of names or numbers, from left to right.
fn leaves<'a>(tree: &Dict<'a>, kind: &str, depth: u8, found: &mut Vec<(MaybeRef<Object<'a>>, MaybeRef<Object<'a>>)>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    if let Some(pairs) = tree.get::<Array<'a>>(kind) {
        let mut pairs = pairs.raw_iter();
        while let (Some(key), Some(target)) = (pairs.next(), pairs.next()) {
            found.push((key, target));
        }
    }
    if let Some(children) = tree.get::<Array<'a>>("Kids") {
        for child in children.iter::<Dict<'a>>() {
            leaves(&child, kind, depth, found);
        }
    }
}
