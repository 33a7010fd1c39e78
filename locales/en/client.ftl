# What somebody without an account reads and answers by a link.
client-spent = This link works no more
client-spent-more = It has ended, or whoever sent it took it back. Ask them for a new one.
client-elsewhere = This link is for something else.
client-letter-for = For { $name }
client-letter-from = { $name }, { $workspace }
client-letter-greeting = Hello { $name },
client-letter-opening = { $from } advises the following and needs your answer by { $day }.
client-letter-opening-late = { $from } advises the following. Your answer was wanted by { $day }; it still counts.
client-letter-advice = What we advise
client-letter-reasons = Why
client-letter-evidence = What speaks for this advice
client-letter-cost = What it would cost
client-letter-cost-unknown = We don’t know that yet.
client-letter-cost-hours =
    { $count ->
        [one] { $hours } hour of work
       *[other] { $hours } hours of work
    }
client-letter-cost-hours-unknown = cost in hours unknown
client-letter-cost-money-unknown = cost in money unknown
client-letter-if-nothing = If nothing is done
client-letter-later = How we will know
client-letter-later-line = On { $day } we look whether this advice held, by this: { $criterion }
client-answer = Your answer
client-answer-as = You answer as { $name }.
client-answer-taken = Yes, follow this advice
client-answer-in-part = Follow a part of it
client-answer-refused = No, don’t follow it
client-answer-part = Which part
client-answer-part-hint = What should be followed, and what not.
client-answer-reason = Why
client-answer-reason-refused-hint = Please say why: it helps to advise you better next time.
client-answer-send = Send the answer
client-answer-change = Change the answer
client-answer-cancel = Leave it as it is
client-answered-taken = You answered: yes, follow this advice.
client-answered-in-part = You answered: follow a part of it.
client-answered-refused = You answered: no, don’t follow it.
client-answered-other = { $name } answered it.
client-answered-at = { $name }, on { $at }
client-answered-thanks = Thank you. The answer has arrived; you can close this page.
client-answered-may-change = You can change it here until a decision is recorded.
client-answered-decided = A decision was recorded on this answer: it can’t be changed here any more.
client-withdrawn = This advice was withdrawn. Nothing needs your answer.
client-until = This link works until { $day }. It is meant for { $name } alone.
client-print = Print
client-letter-opening-past = { $from } advises the following. The day named first, { $day }, is past; an answer still counts.
client-letter-written = Written on { $day }.
client-answer-taken-hint = As advised above.
client-answer-in-part-hint = You say which part.
client-answer-refused-hint = You say why.
client-answer-exactly = What exactly?
client-answer-exactly-hint = If the question leaves a choice between two things, say which one you choose.
client-answer-choose = Choose an answer first.
