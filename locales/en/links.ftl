# What links carry, and what is at their other end.
links-carry = Links carry { $parameters }
links-carry-none = Links stay as they are written
links-carry-off = This channel’s links carry no campaign parameters.
links-carry-off-set = Set them on the channel
links-carry-switch = Links carry campaign parameters
links-carry-switch-hint = Counted with the text. Only links to our own home and to the listed hosts carry them.
links-campaign = Campaign
links-campaign-hint-address = Empty: { $name }, the word in the address.
links-campaign-hint-original = Empty: { $name }, as for the other variants of this original.
links-campaign-all = Use for every variant of this original
links-campaign-all-done = Every variant of this original now says { $name }.
links-campaign-all-forget = Use the word in the address again
links-sent = Sent as
links-card = Link card
links-own = Has its own parameters.
links-elsewhere = Carries none: another host.
links-unclear = Carries none: networks disagree where this address ends. Put a space after it.

links-title = Links
links-checking = Checking the links …
links-fine = { $count ->
    [one] The link leads where it should.
   *[other] All { $count } links lead where they should.
}
links-told = { $count ->
    [one] One link needs a look.
   *[other] { $count } links need a look.
}
links-not-known = { $count ->
    [one] One link could not be checked.
   *[other] { $count } links could not be checked.
}
links-checked = Checked
links-again = Check again
links-replace = Replace
links-replace-with = by { $address }
links-replaced = The address was replaced.
links-from = From { $at } on.
links-failed = The links could not be checked.

links-rule = Campaign parameters
links-rule-note = What the links in pieces for this channel say about where readers come from. Readers see it in the address; nothing about them is kept.
links-rule-active = Links carry campaign parameters
links-rule-active-hint = Holds for what is planned or published from now on.
links-rule-source = Source (utm_source)
links-rule-medium = Medium (utm_medium)
links-rule-content = Content (utm_content)
links-rule-term = Term (utm_term)
links-rule-hosts = Other hosts
links-rule-hosts-hint = Links to { $home } carry them. List other hosts of yours here, one on each line.
links-rule-example = An example
links-rule-save = Save the parameters
