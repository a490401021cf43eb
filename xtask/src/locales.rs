//! The locale check: the four languages say the same things, and the code asks for nothing that they do not say.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::project;
use crate::source::{self, Literal, Source};

/// Starts of ids that the code puts together in a way the scan cannot see. A start that stands in a format string, as in
/// `format!("role-{role}")`, is found by itself and needs no entry here.
const DYNAMIC: [&str; 4] = [
    // The letter of a call has words for cases that no room brings about yet; the tests of `document` draw them.
    "document-call-draft-",
    "document-call-introduction-decided",
    "document-call-opening-credit",
    // The name of a whole room is no start by itself.
    "transfer-document-",
];

/// The languages of the product; the first is the one that the others are compared with.
const LANGUAGES: [&str; 4] = ["fr", "nl", "de", "en"];

/// The crates whose code may ask for a message.
const CRATES: [&str; 7] = ["app", "document", "entity", "graphql", "migration", "server", "service"];

/// Refusals are found by their code: `Refusal::new("shares-incomplete")` is told as `refusal-shares-incomplete`.
const REFUSAL: &str = "refusal-";

/// Calls that take a refusal's code. Rules that refuse in several places wrap the constructor in a closure called `refused`.
const REFUSING: [&str; 5] = ["Refusal::new(", "refused(", "not_found(", "parse_id(", "require_same("];

/// Calls that take an id and nothing else in its place.
const TRANSLATING: [&str; 8] =
    ["text.get(", "text.with(", "text().get(", "text().with(", "t.get(", "t.with(", ".t(", ".tv("];

/// Calls that take an id among other things.
const LABELLING: [&str; 1] = ["label("];

/// Where a string that looks like an id is none.
const ATTRIBUTES: [&str; 4] = ["class=", "id=", "for=", "href="];

/// What reads like an id of a room and is the name of something else: an example of the playground, the kind of a mail.
const OTHER_NAMES: [&str; 2] = ["transfer-apportion", "transfer-delivered"];

/// What must agree between languages in a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Message {
    has_value: bool,
    variables: BTreeSet<String>,
    /// Attribute → its variables.
    attributes: BTreeMap<String, BTreeSet<String>>,
    /// Other messages and terms that it quotes.
    references: BTreeSet<String>,
}

/// Ids and messages; a term is kept under its name with the hyphen.
type Messages = BTreeMap<String, Message>;

/// File name → its messages.
type Files = BTreeMap<String, Messages>;

/// Checks the locale files and every use of them. The answer is the list of faults, one line each.
pub fn check(root: &Path) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut languages = BTreeMap::new();
    for language in LANGUAGES {
        languages.insert(language, read(&root.join("locales").join(language), language, &mut faults)?);
    }
    faults.extend(compare(&languages));
    let first = LANGUAGES.first().and_then(|language| languages.get(language)).context("there is no language")?;
    let messages: Messages = first.values().flatten().map(|(id, message)| (id.clone(), message.clone())).collect();
    if messages.is_empty() {
        faults.push("locales/fr has no messages".to_owned());
    }
    let rooms = first.keys().filter_map(|file| file.strip_suffix(".ftl")).map(str::to_owned).collect();
    faults.extend(check_use(&rooms, &messages, &source::sources(root, &CRATES)?));
    Ok(faults)
}

fn read(folder: &Path, language: &str, faults: &mut Vec<String>) -> Result<Files> {
    let mut files = Files::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for path in project::files(folder)? {
        let file = path.strip_prefix(folder)?.display().to_string();
        let name = format!("locales/{language}/{file}");
        let text = project::read_text(&path)?;
        let mut messages = Messages::new();
        for (id, message) in parse(&name, &text, faults) {
            if let Some(other) = seen.insert(id.clone(), name.clone()) {
                faults.push(format!("{name}: {id} is already in {other}"));
            }
            messages.insert(id, message);
        }
        files.insert(file, messages);
    }
    Ok(files)
}

/// The messages and terms of one file, in order.
fn parse(name: &str, text: &str, faults: &mut Vec<String>) -> Vec<(String, Message)> {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = text.get(..error.pos.start).unwrap_or_default().matches('\n').count() + 1;
                faults.push(format!("{name}:{line}: {error}"));
            }
            resource
        }
    };
    let mut messages = Vec::new();
    for entry in resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        let mut message = Message { has_value: value.is_some(), ..Message::default() };
        if let Some(value) = value {
            visit_pattern(&value, &mut message.variables, &mut message.references);
        }
        for attribute in attributes {
            let variables = message.attributes.entry(attribute.id.name.to_owned()).or_default();
            visit_pattern(&attribute.value, variables, &mut message.references);
        }
        messages.push((id, message));
    }
    messages
}

fn visit_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>, references: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, variables, references);
        }
    }
}

fn visit_expression(
    expression: &Expression<&str>,
    variables: &mut BTreeSet<String>,
    references: &mut BTreeSet<String>,
) {
    match expression {
        Expression::Select { selector, variants } => {
            visit_inline(selector, variables, references);
            for variant in variants {
                visit_pattern(&variant.value, variables, references);
            }
        }
        Expression::Inline(inline) => visit_inline(inline, variables, references),
    }
}

fn visit_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>, references: &mut BTreeSet<String>) {
    let mut visit_arguments = |arguments: &CallArguments<&str>, references: &mut BTreeSet<String>| {
        for argument in &arguments.positional {
            visit_inline(argument, variables, references);
        }
        for argument in &arguments.named {
            visit_inline(&argument.value, variables, references);
        }
    };
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { arguments, .. } => visit_arguments(arguments, references),
        InlineExpression::MessageReference { id, .. } => {
            references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            references.insert(format!("-{}", id.name));
            if let Some(arguments) = arguments {
                visit_arguments(arguments, references);
            }
        }
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => visit_expression(expression, variables, references),
    }
}

/// Everything in which the languages differ, and quotations of messages that do not exist.
fn compare(languages: &BTreeMap<&str, Files>) -> Vec<String> {
    let mut faults = Vec::new();
    let files: BTreeSet<&String> = languages.values().flat_map(BTreeMap::keys).collect();
    for file in files {
        let present: BTreeMap<&str, &Messages> =
            languages.iter().filter_map(|(language, files)| Some((*language, files.get(file)?))).collect();
        for language in languages.keys().filter(|language| !present.contains_key(*language)) {
            faults.push(format!("locales/{language}/{file} does not exist, unlike in another language"));
        }
        let ids: BTreeSet<&String> = present.values().flat_map(|messages| messages.keys()).collect();
        for id in ids {
            compare_message(file, id, &present, &mut faults);
        }
    }
    for (language, files) in languages {
        let known: BTreeSet<&String> = files.values().flat_map(BTreeMap::keys).collect();
        for (file, messages) in files {
            for (id, message) in messages {
                for reference in message.references.iter().filter(|reference| !known.contains(reference)) {
                    faults.push(format!("locales/{language}/{file}: {id} quotes {reference}, which does not exist"));
                }
            }
        }
    }
    faults
}

fn compare_message(file: &str, id: &str, present: &BTreeMap<&str, &Messages>, faults: &mut Vec<String>) {
    let reference = LANGUAGES.iter().find_map(|language| Some((language, present.get(language)?.get(id)?)));
    let Some((model, expected)) = reference else { return };
    for (language, messages) in present {
        let Some(message) = messages.get(id) else {
            faults.push(format!("locales/{language}/{file}: {id} is missing"));
            continue;
        };
        if message.has_value != expected.has_value {
            faults.push(format!("locales/{language}/{file}: {id} has a value in one of {language} and {model} only"));
        }
        if message.variables != expected.variables {
            let (ours, theirs) = (list(&message.variables), list(&expected.variables));
            faults.push(format!("locales/{language}/{file}: {id} has the variables {ours}, in {model} {theirs}"));
        }
        if message.attributes != expected.attributes {
            faults.push(format!(
                "locales/{language}/{file}: {id} has other attributes or other variables in them than in {model}"
            ));
        }
    }
}

fn list(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        "(none)".to_owned()
    } else {
        names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(" ")
    }
}

/// Ids that the code asks for and nobody says, and ids that nobody asks for.
fn check_use(rooms: &BTreeSet<String>, messages: &Messages, sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut literals = BTreeSet::new();
    let mut starts: BTreeSet<String> = DYNAMIC.iter().map(|&start| start.to_owned()).collect();
    for source in sources {
        for literal in source::literals(&source.text) {
            if let Some(id) = requested(rooms, &literal).filter(|id| !exists(messages, id) && !is_code(messages, id)) {
                faults.push(format!("{}:{}: {id} does not exist in the locale files", source.name, literal.line));
            }
            starts.extend(dynamic_start(rooms, &literal.text));
            literals.insert(literal.text);
        }
    }
    let quoted: BTreeSet<&String> = messages.values().flat_map(|message| &message.references).collect();
    for (id, message) in messages {
        let named = |id: &str| literals.contains(id) || starts.iter().any(|start| id.starts_with(start.as_str()));
        let attribute = |name: &String| literals.contains(&format!("{id}.{name}"));
        let used = match id.strip_prefix(REFUSAL) {
            Some(code) => literals.contains(code) || literals.contains(id),
            None => named(id) || message.attributes.keys().any(attribute),
        };
        if !used && !quoted.contains(id) {
            faults.push(format!("{id} is used nowhere"));
        }
    }
    faults
}

/// The id for which a literal asks: by the call in which it stands, or by starting with the name of a room as ids do.
fn requested(rooms: &BTreeSet<String>, literal: &Literal) -> Option<String> {
    let Literal { text, before, .. } = literal;
    let within = |calls: &[&str]| calls.iter().any(|call| inside(before, call));
    let directly = |calls: &[&str]| calls.iter().any(|call| before.ends_with(call) && inside(before, call));
    if directly(&REFUSING) || within(&REFUSING) && looks_like_id(text) {
        return Some(format!("{REFUSAL}{text}"));
    }
    let named = !OTHER_NAMES.contains(&text.as_str())
        && !ATTRIBUTES.iter().any(|attribute| before.ends_with(attribute))
        && text.split_once('-').is_some_and(|(room, _)| rooms.contains(room));
    (directly(&TRANSLATING) || looks_like_id(text) && (named || within(&LABELLING))).then(|| text.clone())
}

/// Whether code ends within the parentheses of a call of exactly this name.
fn inside(code: &str, call: &str) -> bool {
    let Some((before, arguments)) = code.rsplit_once(call) else { return false };
    let whole_name = call.starts_with('.') || !before.ends_with(source::is_word);
    let mut open = 1_usize;
    for char in arguments.chars() {
        match char {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ => {}
        }
        if open == 0 {
            return false;
        }
    }
    whole_name
}

fn looks_like_id(text: &str) -> bool {
    let sign = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || matches!(char, '-' | '.');
    text.contains('-') && !text.ends_with('-') && text.chars().all(sign)
}

fn exists(messages: &Messages, id: &str) -> bool {
    match id.split_once('.') {
        Some((id, attribute)) => messages.get(id).is_some_and(|message| message.attributes.contains_key(attribute)),
        None => messages.contains_key(id),
    }
}

/// Whether a text is a code that begins like a room and is said by a message of another one: `document-unknown` by `refusal-document-unknown`.
fn is_code(messages: &Messages, code: &str) -> bool {
    messages.keys().any(|id| {
        id.split_once(code)
            .is_some_and(|(before, after)| before.ends_with('-') && (after.is_empty() || after.starts_with('-')))
    })
}

/// `role-{role}` starts with `role-`. The refusals are excepted, since each of them has its own literal, and so are whole rooms:
/// they would hide every message that nobody uses.
fn dynamic_start(rooms: &BTreeSet<String>, literal: &str) -> Option<String> {
    let start = literal.split('{').next().filter(|start| *start != REFUSAL)?;
    let words = start.strip_suffix('-')?;
    let sign = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-';
    (words.starts_with(char::is_alphabetic) && words.chars().all(sign) && !rooms.contains(words))
        .then(|| start.to_owned())
}

#[cfg(test)]
#[path = "locales_tests.rs"]
mod tests;
