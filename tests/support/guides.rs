//! Guides for tests: the small one of `tests/content/valid`, as files, as texts or loaded.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use openchair::content::Library;
use openchair::guide::Guide;

/// The texts of a guide by file name.
pub(crate) type Texts = BTreeMap<String, String>;

/// The folder with the small guide.
pub(crate) fn small_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/valid")
}

/// The texts of the small guide.
pub(crate) fn small() -> Texts {
    let library = Library::folder(&small_folder());
    let files = library.files();
    files
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}

/// The small guide with one place of one file changed; the place must be there.
pub(crate) fn small_with(file: &str, from: &str, to: &str) -> Texts {
    let mut texts = small();
    change(&mut texts, file, from, to);
    texts
}

/// Changes one place of one file, which must be there.
pub(crate) fn change(texts: &mut Texts, file: &str, from: &str, to: &str) {
    let text = texts.get_mut(file).unwrap();
    assert!(text.contains(from), "{from:?} is not in {file}");
    *text = text.replacen(from, to, 1);
}

/// The guide of these texts, which must load.
pub(crate) fn load(texts: Texts) -> Guide {
    let library = Library::from_texts(texts);
    library.load().unwrap_or_else(|findings| {
        let reports = findings.iter();
        let reports = reports.map(|it| it.report(library.text(&it.file)));
        panic!("{}", reports.collect::<Vec<_>>().join("\n"))
    })
}

/// The guide that is compiled in.
pub(crate) fn shipped() -> Guide {
    Library::built_in().load().unwrap()
}
