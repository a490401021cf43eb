//! What stands at the end of a merged file: the pages, tags, bookmarks and attached files of all parts together, and the table of objects.

use std::io::Write;

use super::value::{name, push, reference, string};
use super::{BOOKMARKS, CATALOG, METADATA, MergeError, Merger, PAGES, PROPERTIES, TAGS, metadata};

impl<W: Write> Merger<W> {
    pub(super) fn end(&mut self) -> Result<(), MergeError> {
        if let Some((number, mut body)) = self.bookmarks.last.take() {
            body.extend_from_slice(b">>");
            self.bookmarks.count = self.bookmarks.count.max(1);
            self.object(number, &body)?;
            self.root_of_bookmarks(number)?;
        } else {
            self.object(BOOKMARKS, b"null")?;
        }
        self.tree_of_pages()?;
        self.tree_of_tags()?;
        let language = format!("{}-BE", self.properties.language.code());
        let ids = metadata::identifiers(&self.properties);
        let xmp = metadata::xmp(&self.properties, &language, &ids, self.conforming);
        let mut body = format!("<</Type/Metadata/Subtype/XML/Length {}>>\nstream\n", xmp.len()).into_bytes();
        body.extend_from_slice(xmp.as_bytes());
        body.extend_from_slice(b"\nendstream");
        self.object(METADATA, &body)?;
        let properties = metadata::properties(&self.properties);
        self.object(PROPERTIES, &properties)?;
        self.catalog(&language)?;
        self.table(&ids)
    }

    fn root_of_bookmarks(&mut self, last: u32) -> Result<(), MergeError> {
        let first = self.bookmarks.first.unwrap_or(last);
        let root = format!("<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {}>>", self.bookmarks.count);
        Ok(self.object(BOOKMARKS, root.as_bytes())?)
    }

    fn tree_of_pages(&mut self) -> Result<(), MergeError> {
        let count: usize = self.pages.iter().map(|(_, pages)| pages).sum();
        let mut body = format!("<</Type/Pages/Count {count}/Kids[").into_bytes();
        for (number, _) in &self.pages {
            push(&mut body, format_args!("{number} 0 R "));
        }
        body.extend_from_slice(b"]>>");
        Ok(self.object(PAGES, &body)?)
    }

    fn tree_of_tags(&mut self) -> Result<(), MergeError> {
        if self.tags.children.is_empty() {
            return Ok(self.object(TAGS, b"null")?);
        }
        let mut body = b"<</Type/StructTreeRoot/K[".to_vec();
        for number in &self.tags.children {
            push(&mut body, format_args!("{number} 0 R "));
        }
        body.extend_from_slice(b"]/ParentTree<</Nums[");
        for (key, number) in &self.tags.parents {
            push(&mut body, format_args!("{key} {number} 0 R "));
        }
        push(&mut body, format_args!("]>>/ParentTreeNextKey {}", self.tags.next_key));
        if !self.tags.names.is_empty() {
            body.extend_from_slice(b"/IDTree<</Names[");
            for (text, number) in &self.tags.names {
                string(&mut body, text);
                reference(&mut body, *number);
                body.push(b' ');
            }
            body.extend_from_slice(b"]>>");
        }
        if !self.tags.roles.is_empty() {
            body.extend_from_slice(b"/RoleMap<<");
            for (role, standard) in &self.tags.roles {
                name(&mut body, role);
                body.extend_from_slice(standard);
            }
            body.extend_from_slice(b">>");
        }
        body.extend_from_slice(b">>");
        Ok(self.object(TAGS, &body)?)
    }

    fn catalog(&mut self, language: &str) -> Result<(), MergeError> {
        let mut body = format!(
            "<</Type/Catalog/Pages {PAGES} 0 R/Metadata {METADATA} 0 R/Lang({language})\
             /ViewerPreferences<</DisplayDocTitle true/Direction/L2R>>"
        )
        .into_bytes();
        if !self.tags.children.is_empty() {
            push(
                &mut body,
                format_args!("/StructTreeRoot {TAGS} 0 R/MarkInfo<</Marked {}/Suspects false>>", self.conforming),
            );
        }
        if self.bookmarks.count > 0 {
            push(&mut body, format_args!("/Outlines {BOOKMARKS} 0 R"));
        }
        if let Some(intents) = &self.intents {
            body.extend_from_slice(b"/OutputIntents ");
            body.extend_from_slice(intents);
        }
        if !self.files.is_empty() {
            body.extend_from_slice(b"/Names<</EmbeddedFiles<</Names[");
            for (text, number) in &self.files {
                string(&mut body, text);
                reference(&mut body, *number);
                body.push(b' ');
            }
            body.extend_from_slice(b"]>>>>/AF[");
            for number in self.files.values() {
                push(&mut body, format_args!("{number} 0 R "));
            }
            body.push(b']');
        }
        body.extend_from_slice(b">>");
        Ok(self.object(CATALOG, &body)?)
    }

    fn table(&mut self, (document, instance): &(String, String)) -> Result<(), MergeError> {
        let start = self.written;
        let size = self.offsets.len().saturating_add(1);
        let mut table = format!("xref\n0 {size}\n0000000000 65535 f\r\n").into_bytes();
        for offset in &self.offsets {
            push(&mut table, format_args!("{offset:010} 00000 n\r\n"));
        }
        push(
            &mut table,
            format_args!(
                "trailer\n<</Size {size}/Root {CATALOG} 0 R/Info {PROPERTIES} 0 R/ID[<{document}><{instance}>]>>\n\
                 startxref\n{start}\n%%EOF"
            ),
        );
        Ok(self.write(&table)?)
    }
}
