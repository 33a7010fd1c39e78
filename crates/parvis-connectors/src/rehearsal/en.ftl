# The rehearsal network, in the words of the workbench and of the site.
network-rehearsal = Rehearsal network
network-rehearsal-within = the rehearsal network
network-rehearsal-note = A pretend network to learn and to try on. Nobody outside sees anything.
network-rehearsal-identifier = Name there

# What exactly it counts.
network-rehearsal-counts-likes-1 = Invented people who like it at that moment.
network-rehearsal-counts-reposts-1 = Invented people who have passed it on.
network-rehearsal-counts-replies-1 = Answers directly below it, ours included.
network-rehearsal-counts-followers-1 = Invented people who follow this account.
network-rehearsal-counts-posts-1 = Pieces of this account that stand there.
