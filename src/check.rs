//! Everything that is wrong with a guide: what its files say, what the walk over every path shows,
//! where the advice is not what a worked case fixed beforehand, and where care is wanting.

use jiff::civil::Date;

use crate::advice::{Advice, Adviser};
use crate::care;
use crate::content::Library;
use crate::finding::{self, Finding};
use crate::guide::{Answer, Case, GroupIndex, Guide, QuestionIndex, Verdict};
use crate::interview;
use crate::proof::{self, Path, Proof};
use crate::words::{ReviewWords, Speech};

/// What a check has shown.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Every finding, sorted by file and place. Without an error the guide can be used.
    pub findings: Vec<Finding>,
    /// How it stands with the care for words and facts; `None` where the files cannot be read.
    pub care: Option<care::Report>,
}

/// Checks a guide as it stands on a day.
#[must_use]
pub fn check(library: &Library, on: Date) -> Report {
    let guide = match library.load() {
        Ok(guide) => guide,
        Err(findings) => {
            return Report {
                findings,
                care: None,
            };
        }
    };
    let mut findings = words(library, &guide);
    let adviser = Adviser::new(&guide);
    let check = Check {
        files: library,
        guide: &guide,
    };
    findings.extend(check.proof(&adviser, &proof::prove(&adviser, proof::CEILING)));
    for (at, case) in guide.cases.iter().enumerate() {
        check.case(at, case, &adviser, &mut findings);
    }
    let care = match care::look(library, &guide, on) {
        Ok(mut care) => {
            findings.append(&mut care.findings);
            Some(care)
        }
        Err(mistakes) => {
            findings.extend(mistakes);
            None
        }
    };
    finding::sort(&mut findings);
    Report { findings, care }
}

/// What is wrong in the words of the program, in the languages of the guide.
fn words(library: &Library, guide: &Guide) -> Vec<Finding> {
    if let Err(findings) = Speech::new(library, guide, None) {
        return findings;
    }
    let review = guide.languages.iter();
    let review = review.filter_map(|lang| ReviewWords::load(library, lang).err());
    review.flatten().collect()
}

/// How a finding about a worked case begins.
#[must_use]
pub fn about_case(case: &Case) -> String {
    format!("case \"{}\": ", case.id)
}

struct Check<'a> {
    files: &'a Library,
    guide: &'a Guide,
}

impl Check<'_> {
    fn finding(&self, file: &str, path: &str, words: String, remedy: &str) -> Finding {
        Finding::error(file, self.files.span(file, path), words, remedy)
    }

    fn question_finding(&self, at: QuestionIndex, words: String, remedy: &str) -> Finding {
        self.finding("questions.ron", &format!("[{}].id", at.0), words, remedy)
    }

    /// What the walk over every path found.
    fn proof(&self, adviser: &Adviser<'_>, proof: &Proof) -> Vec<Finding> {
        let mut findings = Vec::new();
        for path in &proof.empty_paths {
            findings.push(self.empty_path(adviser, path));
        }
        for at in &proof.unreachable_questions {
            findings.push(self.question_finding(
                *at,
                format!("no path asks \"{}\"", self.guide.question(*at).id),
                "let a `next` lead to it, or loosen its `when`",
            ));
        }
        for at in &proof.unreachable_groups {
            let id = &self.guide.group(*at).id;
            findings.push(self.finding(
                &format!("groups/{id}.ron"),
                ".id",
                format!("no path suggests \"{id}\""),
                "let a choice wish for what it is, or loosen who it is for",
            ));
        }
        for (at, choice) in &proof.idle_choices {
            let question = self.guide.question(*at);
            let idle = proof.idle_choices.iter().filter(|(other, _)| other == at);
            if question.choices.len() > 1 && idle.count() == question.choices.len() {
                // Told once: equal findings are dropped.
                findings.push(self.question_finding(
                    *at,
                    format!("all choices of \"{}\" do the same", question.id),
                    "let them differ in wishes or in `next`, or take the question out",
                ));
                continue;
            }
            let id = question.choices.get(usize::from(*choice));
            let id = id.map_or("", |choice| choice.id.as_str());
            findings.push(self.finding(
                "questions.ron",
                &format!("[{}].choices[{choice}].id", at.0),
                format!("the choice \"{id}\" of \"{}\" changes nothing", question.id),
                "give it a wish that a group meets, or take it out",
            ));
        }
        for at in &proof.unproven {
            let id = &self.guide.question(*at).id;
            findings.push(self.question_finding(
                *at,
                format!("too many paths lead through \"{id}\": not all of them are proven"),
                "let questions wish for fewer different things, or guard some with `when`",
            ));
        }
        findings
    }

    /// The answer after which no group is left. Of paths that begin alike one finding comes out.
    fn empty_path(&self, adviser: &Adviser<'_>, path: &Path) -> Finding {
        let mut answers = self.guide.no_answers();
        let mut steps = 0;
        for (at, answer) in path {
            answers.set(*at, *answer);
            steps += 1;
            if adviser.advise(&answers).suggestions.is_empty() {
                break;
            }
        }
        let begun = path.get(..steps).unwrap_or(path);
        let words = format!(
            "no group is left for: {}",
            proof::written(self.guide, begun)
        );
        let remedy = "loosen a `need`, or add a group that these answers can have";
        match begun.last() {
            Some((at, Answer::Choice(choice))) => {
                let choice = format!("[{}].choices[{choice}].id", at.0);
                self.finding("questions.ron", &choice, words, remedy)
            }
            Some((at, Answer::Skip)) => {
                let skip = format!("[{}].skip", at.0);
                self.finding("questions.ron", &skip, words, remedy)
            }
            None => self.question_finding(self.guide.first, words, remedy),
        }
    }

    /// Holds one worked case against the advice for its answers.
    fn case(
        &self,
        case_at: usize,
        case: &Case,
        adviser: &Adviser<'_>,
        findings: &mut Vec<Finding>,
    ) {
        let advice = adviser.advise(&case.answers);
        let lang = self.guide.languages.first();
        let rests_on = lang.map_or("", |lang| case.rests_on.get(lang));
        let remedy =
            format!("look which is wrong, the case or the guide; it rests on this: {rests_on}");
        let mut wrong = |path: &str, words: String| {
            findings.push(self.finding(
                "cases.ron",
                &format!("[{case_at}]{path}"),
                format!("{}{words}", about_case(case)),
                &remedy,
            ));
        };
        let (_, dropped) = interview::settle(self.guide, &case.answers);
        for at in dropped {
            let id = &self.guide.question(at).id;
            let mut answers =
                (0..self.guide.questions.len()).map(|place| format!(".answers[{place}][0]"));
            let named = answers.find(|path| self.case_text(case_at, path) == *id);
            wrong(
                named.as_deref().unwrap_or(".answers"),
                format!("\"{id}\" is not asked with these answers"),
            );
        }
        let id = |group: GroupIndex| &self.guide.group(group).id;
        for (place, group) in case.suggests.iter().enumerate() {
            if !advice.suggestions.iter().any(|it| it.group == *group) {
                let got = self.suggested(&advice);
                wrong(
                    &format!(".suggests[{place}]"),
                    format!("\"{}\" is not suggested; these are: {got}", id(*group)),
                );
            }
        }
        for (place, group) in case.never.iter().enumerate() {
            if advice.suggestion(*group).is_some() {
                wrong(
                    &format!(".never[{place}]"),
                    format!("\"{}\" is suggested or listed", id(*group)),
                );
            }
        }
        for (place, (group, open, closed)) in case.verdicts.iter().enumerate() {
            let attend = adviser.attend(&case.answers, *group);
            if (attend.open, attend.closed) != (*open, *closed) {
                let words =
                    |open: Verdict, closed: Verdict| format!("{}/{}", open.id(), closed.id());
                wrong(
                    &format!(".verdicts[{place}]"),
                    format!(
                        "at \"{}\" the verdict is {}, not {}",
                        id(*group),
                        words(attend.open, attend.closed),
                        words(*open, *closed)
                    ),
                );
            }
        }
        let mut shown: Vec<&str> = advice
            .notices
            .iter()
            .filter_map(|at| self.guide.notices.get(*at))
            .map(|notice| notice.id.as_str())
            .collect();
        let mut wanted: Vec<&str> = case.notices.iter().map(String::as_str).collect();
        shown.sort_unstable();
        wanted.sort_unstable();
        if shown != wanted {
            let shown = if shown.is_empty() {
                "none".to_owned()
            } else {
                shown.join(", ")
            };
            wrong(".notices", format!("these notices show: {shown}"));
        }
    }

    /// What stands in the file of cases at a place within a case.
    fn case_text(&self, case_at: usize, path: &str) -> &str {
        let span = self.files.span("cases.ron", &format!("[{case_at}]{path}"));
        let text = self.files.text("cases.ron").unwrap_or("");
        text.get(span).unwrap_or("")
    }

    fn suggested(&self, advice: &Advice) -> String {
        let suggested = advice.suggestions.iter();
        let ids = suggested.map(|it| self.guide.group(it.group).id.as_str());
        let ids: Vec<&str> = ids.collect();
        if ids.is_empty() {
            "none".to_owned()
        } else {
            ids.join(", ")
        }
    }
}
