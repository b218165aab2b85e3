//! Places to write to.

use std::path::PathBuf;

/// A path for one test, with nothing there yet.
pub(crate) fn new_path(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        std::fs::remove_dir_all(&path).unwrap();
    }
    path
}
