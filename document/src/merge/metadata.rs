//! What the properties of a merged file say, twice: for old readers and, in XMP, for the standards.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::MergedProperties;
use super::value::{push, string};
use crate::render::hexadecimal;

/// The identifier of the document and that of this state of it, as hexadecimal digits. Both follow from its name and its date.
pub(super) fn identifiers(properties: &MergedProperties) -> (String, String) {
    let half = |text: String| hexadecimal(&Sha256::digest(text)).chars().take(32).collect();
    let at = properties.issued_at.timestamp();
    (half(properties.ident.clone()), half(format!("{} {at}", properties.ident)))
}

/// The dictionary of properties.
pub(super) fn properties(properties: &MergedProperties) -> Vec<u8> {
    let mut out = b"<</Title ".to_vec();
    text(&mut out, &properties.title);
    out.extend_from_slice(b"/Author ");
    text(&mut out, &properties.author);
    let at = properties.issued_at.format("D:%Y%m%d%H%M%SZ");
    push(&mut out, format_args!("/Creator(Mitoyen)/CreationDate({at})/ModDate({at})>>"));
    out
}

/// A text for people: UTF-16 with its mark.
fn text(out: &mut Vec<u8>, words: &str) {
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    string(out, &units.flat_map(u16::to_be_bytes).collect::<Vec<u8>>());
}

/// The same for the standards. What is claimed must be written where the standards look for it; PDF/A wants words of PDF/UA explained.
pub(super) fn xmp(
    properties: &MergedProperties,
    language: &str,
    (document, instance): &(String, String),
    conforming: bool,
) -> String {
    let (title, author) = (escaped(&properties.title), escaped(&properties.author));
    let at = instant(properties.issued_at);
    let claims = if conforming { CLAIMS } else { "" };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
         xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
         <dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreatorTool>Mitoyen</xmp:CreatorTool><xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>\
         <xmpMM:DocumentID>{document}</xmpMM:DocumentID><xmpMM:InstanceID>{instance}</xmpMM:InstanceID>{claims}\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
    )
}

const CLAIMS: &str = "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
    <pdfaSchema:schema>PDF/UA Identification schema</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property>\
    </rdf:li></rdf:Bag></pdfaExtension:schemas>";

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S+00:00").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
