# Coming in: signing in, one-time links, invitations.
session-sign-in = Sign in
session-sign-in-lead = The house is open. Come in and see what the square is saying.
session-name = Your name
session-name-hint = As your colleagues will see it.
session-email = E-mail address
session-password = Password
session-password-hint = At least 12 characters. A few words in a row make a good one.
session-forgotten = Forgotten? Whoever runs this instance can give you a new one.
session-link-spent = This link no longer works.
session-link-spent-detail = A sign-in link works once, and only for a short while.
session-invitation = You are invited to { $workspace }
session-invitation-lead =
    { $role ->
        [lead] You will lead the workspace: its content, its channels, its members.
        [cm] You will be a CM there: you write, publish and answer.
        [contributor] You will be a contributor: you write, others publish.
       *[viewer] You will be a viewer: you can read everything and change nothing.
    }
session-invitation-as = You are signed in as { $name }, and will join under that name.
session-invitation-accept = Join the workspace
session-invitation-spent = This invitation no longer works.
session-invitation-spent-detail = It has been used, withdrawn, or it is too old. Ask the person who invited you for a new one.
session-nowhere = You are not yet a member of a workspace.
session-nowhere-detail = Somebody who leads one can send you an invitation.
session-invitation-by = { $name } invites you.
session-invitation-known = Somebody signs in here as { $email } already. If that is you, sign in first; you will come back here.
session-new-password = Choose a new password
session-new-password-lead = This link works once. Afterwards you are signed in here, and signed out everywhere else.
session-new-password-label = New password
session-new-password-do = Use this password
session-again = Your session has ended
session-again-detail = Sign in again to go on. What you typed is still here.
session-again-other = Sign in as somebody else
