//! Finding a text inside of others.

use sea_orm::sea_query::LikeExpr;

/// Whatever holds this text anywhere. The wildcards of SQL that somebody types are taken literally: `A_1` is not `A31`. A sign that PostgreSQL keeps in
/// no text is in none.
pub(crate) fn anywhere(text: &str) -> LikeExpr {
    let mut pattern = String::with_capacity(text.len().saturating_add(2));
    pattern.push('%');
    for sign in text.chars().filter(|sign| *sign != '\0') {
        if matches!(sign, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern.push('%');
    LikeExpr::new(pattern).escape('\\')
}
