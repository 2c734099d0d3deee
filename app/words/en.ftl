# Parts

part-house = Stazh
part-skip = Skip to content
part-rail = Sections
part-nav = Main
part-nav-dock = Main, at the bottom
part-reference = Reference
part-more = More
part-crumbs = Path
part-find = Search
part-language = Language
part-theme = Theme
part-theme-light = Light
part-theme-auto = As the system
part-theme-dark = Dark
part-motto-1 = Twenty working days.
part-motto-2 = Four weeks. One plan.
part-week = Week { $n }
part-awaits-signature = awaits signature
part-done = Done
part-now = Now
part-ahead = Ahead
part-ruler = { $n ->
    [one] Internship, { $n } working day
   *[other] Internship, { $n } working days
}
part-ruler-day = Day { $n }, { $date }
part-ruler-today = Day { $n }, { $date }, today
part-pass = pass mark { $n }
part-scale = Attempts: { $marks }. Pass mark { $pass }
part-q-answered = Question { $n }, answered
part-q-answered-flagged = Question { $n }, answered, flagged
part-q-open = Question { $n }, not answered
part-q-open-flagged = Question { $n }, not answered, flagged
part-q-key-answered = answered
part-q-key-open = not answered
part-q-key-flagged = come back
part-q-key-current = on this page
part-error-400 = The request cannot be read
part-error-400-next = Go back a page and send the form again.
part-error-403 = This is not for your role
part-error-403-next = If it should be, tell your mentor or an administrator.
part-error-404 = No such page
part-error-404-next = The material may have moved: search by title.
part-error-409 = Somebody has already changed this
part-error-409-next = Go back and reload the page: it will show what is on record now.
part-error-410 = This link is out of date
part-error-410-next = Ask for a new one.
part-error-413 = Too long
part-error-413-next = Shorten the text and send it again. What was saved before is safe.
part-error-422 = This cannot be recorded
part-error-422-next = Go back a page and check what you are sending.
part-error-429 = Too often
part-error-429-next = Wait a minute and try again. What was saved before is safe.
part-error-500 = Something broke on our side
part-error-500-next = Your marks are safe, try again in a minute.
part-error-503 = The server is busy
part-error-503-next = Your marks are safe, try again in a minute.
part-error-home = Go to the first page
part-error-place = Go to { $place }
part-error-search = Search

# Navigation

nav-today = Today
nav-materials = Materials
nav-checklists = Checklists
nav-exams = Exams
nav-plan = Plan and defence
nav-review = Review
nav-trainees = Trainees
nav-defences = Defences
nav-bank = Question bank
nav-people = People
nav-code = Code
nav-glossary = Glossary

# People and departments

trainee = Trainee
mentor = Mentor
cohort = Cohort
project = Project “{ $name }”
role-trainee = trainee
role-mentor = mentor
role-specialist = specialist, { $department }
role-head = head of { $department }
role-hr = HR
role-author = author
role-admin = administrator
department-client-service = client service
department-seo = SEO
department-ppc = paid advertising
department-implementation = implementation
department-analytics = analytics
department-content = design and content
department-finance = finance and paperwork
department-hr = HR

# Common

all = All
show = Show
find = Search
choose = Choose
optional = optional
today = today
done = Done
now = Now
ahead = Ahead
not-yet = Not yet
signed = Signed
not-signed = Not signed
handed-in = Handed in
passed = Passed
not-passed = Not passed
not-yet-passed = Not passed yet
returned = Returned for changes
returned-n = Returned: { $n }
waits-review = Waits for review
saved-at = Saved at { $at }
until = by { $day }
was-due = was due by { $day }
of-n = of { $n }
n-of-m = { $n } of { $m }
n-of-m-done = { $n } of { $m } done
min = { $n } min
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
minutes-word = { $n ->
    [one] minute
   *[other] minutes
}
points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
percent = { $n }%
quoted = “{ $text }”

# Dates and waits

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
wait-minutes = { $n } min
wait-hours = { $n } h
wait-days = { $n } d

# Accounts

login-title = Sign in
login-lead = The e-mail address you were invited by.
login-demo = This is a demonstration: people, projects and figures are invented.
login-email = E-mail
login-password = Password
login-enter = Sign in
login-foot = No invitation, or a forgotten password? An administrator gives out new links.
invite-title = Choose a password
invite-lead = { $name }, your own pages open right after this. The link in the invitation works once.
invite-enter = Save and sign in
password-current = Current password
password-new = New password
password-again = New password again
password-hint = { $n ->
    [one] At least { $n } character. A phrase of several words will do.
   *[other] At least { $n } characters. A phrase of several words will do.
}
password-save = Change password
account-title = Profile
account-leave = Sign out
account-sessions = Where you are signed in
account-password = Password
account-unknown-browser = Unknown browser
account-seen = last seen { $at }
account-here = this browser
account-end = End
people-title = People
people-lead = Invitations, roles and access.
people-link = The link is ready. It is shown only now: copy it and hand it over in person.
people-all = Everybody with an account
people-invite = Invite
people-name = Full name
people-role = Role
people-invite-send = Get a link
people-new-link = New link
people-disable = Close access
people-enable = Open access
people-disabled = access closed
people-invited = invited, no password yet
settings-title = Settings
settings-zone = Time zone, for example Europe/Moscow
settings-record = Record of retakes
settings-record-hint = How many retakes somebody needed who made it in the end. An empty field shows nothing.
settings-save = Save

# Today

today-day = { $n ->
    [1] Day one
    [2] Day two
    [3] Day three
    [4] Day four
    [5] Day five
    [6] Day six
    [7] Day seven
    [8] Day eight
    [9] Day nine
    [10] Day ten
    [11] Day eleven
    [12] Day twelve
    [13] Day thirteen
    [14] Day fourteen
    [15] Day fifteen
    [16] Day sixteen
    [17] Day seventeen
    [18] Day eighteen
    [19] Day nineteen
    [20] Day twenty
   *[other] Day { $n }
}
today-ahead = Starts { $day }
today-over = The programme days are over
today-reader = trainee, day { $n }
today-lead = { $week }. { $title }. { $left ->
    [0] Nothing is left for this day.
    [one] One thing is left.
   *[other] { $left } things are left.
}
today-plan = Plan of the day
today-empty = Nothing is planned for this day
today-empty-next = You may start on the next one: its materials and checklists are open already.
today-tomorrow = Next day
today-late = Overdue
today-late-n = { $n ->
    [one] { $n } thing
   *[other] { $n } things
}
today-soon = Next dates
today-gate = Before the exams
today-none = No internship is set up yet
today-none-title = Your plan for each day will be here
today-none-next = HR sets your cohort, mentor and first day. Until then there is nothing to do.
work-material = { $n ->
    [one] Material, { $n } minute
   *[other] Material, { $n } minutes
}
work-checklist = { $left ->
    [0] All items are signed: { $all }
    [one] { $left } item of { $all } is left
   *[other] { $left } items of { $all } are left
}
work-checklist-waits = Sent, waits for the mentor’s signature
work-code = Chapters, short situations and a signature
work-exam-time = { $n ->
    [one] { $n } minute without a break
   *[other] { $n } minutes without a break
}
work-plan = Work plan
work-plan-detail = The text that the panel will read
work-defence = Plan defence
work-defence-detail = A talk and the panel’s questions
do-read = Read
do-open = Open
do-write = Write
ruler-mentor = Mentor
ruler-code = Code
ruler-exam = Exam
ruler-plan = Plan
ruler-defence = End

# Materials

materials-lead = Lessons by subject, each with its reading time.
materials-sum = { $read } read, { $left } left
materials-find = Find a material
materials-find-example = For example, negative keywords
materials-none = Nothing for “{ $q }”
materials-none-next = Clear the filter or ask your mentor.
materials-clear = Clear the filters
materials-track = Subject
materials-unread = Unread only
materials-renewed = The text has changed
track-role = Role
track-process = Process
track-client = Client communication
track-finance = Documents and finance
track-implementation = Implementation
track-seo = SEO
track-ppc = Paid advertising
track-analytics = Analytics
track-tools = Tools
reader-toc = Contents
reader-about = { $n ->
    [one] { $n } minute, checked on { $day }
   *[other] { $n } minutes, checked on { $day }
}
reader-fallback = There is no English text yet
reader-fallback-next = The lesson is shown in Russian. If you need help with it, ask your mentor.
reader-check = Check yourself
reader-check-n = Question { $n } of { $all }
reader-check-answer = Show the answer
reader-sources = Sources
reader-owner = Kept by { $owner }. Checked on { $checked }, next check by { $review }.
reader-renewed = The text has changed since you marked it
reader-renewed-next = Your earlier mark is kept. Read it again and mark the new version.
reader-confirm = I have read it and know where to use it
reader-confirm-hint = Your mentor will see the mark and the time. You may leave a question below.
reader-question = Question to the mentor
reader-sign = Mark as read
reader-signed = Read

# Checklists

checklists-lead = What to check by hand. The reviewer’s signature closes an item.
checklist-lead = When: { $when }. Tick an item when it is done and its evidence is attached. The reviewer’s signature closes it.
checklist-items = Items
checklist-item-n = Item { $n }
checklist-not-yet = Not yet
checklist-done = Done
checklist-na = Not required
checklist-evidence = Evidence: a link or a task number
checklist-note = Note or reason
checklist-wants-evidence = evidence required
checklist-send = Send for review
checklist-all-signed = All signed
checklist-signed = Signed
checklist-waiting = Waits for review
checklist-returned = Returned
checklist-open = Left to do
checklist-bar = { $signed } signed, { $waiting } waiting for review, { $returned } returned, { $open } left

# Code

code-title = The account manager’s code
code-lead = Version { $version } of { $date }
code-signed = Code signed, version { $version }
code-sign-lead = When you have read all chapters, answer a few short situations and sign the code.
code-sign-go = Go and sign
code-sign-title = Signing the code
code-sign-rules = Choose what to do in each situation. Where an answer differs from the code, the page names the principle: read it again and answer once more. You may try as often as you need.
code-situation = Situation { $n } of { $all }
code-wrong = The code says otherwise
code-reread = Read principle P{ $n } again
code-confirm = I have read the code and will work by it
code-name = Full name
code-name-hint = As in your profile: this is your signature.
code-sign-do = Sign the code

# Exams: list and door

exams-lead = { $n ->
    [one] The outcome takes { $n } passed exam of { $all }.
   *[other] The outcome takes { $n } passed exams of { $all }.
}
entry-locked = { $n ->
    [one] Locked, { $n } thing to do first
   *[other] Locked, { $n } things to do first
}
entry-start = Attempt { $n } is open
entry-resume = Attempt under way
entry-grading = Cases are being graded
entry-opens = Opens { $at }
entry-waits = Not before { $at }: waits for a condition or permission
entry-waits-condition = Waits for its condition
entry-waits-permission = Waits for permission
entry-passed = Exam passed
entry-exhausted = No attempts left
entry-over = The internship is over
exam-questions = Questions
exam-time = Time
exam-pass = Pass mark
exam-try = Attempt
exam-try-n = Attempt { $n }
exam-try-score = No. { $n }: { $score }
exam-tries = { $n ->
    [one] { $n } attempt of { $max } used
   *[other] { $n } attempts of { $max } used
}
exam-retakes = { $n ->
    [0] no retakes
    [one] { $n } retake
   *[other] { $n } retakes
}
exam-record = { $n ->
    [one] The agency’s record is { $n } retake. It is not a verdict.
   *[other] The agency’s record is { $n } retakes. It is not a verdict.
}
exam-past = Attempts
exam-trial = Trial version: shorter than the full exam
exam-topics = Topics
exam-topic = Topic
exam-weight = Weight
exam-critical = critical
exam-critical-rule = critical topics: at least { $n }%
exam-how = How it works
exam-rule-clock = The clock starts with the first page
exam-rule-clock-text = It is the server’s clock: closing the tab does not stop it, and saved answers are not lost. When time is up, they are handed in for you.
exam-rule-save = Answers save themselves
exam-rule-save-text = The time of the last save stands at the top. If the connection fails, it shows how many answers are not saved; keep the page open. Without scripts the buttons below the questions save.
exam-rule-back = You can come back to any question
exam-rule-back-text = The grid shows what is still open, and you can change an answer until you submit.
exam-rule-cases = A person grades the cases
exam-rule-cases-text = { $n ->
    [one] The attempt has { $n } case. Your mentor or a specialist sets a level and writes a comment; then the result appears.
   *[other] The attempt has { $n } cases. Your mentor or a specialist sets a level and writes a comment; then the result appears.
}
exam-rule-honour = You answer on your own
exam-rule-honour-text = Allowed: a calculator and scrap paper. Not allowed: reference materials, help from others, AI tools.
gate-start = Start now?
gate-start-text = { $n ->
    [one] You need { $n } minute without meetings. The clock cannot be stopped.
   *[other] You need { $n } minutes without meetings. The clock cannot be stopped.
}
gate-honour = I understand the rules and will answer on my own
gate-start-go = Start the exam
gate-extra-time = If you need more time for health reasons, tell your mentor before you start.
gate-resume = Attempt under way
gate-resume-text = Your saved answers are in place; the server’s clock is running.
gate-resume-go = Back to the questions
gate-locked = Locked for now
gate-locked-text = The exam opens when everything on this list is done.
gate-grading-text = Your answers are safe. The result appears when a person has graded the cases.
gate-attempt-go = Open the attempt
gate-wait = Next attempt
gate-wait-text = Attempt { $n } opens at this time at the earliest, once both points below are met.
gate-paused-text = The pause before attempt { $n } is over. It opens once both points are met.
gate-permission = Permission from { $who }
allows-mentor = the mentor
allows-head = the head of client service
gate-passed-text = There is nothing more to sit. The list of attempts leads to the results by topic.
gate-exhausted-text = All results are kept. The head of client service decides what comes next: talk to your mentor.
gate-over-text = There are no new attempts: the outcome is registered. All results are kept.

# Exams: questions and answers

kind-single = One answer
kind-multiple = Several answers
kind-truefalse = True or false
kind-short = Short answer
kind-number = Number
kind-match = Matching
kind-order = Order
kind-case = Case
question-n = Question { $n }
answer-true = True
answer-false = False
answer-short = Your answer, a few words
answer-number = Your answer, a number
answer-case = Your answer
answer-order = Choose a number for each step, starting with the first.
exam-skip = Skip to the questions
exam-answered = { $n } of { $m } answered
exam-side = The server’s clock is running. If the connection fails, keep the page open: sending is tried again by itself, and the top shows how many answers are not saved.
exam-page = Questions { $from }–{ $to }
exam-until = until { $at }
exam-timer = Time left
exam-left-10 = Ten minutes left
exam-left-5 = Five minutes left
exam-left-1 = One minute left
exam-nothing-saved = No answers saved yet
exam-saving = Saving
exam-saved = Answers saved
exam-saved-at = Answers saved at { $at }
exam-not-saved = Not saved: { $n }
exam-closed = The attempt is closed. Reload the page
exam-back = Back
exam-next = Next
exam-save = Save
exam-finish = Finish
exam-to-finish = Go to submit
finish-title = Submit the exam?
finish-answered = Answered
finish-open = Not answered
finish-until = Time until
finish-open-list = Still without an answer:
finish-text = Answers cannot be changed after you submit.
finish-do = Submit
finish-back = Back to the questions

# Exams: result

result-handed-in = Submitted { $at }
result-by-time = Time is up. Answers saved before { $at } were submitted
result-waiting = { $n ->
    [one] Your answers are safe. Your mentor or a specialist will grade { $n } case, and the result will appear here.
   *[other] Your answers are safe. Your mentor or a specialist will grade { $n } cases, and the result will appear here.
}
result-passed-lead = Above the pass mark, critical topics included. There is nothing more to sit.
result-short = { $n ->
    [one] { $n } point short of the pass mark.
   *[other] { $n } points short of the pass mark.
}
result-critical = Critical topics below their mark: { $topics }. Begin with them.
result-change = Since the last attempt: { $by }.
result-topics = By topic
result-topics-meta = the pass mark counts the total and the critical topics
result-points = Share of points
result-total = Total
result-again = Read again
result-fine = not needed
result-notch = the notch: the share in the last attempt
result-no-questions = Questions and keys are not shown: the bank serves later attempts too. Go through them with your mentor.
result-comments = Comments on the cases
result-case = Level { $level }. { $comment }
result-next = Next attempt
result-pause = The pause is for reading again. The next attempt has other questions.
result-step = The next step: the work plan and its defence.
result-to-exam = To the exam

# Review

review-title = To review
review-lead = { $n ->
    [0] Everything is reviewed.
    [one] { $n } piece of work is waiting.
   *[other] { $n } pieces of work are waiting. Those that wait longest come first.
}
review-empty = Nothing to review yet
review-empty-next = Checklists, cases and retakes appear here as soon as a trainee sends them.
review-case = Cases: { $exam }, attempt { $n }
review-checklist = { $n ->
    [one] { $title }: { $n } item
   *[other] { $title }: { $n } items
}
review-retake = Retake: { $exam }, attempt { $n }
review-of = Trainee: { $name }
review-sign-n = { $n ->
    [one] Sign { $n } item
   *[other] Sign { $n } items
}
review-return = Return
review-return-why = What to change
case-title = Grading cases
case-lead = { $name }. { $exam }, attempt { $n }, submitted { $at }.
case-n = Case { $n } of { $of }
case-question = Question
case-answer = Answer
case-no-answer = There is no answer.
case-good = What a good answer holds
case-level = Level
case-comment = Comment
case-comment-hint = The trainee reads it with the result: what worked and what was missing.
case-grade = Record the grade
retake-title = Retakes
retake-none = No retake is waiting now
retake-opens = attempt { $n }, not before { $at }
retake-topics = Topics below the pass mark
retake-condition = Condition
retake-note = What was done
retake-note-hint = When, with whom and what you went through. The note stays in the history.
retake-record = Record the condition
retake-record-allow = Record and allow
retake-allow-text = The condition is met and recorded. The retake waits for your permission.
retake-allow = Allow the retake
retake-allowed = Retake allowed

# Trainees

trainees-lead = { $n ->
    [0] Nobody matches
    [one] { $n } trainee
   *[other] { $n } trainees
}
trainees-find = Name or project
trainees-filters = Filters
trainees-all = All cohorts
trainees-none = Nobody matches these filters
trainees-none-next = Clear a filter or look at all cohorts.
trainees-day = Day
trainees-day-n = { $n } of { $all }
trainees-ahead = ahead
trainees-over = days over
trainees-best = Best score
trainees-state = State
state-on-plan = On plan
state-late = { $n ->
    [one] { $n } thing overdue
   *[other] { $n } things overdue
}
state-to-decide = Waits for a decision
state-to-register = Waits for HR
filter-on-plan = On plan
filter-late = Overdue
filter-to-decide = Wait for a decision
filter-to-register = Wait for HR
filter-closed = With an outcome
person-lead = { $n ->
    [0] Not started yet
   *[other] Day { $n }
}, cohort “{ $cohort }”, mentor { $mentor }
person-history = History

# History

event-signed-in = Signed in
event-sign-in-refused = Sign-in refused
event-password-set = Password set
event-person-invited = Invited
event-invite-renewed = New link given out
event-person-disabled = Access closed
event-person-enabled = Access opened
event-settings-changed = Settings changed
event-material-signed = Material read
event-code-signed = Code signed
event-checklist-saved = Checklist sent
event-checklist-signed = Checklist items signed
event-checklist-returned = Checklist item returned
event-exam-started = Attempt started
event-exam-handed-in = Attempt submitted
event-exam-handed-in-by-time = Time was up, attempt submitted
event-case-graded = Case graded
event-exam-graded = Exam result ready
event-retake-condition = Retake condition recorded
event-retake-allowed = Retake allowed
event-plan-handed-in = Plan handed in
event-defence-convened = Defence convened
event-sheet-in = Panel member’s sheet handed in
event-defence-graded = Defence result ready
event-outcome-decided = Decision signed
event-outcome-registered = Decision registered

# Plan and defence

plan-title = Work plan “{ $project }”
plan-lead-heard = The defence was held on this text.
plan-lead = The panel reads this text and asks about it at the defence.
plan-label = Text of the plan
plan-hint = { $n ->
    [one] At least { $n } character. Until the defence is convened you may hand it in again.
   *[other] At least { $n } characters. Until the defence is convened you may hand it in again.
}
plan-hand-in = Hand in the plan
plan-handed-in = Plan handed in { $at }
plan-questions = What is usually asked
defences-lead = Defences that are convened: where you sit on the panel and where your trainees defend.
defences-none = No defences yet
defences-none-next = When a plan is handed in, the defence is convened from the trainee’s page. Then it appears here.
defence-at = Defence: { $at }
defence-hidden = The result opens when the whole panel has handed in its sheets.
defence-sheets = sheets in: { $n }
defence-graded = Result ready
defence-your-turn = Waits for your sheet
defence-scoring = The panel is scoring
defence-convene = Convene the defence
convene-lead = The panel is different people: a chair, a specialist and an account manager as the client. The mentor attends and does not score.
convene-date = Day
convene-hour = Start
convene-do = Convene
seat-chair = Chair
seat-chair-hint = The head of client service.
seat-specialist = Specialist
seat-specialist-hint = From SEO or paid advertising.
seat-client = Client
seat-client-hint = An account manager from another group who asks as the client.
hearing-lead = { $name }, mentor { $mentor }. Defence: { $at }.
hearing-plan = Text of the plan
hearing-panel = Panel
hearing-scores = scoring
hearing-in = sheet in
hearing-hidden = Colleagues’ marks open when everybody has handed in.
hearing-attends = You attend without scoring. The protocol opens when the panel has handed in all sheets.
hearing-pass = Pass mark
hearing-rule = Below the pass mark but at least { $rework }: rework. A weak critical criterion leads there too.
hearing-strength = Strong side
hearing-improve = What to improve before the start
hearing-hand-in = Hand in the sheet
hearing-protocol = Protocol
hearing-capped = After a rework no more than { $n } count.
hearing-mean = Mean
hearing-disputed = opinions differ
rubric-head = Criterion and weight
rubric-weight = weight { $n }
rubric-weight-critical = weight { $n }, critical
verdict-passed = Defence passed
verdict-rework = Rework needed
verdict-failed = Defence not passed

# Outcome

outcome-title = Outcome
outcome-open = Open the record
outcome-cohort = Cohort “{ $cohort }”, from { $from }
outcome-exams = Exams and defence
outcome-work = Work
outcome-to = New department: { $department }
outcome-by = { $name }, { $at }
outcome-head = Head of client service
outcome-signatures = Signatures
outcome-waits-head = There is no decision yet. The head of client service makes it.
outcome-waits-hr = awaits signature
outcome-decide = Decision
outcome-again = There is a decision already. A new record stands beside it, the old one is kept.
outcome-department = Department
outcome-department-when = for a transfer
outcome-reason = Reason
outcome-reason-hint = { $n ->
    [one] The facts behind the decision, at least { $n } character.
   *[other] The facts behind the decision, at least { $n } characters.
}
outcome-talked = We talked to the trainee before recording this. “Not passed” cannot be recorded without it.
outcome-sign = Sign the decision
outcome-final = Once signed, a decision changes only by a new record. The trainee sees it when HR has registered it.
outcome-register = Registration
outcome-register-text = Decision signed: { $name }. The trainee sees it once it is registered.
outcome-register-do = Register the decision
outcome-full-am = Account manager
outcome-full-am-next = Own projects with the mentor’s support.
outcome-trainee-mentor = Trainee with a mentor
outcome-trainee-mentor-next = Projects together with the mentor, a plan and a date for a new decision.
outcome-transfer = Transfer to another department
outcome-transfer-next = A meeting of the three sides, a new mentor and a plan.
outcome-not-passed = Internship not passed
outcome-not-passed-next = First a talk, then written feedback.
outcome-withdrew = Left by own decision
outcome-withdrew-next = A closing talk, access is closed, the file is kept.
outcome-deferred = Decision deferred
outcome-deferred-next = An exam or the defence is still open. When it closes, a new record is due.
month-over = The internship is over: { $outcome }
month-over-next = Everything done is kept and the materials stay open to read. Nothing new is signed any more.
month-over-go = The decision and its reason
missing-exams = Exams passed: { $passed }, needed { $n }.
missing-retakes = An exam was retaken more than { $n } times.
missing-defence = No defence passed with { $n } points or more.
missing-work = Not all lessons, checklists and the code are signed.
missing-reviews = No weekly reviews with a mean of { $n } or more.
missing-index = No index of { $n } or more.
missing-nothing-failed = The results do not show it: attempts and defences are not used up.
missing-nothing-open = No exam or rework is open, the decision can be made now.

# Bank, glossary, search

bank-lead = How many questions each topic has and how many one attempt draws. Keys are shown only here.
bank-items = { $n ->
    [one] { $n } active question
   *[other] { $n } active questions
}
bank-auto = Marked by key
bank-cases = Cases
bank-drawn = In an attempt
bank-right = right option
bank-practice = from practice
bank-inactive = not in the exam
glossary-lead = Words that you hear in meetings and read in documents.
glossary-empty = No terms yet
search-title = Search
search-lead = Titles and headings of materials, checklists, the code, the glossary and exams.
search-label = What to find
search-none = Nothing for “{ $q }”
search-none-next = Try another word, open the list of materials or ask your mentor.
kind-material = Material
kind-checklist = Checklist
kind-principle = Principle of the code
kind-term = Term
kind-exam = Exam

# Problems

problem-nothing-lost = What was saved before is safe. What you typed is still in the fields, except passwords.
problem-sign-in = Sign in to continue.
problem-session-ended = Your session ended before the form arrived. What you typed is in place: check it and send it again.
problem-missing = This is not here. Check the address or begin from the first page.
problem-not-yours = This is not here. Check the address or begin from the first page.
problem-stale = This changed while your page was open. Look at what is on record now and send it again.
problem-too-many = Too many tries in a row. Wait a minute and try again.
problem-too-large = Too long. Shorten the text and send it again.
problem-foreign-origin = The form came from another site, nothing was recorded. Open the page here and send it again.
problem-busy = The server is busy, nothing was recorded. Try again in a minute.
problem-broken = Something broke on our side. Your marks are safe, try again in a minute.
problem-time-up = The time of the attempt is up. Answers saved in time were submitted.
problem-handed-in = This is handed in and no longer changes. Reload the page to see what is on record.
problem-no-such-item = This attempt has no such question. Reload the page and answer again.
problem-honour-not-signed = The attempt has not started. Accept the rule about answering on your own and start again.
problem-not-open = This is closed now. The page says what is missing and when it opens.
problem-already-graded = This case is graded already, and the first grade stands. Reload the page to see it.
problem-bad-level = There is no such level. Choose one of those shown.
problem-comment-missing = The comment is missing. Say what worked and what was missing.
problem-text-too-short = The text is too short. Add to it and send it again.
problem-text-too-long = The text is too long. Shorten it and send it again.
problem-evidence-missing = Evidence is missing. Add a link or a task number to the items that require it.
problem-reason-missing = The reason is missing. Say why the item is returned or not required.
problem-already-signed = This item is signed already and does not change. Reload the page.
problem-nothing-to-sign = There is nothing to sign now. Reload the page: everything may be signed already.
problem-test-not-passed = The code is not signed yet. Read the named principles again and answer once more.
problem-name-differs = The name differs from your profile. Write it the same way.
problem-not-confirmed = The confirmation is missing. Tick the box and send it again.
problem-condition-first = First record how the condition of the retake was met, then allow it.
problem-not-ready = The defence cannot be convened yet: the plan is not handed in.
problem-bad-panel = This panel is not possible. Choose different people; the mentor does not score.
problem-level-missing = Not all levels are set. Choose a level in every row.
problem-sheet-in = Your sheet is in already and does not change. Reload the page to see it.
problem-outcome-not-allowed = The results do not allow this outcome. The page says beside it what is missing.
problem-department-missing = A transfer needs a department. Choose one.
problem-decide-first = There is nothing to register yet: the head of client service signs the decision first.
problem-already-registered = The decision is registered already. Reload the page.
problem-bad-sign-in = That password did not match. Check the address and the keyboard layout, or ask an administrator for a new link.
problem-password-too-short = The password is too short. Take a phrase of several words.
problem-password-too-long = The password is too long. Shorten it.
problem-password-common = This password is among the first to be guessed. Take another phrase.
problem-passwords-differ = The passwords differ. Type the new one again in both fields.
problem-bad-email = This is not an e-mail address. It needs a name, an @ and a domain, for example name@mail.com.
problem-email-taken = This address is taken. Find the person in the list and give out a new link.
problem-bad-field = A field is missing or cannot be read. Check the form and send it again.

# Cohorts

cohort-month-1 = January
cohort-month-2 = February
cohort-month-3 = March
cohort-month-4 = April
cohort-month-5 = May
cohort-month-6 = June
cohort-month-7 = July
cohort-month-8 = August
cohort-month-9 = September
cohort-month-10 = October
cohort-month-11 = November
cohort-month-12 = December
materials-none-here = Nothing here: change the filter
mentor-is = Mentor: { $name }.
problem-own-door = You cannot close your own access: another administrator does it. Nothing has changed.
problem-bad-date = The date is too far away: choose a day within a year. Nothing has changed.
problem-month-over = The internship is over and its outcome is registered. What was done is kept; nothing new can begin.
problem-own-signature = A decision and its registration need two different people, and nobody decides about themselves. Nothing has changed.
event-internship-begun = Internship begun
