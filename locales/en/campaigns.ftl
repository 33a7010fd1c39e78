# Originals and variants with one aim and one period.
campaigns-sentence =
    { $count ->
        [0] No campaign is running.
        [one] One campaign is running.
       *[other] { $Few } campaigns are running.
    }
campaigns-sentence-empty = Nothing has been planned as a campaign yet.
campaigns-more =
    { $count ->
        [0] None is to come.
        [one] One is to come.
       *[other] { $Few } are to come.
    }
campaigns-order = Order a campaign
campaigns-filter = Which campaigns
campaigns-search = Search the campaigns
campaigns-filter-all = All
campaigns-filter-running = Running
campaigns-filter-to-come = To come
campaigns-filter-over = Over
campaigns-filter-called-off = Called off
campaigns-empty = A campaign is several originals with one aim and one period
campaigns-empty-more = It says what should be different afterwards, for whom and until when, and shows what belongs to it and where it was placed.
campaigns-standing-running = Running
campaigns-standing-to-come = To come
campaigns-standing-over = Over
campaigns-standing-called-off = Called off
campaigns-period = { $from } to { $until }
campaigns-pieces =
    { $count ->
        [0] no original yet
        [one] one original, { $live } live
       *[other] { $count } originals, { $live } live
    }
campaigns-new-place = A campaign
campaigns-new-sentence = What should be different when it is over?
campaigns-new-more = One aim and one period; originals are added to it as they are written.
campaigns-new-brief = Made of the brief “{ $title }”, which will say so.
campaigns-name = What it is called
campaigns-aim = What should be different afterwards
campaigns-usage = What people come to do
campaigns-usage-open = Not decided
campaigns-audience = For whom
campaigns-audience-open = Not decided
campaigns-from = From
campaigns-until = Until
campaigns-for = Who wants it
campaigns-for-hint = Somebody’s name, or a part of the house
campaigns-hours = Hours planned
campaigns-money = Money planned
campaigns-currency = Currency
campaigns-unknown-hint = Leave it empty if you don’t know.
campaigns-called-off = Called off, because
campaigns-called-off-hint = Empty as long as it takes place.
campaigns-part-aim = What for
campaigns-part-when = When, and for whom one works
campaigns-part-means = With what
campaigns-make = Order it
campaigns-save = Save
campaigns-made = Ordered.
campaigns-one-to-come = It begins on { $day }.
campaigns-one-running = It runs until { $day }.
campaigns-one-over = It was over on { $day }.
campaigns-one-called-off = It was called off: { $why }
campaigns-one-next-none = Nothing belongs to it yet. Add the first original.
campaigns-one-next =
    { $count ->
        [one] Its one original is live.
       *[other] { $live } of { $count } originals are live.
    }
campaigns-one-next-one = Its one original isn’t live yet.
campaigns-about = What it is
campaigns-ordered = Ordered by { $name }, { $at }
campaigns-originals = Its originals
campaigns-originals-note = Where each stands, and where it was placed.
campaigns-nowhere = not placed anywhere
campaigns-placed = { $channel }: { $state }
campaigns-add = Add an original
campaigns-add-search = Look for an original
campaigns-added = Added.
campaigns-remove = Remove
campaigns-remove-name = Remove { $title } from the campaign
campaigns-removed = It belongs to the campaign no more.
campaigns-edit = Change
campaigns-hours-said = { $hours } hours planned
campaigns-hours-unknown = Hours not planned
campaigns-money-unknown = Money not planned
campaigns-fact = { $name }: { $value }
campaigns-of = Campaign: { $name }
