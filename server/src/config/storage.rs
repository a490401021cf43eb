//! Where files are, as it is configured.

use std::path::PathBuf;

use http::Uri;
use service::{
    DatabaseOptions,
    library::storage::{BucketOptions, StorageOptions},
};

use super::{key, source::Source, url::is_loopback};

/// The scheme of a bucket.
const BUCKET: &str = "s3://";
/// The region of services that have none, such as one's own.
const DEFAULT_REGION: &str = "us-east-1";
/// Longest name of a bucket.
const BUCKET_MAX: usize = 63;

/// Where files are.
#[derive(Clone, Debug)]
enum Place {
    Folder(PathBuf),
    Bucket(String),
}

/// Reads the settings of files; a folder beside the database where there are none.
pub(super) fn take_storage(source: &mut Source, database: &DatabaseOptions) -> StorageOptions {
    let place = source.take(key::STORAGE, "a folder, or s3:// and the name of a bucket, such as s3://mitoyen", parse);
    let endpoint = source.take(
        key::STORAGE_ENDPOINT,
        "https:// and a host, such as https://s3.example.be; http:// is allowed on this machine only",
        |text| is_encrypted_or_here(text).then(|| text.trim_end_matches('/').to_owned()),
    );
    let region = source.take(key::STORAGE_REGION, "small letters, digits and dashes, such as eu-west-3", |text| {
        is_plain(text).then(|| text.to_owned())
    });
    let access_key = source.take(key::STORAGE_ACCESS_KEY, "visible ASCII characters", visible);
    let secret_key = source.take(key::STORAGE_SECRET_KEY, "visible ASCII characters", visible);
    let of_buckets = [key::STORAGE_ENDPOINT, key::STORAGE_REGION, key::STORAGE_ACCESS_KEY, key::STORAGE_SECRET_KEY];
    match place {
        Some(Place::Bucket(bucket)) => {
            for needed in [key::STORAGE_ACCESS_KEY, key::STORAGE_SECRET_KEY] {
                if !source.has(needed) {
                    source.refuse(needed, "is missing; storage (MITOYEN_STORAGE) is a bucket, which asks for a key");
                }
            }
            if !cfg!(feature = "s3") {
                source.refuse(
                    key::STORAGE,
                    "is a bucket, which this build knows nothing of; build mitoyen with `--features s3`, or give a folder",
                );
            }
            StorageOptions::Bucket(BucketOptions {
                bucket,
                endpoint,
                region: region.unwrap_or_else(|| DEFAULT_REGION.to_owned()),
                access_key: access_key.unwrap_or_default(),
                secret_key: secret_key.unwrap_or_default(),
            })
        }
        Some(Place::Folder(_)) | None => {
            let is_folder = place.is_some() || !source.has(key::STORAGE);
            for needless in of_buckets {
                if is_folder && source.has(needless) {
                    source.refuse(needless, "makes sense only with a bucket; give storage (MITOYEN_STORAGE) as s3://…");
                }
            }
            let folder = match place {
                Some(Place::Folder(folder)) => folder,
                Some(Place::Bucket(_)) | None => database.files_folder(),
            };
            StorageOptions::Folder(folder)
        }
    }
}

/// The place in words, without its key.
pub(super) fn describe(options: &StorageOptions) -> [(&'static str, String); 5] {
    let none = || "(not set)".to_owned();
    let (place, endpoint, region, key) = match options {
        StorageOptions::Folder(folder) => (folder.display().to_string(), none(), none(), none()),
        StorageOptions::Bucket(bucket) => (
            format!("{BUCKET}{}", bucket.bucket),
            bucket.endpoint.clone().unwrap_or_else(|| "(Amazon)".to_owned()),
            bucket.region.clone(),
            "(set)".to_owned(),
        ),
    };
    [
        (key::STORAGE.name, place),
        (key::STORAGE_ENDPOINT.name, endpoint),
        (key::STORAGE_REGION.name, region),
        (key::STORAGE_ACCESS_KEY.name, key.clone()),
        (key::STORAGE_SECRET_KEY.name, key),
    ]
}

fn parse(text: &str) -> Option<Place> {
    match text.strip_prefix(BUCKET) {
        Some(bucket) => {
            let named = (3..=BUCKET_MAX).contains(&bucket.len())
                && bucket
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte));
            named.then(|| Place::Bucket(bucket.to_owned()))
        }
        None => (!text.is_empty() && !text.contains("://")).then(|| Place::Folder(PathBuf::from(text))),
    }
}

fn visible(text: &str) -> Option<String> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())).then(|| text.to_owned())
}

fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Files leave this machine encrypted or not at all.
fn is_encrypted_or_here(text: &str) -> bool {
    let Ok(uri) = text.parse::<Uri>() else { return false };
    let Some(host) = uri.host().filter(|host| !host.is_empty()) else { return false };
    let bare = uri.path_and_query().is_none_or(|rest| rest.as_str() == "/");
    match uri.scheme_str() {
        Some("https") => bare,
        Some("http") => bare && is_loopback(host),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_folder_or_a_bucket() {
        assert!(matches!(parse("s3://mitoyen-files"), Some(Place::Bucket(name)) if name == "mitoyen-files"));
        assert!(matches!(parse("data/files"), Some(Place::Folder(path)) if path.ends_with("files")));
        for wrong in ["", "s3://", "s3://UPPER", "s3://a/b", "https://example.be", "gs://bucket"] {
            assert!(parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn files_leave_this_machine_encrypted() {
        for fine in
            ["https://s3.example.be", "http://localhost:9000", "http://127.0.0.1:9000/", "https://s3.example.be:8443"]
        {
            assert!(is_encrypted_or_here(fine), "{fine}");
        }
        for wrong in ["http://s3.example.be", "ftp://localhost", "https://s3.example.be/path", "s3.example.be", ""] {
            assert!(!is_encrypted_or_here(wrong), "{wrong}");
        }
    }
}
