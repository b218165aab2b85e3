//! Every place a visit can come to.

use openchair::guide::Guide;
use openchair::page::Place;

pub(crate) fn every_place(guide: &Guide) -> Vec<Place> {
    let questions = || guide.questions().map(|(at, _)| at);
    let groups = || guide.groups().map(|(at, _)| at);
    let mut places = vec![
        Place::Answers,
        Place::Notices,
        Place::Groups,
        Place::Further,
        Place::SetAside,
        Place::Meetings(None),
        Place::Formats,
        Place::Browse,
        Place::Directory(None),
        Place::Reading,
        Place::About,
        Place::HelpNow,
        Place::Keys,
        Place::TakeAway,
        Place::Handout,
        Place::Leave,
        Place::Compare,
        Place::Concerns,
        Place::WhatIf,
        Place::FollowUp,
        Place::Evidence,
    ];
    places.extend(questions().map(Place::Question));
    places.extend(questions().map(Place::Why));
    places.extend(groups().map(Place::Group));
    places.extend(groups().map(|group| Place::Meetings(Some(group))));
    places.extend(groups().map(Place::Phone));
    places.extend((0..guide.directories.len()).map(|at| Place::Directory(Some(at))));
    places.extend((0..guide.articles.len()).map(Place::Article));
    places.extend((0..guide.counsel.concerns.len()).map(Place::Concern));
    places.extend(groups().map(Place::Contact));
    for (at, question) in guide.questions() {
        places.push(Place::WhatIfAnswer(at));
        let answers = question.answers();
        // Without answers all of these say the same, so another page stands before each.
        let changes = answers.map(|answer| [Place::WhatIf, Place::WhatIfChange(at, answer)]);
        places.extend(changes.flatten());
    }
    places.push(Place::Welcome);
    places
}
