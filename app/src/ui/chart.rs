//! A bar chart that is a table first: each row has its name, its bar and its value in words.

use leptos::prelude::*;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is measured.
    pub label: String,
    /// The length of the bar in any whole unit, such as cents. A negative value has no bar.
    pub value: i64,
    /// The value in words, such as "1 234,56 €".
    pub text: String,
}

impl Bar {
    /// A bar by its name, its length and its value in words.
    #[must_use]
    pub fn new(label: impl Into<String>, value: i64, text: impl Into<String>) -> Self {
        Self { label: label.into(), value, text: text.into() }
    }
}

/// The width of a full bar in the units of the drawing.
const FULL: i128 = 1000;

/// The width of a bar for `value` where the longest is `most`; a value of zero or less has none.
fn width(value: i64, most: i64) -> i128 {
    if value <= 0 || most <= 0 {
        return 0;
    }
    (i128::from(value) * FULL / i128::from(most)).max(1)
}

/// Horizontal bars in a table.
#[component]
pub fn BarChart(
    #[prop(into)] caption: String,
    #[prop(into)] label_heading: String,
    #[prop(into)] value_heading: String,
    bars: Vec<Bar>,
) -> AnyView {
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or_default();
    let rows = bars
        .into_iter()
        .map(|bar| {
            let width = width(bar.value, most);
            view! {
                <tr>
                    <th scope="row">{bar.label}</th>
                    <td class="bar-cell" aria-hidden="true">
                        <svg viewBox="0 0 1000 10" preserveAspectRatio="none">
                            <rect width=width.to_string() height="10"></rect>
                        </svg>
                    </td>
                    <td class="figure">{bar.text}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="chart">
            <caption>{caption}</caption>
            <thead class="visually-hidden"><tr><th scope="col">{label_heading}</th><td></td><th scope="col">{value_heading}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_is_full_and_the_smallest_stays_visible() {
        assert_eq!(width(500, 500), 1000);
        assert_eq!(width(250, 500), 500);
        assert_eq!(width(1, i64::MAX), 1);
        assert_eq!(width(0, 500), 0);
        assert_eq!(width(-5, 500), 0);
    }
}
