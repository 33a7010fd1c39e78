# Bluesky, in the words of the workbench and of the site.
network-bluesky = Bluesky
network-bluesky-identifier = Handle
network-bluesky-identifier-hint = Without the @: museum.example, or name.bsky.social.
network-bluesky-secret = App password
network-bluesky-secret-hint = Made in Bluesky under Settings, Privacy and security, App passwords. Never the account’s own. It is kept encrypted and never shown.
network-bluesky-server = Server
network-bluesky-server-hint = Only if the account’s server can’t be found by its handle.

# What exactly it counts.
network-bluesky-counts-likes-1 = Likes that Bluesky’s index of the network knows of; whoever takes one back is no longer counted.
network-bluesky-counts-reposts-1 = Reposts without words of their own, as Bluesky’s index of the network knows them.
network-bluesky-counts-replies-1 = Answers that Bluesky’s index of the network counts, those hidden here included.
network-bluesky-counts-quotes-1 = Posts that show this one inside them, as Bluesky’s index of the network knows them.
network-bluesky-counts-followers-1 = Accounts that follow this one, as Bluesky’s index of the network knows them.
network-bluesky-counts-posts-1 = Posts of the account that stand, its answers included.

# What it refuses.
problem-connector-bluesky-credential-rejected = { $host } does not accept this sign-in. Check the handle, and make a new app password if it was revoked.
