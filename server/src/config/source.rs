//! The two places that settings come from, and what is found wrong with them.

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
};

use super::key::{CONFIG_ENV, KEYS, Key};

/// The file that is read when none is named, if it is there.
const DEFAULT_FILE: &str = "mitoyen.toml";
/// What the names of settings begin with in the environment.
const PREFIX: &str = "MITOYEN_";
/// The only setting that is a list of tables, and the only one that the environment does not have.
const OIDC: &str = "oidc";

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem(String);

/// Everything that is wrong with the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(Vec<Problem>);

impl ConfigError {
    pub(super) fn one(key: Key, what: &str) -> Self {
        Self(vec![Problem::of(key, what)])
    }

    fn file(path: &Path, what: impl fmt::Display) -> Self {
        Self(vec![Problem(format!("{}: {what}", path.display()))])
    }
}

impl Problem {
    fn of(key: Key, what: &str) -> Self {
        let alias = key.env_alias.map(|alias| format!(" or {alias}")).unwrap_or_default();
        Self(format!("{} ({}{alias}) {what}", key.name, key.env))
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the configuration cannot be used:")?;
        self.0.iter().try_for_each(|Problem(text)| write!(formatter, "\n  {text}"))
    }
}

impl std::error::Error for ConfigError {}

/// The settings as text, and what has been found wrong so far.
pub(super) struct Source {
    given: BTreeMap<&'static str, String>,
    oidc: Vec<toml::Value>,
    unknown_environment: Vec<String>,
    problems: Vec<Problem>,
}

/// The file that the environment names, or the default one if it is there.
pub(super) fn default_file(environment: &BTreeMap<String, String>) -> Option<PathBuf> {
    match environment.get(CONFIG_ENV).filter(|path| !path.is_empty()) {
        Some(path) => Some(PathBuf::from(path)),
        None => Some(PathBuf::from(DEFAULT_FILE)).filter(|path| path.exists()),
    }
}

impl Source {
    /// Reads the file, then the environment over it. A variable that is set to nothing is taken as not set, which is how compose files leave
    /// things out.
    pub fn read(environment: &BTreeMap<String, String>, file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut source =
            Self { given: BTreeMap::new(), oidc: Vec::new(), unknown_environment: Vec::new(), problems: Vec::new() };
        if let Some(path) = file {
            let text = std::fs::read_to_string(path).map_err(|error| {
                ConfigError::file(path, format!("the file named by --config or {CONFIG_ENV} cannot be read ({error})"))
            })?;
            source.read_file(path, &text)?;
        }
        let known = |name: &str| KEYS.iter().any(|key| key.env == name);
        source.unknown_environment = environment
            .keys()
            .filter(|name| name.starts_with(PREFIX) && name.as_str() != CONFIG_ENV && !known(name))
            .cloned()
            .collect();
        for key in KEYS {
            let names = [Some(key.env), key.env_alias];
            let value =
                names.into_iter().flatten().find_map(|name| environment.get(name).filter(|value| !value.is_empty()));
            if let Some(value) = value {
                source.given.insert(key.name, value.clone());
            }
        }
        Ok(source)
    }

    fn read_file(&mut self, path: &Path, text: &str) -> Result<(), ConfigError> {
        let table: toml::Table =
            text.parse().map_err(|error| ConfigError::file(path, format!("not valid TOML: {error}")))?;
        for (name, value) in table {
            if name == OIDC {
                match value {
                    toml::Value::Array(tables) => self.oidc = tables,
                    _ => self.problems.push(Problem(format!("{OIDC} must be a list of tables: [[{OIDC}]]"))),
                }
                continue;
            }
            let Some(key) = KEYS.iter().find(|key| key.name == name) else {
                let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
                self.problems.push(Problem(format!(
                    "{name} in {} is not a key; the keys are {}",
                    path.display(),
                    names.join(", ")
                )));
                continue;
            };
            let text = match value {
                toml::Value::String(text) => Some(text),
                toml::Value::Integer(number) => Some(number.to_string()),
                toml::Value::Boolean(flag) => Some(flag.to_string()),
                toml::Value::Float(_) | toml::Value::Datetime(_) | toml::Value::Array(_) | toml::Value::Table(_) => {
                    None
                }
            };
            match text {
                Some(text) => {
                    self.given.insert(key.name, text);
                }
                None => self.refuse(*key, "must be a string, a whole number, true or false"),
            }
        }
        Ok(())
    }

    /// Whether a setting was given at all.
    pub fn has(&self, key: Key) -> bool {
        self.given.contains_key(key.name)
    }

    /// Reads one setting: nothing when it was not given, and nothing but a problem when it was given wrongly.
    pub fn take<T>(&mut self, key: Key, allowed: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.given.get(key.name)?;
        let value = parse(text);
        if value.is_none() {
            let found = if key.secret { "what was given".to_owned() } else { format!("{text:?}") };
            self.refuse(key, &format!("cannot be {found}; allowed is {allowed}"));
        }
        value
    }

    /// Reads one setting whose fault the caller tells herself.
    pub fn take_quietly<T>(&self, key: Key, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.given.get(key.name).and_then(|text| parse(text))
    }

    /// The tables of the providers.
    pub fn oidc(&mut self) -> Vec<toml::Value> {
        std::mem::take(&mut self.oidc)
    }

    /// Notes that something is wrong with the table of a provider.
    pub fn refuse_oidc(&mut self, place: usize, what: &str) {
        self.problems.push(Problem(format!("[[{OIDC}]] number {}: {what}", place.saturating_add(1))));
    }

    /// Notes that something is wrong with a setting.
    pub fn refuse(&mut self, key: Key, what: &str) {
        self.problems.push(Problem::of(key, what));
    }

    /// Variables that look like settings but are none.
    pub fn unknown_environment(&mut self) -> Vec<String> {
        std::mem::take(&mut self.unknown_environment)
    }

    /// Ends the reading.
    pub fn finish(self) -> Result<(), ConfigError> {
        if self.problems.is_empty() { Ok(()) } else { Err(ConfigError(self.problems)) }
    }
}
