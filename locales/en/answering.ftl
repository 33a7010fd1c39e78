# Who answers for what.
answering-sentence = { $gaps ->
    [0] Somebody answers for everything here.
    [one] One subject has nobody who answers for it.
   *[other] { $gaps } subjects have nobody who answers for them.
}
answering-sentence-new = Nobody has said yet who answers for what.
answering-more = Everybody sees this map; leads change it. A channel’s keeper is named at the channel.
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
answering-asked = Asked before: { $people }
answering-told = Told after: { $people }
answering-since = since { $day }
answering-add = Add a subject
answering-change = Say who
answering-change-of = Say who answers for { $name }
answering-title = Who answers for { $name }?
answering-title-new = Another subject
answering-subject = Subject
answering-subject-hint = The press, a crisis, the opening hours.
answering-member = Answers for it
answering-asked-before = Who is asked before something is decided
answering-told-after = Who is told after
answering-day = Since
answering-remove = Take it off the map
answering-removed = It is off the map.
