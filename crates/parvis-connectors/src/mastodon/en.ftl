# Mastodon, in the words of the workbench and of the site.
network-mastodon = Mastodon
network-mastodon-identifier = Name on Mastodon
network-mastodon-identifier-hint = With its server: @museum@mastodon.example.
network-mastodon-secret = Access token
network-mastodon-secret-hint = Made in the account’s settings under Development, with the rights to read and write. It is kept encrypted and never shown.
network-mastodon-server = Server
network-mastodon-server-hint = Only if the server answers at another address than the name says.
network-mastodon-away-hint = Its address, or the whole name: @museum@mastodon.example. You are sent there to say yes, and come back.

# What exactly it counts.
network-mastodon-counts-likes-1 = Favourites that the account’s own server knows of. Other servers tell it of theirs when they can.
network-mastodon-counts-reposts-1 = Boosts that the account’s own server knows of.
network-mastodon-counts-replies-1 = Answers that the account’s own server has received, private ones included.
network-mastodon-counts-followers-1 = Followers as the account’s own server reports them.
network-mastodon-counts-posts-1 = Posts that the account’s own server counts for it: answers and boosts of others included.
