//! How deep the brackets of a text are nested.
//!
//! The parser goes down with every bracket before it counts anything, so sixty kilobytes of `[` would exhaust its stack and end the process.
//! This looks at the text first, in one pass.

/// The deepest nesting of `(`, `[` and `{` outside strings and comments.
pub fn deepest(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = match byte {
            b'#' => after
                .iter()
                .position(|byte| matches!(byte, b'\n' | b'\r'))
                .and_then(|end| after.get(end..))
                .unwrap_or_default(),
            b'"' => after_string(after),
            b'(' | b'[' | b'{' => {
                depth = depth.saturating_add(1);
                deepest = deepest.max(depth);
                after
            }
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                after
            }
            _ => after,
        };
    }
    deepest
}

/// What follows a string whose opening quote has been read.
fn after_string(rest: &[u8]) -> &[u8] {
    match rest.strip_prefix(b"\"\"") {
        Some(block) => after_quote(block, b"\"\"\"", b"\\\"\"\""),
        None => after_quote(rest, b"\"", b"\\\""),
    }
}

/// What follows the closing quote. Inside, `escaped` does not close; in a plain string a backslash also hides a backslash, and a line end closes.
fn after_quote<'a>(mut rest: &'a [u8], quote: &[u8], escaped: &[u8]) -> &'a [u8] {
    let plain = quote.len() == 1;
    while let Some((byte, after)) = rest.split_first() {
        if let Some(after) = rest.strip_prefix(escaped) {
            rest = after;
        } else if let Some(after) = rest.strip_prefix(quote) {
            return after;
        } else if plain && matches!(byte, b'\n' | b'\r') {
            return after;
        } else {
            rest = rest.strip_prefix(b"\\\\").filter(|_| plain).unwrap_or(after);
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::deepest;

    #[test]
    fn brackets_count_and_strings_do_not() {
        assert_eq!(deepest(""), 0);
        assert_eq!(deepest("{ a { b(c: [[1]]) } d }"), 5);
        assert_eq!(deepest("{ a(b: \"[[[[\") }"), 2);
        assert_eq!(deepest("{ a(b: \"\\\"[[[[\") }"), 2);
        assert_eq!(deepest("{ a(b: \"\\\\\", c: [1]) }"), 3);
        assert_eq!(deepest("{ a(b: \"\"\"[[ \\\"\"\" \"[[ \"\"\") }"), 2);
        assert_eq!(deepest("# [[[[\n{ a }"), 1);
        assert_eq!(deepest("# [[[["), 0);
        assert_eq!(deepest("\"[[[["), 0);
        // A string does not go over a line end: what follows is read by the parser as code and must be counted.
        assert_eq!(deepest("\"\n[[[["), 4);
        assert_eq!(deepest(&"[".repeat(60_000)), 60_000);
    }
}
