//! `handout`: the sheet to take away, without asking.

use std::io::Write;

use clap::ValueEnum;

use super::loaded::Loaded;
use super::{Args, Failure, answers, report};
use crate::advice::Adviser;
use crate::guide::{GroupIndex, Guide, Status};
use crate::handout::{self, CodePage, Format, Unprintable};
use crate::page::{Chosen, Extra, MOST_CHOSEN};
use crate::terminal::Environment;

/// Print the sheet to take away
///
/// It has help lines, one to three groups and where to look, what to expect at a first visit, which
/// meetings one may walk into, lines to fill in, and questions to ask. It has no name and none of
/// the answers.
///
/// Answers on the command line stay in the shell's history and are seen by others on this
/// computer. So that form is for made-up answers only; for a person's own, use `-`.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example: openchair handout --group aa --group smart --as pdf > guide.pdf")]
pub(super) struct HandoutArgs {
    /// A group to put on it, such as aa; up to three. Otherwise those suggested
    #[arg(long = "group", value_name = "ID")]
    groups: Vec<String>,

    /// What to print it as
    #[arg(long = "as", value_enum, default_value_t, value_name = "FORMAT")]
    form: Form,

    /// Letters a line: for text 80, 48 or 32; for a receipt printer 48, 42 or 32
    #[arg(long, value_name = "N", value_parser = ["80", "48", "42", "32"])]
    columns: Option<String>,

    /// The characters that a receipt printer has: pc437, pc850, pc858 or wpc1252
    #[arg(long, value_name = "TABLE", value_parser = CodePage::ALL.map(CodePage::id))]
    code_page: Option<String>,

    /// In large letters: 18 points, or double size on a receipt
    #[arg(long)]
    large: bool,

    /// Draw codes for phones in text, which needs letters of one width, in black on white
    #[arg(long)]
    codes: bool,

    /// Something that only stands on it where it is named here; can be given twice
    #[arg(long = "with", value_enum, value_name = "WHAT")]
    extras: Vec<With>,

    /// Made-up answers, or `-` to read answers from standard input, one a line
    #[arg(value_name = "QUESTION=CHOICE")]
    answers: Vec<String>,
}

/// What the sheet is printed as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Lines of text
    #[default]
    Text,
    /// Markdown
    Markdown,
    /// One HTML file
    Html,
    /// A PDF file for US Letter
    Pdf,
    /// The commands of a receipt printer
    Escpos,
}

/// What only stands on the sheet where it was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum With {
    /// What to do where home is not safe
    DangerAtHome,
    /// The day it was made
    Date,
}

impl From<With> for Extra {
    fn from(with: With) -> Self {
        match with {
            With::DangerAtHome => Self::DangerAtHome,
            With::Date => Self::Date,
        }
    }
}

pub(super) fn run(
    job: &HandoutArgs,
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    let format = format(job, environment.output)?;
    let loaded = Loaded::load(args, environment)?;
    let mut chosen = if job.groups.is_empty() {
        Chosen::default()
    } else {
        Chosen::of(named(&loaded.guide, &job.groups)?)
    };
    for extra in [With::DangerAtHome, With::Date] {
        if job.extras.contains(&extra) {
            chosen.toggle_extra(extra.into());
        }
    }
    if job.answers.is_empty() && job.groups.is_empty() {
        return Err(Failure::usage(
            "no group is named, and there are no answers to suggest one",
            "Name one to three, such as --group aa, or give answers such as who=self.",
        ));
    }
    let adviser = Adviser::new(&loaded.guide);
    let advice = if job.answers.is_empty() {
        None
    } else {
        let answers = answers::given(&loaded.guide, &job.answers)?;
        Some(adviser.advise(&answers))
    };
    let page = report::sheet(&loaded, &adviser, advice.as_ref(), &chosen);
    let bytes = handout::write(&page, loaded.telling(), format, job.large);
    Ok(output.write_all(&bytes.map_err(|it| unprintable(&it))?)?)
}

/// The format, where what was asked for goes together.
fn format(job: &HandoutArgs, to_terminal: bool) -> Result<Format, Failure> {
    let columns = job.columns.as_deref().and_then(|it| it.parse().ok());
    let (is_text, is_receipt) = (job.form == Form::Text, job.form == Form::Escpos);
    let refused = [
        (
            job.codes && !is_text,
            "--codes",
            "text, which has none otherwise",
        ),
        (
            columns.is_some() && !is_text && !is_receipt,
            "--columns",
            "text and escpos",
        ),
        (
            job.code_page.is_some() && !is_receipt,
            "--code-page",
            "escpos",
        ),
    ];
    if let Some((_, switch, forms)) = refused.into_iter().find(|(wrong, _, _)| *wrong) {
        return Err(Failure::usage(
            format!("{switch} is only for {forms}"),
            "Leave it out, or name another format with --as.",
        ));
    }
    if job.large && matches!(job.form, Form::Text | Form::Markdown) {
        return Err(Failure::usage(
            "text has no size, so it cannot be large",
            "Take --as html, --as pdf or --as escpos.",
        ));
    }
    if is_receipt && columns == Some(80) {
        return Err(Failure::usage(
            "no receipt has 80 letters a line",
            "Paper of 80 mm has 48 or 42, paper of 58 mm has 32.",
        ));
    }
    if to_terminal && matches!(job.form, Form::Pdf | Form::Escpos) {
        return Err(Failure::usage(
            "these bytes are not for a terminal",
            "Send them to a file or a printer, such as: openchair handout ... > guide.pdf",
        ));
    }
    let code_page = job.code_page.as_deref().and_then(CodePage::named);
    Ok(match job.form {
        Form::Text => Format::Text {
            columns: columns.unwrap_or(80),
            codes: job.codes,
        },
        Form::Markdown => Format::Markdown,
        Form::Html => Format::Html,
        Form::Pdf => Format::Pdf,
        Form::Escpos => Format::EscPos {
            columns: columns.unwrap_or(48),
            code_page: code_page.unwrap_or_default(),
        },
    })
}

/// The groups of these names, each once.
fn named(guide: &Guide, ids: &[String]) -> Result<Vec<GroupIndex>, Failure> {
    let mut groups = Vec::new();
    for id in ids {
        let at = super::groups::named(guide, id)?;
        if guide.group(at).status == Status::Historical {
            let instead = guide.group(at).instead.iter();
            let instead: Vec<&str> = instead.map(|at| guide.group(*at).id.as_str()).collect();
            return Err(Failure::usage(
                format!("the group {id:?} has no meetings any more that a sheet could lead to"),
                format!("Groups to look at instead: {}", instead.join(", ")),
            ));
        }
        if !groups.contains(&at) {
            groups.push(at);
        }
    }
    if groups.len() > MOST_CHOSEN {
        return Err(Failure::usage(
            format!("{} groups are too many for one sheet", groups.len()),
            "Name one to three.",
        ));
    }
    Ok(groups)
}

fn unprintable(wrong: &Unprintable) -> Failure {
    match wrong {
        Unprintable::Sign(sign) => Failure::job(
            format!(
                "the sheet holds {:?} (U+{:04X}), which this format does not have",
                sign,
                u32::from(*sign)
            ),
            "Take --as html, or spell it another way in the content.",
        ),
        Unprintable::Command(told) => Failure::job(
            format!("the printer's commands cannot say this sheet: {told}"),
            "Take --as text or --as pdf.",
        ),
    }
}
