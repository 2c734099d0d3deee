use serde::{Deserialize, Serialize};

/// Every reason for which a rule says no. The words stand in the pages' word files, under the same names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// The thing belongs to somebody else's role; looks like missing.
    NotYours,
    /// The time of the attempt is over.
    TimeUp,
    /// The attempt is handed in.
    HandedIn,
    /// The item is not in this attempt.
    NoSuchItem,
    /// The rules of honour were not accepted.
    HonourNotSigned,
    /// The exam is not open for this person now.
    NotOpen,
    /// Somebody graded this case first.
    AlreadyGraded,
    /// A case grade is 0 to 4.
    BadLevel,
    /// A comment is obligatory here.
    CommentMissing,
    /// The text is too short to be one.
    TextTooShort,
    /// The text is too long.
    TextTooLong,
    /// The item of the checklist wants evidence.
    EvidenceMissing,
    /// «Not applicable» and «return» want a reason.
    ReasonMissing,
    /// The item is signed and can't be changed.
    AlreadySigned,
    /// Nothing waits for a signature.
    NothingToSign,
    /// An answer of the code's test leads back to its principle.
    TestNotPassed,
    /// The name does not match the person's.
    NameDiffers,
    /// The tick that stands for a signature is missing.
    NotConfirmed,
    /// The condition of the retake is not recorded yet.
    ConditionFirst,
    /// Something before the defence is missing.
    NotReady,
    /// A panel is three different people, and the mentor is not one of them.
    BadPanel,
    /// A level of the rubric is not set.
    LevelMissing,
    /// This person's sheet is in.
    SheetIn,
    /// The evidence does not allow this outcome.
    OutcomeNotAllowed,
    /// A transfer names the department.
    DepartmentMissing,
    /// The decision has to be made before it is registered.
    DecideFirst,
    /// It is registered already.
    AlreadyRegistered,
    /// The sign-in did not match.
    BadSignIn,
    /// The password is too short.
    PasswordTooShort,
    /// The password is too long.
    PasswordTooLong,
    /// The password is one that everybody tries first.
    PasswordCommon,
    /// The two passwords differ.
    PasswordsDiffer,
    /// The address is not one.
    BadEmail,
    /// The address belongs to somebody.
    EmailTaken,
    /// Nobody closes the door behind himself: somebody else has to.
    OwnDoor,
    /// The month has ended with a registered outcome: nothing new begins.
    MonthOver,
    /// A date too far from today.
    BadDate,
    /// Nobody signs both halves of a decision, or decides about himself.
    OwnSignature,
    /// A field is missing or unreadable.
    BadField,
}
