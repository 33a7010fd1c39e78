# What can be wrong while people come in, and among the members.
problem-set-up-done = This instance has been set up already. Sign in instead.
problem-set-up-token = This isn’t the token. It is printed in the log each time the program starts, until the set-up is done.
problem-link-spent = This link no longer works: it was used, or it is too old. Ask the administrator for a new one.
problem-invitation-spent = This invitation no longer works: it was used, taken back, or it is more than seven days old. Ask whoever invited you for a new one.
problem-invitation-has-user = Somebody already signs in with this address. Sign in first, then open the invitation again.
problem-member-already = This person is already a member of the workspace.
problem-last-lead = This is the only lead of the workspace. Make somebody else a lead first.
problem-role-unknown = There is no such role. It is one of: lead, cm, contributor, viewer.
problem-email-unreadable = This isn’t a whole e-mail address. It looks like name@example.org.
problem-password-short = This password has { $measured } characters; { $least } are the least. A few words in a row make a good one.
problem-password-wrong = This isn’t your present password.
problem-language-unknown = This language isn’t known. Give its tag, such as en or fr.
problem-theme-unknown = The theme is one of: light, dark, auto.
problem-zone-unknown = This time zone isn’t known. Use a name such as Europe/Paris.
problem-workspace-slug = This can’t stand in an address. Use 2 to 40 lower-case letters, digits and dashes, beginning and ending with a letter or digit; a few words such as app and api are kept for Parvis.
