# One's own settings.
me-more = You sign in with { $email }.
me-own = You
me-language = Language
me-language-hint = Of the workbench, not of what you write.
me-password-note = Changing it signs you out everywhere else.
me-password-present = Present password
me-password-change = Change the password
me-password-changed = Your password is changed. Other sessions have ended.
