//! The words and addresses of a guide, which no advice hangs on.

use std::collections::BTreeMap;

use crate::guide::{Choice, Fact, Group, Guide, Passage, Question, Source, Text};

/// Words by where they stand.
#[derive(Default)]
struct Texts(BTreeMap<String, String>);

/// How many texts two guides both have, and word differently.
pub(super) fn different(before: &Guide, now: &Guide) -> usize {
    let (before, now) = (Texts::of(before), Texts::of(now));
    let both = before.0.iter().filter_map(|(at, words)| {
        let other = now.0.get(at)?;
        Some(words != other)
    });
    both.filter(|differ| *differ).count()
}

impl Texts {
    fn of(guide: &Guide) -> Self {
        let mut it = Self::default();
        it.text("guide update_policy", &guide.update_policy);
        it.text("guide paid_by", &guide.paid_by);
        it.texts("guide reviewed", &guide.reviewed);
        for question in &guide.questions {
            it.question(question);
        }
        for about in &guide.traits {
            let at = format!("trait {}", about.id);
            it.text(&format!("{at} label"), &about.label);
            it.texts(&format!("{at} lacks"), &about.lacks);
        }
        for group in &guide.groups {
            it.group(group);
        }
        for format in &guide.formats {
            let at = format!("format {}", format.id);
            it.text(&format!("{at} name"), &format.name);
            it.fact(&at, &format.fact);
            it.texts(&format!("{at} look_for"), &format.look_for);
            it.word(&format!("{at} codes"), &format.codes.join(" "));
        }
        for notice in &guide.notices {
            let at = format!("notice {}", notice.id);
            it.text(&format!("{at} title"), &notice.title);
            it.fact(&at, &notice.fact);
        }
        for line in &guide.help_lines {
            let at = format!("help {}", line.id);
            it.texts(&at, [&line.name, &line.contact, &line.text]);
        }
        for list in &guide.directories {
            let at = format!("directory {}", list.id);
            it.texts(&at, [&list.title, &list.text]);
        }
        for article in &guide.articles {
            let at = format!("page {}", article.id);
            it.text(&format!("{at} title"), &article.title);
            for (place, passage) in article.passages.iter().enumerate() {
                let at = format!("{at} {place}");
                match passage {
                    Passage::Heading(text) | Passage::Para(text) => it.text(&at, text),
                    Passage::Points(points) => it.texts(&at, points),
                }
            }
            it.sources(&at, &article.sources);
        }
        for (place, explanation) in guide.open_and_closed.iter().enumerate() {
            it.fact(&format!("open_and_closed {place}"), &explanation.fact);
        }
        let counsel = &guide.counsel;
        for card in &counsel.concerns {
            let at = format!("concern {}", card.id);
            it.texts(
                &at,
                [&card.title, &card.reflection, &card.fact, &card.offer],
            );
            it.sources(&at, &card.sources);
        }
        it.texts("counsel talking", &counsel.talking);
        it.texts("counsel evidence", &counsel.evidence);
        it.sources("counsel evidence", &counsel.evidence_sources);
        it.texts("counsel follow_up", &counsel.follow_up);
        it.texts("counsel consent", &counsel.consent);
        it.texts("counsel call", &counsel.call);
        for case in &guide.cases {
            let at = format!("case {}", case.id);
            it.texts(&at, [&case.text, &case.rests_on]);
        }
        it
    }

    fn question(&mut self, question: &Question) {
        let at = format!("question {}", question.id);
        self.text(&at, &question.text);
        self.text(&format!("{at} why"), &question.why);
        self.texts(&format!("{at} skip"), &question.skip);
        for choice in &question.choices {
            self.choice(&format!("{at} {}", choice.id), choice);
        }
    }

    fn choice(&mut self, at: &str, choice: &Choice) {
        self.text(at, &choice.text);
        self.texts(&format!("{at} detail"), &choice.detail);
        let said = choice.wishes.iter().map(|it| &it.said);
        self.texts(&format!("{at} said"), said);
    }

    fn group(&mut self, group: &Group) {
        let at = format!("group {}", group.id);
        let named = |name: &str| format!("{at} {name}");
        self.text(&named("name"), &group.name);
        self.texts(&named("short"), &group.short);
        self.text(&named("brief"), &group.brief);
        for known in &group.traits {
            let at = format!("{at} trait {}", known.about.0);
            self.facts(&at, &known.fact);
        }
        for kind in &group.meetings {
            self.fact(&format!("{at} format {}", kind.format.0), &kind.fact);
        }
        let facts = [
            ("rule", &group.admits.rule),
            ("meeting", &group.meeting),
            ("first_visit", &group.first_visit),
            ("cost", &group.cost),
            ("sponsor", &group.sponsor),
            ("membership", &group.membership),
            ("languages", &group.languages),
        ];
        self.fact(&named("about"), &group.about);
        self.fact(&named("terms"), &group.attendance.terms);
        for (name, fact) in facts {
            self.facts(&named(name), fact);
        }
        let evidence = group.evidence.iter().map(|it| &it.fact);
        self.facts(&named("evidence"), evidence);
        self.texts(&named("suits"), &group.suits);
        self.texts(&named("may_not_suit"), &group.may_not_suit);
        let rules = group.attendance.rules.iter().map(|it| &it.text);
        self.texts(&named("rules"), rules);
        self.word(&named("website"), &group.website);
        self.texts(&named("finder"), &group.finder);
        for (place, phone) in group.phones.iter().enumerate() {
            self.word(&format!("{at} phone {place} number"), &phone.number);
            self.text(&format!("{at} phone {place}"), &phone.text);
        }
        self.sources(&at, &group.sources);
    }

    fn facts<'t>(&mut self, at: &str, facts: impl IntoIterator<Item = &'t Fact>) {
        for fact in facts {
            self.fact(at, fact);
        }
    }

    fn fact(&mut self, at: &str, fact: &Fact) {
        self.text(&format!("{at} fact"), &fact.text);
    }

    fn sources(&mut self, at: &str, sources: &[Source]) {
        for source in sources {
            let words = [&source.title, &source.publisher, &source.url, &source.as_of];
            let words = words.map(String::as_str).join("\n");
            self.word(&format!("{at} source {}", source.id), &words);
        }
    }

    fn texts<'t>(&mut self, at: &str, texts: impl IntoIterator<Item = &'t Text>) {
        for (place, text) in texts.into_iter().enumerate() {
            self.text(&format!("{at} {place}"), text);
        }
    }

    fn text(&mut self, at: &str, text: &Text) {
        for (lang, words) in text.iter() {
            self.word(&format!("{at} {lang}"), words);
        }
    }

    fn word(&mut self, at: &str, words: &str) {
        self.0.insert(at.to_owned(), words.to_owned());
    }
}
