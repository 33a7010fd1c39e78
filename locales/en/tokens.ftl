# Tokens: how scripts come in.
tokens-sentence =
    { $count ->
        [0] No script acts for you here.
        [one] One token acts for you here.
       *[other] { $Few } tokens act for you here.
    }
tokens-more = A script that sends a token acts in your name, in this workspace only, and never beyond your role.
tokens-make = Make a token
tokens-make-do = Make it
tokens-own = Yours
tokens-others = Of others
tokens-others-note = You lead this workspace: you see everybody’s tokens and may take them back.
tokens-acts-for = acts for { $name }
tokens-until = works until
tokens-ended = has ended
tokens-used = last used
tokens-unused = never used
tokens-revoke = Take back
tokens-revoke-name = Take back the token { $name }
tokens-revoke-title = Take back “{ $name }”?
tokens-revoke-detail = Whatever uses it is refused from now on. This can’t be undone; a new token can be made.
tokens-revoked = The token “{ $name }” no longer works.
tokens-name = What it is for
tokens-name-hint = Such as “Newsletter export”. It stands in the audit log beside your name.
tokens-scopes = What it is good for
tokens-area-content = Originals and variants
tokens-area-content-hint = With pictures, categories, tags and authors.
tokens-area-publishing = Publishing
tokens-area-publishing-hint = Putting originals before readers, placing variants, what that took.
tokens-area-conversations = Conversations
tokens-area-conversations-hint = Reading the square, answering, hiding.
tokens-area-channels = Channels
tokens-area-channels-hint = With their audiences, usages and numbers.
tokens-area-strategy = Strategy and decisions
tokens-area-strategy-hint = Objectives, usages, advice, decisions, reviews.
tokens-area-workspace = The workspace and its site
tokens-area-workspace-hint = Settings, the audit log, what changes.
tokens-reach-none = Closed
tokens-reach-read = See
tokens-reach-write = See and change
tokens-scope-content-read = sees originals and variants
tokens-scope-content-write = sees and changes originals and variants
tokens-scope-publishing-read = sees publications
tokens-scope-publishing-write = sees publications, publishes
tokens-scope-conversations-read = reads conversations
tokens-scope-conversations-write = reads conversations, answers
tokens-scope-channels-read = sees channels
tokens-scope-channels-write = sees and changes channels
tokens-scope-strategy-read = sees strategy, advice and decisions
tokens-scope-strategy-write = sees and changes strategy, advice and decisions
tokens-scope-workspace-read = sees the workspace and its site
tokens-scope-workspace-write = sees and changes the workspace and its site
tokens-ends-on = Last day
tokens-ends-on-hint = A year away at most. Make a new one before it ends.
tokens-made-title = The token is ready
tokens-made-detail = Copy it now and keep it like a password: it is shown only this once.
tokens-made-use = A script sends it as
tokens-word = Token
tokens-copy = Copy the token
tokens-copied = Copied
tokens-filter = Which tokens
tokens-filter-all = All
tokens-filter-good = In force
tokens-filter-ended = Ended
tokens-search = Filter by name or right
