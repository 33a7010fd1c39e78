# Who answers for what.
answering-sentence = { $gaps ->
    [0] Somebody answers for everything here.
    [one] One of these has nobody who answers for it.
   *[other] { $gaps } of these have nobody who answers for them.
}
answering-sentence-new = Nobody has said yet who answers for what.
answering-more = Everybody sees this; whoever leads the workspace changes it. A channel’s keeper answers for it, and is named on the channel’s own page.
answering-kind = { $kind ->
    [channel] Channels
    [usage] Usages
    [audience] Audiences
    [objective] Objectives
    [network] Networks
   *[other] Other subjects
}
answering-nobody = nobody
answering-name-keeper = Name a keeper
answering-by = Answers for it:
answering-asked = To be asked before: { $people }
answering-told = To be told after: { $people }
answering-since = since { $day }
answering-add = Add a subject
answering-change = Change
answering-say = Say who
answering-change-member = Change who answers for { $name }
answering-change-of = Say who answers for { $name }
answering-title = Who answers for { $name }?
answering-title-new = Another subject
answering-subject = Subject
answering-subject-hint = The press, a crisis, the opening hours.
answering-member = Answers for it
answering-asked-before = Who is asked before something is decided
answering-told-after = Who is told after
answering-day = Since
answering-remove = Take it off the list
answering-removed = It is off the list.
