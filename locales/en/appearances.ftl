# What the rest of the house says: the press, an event, a mailing, in the agenda.

appearances-standing = Said elsewhere by us
appearances-all-day = All day
appearances-sentence =
    { $count ->
        [one] The rest of the organisation says one thing in this time.
       *[other] The rest of the organisation says { $few } things in this time.
    }
appearances-add = Add what is said elsewhere
appearances-instead = Something said elsewhere instead
appearances-new = What else does the organisation say?
appearances-edit = An entry of what is said elsewhere
appearances-more = The press, an event, a mailing: nothing is sent from here. It stands in the agenda, so that everybody sees what the organisation says, and when.
appearances-title = What is it?
appearances-title-example = The autumn fair
appearances-where = Where
appearances-where-hint = A place where somebody publishes by hand.
appearances-where-new = Somewhere new
appearances-where-name = What is that place called?
appearances-where-example = The Gazette, a stand at the market
appearances-day = Day
appearances-from = From
appearances-until = Until
appearances-time = Begins at
appearances-several = It lasts several days
appearances-by = By whom
appearances-by-hint = Who looks after it, whether they use Parvis or not.
appearances-address = Address on the web
appearances-note = Note
appearances-reads-only = A contributor, a CM or a lead can change this.
appearances-do = Add it
appearances-save = Save
appearances-strike = Delete
appearances-made = “{ $name }” stands in the agenda on { $day }.
appearances-changed = “{ $name }” was changed: { $day }.
appearances-struck = “{ $name }” was deleted.
appearances-moved = “{ $name }” is on { $day } now.
appearances-moving-to = To { $day }
appearances-campaign-none = None
appearances-original-none = None
appearances-campaign = Which campaign does it belong to?
appearances-campaign-open = Open the campaign “{ $name }”
appearances-original = Which of our articles is it about?
appearances-original-hint = So that one finds it again from there.
appearances-original-open = Open “{ $title }”
