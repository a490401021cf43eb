//! Looks through the archive that a workbook is before anything in it is understood: how large it would become, and what the reader of its cells
//! does not tell.

use std::{
    collections::BTreeMap,
    io::{BufReader, Cursor, Read, copy, sink},
};

use entity::refusal::Refusal;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

/// Most bytes that a workbook may become when it is unpacked; fifty thousand rows of thirty cells come to half of it.
const UNPACKED_MAX: u64 = 120_000_000;
/// Most parts of a workbook.
const PARTS_MAX: usize = 1_000;
/// Most texts that the table of shared texts may announce: room is made for them before they are read.
const TEXTS_MAX: u64 = 2_000_000;

/// What was seen on the way through the archive.
#[derive(Debug, Default)]
pub(super) struct Package {
    /// How many rows of each sheet are hidden, and the first of them, by the name of the sheet.
    pub hidden_rows: BTreeMap<String, (u32, u32)>,
}

/// The refusal of what is no workbook although it began like one.
pub(super) fn broken() -> Refusal {
    Refusal::new("import-workbook-broken")
}

/// Walks through the whole archive.
///
/// # Errors
/// `import-workbook-too-large`; `import-workbook-broken`; `import-workbook-open-document` and `import-workbook-old` for other kinds of workbooks.
pub(super) fn look_through(bytes: &[u8]) -> Result<Package, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > PARTS_MAX {
        return Err(too_large());
    }
    let mut left = UNPACKED_MAX;
    let mut hidden: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    let (mut sheets, mut targets) = (Vec::new(), BTreeMap::new());
    let mut is_workbook = false;
    for position in 0..archive.len() {
        let part = archive.by_index(position).map_err(|_| broken())?;
        let name = part.name().map_err(|_| broken())?.replace('\\', "/").to_lowercase();
        let mut counted = Counted { inner: part, left: &mut left, over: false };
        let read = match name.as_str() {
            "mimetype" => return Err(Refusal::new("import-workbook-open-document")),
            "xl/workbook.bin" => return Err(Refusal::new("import-workbook-old")),
            "xl/workbook.xml" => {
                is_workbook = true;
                each(&mut counted, |element| {
                    if element.local_name().as_ref() == "sheet"
                        && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "r:id"))
                    {
                        sheets.push((name, id));
                    }
                    Ok(())
                })
            }
            "xl/_rels/workbook.xml.rels" => each(&mut counted, |element| {
                if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
                    targets.insert(id, target.trim_start_matches('/').trim_start_matches("xl/").to_lowercase());
                }
                Ok(())
            }),
            "xl/sharedstrings.xml" => each(&mut counted, |element| {
                let announced = attribute(element, "uniqueCount").and_then(|count| count.parse::<u64>().ok());
                if announced.is_some_and(|count| count > TEXTS_MAX) { Err(too_large()) } else { Ok(()) }
            }),
            other if other.starts_with("xl/worksheets/") => {
                let path = other.trim_start_matches("xl/").to_owned();
                each(&mut counted, |element| {
                    if element.local_name().as_ref() == "row" && attribute(element, "hidden").as_deref() == Some("1") {
                        let row = attribute(element, "r").and_then(|row| row.parse().ok()).unwrap_or(0);
                        let seen = hidden.entry(path.clone()).or_insert((0, row));
                        seen.0 = seen.0.saturating_add(1);
                    }
                    Ok(())
                })
            }
            _ => copy(&mut counted, &mut sink()).map(|_| ()).map_err(|_| broken()),
        };
        let over = counted.over;
        drop(counted);
        if over {
            return Err(too_large());
        }
        read?;
    }
    if !is_workbook {
        return Err(broken());
    }
    let of_sheet = |(name, id): (String, String)| {
        let rows = targets.get(&id).and_then(|target| hidden.get(target))?;
        Some((name, *rows))
    };
    Ok(Package { hidden_rows: sheets.into_iter().filter_map(of_sheet).collect() })
}

fn too_large() -> Refusal {
    Refusal::new("import-workbook-too-large").with("maximum", UNPACKED_MAX / 1_000_000)
}

/// Shows every element of a part.
fn each(part: &mut impl Read, mut show: impl FnMut(&BytesStart<'_>) -> Result<(), Refusal>) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => show(&element)?,
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(broken()),
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element.try_get_attribute(name).ok().flatten().map(|attribute| {
        // The names of sheets are all that is compared; what else an entity could stand for leads to nothing.
        attribute
            .value
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    })
}

/// Counts what comes out of the archive and stops when it is too much, whatever the archive says about itself.
struct Counted<'a, R> {
    inner: R,
    left: &'a mut u64,
    over: bool,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        match self.left.checked_sub(u64::try_from(count).unwrap_or(u64::MAX)) {
            Some(left) => {
                *self.left = left;
                Ok(count)
            }
            None => {
                self.over = true;
                Err(std::io::ErrorKind::FileTooLarge.into())
            }
        }
    }
}
