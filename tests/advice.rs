//! The advice, as behavior: what people with these answers are told.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod adviser;
}

use openchair::advice::Heading;
use rstest::rstest;

use support::adviser::{ADVISER, GUIDE, advise, answers, at, id, ids, notices};

// ---- what the issue shows

#[test]
fn a_woman_who_drinks_and_wants_no_religion() {
    let advice = advise("who=self substance=alcohol aim=stop outlook=secular-only setting=women");
    let suggested = ids(&advice.suggestions);
    assert_eq!(suggested.first(), Some(&"wfs"));
    let secular = ["smart", "lifering", "secular-aa"];
    let shown: Vec<&str> = suggested.into_iter().chain(ids(&advice.also)).collect();
    for group in secular {
        assert!(shown.contains(&group), "{group}: {shown:?}");
    }
    let aa = advice
        .set_aside
        .iter()
        .find(|it| id(it.group) == "aa")
        .unwrap();
    let outlook = GUIDE.question_named("outlook");
    assert_eq!(aa.reason.question, outlook);
    let changes: Vec<&str> = aa
        .changes
        .iter()
        .map(|(at, it)| GUIDE.question(*at).answer_id(*it))
        .collect();
    assert_eq!(changes, ["spiritual", "secular", "faith", "skip"]);
    assert!(aa.changes.iter().all(|(at, _)| Some(*at) == outlook));
}

#[test]
fn a_teenager_whose_parent_drinks() {
    let advice = advise("who=loved-one relation=my-parent family-age=teen their-substance=alcohol");
    assert_eq!(ids(&advice.suggestions).first(), Some(&"alateen"));
    assert!(notices(&advice).contains(&"danger-at-home"));
}

#[test]
fn nobody_with_withdrawal_is_sent_to_mm() {
    for more in [
        "",
        " outlook=secular",
        " outlook=secular-only approach=skills",
        " place=online",
    ] {
        let advice = advise(&format!(
            "who=self substance=alcohol aim=cut-down withdrawal=yes{more}"
        ));
        assert!(advice.suggestion(at("mm")).is_none(), "{more}");
        assert!(notices(&advice).contains(&"withdrawal"), "{more}");
        let mm = advice
            .set_aside
            .iter()
            .find(|it| it.group == at("mm"))
            .unwrap();
        assert!(
            mm.changes.is_empty(),
            "nobody is told to answer this otherwise"
        );
    }
    let free = advise("who=self substance=alcohol aim=cut-down withdrawal=no");
    assert!(free.suggestion(at("mm")).is_some());
    assert!(
        notices(&free).contains(&"withdrawal"),
        "no answer rules it out"
    );
}

#[rstest]
#[case::helper_at_aa("who=helper", "aa", "listen/not-for-you")]
#[case::helper_at_na("who=helper", "na", "listen/not-for-you")]
#[case::helper_at_al_anon("who=helper", "al-anon", "listen/not-for-you")]
#[case::helper_at_alateen("who=helper", "alateen", "none/not-for-you")]
#[case::helper_at_wfs("who=helper", "wfs", "not-for-you/not-for-you")]
#[case::unsure_drinker_at_aa("who=self substance=alcohol aim=unsure", "aa", "welcome/welcome")]
#[case::drinker_at_aa("who=self substance=alcohol aim=stop", "aa", "welcome/welcome")]
#[case::cuts_down_at_aa("who=self substance=alcohol aim=cut-down", "aa", "welcome/ask")]
#[case::opioids_at_aa("who=self substance=opioids", "aa", "listen/ask")]
#[case::opioids_at_na("who=self substance=opioids", "na", "welcome/welcome")]
#[case::teen_relative_at_alateen(
    "who=loved-one relation=my-parent their-substance=alcohol family-age=teen",
    "alateen",
    "none/welcome"
)]
#[case::adult_relative_at_alateen(
    "who=loved-one relation=my-parent their-substance=alcohol family-age=adult",
    "alateen",
    "none/not-for-you"
)]
#[case::partner_at_al_anon(
    "who=loved-one relation=my-partner their-substance=alcohol",
    "al-anon",
    "welcome/welcome"
)]
#[case::relative_at_aa("who=loved-one", "aa", "listen/not-for-you")]
#[case::man_at_wfs(
    "who=self substance=alcohol setting=men",
    "wfs",
    "not-for-you/not-for-you"
)]
#[case::pilot_at_boaf("who=self substance=alcohol work=aviation", "boaf", "welcome/welcome")]
fn the_verdict_is_the_fellowships_own(
    #[case] said: &str,
    #[case] group: &str,
    #[case] verdict: &str,
) {
    let attend = ADVISER.attend(&answers(said), at(group));
    assert_eq!(
        format!("{}/{}", attend.open.id(), attend.closed.id()),
        verdict
    );
}

// ---- what the rules were tried on

#[rstest]
#[case::nothing_said("who=self", &["aa", "smart", "na"])]
#[case::alcohol("who=self substance=alcohol", &["aa", "smart", "lifering"])]
#[case::opioids("who=self substance=opioids", &["na", "smart", "lifering"])]
#[case::faith_not_named("who=self outlook=faith", &["aa", "smart", "na"])]
#[case::helper("who=helper", &["aa", "smart", "al-anon"])]
#[case::loss("who=loss", &["grasp", "learn-to-cope"])]
fn the_special_cases_come_out_as_in_the_rules(#[case] said: &str, #[case] groups: &[&str]) {
    assert_eq!(ids(&advise(said).suggestions), groups);
}

#[rstest]
#[case::physician("who=self substance=alcohol work=health", "idaa")]
#[case::pilot("who=self substance=alcohol work=aviation", "boaf")]
#[case::cook("who=self substance=alcohol work=hospitality", "bens-friends")]
#[case::smoker("who=self substance=nicotine", "nica")]
#[case::on_medicine("who=self substance=opioids medication=yes", "mara")]
#[case::co_occurring_in_person("who=self mental-health=yes place=in-person", "dra")]
#[case::woman("who=self setting=women", "wfs")]
#[case::lgbtq_drinker("who=self substance=alcohol setting=lgbtq", "lgbtq-aa")]
#[case::christian("who=self outlook=faith faith=christian", "celebrate-recovery")]
#[case::native("who=self outlook=faith faith=native", "wellbriety")]
#[case::muslim("who=self outlook=faith faith=muslim", "millati-islami")]
#[case::parent_who_wants_to_help(
    "who=loved-one relation=my-child family-wish=help-them",
    "smart-family"
)]
#[case::secular_steps(
    "who=self substance=alcohol outlook=secular-only approach=steps",
    "secular-aa"
)]
fn a_group_made_for_this_is_suggested(#[case] said: &str, #[case] group: &str) {
    let advice = advise(said);
    assert!(
        ids(&advice.suggestions).contains(&group),
        "{:?}",
        ids(&advice.suggestions)
    );
}

#[test]
fn a_teenager_of_their_own_use_sees_smart_only_where_nothing_else_is_left() {
    let advice = advise("who=self age=teen");
    let suggested = ids(&advice.suggestions);
    assert!(
        suggested.contains(&"aa") || suggested.contains(&"na"),
        "{suggested:?}"
    );
    assert!(!suggested.contains(&"smart"), "{suggested:?}");
}

#[test]
fn a_skipped_answer_fails_safe() {
    let advice = advise("who=self substance=alcohol");
    for (group, question) in [
        ("wfs", "setting"),
        ("idaa", "work"),
        ("dra", "mental-health"),
    ] {
        let it = advice.suggestion(at(group)).unwrap();
        assert_eq!(it.heading, Heading::Particular, "{group}");
        let rule = it
            .consider
            .iter()
            .find(|it| it.because == openchair::advice::Because::Rule);
        assert_eq!(
            rule.unwrap().question,
            GUIDE.question_named(question),
            "{group}"
        );
    }
}

#[test]
fn whoever_is_told_to_come_is_not_asked_by_whom() {
    for question in &GUIDE.questions {
        let en = &GUIDE.languages[0];
        for text in [&question.text, &question.why] {
            let text = text.get(en).to_lowercase();
            assert!(
                !text.contains("who told") && !text.contains("judge"),
                "{text}"
            );
        }
    }
}
