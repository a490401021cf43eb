use std::path::PathBuf;

use super::*;

/// What is wrong with these variables over this file.
fn load(environment: &[(&str, &str)], file: Option<&str>) -> Result<Config, String> {
    let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let path = file.map(|text| {
        let folder = tempfile::tempdir().unwrap().keep();
        let path = folder.join("mitoyen.toml");
        std::fs::write(&path, text).unwrap();
        path
    });
    let loaded = Config::from_parts(&environment, path.as_deref()).map_err(|error| error.to_string());
    if let Some(folder) = path.as_deref().and_then(Path::parent) {
        std::fs::remove_dir_all(folder).unwrap();
    }
    loaded
}

/// Both names of the key stand in the message, and what is allowed.
#[track_caller]
fn refused(environment: &[(&str, &str)], file: Option<&str>, key: Key, allowed: &str) {
    let message = load(environment, file).err().expect("to be refused");
    for part in [key.name, key.env, allowed] {
        assert!(message.contains(part), "{part:?} is not in {message}");
    }
}

#[test]
fn nothing_given_is_a_server_for_this_machine() {
    let config = load(&[], None).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
    assert_eq!(config.public_url.origin(), "http://127.0.0.1:3000");
    assert_eq!(config.database.url, "sqlite://data/mitoyen.sqlite");
    assert_eq!(config.body_limit, 6 * 1024 * 1024);
    assert!(!config.demo && !config.trusted_proxy && config.metrics_token.is_none());
}

#[test]
fn the_environment_stands_over_the_file() {
    let file = "listen = \"127.0.0.1:4000\"\nrequest_timeout_seconds = 5\ntrusted_proxy = true\n";
    let config = load(&[("MITOYEN_LISTEN", "127.0.0.1:5000"), ("MITOYEN_LOG", "")], Some(file)).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:5000");
    assert_eq!(config.public_url.origin(), "http://127.0.0.1:5000");
    assert_eq!(config.request_timeout, Duration::from_secs(5));
    assert!(config.trusted_proxy);
    assert_eq!(config.log, DEFAULT_LOG);
}

#[test]
fn a_database_address_by_its_common_name_is_taken_unless_ours_is_there() {
    let common = ("DATABASE_URL", "postgres://db/one");
    assert_eq!(load(&[common], None).unwrap().database.url, "postgres://db/one");
    assert_eq!(load(&[common, ("MITOYEN_DATABASE_URL", "sqlite://two")], None).unwrap().database.url, "sqlite://two");
}

#[test]
fn unknown_keys_are_refused_in_the_file_and_reported_in_the_environment() {
    let message = load(&[], Some("listn = \"127.0.0.1:1\"\n")).err().unwrap();
    assert!(message.contains("listn") && message.contains("the keys are listen, public_url"), "{message}");
    assert_eq!(load(&[("MITOYEN_LISTN", "x")], None).unwrap().unknown_environment, ["MITOYEN_LISTN"]);
}

#[test]
fn a_file_that_is_not_there_or_not_toml_is_refused() {
    let missing =
        Config::from_parts(&BTreeMap::new(), Some(&PathBuf::from("/nowhere/mitoyen.toml"))).err().unwrap().to_string();
    assert!(missing.contains("/nowhere/mitoyen.toml") && missing.contains("MITOYEN_CONFIG"), "{missing}");
    let broken = load(&[], Some("listen = ")).err().unwrap();
    assert!(broken.contains("not valid TOML"), "{broken}");
}

#[test]
fn values_of_the_wrong_kind_are_refused() {
    refused(&[], Some("listen = [1]"), key::LISTEN, "a string, a whole number, true or false");
    refused(&[("MITOYEN_LISTEN", "localhost")], None, key::LISTEN, "127.0.0.1:3000");
    refused(&[("MITOYEN_DEMO", "yes")], None, key::DEMO, "true or false");
    refused(&[("MITOYEN_DEMO_PUBLIC", "1")], None, key::DEMO_PUBLIC, "true or false");
    refused(&[("MITOYEN_TRUSTED_PROXY", "on")], None, key::TRUSTED_PROXY, "true or false");
    refused(&[("MITOYEN_LOG_FORMAT", "xml")], None, key::LOG_FORMAT, "text or json");
    refused(&[("MITOYEN_LOG", "server=loud")], None, key::LOG, "warn,server=debug");
    refused(&[("MITOYEN_REQUEST_TIMEOUT_SECONDS", "0")], None, key::REQUEST_TIMEOUT_SECONDS, "from 1 to 600");
    refused(&[], Some("request_timeout_seconds = 601"), key::REQUEST_TIMEOUT_SECONDS, "from 1 to 600");
    refused(&[("MITOYEN_BODY_LIMIT_BYTES", "6 MB")], None, key::BODY_LIMIT_BYTES, "from 65536 to 67108864");
    refused(&[("MITOYEN_DATABASE_READERS", "0")], None, key::DATABASE_READERS, "from 1 to 256");
    refused(&[("MITOYEN_DATABASE_URL", "mysql://a")], None, key::DATABASE_URL, "sqlite://");
    refused(&[("MITOYEN_DATABASE_URL", "sqlite://:memory:")], None, key::DATABASE_URL, "sqlite://");
    refused(&[("MITOYEN_METRICS_TOKEN", "short")], None, key::METRICS_TOKEN, "16 or more");
}

#[test]
fn a_migration_address_needs_postgres() {
    refused(&[("MITOYEN_DATABASE_MIGRATION_URL", "sqlite://a")], None, key::DATABASE_MIGRATION_URL, "postgres://");
    refused(
        &[("MITOYEN_DATABASE_MIGRATION_URL", "postgres://db/a")],
        None,
        key::DATABASE_MIGRATION_URL,
        "only with PostgreSQL",
    );
}

#[test]
fn mail_needs_one_way_and_somebody_whom_it_is_from() {
    let from = ("MITOYEN_MAIL_FROM", "Mitoyen <noreply@example.be>");
    assert!(load(&[from], None).unwrap().mail.is_none());
    assert!(load(&[from, ("MITOYEN_MAIL_FOLDER", "/tmp/mails")], None).unwrap().mail.is_some());
    assert!(load(&[from, ("MITOYEN_SMTP_URL", "smtps://me:hunter2@mail.example.be")], None).unwrap().mail.is_some());
    refused(&[("MITOYEN_MAIL_FOLDER", "/tmp/mails")], None, key::MAIL_FROM, "is missing");
    refused(&[from, ("MITOYEN_SMTP_URL", "smtp://mail.example.be")], None, key::SMTP_URL, "tls=required");
    refused(&[("MITOYEN_MAIL_FROM", "nobody")], None, key::MAIL_FROM, "an address");
    let both =
        [from, ("MITOYEN_MAIL_FOLDER", "/tmp/mails"), ("MITOYEN_SMTP_URL", "smtps://me:hunter2@mail.example.be")];
    refused(&both, None, key::MAIL_FOLDER, "one of the two");
    assert!(!load(&both, None).err().unwrap().contains("hunter2"));
}

#[test]
fn a_secret_is_not_repeated() {
    let message = load(&[("MITOYEN_DATABASE_URL", "mysql://me:hunter2@a"), ("MITOYEN_METRICS_TOKEN", "hunter2")], None)
        .err()
        .unwrap();
    assert!(!message.contains("hunter2"), "{message}");
    let config = load(
        &[("MITOYEN_DATABASE_URL", "postgres://me:hunter2@a/b"), ("MITOYEN_METRICS_TOKEN", "hunter2-hunter2-hunter2")],
        None,
    );
    let shown = format!("{:?}", config.unwrap().describe());
    assert!(!shown.contains("hunter2") && shown.contains("@a/b"), "{shown}");
}

#[test]
fn without_encryption_only_this_machine() {
    refused(&[("MITOYEN_PUBLIC_URL", "http://syndic.example.be")], None, key::PUBLIC_URL, "https://");
    refused(&[("MITOYEN_PUBLIC_URL", "https://syndic.example.be/mitoyen")], None, key::PUBLIC_URL, "nothing after it");
    refused(&[("MITOYEN_LISTEN", "0.0.0.0:3000")], None, key::PUBLIC_URL, "is missing");
    assert!(load(&[("MITOYEN_PUBLIC_URL", "http://localhost:3000")], None).is_ok());
    assert!(
        load(&[("MITOYEN_LISTEN", "0.0.0.0:3000"), ("MITOYEN_PUBLIC_URL", "https://syndic.example.be")], None).is_ok()
    );
}

#[test]
fn a_demonstration_that_everybody_can_reach_must_be_meant() {
    let demo = [("MITOYEN_DEMO", "true"), ("MITOYEN_PUBLIC_URL", "https://demo.example.be")];
    refused(&demo, None, key::DEMO, "MITOYEN_DEMO_PUBLIC");
    assert!(load(&[demo[0], demo[1], ("MITOYEN_DEMO_PUBLIC", "true")], None).unwrap().demo);
    assert!(load(&[("MITOYEN_DEMO", "true")], None).unwrap().demo);
}

#[test]
fn what_is_blocked_must_be_there_to_be_blocked() {
    let blocked = load(&[("MITOYEN_BLOCKED_OPERATIONS", "roleGrant, search,")], None).unwrap().blocked_operations;
    assert_eq!(blocked.into_iter().collect::<Vec<_>>(), ["roleGrant", "search"]);
    refused(&[("MITOYEN_BLOCKED_OPERATIONS", "roleGrnat")], None, key::BLOCKED_OPERATIONS, "names of queries");
}

#[test]
fn a_list_of_documents_must_be_readable() {
    assert!(load(&[], None).unwrap().allow_list.is_none());
    refused(&[("MITOYEN_GRAPHQL_ALLOW_LIST", "/nowhere/list")], None, key::GRAPHQL_ALLOW_LIST, "SHA-256");
}

#[test]
fn providers_are_tables_and_every_fault_names_its_table() {
    let provider =
        |more: &str| format!("[[oidc]]\nname = \"itsme\"\nissuer = \"https://id.example\"\nclient_id = \"a\"\n{more}");
    let known = load(&[], Some(&provider("title = \"Itsme\"\nclient_secret = \"hunter2\"\n"))).unwrap().oidc;
    assert_eq!((known[0].title.as_str(), known[0].scopes.len()), ("Itsme", 2));
    assert!(!format!("{known:?}").contains("hunter2"));
    for (text, what) in [
        ("oidc = 1".to_owned(), "a list of tables"),
        (provider("colour = 1"), "number 1: unknown field `colour`"),
        (provider("client_secret = \"x\"\nclient_secret_file = \"y\""), "one of the two"),
        (provider("client_secret_file = \"/nowhere\""), "cannot be read"),
        (provider("scopes = [\"email\"]"), "must hold openid"),
        (provider("") + &provider(""), "number 2: name \"itsme\" is taken"),
        (provider("").replace("https://", "http://"), "must be an https:// address"),
        (provider("").replace("itsme", "It's me"), "small letters"),
        (provider("").replace("client_id", "client_name"), "number 1"),
    ] {
        let message = load(&[], Some(&text)).err().expect(what);
        assert!(message.contains(what) && !message.contains("hunter2"), "{what} is not in {message}");
    }
    assert!(load(&[], Some(&provider("").replace("https://id.example", "http://localhost:9000"))).is_ok());
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let message = load(&[("MITOYEN_LISTEN", "x"), ("MITOYEN_DEMO", "x")], Some("wrong = 1")).err().unwrap();
    for part in ["listen", "demo", "wrong"] {
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn every_key_is_described_but_the_switch_that_only_allows() {
    let described: Vec<&str> = load(&[], None).unwrap().describe().into_iter().map(|(name, _)| name).collect();
    for key in KEYS.iter().filter(|key| **key != key::DEMO_PUBLIC) {
        assert!(described.contains(&key.name), "{}", key.name);
    }
}

#[test]
fn keys_are_read_in_their_order_and_never_shown() {
    let keys = KeyRing::generate().reveal().to_string();
    let other = KeyRing::generate().reveal().to_string();
    let both = format!("{keys},{other}");
    let config = load(&[("MITOYEN_KEYS", &both)], None).unwrap();
    let named = |text: &str| text.split(':').next().unwrap().to_owned();
    assert_eq!(config.keys.as_ref().unwrap().ids(), [named(&keys), named(&other)]);
    let described: Vec<String> = config.describe().into_iter().map(|(_, value)| value).collect();
    let secret = keys.split(':').nth(1).unwrap();
    assert!(described.iter().all(|value| !value.contains(secret)));
    assert!(described.contains(&format!("(set: {}, {})", named(&keys), named(&other))));
    for wrong in ["none".to_owned(), "a:AAAA".to_owned(), format!("{keys},{keys}")] {
        refused(&[("MITOYEN_KEYS", &wrong)], None, key::SEALING_KEYS, "mitoyen keys generate");
        let message = load(&[("MITOYEN_KEYS", &wrong)], None).err().unwrap();
        assert!(!message.contains(secret), "{message}");
    }
}

#[test]
fn browsers_are_woken_under_a_name_that_somebody_answers_to() {
    let key = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    let given = [("MITOYEN_PUSH_SUBJECT", "mailto:it@syndic.example.be"), ("MITOYEN_PUSH_KEY", key)];
    let config = load(&given, None).unwrap();
    assert_eq!(config.push.contact.as_deref(), Some("mailto:it@syndic.example.be"));
    let public = config.push.key.as_ref().unwrap().public();
    let described: Vec<String> = config.describe().into_iter().map(|(_, value)| value).collect();
    assert!(
        described.iter().any(|value| value.contains(&public)) && described.iter().all(|value| !value.contains(key))
    );
    assert!(load(&[], None).unwrap().push.key.is_none());
    refused(&[("MITOYEN_PUSH_SUBJECT", "it@syndic.example.be")], None, key::PUSH_SUBJECT, "mailto:");
    refused(&[("MITOYEN_PUSH_SUBJECT", "http://syndic.example.be")], None, key::PUSH_SUBJECT, "https://");
    refused(&[("MITOYEN_PUSH_KEY", "hunter2hunter2")], None, key::PUSH_KEY, "32 bytes");
    let message = load(&[("MITOYEN_PUSH_KEY", "hunter2hunter2")], None).err().unwrap();
    assert!(!message.contains("hunter2"), "{message}");
}

#[test]
fn files_are_beside_the_database_unless_somebody_says_where() {
    let folder = |environment: &[(&str, &str)]| match load(environment, None).unwrap().storage {
        StorageOptions::Folder(folder) => folder.display().to_string(),
        StorageOptions::Bucket(bucket) => bucket.bucket,
    };
    assert_eq!(folder(&[]), "data/mitoyen.sqlite.files");
    assert_eq!(folder(&[("MITOYEN_DATABASE_URL", "postgres://db/one")]), "data/files");
    assert_eq!(folder(&[("MITOYEN_STORAGE", "/srv/files")]), "/srv/files");
}

#[test]
fn a_bucket_needs_its_key_and_a_folder_has_none() {
    let bucket = ("MITOYEN_STORAGE", "s3://mitoyen");
    let (name, secret) = (("MITOYEN_STORAGE_ACCESS_KEY", "AKIA"), ("MITOYEN_STORAGE_SECRET_KEY", "hunter2hunter2"));
    refused(&[bucket, name], None, key::STORAGE_SECRET_KEY, "is missing");
    refused(&[bucket, secret], None, key::STORAGE_ACCESS_KEY, "is missing");
    refused(&[("MITOYEN_STORAGE", "s3://Wrong_Name")], None, key::STORAGE, "s3://mitoyen");
    refused(&[("MITOYEN_STORAGE", "ftp://there")], None, key::STORAGE, "a folder");
    refused(&[secret], None, key::STORAGE_SECRET_KEY, "makes sense only with a bucket");
    refused(
        &[bucket, name, secret, ("MITOYEN_STORAGE_ENDPOINT", "http://far.example")],
        None,
        key::STORAGE_ENDPOINT,
        "https://",
    );
    refused(&[bucket, name, secret, ("MITOYEN_STORAGE_REGION", "Paris")], None, key::STORAGE_REGION, "small letters");
    let message = load(&[bucket, name, secret, ("MITOYEN_LISTEN", "x")], None).err().unwrap();
    assert!(!message.contains("hunter2"), "{message}");
    if cfg!(feature = "s3") {
        let config =
            load(&[bucket, name, secret, ("MITOYEN_STORAGE_ENDPOINT", "http://localhost:9000/")], None).unwrap();
        let StorageOptions::Bucket(options) = &config.storage else { panic!("a bucket is one") };
        assert_eq!(options.endpoint.as_deref(), Some("http://localhost:9000"));
        assert!(config.describe().iter().all(|(_, value)| !value.contains("hunter2")));
    } else {
        refused(&[bucket, name, secret], None, key::STORAGE, "--features s3");
    }
}
