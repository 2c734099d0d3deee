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
part-find-key = Search, Ctrl K
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
part-errors = { $n ->
    [one] Correct { $n } field
   *[other] Correct { $n } fields
}
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
part-error-search = Search
