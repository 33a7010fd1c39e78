# Pinboard, in the words of the workbench and of the site.
network-pinboard = Pinboard
network-pinboard-note = A board of one’s own, on which members pin notes.
network-pinboard-identifier = Member
network-pinboard-identifier-hint = The name under which you pin notes: letters and digits.
network-pinboard-secret = Key
network-pinboard-secret-hint = Shown on your page of the board. It is kept encrypted and never shown.
network-pinboard-server = Board
network-pinboard-server-hint = Its whole address: https://board.example.

# What exactly it counts.
network-pinboard-counts-likes-1 = Members who like the note at that moment.
network-pinboard-counts-replies-1 = Notes that answer this one directly.

# Why something can’t be done, said more exactly.
problem-connector-pinboard-name-unreadable = This isn’t a member’s name: it is made of letters and digits only.
