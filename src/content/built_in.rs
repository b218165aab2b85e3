//! The guide that is compiled in.

/// A file of the guide: its name within the content folder, and its text.
pub(super) type BuiltIn = (&'static str, &'static str);

macro_rules! files {
    ($folder:literal, $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../assets/", $folder, $name)))),*]
    };
}

/// The help lines that are always there, whatever content is used.
pub(super) const HELP: &str = include_str!("../../assets/guide/help.ron");

/// The rules of care for words and facts, where content brings none.
pub(super) const CARE: &str = include_str!("../../assets/guide/care.ron");

/// The program's own words, one file a language.
pub(super) const WORDS: &[BuiltIn] = files!["", "words/en.ron", "words/es.ron"];

/// Every file of the guide.
pub(super) const GUIDE: &[BuiltIn] = files![
    "guide/",
    "guide.ron",
    "questions.ron",
    "traits.ron",
    "formats.ron",
    "notices.ron",
    "help.ron",
    "pages.ron",
    "cases.ron",
    "concerns.ron",
    "care.ron",
    "groups/aa.ron",
    "groups/aca.ron",
    "groups/al-anon.ron",
    "groups/alateen.ron",
    "groups/all-addicts.ron",
    "groups/bens-friends.ron",
    "groups/boaf.ron",
    "groups/ca.ron",
    "groups/cda.ron",
    "groups/celebrate-recovery.ron",
    "groups/cma.ron",
    "groups/co-anon.ron",
    "groups/coda.ron",
    "groups/dda.ron",
    "groups/dra.ron",
    "groups/dtr.ron",
    "groups/families-anonymous.ron",
    "groups/grasp.ron",
    "groups/ha.ron",
    "groups/hams.ron",
    "groups/idaa.ron",
    "groups/in-the-rooms.ron",
    "groups/jacs.ron",
    "groups/learn-to-cope.ron",
    "groups/lgbtq-aa.ron",
    "groups/lifering.ron",
    "groups/ma.ron",
    "groups/mara.ron",
    "groups/millati-islami.ron",
    "groups/mm.ron",
    "groups/na.ron",
    "groups/nar-anon.ron",
    "groups/nica.ron",
    "groups/pa.ron",
    "groups/pal.ron",
    "groups/recovery-dharma.ron",
    "groups/refuge-recovery.ron",
    "groups/secular-aa.ron",
    "groups/she-recovers.ron",
    "groups/smart-family.ron",
    "groups/smart.ron",
    "groups/sos.ron",
    "groups/wellbriety.ron",
    "groups/wfs.ron",
];
