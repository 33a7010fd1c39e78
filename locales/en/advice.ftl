# Recommendations: what is advised, what is answered, whether it held.
advice-place = Recommendations
advice-sentence-mine =
    { $count ->
        [one] One recommendation waits for your answer.
       *[other] { $Few } recommendations wait for your answer.
    }
advice-sentence-unanswered =
    { $count ->
        [one] One recommendation was not answered by its day.
       *[other] { $Few } recommendations were not answered by their day.
    }
advice-sentence-waiting =
    { $count ->
        [one] One recommendation waits for an answer.
       *[other] { $Few } recommendations wait for an answer.
    }
advice-sentence-rest = No recommendation waits for an answer.
advice-sentence-empty = Nobody has advised anything yet.
advice-more = A recommendation must be answered: taken, taken in part, or refused with a reason. Later one looks whether it held.
advice-more-judge =
    { $count ->
        [one] One is to be judged today: did it hold?
       *[other] { $Few } are to be judged today: did they hold?
    }
advice-empty = Here stands what you advise, what was answered, and whether it held.
advice-empty-more = Write down a question, what you advise and why, and who must answer by when. A client reads and answers by a link, without an account.
advice-make = Advise something
advice-filter = Which recommendations
advice-search = Search the advice
advice-filter-all = All
advice-filter-mine = Waiting for me
advice-filter-waiting = Waiting for an answer
advice-filter-unanswered = Overdue
advice-filter-to-judge = To be judged
advice-filter-taken = Taken
advice-filter-refused = Refused
advice-load-more = Show more
advice-about = About { $name }
advice-by = { $name } to { $asked }
advice-nobody = somebody who has left
advice-state-open = Waits for an answer
advice-state-open-by = Answer by { $day }
advice-state-unanswered = Unanswered, due { $day }
advice-state-taken = Taken
advice-state-in-part = Taken in part
advice-state-refused = Refused
advice-state-withdrawn = Withdrawn
advice-state-to-judge = To be judged
advice-held-yes = It held
advice-held-in-part = It held in part
advice-held-no = It did not hold
advice-held-cannot-tell = Nobody can tell whether it held
advice-mark-judged =
    { $answer ->
        [taken] Taken
        [in_part] Taken in part
        [refused] Refused
       *[none] Unanswered
    }: { $held ->
        [yes] it held
        [in_part] it held in part
        [no] it did not hold
       *[cannot_tell] nobody can tell
    }
advice-stands-open = This waits for the answer of { $asked } until { $day }.
advice-stands-unanswered = { $asked } did not answer by { $day }.
advice-stands-taken = { $name } took this advice.
advice-stands-in-part = { $name } took a part of this advice.
advice-stands-refused = { $name } refused this advice.
advice-stands-withdrawn = This advice was withdrawn.
advice-stands-more-open = { $name } wrote it on { $day }.
advice-stands-more-judge = Its day has come: say whether it held.
advice-stands-more-decide = No decision says so yet. Record it, and whoever comes later finds it.
advice-stands-more-later = On { $day } one looks whether it held.
advice-stands-more-judged = { $held }, as was found on { $day }.
advice-question = The question
advice-advice = What is advised
advice-reasons = Why
advice-evidence = What speaks for it
advice-evidence-none = Nothing is shown for it.
advice-evidence-gone = This is no longer there.
advice-evidence-unknown = not known
advice-evidence-open = Open
advice-cost = What it would cost
advice-cost-unknown = Nobody knows yet what it would cost.
advice-cost-hours =
    { $count ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
advice-cost-hours-unknown = cost in hours unknown
advice-cost-money-unknown = cost in money unknown
advice-if-nothing = If nothing is done
advice-if-nothing-none = Nothing was said about that.
advice-judged-by = Did it hold?
advice-judged-by-line = On { $day }, by this: { $criterion }
advice-replaces = It replaces
advice-replaced-by = It was replaced by
advice-answer = The answer
advice-answer-yours = Your answer
advice-answer-for = You may answer in the place of { $asked }.
advice-answer-taken = Take it
advice-answer-in-part = Take a part
advice-answer-refused = Refuse
advice-answer-part = Which part
advice-answer-part-hint = What is followed, and what is not.
advice-answer-reason = Why
advice-answer-reason-hint = A refusal needs a reason; otherwise it helps whoever reads this later.
advice-answer-send = Answer
advice-answer-change = Change the answer
advice-answer-noted = The answer is noted.
advice-answer-by = { $name }, on { $day }
advice-answer-by-client = { $name }, by the link, on { $day }
advice-answer-settled = A decision rests on it: it can’t be changed any more.
advice-edit = Change the advice
advice-edit-title = Change the recommendation
advice-withdraw = Withdraw this advice
advice-withdraw-title = Withdraw this advice?
advice-withdraw-detail = Nobody can answer it any more, and its links say so. It stays in the list.
advice-withdraw-reason = Why
advice-withdrawn = The advice was withdrawn.
advice-again = Write it anew
advice-decide = Record the decision
advice-decisions = What was decided on it
advice-judge = Say whether it held
advice-judge-title = Did it hold?
advice-judge-held = It
advice-judge-says = How you know
advice-judge-says-hint = What you looked at, in a sentence or two. “Nobody can tell” is an answer.
advice-judge-do = Keep the judgement
advice-judged = The judgement is noted.
advice-judged-line = { $name }, on { $day }
advice-links = { $count ->
    [one] Link for a client
   *[other] Links for clients
}
advice-links-none = It was not sent to anybody outside.
advice-link-mailed = sent by e-mail to { $email } on { $day } at { $hour }
advice-link-made = link made on { $day } at { $hour }
advice-link-unread = Not read yet
advice-link-read = Read on { $day }, not answered
advice-link-answered = Answered on { $day }
advice-link-ended = Works no more
advice-link-until = works until { $day }
advice-link-end = End the link
advice-link-ended-toast = The link for { $name } works no more.
advice-send = Send to a client
advice-send-title = Send to a client
advice-send-detail = They read it like a letter and answer by a link, without an account.
advice-send-name = Their name
advice-send-email = Their e-mail address
advice-send-email-hint = Left out, you hand the link over yourself.
advice-send-language = The language of the letter
advice-send-ends-on = The link works until
advice-send-mail = Send it by e-mail now
advice-send-mail-hint = The letter holds the advice and the link.
advice-send-no-mail = This instance sends no mail. You get a link to hand over.
advice-send-end-others = End the links made before
advice-send-do = Send
advice-send-do-link = Make the link
advice-sent-title = Here is the link
advice-sent-mailed = The letter to { $name } is on its way. This is the link in it; it is shown this once.
advice-sent-link = Hand this link to { $name }. It is shown this once.
advice-sent-address = The link
advice-sent-copy = Copy
advice-sent-copied = Copied
advice-form-title = What do you advise?
advice-form-more = Take the time to say it well: it is read by those who decide, and looked at again on its day.
advice-form-kept = What you type is kept in this browser until you send it.
advice-form-part-say = What you advise
advice-form-part-why = Why
advice-form-part-cost = What it takes
advice-form-part-who = Who answers, by when
advice-form-part-later = How one will know
advice-form-subject = What it is about
advice-form-subject-name = Its name
advice-form-subject-one = Which one
advice-form-question = The question
advice-form-question-hint = As the one who decides would ask it: Should we open an account on Pinterest?
advice-form-advice = What you advise
advice-form-advice-hint = In a sentence or two. “No” is advice, too.
advice-form-reasons = Why
advice-form-reasons-hint = As long as it needs to be. Markdown works.
advice-form-evidence-add = Add something that speaks for it
advice-form-evidence-kind = What kind
advice-form-evidence-which = Which one
advice-form-evidence-url = The address
advice-form-evidence-says = What it shows
advice-form-evidence-remove = Remove
advice-form-evidence-title = What speaks for it ({ $number })
advice-form-hours = Hours of work
advice-form-hours-hint = Left empty, it is said that nobody knows.
advice-form-money = Money
advice-form-currency = Currency
advice-form-if-nothing = What happens if nothing is done
advice-form-asked = Members who must answer
advice-form-asked-remove = Don’t ask { $name }
advice-form-client = A client must answer, too
advice-form-client-name = The client’s name
advice-form-client-email = The client’s e-mail address
advice-form-answer-by = Answer wanted by
advice-form-criterion = What will be looked at
advice-form-criterion-hint = Fixed now, so that nobody can choose it afterwards: fewer than five readers asked for it, say.
advice-form-judge-on = On which day
advice-form-make = Put it to them
advice-form-save = Save
advice-form-drop = Empty the form
advice-made = The recommendation waits for its answer.
advice-kept = The recommendation was changed.
advice-changed = Somebody changed it meanwhile. Here is how it stands now; what you typed is still in the form.
advice-kind-channel = A channel
advice-kind-network = A network
advice-kind-usage = A usage
advice-kind-audience = An audience
advice-kind-objective = An objective
advice-kind-strategy = The strategy
advice-kind-campaign = A campaign
advice-kind-brief = A brief
advice-kind-home = Where the originals live
advice-kind-budget = Money or hours
advice-kind-mandate = What somebody may do alone
advice-kind-other = Something else
advice-evidence-kind-channel = Numbers of a channel
advice-evidence-kind-publication = A publication
advice-evidence-kind-original = An article or a note
advice-evidence-kind-conversation = A conversation
advice-evidence-kind-fact = A fact about a network
advice-evidence-kind-health = How a channel does
advice-evidence-kind-weighing = An answer to “should we be there?”
advice-evidence-kind-trial = A trial
advice-evidence-answer =
    { $answer ->
        [open] Open it
        [try] Try it
        [keep] Keep it
        [change_use] Change its use
        [pause] Pause it
        [close] Leave it
       *[stay_away] Don’t open it
    }
advice-evidence-weighed = { $answer }, weighed on { $day }
advice-evidence-tried =
    { $standing ->
        [met] The criterion was met; the trial was for { $day }.
        [missed] The criterion was missed; the trial was for { $day }.
        [not_yet] The trial runs until { $day }.
        [ask] The trial ended on { $day }, and is to be judged.
       *[cannot_tell] Nobody can tell; the trial was for { $day }.
    }
advice-evidence-does =
    { $state ->
        [well] Does well since { $day }
        [watch] To watch since { $day }
        [neglected] Neglected since { $day }
        [paused] Paused since { $day }
        [left] Left on { $day }
       *[unknown] Not known since { $day }
    }
advice-evidence-changed = This fact changed on { $day }
advice-evidence-kind-link = An address outside
advice-evidence-kind-case = A case
advice-stands-open-mine = This waits for your answer until { $day }.
advice-stands-unanswered-mine = You haven’t answered yet: it was due on { $day }.
advice-evidence-on = On { $day }: { $figures }
advice-evidence-in-all = { $figure } in all
advice-judged-later = How one will know whether it held
advice-answer-go = Answer
advice-answer-choose = Choose an answer first.
advice-answer-taken-hint = As it is advised here.
advice-answer-in-part-hint = You say which part.
advice-answer-refused-hint = You say why.
advice-answer-exactly = What exactly?
advice-answer-exactly-hint = If the question leaves a choice between two things, say which one you choose.
advice-answer-whose = { $asked } are asked: one answer is enough. It may be changed until a decision is recorded; the last one given counts.
advice-form-whose = Members and the client are asked the same: one answer is enough, whoever gives it; the last one given counts, until a decision is recorded.
advice-edit-read = It has been read already, on { $day }. Nobody is told of a change: whoever answers after it reads the new words first.
