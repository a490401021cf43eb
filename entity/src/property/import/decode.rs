//! Turns the bytes of a file into text. Only the server does this; a browser hands over text.

use encoding_rs::{Encoding as Table, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{MAX_BYTES, too_large};
use crate::refusal::Refusal;

/// How the bytes of a file stand for letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// What Excel writes in western Europe when asked for "CSV".
    Windows1252,
    /// What Excel writes when asked for "Unicode text".
    Utf16,
}

impl Encoding {
    /// The name that people know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "Windows-1252",
            Self::Utf16 => "UTF-16",
        }
    }
}

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// How it was read.
    pub encoding: Encoding,
}

/// Reads the bytes of a CSV file: UTF-8, UTF-16 with a byte order mark, and Windows-1252 for anything else that is
/// text.
///
/// # Errors
/// `import-too-large` above [`MAX_BYTES`]; `import-spreadsheet-file` for an Excel or Calc workbook; `import-binary` for
/// anything with zero bytes; `import-encoding` for broken UTF-16 and for bytes that Windows-1252 does not know.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large(bytes.len()));
    }
    // The signatures of ZIP (xlsx, ods) and of the older compound files (xls).
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Refusal::new("import-spreadsheet-file"));
    }
    if let Some((table, mark)) = Table::for_bom(bytes).filter(|(table, _)| *table == UTF_16LE || *table == UTF_16BE) {
        let text = strictly(table, bytes.get(mark..).unwrap_or_default())?;
        return known(text, Encoding::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => known(text.to_owned(), Encoding::Utf8),
        Err(_) => known(strictly(WINDOWS_1252, bytes)?, Encoding::Windows1252),
    }
}

fn strictly(table: &'static Table, bytes: &[u8]) -> Result<String, Refusal> {
    let text = table
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| Refusal::new("import-encoding"))?;
    // The five bytes that Windows-1252 leaves undefined come back as control characters, which no spreadsheet writes.
    if text.contains(|sign: char| matches!(sign, '\u{80}'..='\u{9f}')) {
        Err(Refusal::new("import-encoding"))
    } else {
        Ok(text.into_owned())
    }
}

fn known(text: String, encoding: Encoding) -> Result<Decoded, Refusal> {
    if text.contains('\0') { Err(Refusal::new("import-binary")) } else { Ok(Decoded { text, encoding }) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> Result<(String, Encoding), &'static str> {
        decode(bytes).map(|decoded| (decoded.text, decoded.encoding)).map_err(|refusal| refusal.code)
    }

    #[test]
    fn encodings() {
        let text = "Quotités;été €".to_owned();
        assert_eq!(read(text.as_bytes()), Ok((text.clone(), Encoding::Utf8)));
        assert_eq!(read(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), Ok((text.clone(), Encoding::Utf8)));
        assert_eq!(read(b"Quotit\xE9s;\xE9t\xE9 \x80"), Ok((text.clone(), Encoding::Windows1252)));
        let little: Vec<u8> = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&little), Ok((text.clone(), Encoding::Utf16)));
        assert_eq!(read(&big), Ok((text, Encoding::Utf16)));
        assert_eq!(read(b""), Ok((String::new(), Encoding::Utf8)));
    }

    #[test]
    fn refused() {
        assert_eq!(read(b"lot;shares\0"), Err("import-binary"));
        assert_eq!(read(b"PK\x03\x04\x14\0\x06"), Err("import-spreadsheet-file"));
        assert_eq!(read(b"\xD0\xCF\x11\xE0\xA1\xB1"), Err("import-spreadsheet-file"));
        assert_eq!(read(b"\xFF\xFEa\0\0\xD8"), Err("import-encoding"));
        assert_eq!(read(b"caf\xE9 \x81"), Err("import-encoding"));
        assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]), Err("import-too-large"));
        let refusal = decode(&vec![b'a'; MAX_BYTES + 1]).unwrap_err();
        assert_eq!(refusal, Refusal::new("import-too-large").with("size", 11).with("maximum", 10));
    }

    proptest! {
        #[test]
        fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(decoded) = decode(&bytes) {
                prop_assert!(!decoded.text.contains('\0'));
            }
        }
    }
}
