//! Mails as files in a folder, for tests, demonstrations, and whoever sends them by other means.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use service::{Courier, Mail, Sending, Unsent};
use uuid::Uuid;

use super::message::{Sender, write};
use crate::start::StartError;

/// Writes each mail into a folder.
pub(super) struct Folder {
    sender: Sender,
    path: PathBuf,
}

impl fmt::Debug for Folder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Folder")
    }
}

impl Folder {
    pub fn open(sender: Sender, path: &Path) -> Result<Self, StartError> {
        std::fs::create_dir_all(path).map_err(|error| {
            StartError::Process(format!(
                "mail_folder (MITOYEN_MAIL_FOLDER) is {}, which cannot be written to: {error}",
                path.display()
            ))
        })?;
        Ok(Self { sender, path: path.to_path_buf() })
    }
}

impl Courier for Folder {
    fn send(&self, mail: Mail) -> Sending<'_> {
        Box::pin(async move {
            let ready = write(&self.sender, mail)?;
            let path = self.path.clone();
            let written = tokio::task::spawn_blocking(move || put(&path, &ready.bytes)).await;
            match written {
                Ok(Ok(())) => Ok("written into the folder".to_owned()),
                Ok(Err(error)) => Err(Unsent::Later(format!("the folder cannot be written to: {}", error.kind()))),
                Err(_) => Err(Unsent::Later("the folder cannot be written to".to_owned())),
            }
        })
    }
}

/// Whoever looks into the folder finds whole mails only.
fn put(folder: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = Uuid::now_v7().to_string();
    let draft = folder.join(format!(".{name}"));
    std::fs::write(&draft, bytes)?;
    std::fs::rename(draft, folder.join(format!("{name}.eml")))
}

#[cfg(test)]
mod tests {
    use super::{
        super::message::tests::{mail, sender},
        *,
    };

    #[tokio::test]
    async fn a_mail_in_a_folder_is_a_whole_message() {
        let folder = tempfile::tempdir().unwrap();
        let courier = Folder::open(sender(), &folder.path().join("out")).unwrap();
        courier.send(mail()).await.unwrap();
        let files: Vec<_> =
            std::fs::read_dir(folder.path().join("out")).unwrap().map(|file| file.unwrap().path()).collect();
        assert_eq!(files.len(), 1);
        assert_eq!(files[0].extension().unwrap(), "eml");
        let text = std::fs::read_to_string(&files[0]).unwrap();
        for part in
            ["From: Mitoyen <noreply@mitoyen.example>", "anne@example.org", "text/plain", "0192.0000@mitoyen.example"]
        {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
        assert!(text.contains("link=3Dabc") || text.contains("link=abc"), "{text}");
    }

    #[tokio::test]
    async fn a_folder_that_is_gone_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let courier = Folder::open(sender(), &folder.path().join("out")).unwrap();
        std::fs::remove_dir(folder.path().join("out")).unwrap();
        assert!(matches!(courier.send(mail()).await, Err(Unsent::Later(_))));
    }
}
