//! Passwords that have leaked somewhere, by a list that whoever runs the server has put there.
//!
//! The list is a text file with one SHA-1 in hexadecimal a line, in ascending order, with or without a count behind a colon: the form in which
//! Have I Been Pwned publishes its own. It is searched where it lies, some forty reads of it, and nothing about a password leaves the machine.

use std::{
    cmp::Ordering,
    fs::File,
    io::{self, BufRead as _, BufReader, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

use sha1::{Digest as _, Sha1};

use crate::error::Failure;

/// Hexadecimal digits of a SHA-1.
const DIGITS: usize = 40;

/// A list of passwords that have leaked.
#[derive(Clone, Debug)]
pub struct BreachedPasswords {
    path: PathBuf,
}

impl BreachedPasswords {
    /// Looks whether a file is such a list.
    ///
    /// # Errors
    /// When it cannot be read, or its first line is no SHA-1.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let mut line = String::new();
        BufReader::new(File::open(path).map_err(Failure::new)?).read_line(&mut line).map_err(Failure::new)?;
        match hash_of(&line) {
            Some(_) => Ok(Self { path: path.to_path_buf() }),
            None => Err(Failure::new("its first line is no SHA-1 in hexadecimal")),
        }
    }

    /// Whether a password is in the list. It reads a file, so it belongs on a thread that may wait.
    pub(super) fn holds(&self, password: &str) -> Result<bool, Failure> {
        use std::fmt::Write as _;
        let digest = Sha1::digest(password.as_bytes());
        let wanted = digest.iter().fold(String::with_capacity(DIGITS), |mut text, byte| {
            // Writing to a String does not fail.
            _ = write!(text, "{byte:02X}");
            text
        });
        self.find(&wanted).map_err(Failure::new)
    }

    fn find(&self, wanted: &str) -> io::Result<bool> {
        let mut file = BufReader::new(File::open(&self.path)?);
        let mut low = 0;
        let mut high = file.seek(SeekFrom::End(0))?;
        // The line that is looked for, if there is one, begins at `low` or later and before `high`; at `low` a line begins.
        while low < high {
            let middle = low + (high - low) / 2;
            let begin = line_from(&mut file, low, middle)?;
            let mut line = String::new();
            let length = file.read_line(&mut line)?;
            if begin >= high || length == 0 {
                high = middle;
                continue;
            }
            match hash_of(&line).map(|found| found.as_str().cmp(wanted)) {
                Some(Ordering::Equal) => return Ok(true),
                Some(Ordering::Less) | None => low = begin.saturating_add(u64::try_from(length).unwrap_or(u64::MAX)),
                Some(Ordering::Greater) => high = middle,
            }
        }
        Ok(false)
    }
}

/// Goes to the first line that begins at `middle` or later, and says where that is; at `low` a line begins.
fn line_from(file: &mut BufReader<File>, low: u64, middle: u64) -> io::Result<u64> {
    if middle == low {
        return file.seek(SeekFrom::Start(low));
    }
    // From the byte before, so that a line that begins exactly at `middle` is not passed over.
    let before = file.seek(SeekFrom::Start(middle - 1))?;
    let skipped = file.skip_until(b'\n')?;
    Ok(before.saturating_add(u64::try_from(skipped).unwrap_or(u64::MAX)))
}

/// The hash of a line in capitals.
fn hash_of(line: &str) -> Option<String> {
    let hash = line.split(':').next().unwrap_or_default().trim();
    (hash.len() == DIGITS && hash.bytes().all(|digit| digit.is_ascii_hexdigit())).then(|| hash.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use sha1::{Digest as _, Sha1};

    use super::BreachedPasswords;

    fn sha1(password: &str) -> String {
        Sha1::digest(password.as_bytes()).iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02X}").unwrap();
            text
        })
    }

    #[test]
    fn every_line_of_a_list_is_found_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.txt");
        for count in [1, 2, 3, 10, 257] {
            for ending in ["\n", "\r\n", ":12\n"] {
                let mut hashes: Vec<String> = (0..count).map(|number| sha1(&format!("password {number}"))).collect();
                hashes.sort();
                std::fs::write(&path, hashes.iter().map(|hash| format!("{hash}{ending}")).collect::<String>()).unwrap();
                let list = BreachedPasswords::open(&path).unwrap();
                for number in 0..count {
                    assert!(list.holds(&format!("password {number}")).unwrap(), "{number} of {count} {ending:?}");
                    assert!(!list.holds(&format!("another {number}")).unwrap(), "{number} of {count} {ending:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_list_is_said_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.txt");
        assert!(BreachedPasswords::open(&path).is_err());
        std::fs::write(&path, "password1\n").unwrap();
        assert!(BreachedPasswords::open(&path).is_err());
    }
}
