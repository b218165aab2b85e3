//! `graph`: the tree of questions, for a program that draws it.

use std::io::Write;
use std::num::NonZeroUsize;

use clap::ValueEnum;

use super::loaded::Loaded;
use super::{Args, Failure};
use crate::chart::{self, Chart};
use crate::guide::{Guide, QuestionIndex};
use crate::terminal::Environment;

/// Print the tree of questions, to be drawn
///
/// Each box is a question with its number. Each arrow says which answers take it. A dashed box is
/// passed over where what it says does not hold, as if it had been skipped.
///
/// `openchair graph | dot -Tsvg > tree.svg` draws it with Graphviz. What `--as mermaid` prints can
/// stand in a Markdown page.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct GraphArgs {
    /// The language of the drawing program
    #[arg(long = "as", value_enum, default_value_t, value_name = "FORMAT")]
    form: Form,

    /// The question to begin with, such as age; otherwise the first
    #[arg(long, value_name = "QUESTION")]
    from: Option<String>,

    /// How many questions deep to draw; what lies deeper is one box
    #[arg(long, value_name = "N")]
    depth: Option<NonZeroUsize>,
}

/// Programs that draw.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Form {
    /// Graphviz
    #[default]
    Dot,
    /// Mermaid
    Mermaid,
}

pub(super) fn run(
    job: &GraphArgs,
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    let loaded = Loaded::load(args, environment)?;
    let from = match &job.from {
        None => loaded.guide.first,
        Some(id) => named(&loaded.guide, id)?,
    };
    let depth = job.depth.map_or(usize::MAX, NonZeroUsize::get);
    let chart = Chart::new(loaded.telling(), from, depth);
    let text = match job.form {
        Form::Dot => chart::dot(&chart),
        Form::Mermaid => chart::mermaid(&chart),
    };
    Ok(output.write_all(text.as_bytes())?)
}

fn named(guide: &Guide, id: &str) -> Result<QuestionIndex, Failure> {
    guide.question_named(id).ok_or_else(|| {
        let known = guide.questions.iter().map(|question| question.id.as_str());
        Failure::usage(
            format!("there is no question {id:?}"),
            format!(
                "The questions are: {}",
                known.collect::<Vec<_>>().join(", ")
            ),
        )
    })
}
