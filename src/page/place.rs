//! Where a person can be, and where taking something leads.

use super::Extra;
use crate::guide::{Answer, GroupIndex, QuestionIndex};

/// Where a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first page.
    Welcome,
    /// A question.
    Question(QuestionIndex),
    /// Why a question is asked.
    Why(QuestionIndex),
    /// The answers so far, each with a way to change it.
    Answers,
    /// Safety notices, before the groups.
    Notices,
    /// The suggestions, and the way to all else the advice says.
    Groups,
    /// Further groups.
    Further,
    /// Groups set aside and why.
    SetAside,
    /// One group in full.
    Group(GroupIndex),
    /// Open and closed meetings, of one group or of those suggested.
    Meetings(Option<GroupIndex>),
    /// Kinds of meeting.
    Formats,
    /// The ways to browse.
    Browse,
    /// One directory, or all groups.
    Directory(Option<usize>),
    /// The list of pages to read.
    Reading,
    /// A page to read.
    Article(usize),
    /// About this guide.
    About,
    /// Help lines.
    HelpNow,
    /// The keys.
    Keys,
    /// What goes on a sheet of paper to take away.
    TakeAway,
    /// That sheet, as it will be printed.
    Handout,
    /// The address of a group, as a code for a phone.
    Phone(GroupIndex),
    /// The groups chosen for that sheet, or those suggested, side by side.
    Compare,
    /// The worries that keep people from a first meeting.
    Concerns,
    /// One of them.
    Concern(usize),
    /// The answers of which another one can be looked at.
    WhatIf,
    /// The other answers to a question.
    WhatIfAnswer(QuestionIndex),
    /// What another answer would change.
    WhatIfChange(QuestionIndex, Answer),
    /// What a counselor asks after a first meeting.
    FollowUp,
    /// What studies show, for a counselor.
    Evidence,
    /// Calling a group, a counselor at one's side.
    Contact(GroupIndex),
    /// Leaving.
    Leave,
    /// A kiosk that waits for the next person.
    Attract,
    /// A kiosk that is about to clear itself.
    Warning,
}

/// What taking an item does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Opens a place.
    Open(Place),
    /// Answers the question on this page.
    Answer(Answer),
    /// Takes an answer that was only looked at.
    TakeAnswer(QuestionIndex, Answer),
    /// Asks this question again.
    Change(QuestionIndex),
    /// Begins the questions, or goes on with them.
    Begin,
    /// Goes to the groups, through the notices where there are any.
    SeeGroups,
    /// Goes back one page.
    Back,
    /// Shows all in the language at this place.
    Speak(usize),
    /// Chooses a group for the sheet to take away, or takes it off.
    Choose(GroupIndex),
    /// Puts something more on that sheet, or takes it off.
    Include(Extra),
    /// Prints that sheet.
    Print,
    /// Saves that sheet as the file at this place among those offered.
    Save(usize),
    /// Forgets the answers and begins again.
    StartOver,
    /// Clears the screen and ends the visit.
    LeaveNow,
}
