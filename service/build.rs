//! Gathers the Fluent files of `locales/` so that the binary carries them.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", root.display());
    let mut code = String::from(
        "/// `(language, file, text)` of every Fluent file.\npub static FILES: &[(&str, &str, &str)] = &[\n",
    );
    for language in ["fr", "nl", "de", "en"] {
        let folder = root.join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files: Vec<_> =
            fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?.into_iter().map(|entry| entry.path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "ftl")) {
            println!("cargo::rerun-if-changed={}", file.display());
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            writeln!(code, "    ({language:?}, {name:?}, include_str!({:?})),", file.display().to_string())?;
        }
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("locales.rs"), code)?;
    Ok(())
}
