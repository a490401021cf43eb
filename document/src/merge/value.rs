//! The values of a PDF as bytes.

use std::io::Write as _;

use hayro_syntax::object::{Array, Dict, MaybeRef, Number, Object, ObjectIdentifier};

/// What happens to what a value points at and to what must differ from part to part.
pub(super) trait Renumber {
    /// The new number of an object.
    fn reference(&mut self, id: ObjectIdentifier) -> u32;
    /// What is added to the keys of the tree by which pages find their tags.
    fn key_base(&self) -> i64;
    /// What is added to the names of cells.
    fn suffix(&self) -> &str;
}

/// Writes a value.
pub(super) fn value(out: &mut Vec<u8>, object: &Object<'_>, renumber: &mut dyn Renumber) {
    match object {
        Object::Null(_) => out.extend_from_slice(b"null"),
        Object::Boolean(true) => out.extend_from_slice(b"true"),
        Object::Boolean(false) => out.extend_from_slice(b"false"),
        Object::Number(given) => number(out, *given),
        Object::String(text) => string(out, text.as_bytes()),
        Object::Name(text) => name(out, text.as_ref()),
        Object::Array(array) => list(out, array, renumber),
        Object::Dict(dict) => dictionary(out, dict, &[], renumber),
        // A stream is always an object of its own.
        Object::Stream(_) => out.extend_from_slice(b"null"),
    }
}

/// Writes a value or what points at one.
pub(super) fn item(out: &mut Vec<u8>, item: &MaybeRef<Object<'_>>, renumber: &mut dyn Renumber) {
    match item {
        MaybeRef::Ref(target) => reference(out, renumber.reference((*target).into())),
        MaybeRef::NotRef(object) => value(out, object, renumber),
    }
}

/// Writes `7 0 R`.
pub(super) fn reference(out: &mut Vec<u8>, number: u32) {
    push(out, format_args!("{number} 0 R"));
}

fn list(out: &mut Vec<u8>, array: &Array<'_>, renumber: &mut dyn Renumber) {
    out.push(b'[');
    for (place, entry) in array.raw_iter().enumerate() {
        if place > 0 {
            out.push(b' ');
        }
        item(out, &entry, renumber);
    }
    out.push(b']');
}

/// Writes a dictionary. `instead` holds entries that replace those of the same name; an empty one leaves the entry out.
pub(super) fn dictionary(out: &mut Vec<u8>, dict: &Dict<'_>, instead: &[(&str, Vec<u8>)], renumber: &mut dyn Renumber) {
    let is_element = dict.contains_key("S");
    out.extend_from_slice(b"<<");
    for (key, entry) in dict.entries() {
        if instead.iter().any(|(other, _)| other.as_bytes() == key.as_ref()) {
            continue;
        }
        name(out, key.as_ref());
        out.push(b' ');
        match (key.as_ref(), &entry) {
            (b"StructParents" | b"StructParent", MaybeRef::NotRef(Object::Number(given))) => {
                let key = given.as_i64().saturating_add(renumber.key_base());
                push(out, format_args!("{key}"));
            }
            (b"ID", MaybeRef::NotRef(Object::String(text))) if is_element => {
                string(out, &named(text.as_bytes(), renumber.suffix()));
            }
            (b"Headers", MaybeRef::NotRef(Object::Array(heads))) => {
                out.push(b'[');
                for head in heads.raw_iter() {
                    match &head {
                        MaybeRef::NotRef(Object::String(text)) => {
                            string(out, &named(text.as_bytes(), renumber.suffix()));
                        }
                        other => item(out, other, renumber),
                    }
                }
                out.push(b']');
            }
            (_, entry) => item(out, entry, renumber),
        }
    }
    for (key, bytes) in instead.iter().filter(|(_, bytes)| !bytes.is_empty()) {
        name(out, key.as_bytes());
        out.push(b' ');
        out.extend_from_slice(bytes);
    }
    out.extend_from_slice(b">>");
}

/// A name of a cell as it is called in the merged file.
pub(super) fn named(name: &[u8], suffix: &str) -> Vec<u8> {
    [name, suffix.as_bytes()].concat()
}

/// Writes a text.
pub(super) fn string(out: &mut Vec<u8>, bytes: &[u8]) {
    let plain = bytes.iter().all(|byte| (b' '..=b'~').contains(byte) && !b"()\\".contains(byte));
    if plain {
        out.push(b'(');
        out.extend_from_slice(bytes);
        out.push(b')');
        return;
    }
    out.push(b'<');
    for byte in bytes {
        push(out, format_args!("{byte:02X}"));
    }
    out.push(b'>');
}

/// Writes a name with what may not stand in one.
pub(super) fn name(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'/');
    for byte in bytes {
        if (b'!'..=b'~').contains(byte) && !b"#/()<>[]{}%".contains(byte) {
            out.push(*byte);
        } else {
            push(out, format_args!("#{byte:02X}"));
        }
    }
}

fn number(out: &mut Vec<u8>, given: Number) {
    let real = given.as_f64();
    if real.fract() == 0.0 { push(out, format_args!("{}", given.as_i64())) } else { push(out, format_args!("{real}")) }
}

pub(super) fn push(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    // Writing to memory does not fail.
    let _ = out.write_fmt(text);
}
