//! Sheets as files.

use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use tempfile::Builder;

use crate::app::Told;
use crate::page::Ways;

/// So many sheets of one name a folder takes.
const MOST_NUMBERS: u16 = 99;

/// The folder that sheets are saved in.
#[derive(Clone, Debug)]
pub struct Folder(pub PathBuf);

impl Folder {
    /// Writes a sheet to the file at this place among those that were offered. A file that is there
    /// already is never touched: the sheet gets a number behind its name. It can be read by its
    /// owner alone, and it is there whole or not at all.
    #[must_use]
    pub fn save(&self, ways: &Ways, at: usize, sheet: &[u8]) -> Told {
        match self.write(ways, at, sheet) {
            Ok(number) => Told::Saved(at, number),
            Err(error) => told(&error),
        }
    }

    fn write(&self, ways: &Ways, at: usize, sheet: &[u8]) -> io::Result<u16> {
        // It is its owner's alone, and goes away with this value, unless it gets a name.
        let mut file = Builder::new().prefix(".guide-").tempfile_in(&self.0)?;
        file.write_all(sheet)?;
        file.as_file().sync_all()?;
        for number in 1..=MOST_NUMBERS {
            let name = self.0.join(ways.file(at, number));
            match file.persist_noclobber(name) {
                Ok(_) => return Ok(number),
                Err(error) if error.error.kind() == ErrorKind::AlreadyExists => file = error.file,
                Err(error) => return Err(error.error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }
}

fn told(error: &io::Error) -> Told {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Told::NoRoom,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Told::NotAllowed,
        _ => Told::NotSaved,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn ways() -> Ways {
        Ways {
            prints: false,
            files: vec!["guide.txt".into()],
        }
    }

    #[test]
    fn a_sheet_is_saved_whole_for_its_owner_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let saved = Folder(folder.path().into()).save(&ways(), 0, b"sheet");
        assert_eq!(saved, Told::Saved(0, 1));
        let path = folder.path().join("guide.txt");
        assert_eq!(fs::read(&path).unwrap(), b"sheet");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_there_is_never_touched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("guide.txt");
        fs::write(&path, "mine").unwrap();
        let saved = Folder(folder.path().into()).save(&ways(), 0, b"sheet");
        assert_eq!(saved, Told::Saved(0, 2));
        assert_eq!(fs::read(&path).unwrap(), b"mine");
        let second = folder.path().join("guide-2.txt");
        assert_eq!(fs::read(second).unwrap(), b"sheet");
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let nowhere = Folder("/nowhere/at/all".into());
        assert_eq!(nowhere.save(&ways(), 0, b"sheet"), Told::NotSaved);
    }

    #[test]
    fn a_full_disk_and_a_folder_of_others_are_told_apart() {
        let of = |kind: ErrorKind| told(&kind.into());
        assert_eq!(of(ErrorKind::StorageFull), Told::NoRoom);
        assert_eq!(of(ErrorKind::ReadOnlyFilesystem), Told::NotAllowed);
        assert_eq!(of(ErrorKind::PermissionDenied), Told::NotAllowed);
        assert_eq!(of(ErrorKind::Other), Told::NotSaved);
    }
}
