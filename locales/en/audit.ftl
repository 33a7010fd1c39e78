# The audit log: who did what, when.
audit-sentence = Who did what, and when.
audit-more = Nobody can change or remove a line here, a lead no more than others.
audit-more-one = Only what was done to one thing.
audit-all = Everything that was done
audit-empty = Nothing has been done here yet.
audit-today = Today
audit-yesterday = Yesterday
audit-system = Parvis
audit-operator = { $name } (command line)
audit-agent = { $name } (agent)
audit-token = { $name } (token “{ $token }”)
audit-changed = What changed
audit-nothing = nothing
audit-deed-other = did something that has no name here yet: { $action }
audit-deed-workspace-configure = changed how the workspace is set up
audit-deed-workspace-create = made this workspace
audit-deed-workspace-join = became a member, as an administrator may
audit-deed-user-manage = changed what somebody may do on this instance
audit-deed-original-create =
    { $named ->
        [yes] began “{ $name }”
       *[no] began an original
    }
audit-deed-original-edit = changed an original
audit-deed-original-publish =
    { $named ->
        [yes] published “{ $name }”
       *[no] published an original
    }
audit-deed-original-schedule = changed when an original goes live
audit-deed-original-unpublish = took an original away from readers
audit-deed-original-trash = threw an original into the bin
audit-deed-original-restore = brought an original back from the bin
audit-deed-revision-restore = brought back an earlier state of an original
audit-deed-category-manage =
    { $how ->
        [created] made the category “{ $name }”
        [deleted] removed the category “{ $name }”
       *[changed] changed the category “{ $name }”
    }
audit-deed-tag-manage =
    { $how ->
        [created] made the tag “{ $name }”
        [deleted] removed the tag “{ $name }”
       *[changed] changed the tag “{ $name }”
    }
audit-deed-author-manage =
    { $how ->
        [created] made the author “{ $name }”
        [deleted] removed the author “{ $name }”
       *[changed] changed the author “{ $name }”
    }
audit-deed-audience-manage =
    { $how ->
        [created] wrote down the audience “{ $name }”
        [deleted] removed the audience “{ $name }”
       *[changed] changed the audience “{ $name }”
    }
audit-deed-usage-manage =
    { $how ->
        [created] wrote down the usage “{ $name }”
        [deleted] removed the usage “{ $name }”
       *[changed] changed the usage “{ $name }”
    }
audit-deed-strategy-remark = noted something on the strategy
audit-deed-strategy-propose = proposed a change of the strategy, or took one back
audit-deed-strategy-edit = changed the strategy
audit-deed-strategy-accept = accepted or refused a proposed change of the strategy
audit-deed-strategy-restore = returned to an earlier revision of the strategy
audit-deed-media-upload = added the picture “{ $name }”
audit-deed-media-edit = changed what is said of a picture
audit-deed-media-delete = removed the picture “{ $name }”
audit-deed-media-replace = put another picture in the place of “{ $name }”
audit-deed-site-configure = changed how the site is set up
audit-deed-channel-connect =
    { $named ->
        [yes] connected the channel “{ $name }”
       *[no] connected a channel again
    }
audit-deed-channel-declare = declared the channel “{ $name }”
audit-deed-channel-edit = changed what a channel is for
audit-deed-channel-disconnect = left the channel “{ $name }”
audit-deed-health-look = wrote down how a channel looks from outside
audit-deed-plan-make = made or changed a plan for a channel
audit-deed-plan-follow = followed a plan for a channel
audit-deed-variant-edit = changed a variant
audit-deed-publication-place = placed a variant on a channel
audit-deed-publication-schedule = changed when a variant is placed
audit-deed-publication-cancel = cancelled a publication before it went out
audit-deed-publication-retry = had a publication tried again
audit-deed-publication-correct = corrected a publication
audit-deed-publication-withdraw = withdrew a publication
audit-deed-publication-settle = settled what became of a publication
audit-deed-publication-confirm-by-hand = confirmed that a publication is out
audit-deed-conversation-close = said that a conversation is done
audit-deed-conversation-reopen = opened a conversation again
audit-deed-conversation-mark = marked a conversation as read or unread
audit-deed-message-let-through = let a message through
audit-deed-message-hide = hid a message
audit-deed-message-answer = answered a message
audit-deed-agenda-subscribe = made or took back a link to the agenda
audit-deed-queue-arrange = changed the slots of a channel
audit-deed-queue-manage = changed a queue
audit-deed-cost-record = noted how long a piece took
audit-deed-member-invite = offered or accepted a membership
audit-deed-member-change-role = changed a member’s role
audit-deed-member-remove = ended a membership
audit-deed-invitation-revoke = took an invitation back
audit-open = Open
audit-open-deed = Open: { $deed }
audit-changed-deed = What changed: { $deed }
audit-deed-token-manage =
    { $how ->
        [created] made the token “{ $name }”
       *[deleted] took back the token “{ $name }”
    }
audit-deed-token-oversee = took back a member’s token “{ $name }”
audit-deed-recommendation-make = advised something
audit-deed-recommendation-edit = changed a recommendation
audit-deed-recommendation-withdraw = took a recommendation back
audit-deed-recommendation-send = put a recommendation to a client
audit-deed-recommendation-answer = answered a recommendation
audit-deed-recommendation-judge = said whether a recommendation held
audit-deed-decision-record = recorded a decision
audit-deed-decision-look-again = looked at a decision again
audit-deed-involvement-link = said on what an earlier act rested
audit-deed-review-hold = planned a review, wrote its minutes or closed them
audit-deed-responsibility-manage = said who answers for what
audit-deed-brief-ask = asked for content
audit-deed-brief-edit = changed a brief
audit-deed-brief-reply = said something to a brief
audit-deed-brief-answer = answered a brief, or made something of it
audit-deed-brief-invite = gave a client a link to ask by, or ended it
audit-deed-campaign-order = ordered a campaign
audit-deed-campaign-edit = changed a campaign
audit-deed-home-configure = said where the articles live
audit-deed-appearance-manage = wrote down what the rest of the house says
audit-client = { $name }, by a client’s link
audit-filter = Whose deeds
audit-filter-all = Everybody’s
audit-filter-person = People’s
audit-filter-token = With a token
audit-filter-system = The installation’s
audit-search = Filter by person or deed
audit-found-none-so-far = Nothing among the newest { $count } traces. Older ones are further down.
audit-deed-fit-weigh = weighed whether to be on { $name }
audit-deed-trial-open = began to try { $name }
audit-deed-trial-close = ended the trial of { $name }
audit-deed-fact-manage =
    { $how ->
        [created] wrote down something about a network
        [deleted] took back what was said about a network
       *[changed] changed what is known about a network
    }
