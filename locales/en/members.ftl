# Who works in a workspace, and who is invited.
members-sentence =
    { $count ->
        [one] You are alone here.
       *[other] { $Few } people work here.
    }
members-more =
    { $count ->
        [0] No invitation waits for an answer.
        [one] One invitation waits for an answer.
       *[other] { $Few } invitations wait for an answer.
    }
members-more-others = A lead can invite somebody or change a role.
members-here = Here
members-you = you
members-since = since
members-role = Role
members-role-of = Role of { $name }: { $role }
members-role-lead = Everything in the workspace, members too.
members-role-cm = Content, channels, publishing, answering.
members-role-contributor = Writes originals and variants; publishes and answers nothing.
members-role-viewer = Reads everything, changes nothing.
members-role-changed = { $name } is now { $role }.
members-remove = Remove
members-remove-name = Remove { $name }
members-remove-title = Remove { $name }?
members-remove-detail = What they wrote stays, under their name. To come back, they need a new invitation.
members-removed = { $name } is no longer a member.
members-invite = Invite somebody
members-invited = Invited
members-invited-note = An invitation works once, for seven days.
members-invitation-made = made
members-invitation-until = works until
members-invitation-old = too old to work
members-invitation-revoked = The invitation for { $email } no longer works.
members-revoke = Take back
members-revoke-email = Take back the invitation for { $email }
members-revoke-title = Take back the invitation of { $email }?
members-revoke-detail = Its link stops working at once. To invite the same person later, make a new invitation: the link will be another one.
members-link = Link
members-link-make = Make a link
members-link-title = The invitation is ready
members-link-detail = Send this link to { $email } yourself. It works once, for seven days, and is shown only now.
members-link-copy = Copy the link
members-link-copied = Copied
members-link-mailed = This link is on its way to { $email } by mail. It works once, for seven days, and is shown only now.
members-invite-by-mail = Send the link by mail
members-filter = Which members
members-filter-all = All
members-search = Filter by name or address
