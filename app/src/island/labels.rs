//! Words on their way to an island and back.

/// Makes a struct of words that travels as a plain list of texts, in the order of its fields.
///
/// A derived reader would be generated anew for every island and weighs kilobytes of WASM each; a list of texts is read by one that all share.
/// Both sides are built from the same declaration, so the order cannot differ.
macro_rules! labels {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: String,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: String,)*
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq([$(&self.$field),*])
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut words = <Vec<String> as serde::Deserialize>::deserialize(deserializer)?.into_iter();
                Ok(Self { $($field: words.next().unwrap_or_default(),)* })
            }
        }
    };
}
pub(crate) use labels;
