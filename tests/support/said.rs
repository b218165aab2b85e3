//! What a page says.

use openchair::page::Page;

/// All that a page says, piece by piece.
pub(crate) fn said(page: &Page) -> Vec<String> {
    page.texts().into_iter().map(str::to_owned).collect()
}
