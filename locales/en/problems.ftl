# Every code a problem can carry, as a sentence: what is wrong, and what would be right.
problem-invalid = Something in the form isn’t right yet. Nothing was changed; what you typed is still here.
problem-empty = This is empty. Please write something.
problem-too-long = This is { $measured } characters long; { $most } is the most.
problem-control-characters = There is an invisible control character in it. Please type it again rather than paste it.
problem-name-taken = That name is already in use here. Please choose another one.
problem-denied =
    { $count ->
        [0] Your role doesn’t allow this.
       *[other] Your role doesn’t allow this. Who can do it: { $roles }.
    }
problem-not-signed-in = You are not signed in, or your session has ended. Please sign in again; what you typed is kept.
problem-sign-in-refused = This address and password don’t go together. Please check both.
problem-csrf = This request didn’t come from a page of the workbench, so nothing was done. Please reload the page and try again.
problem-too-often =
    { $seconds ->
        [one] That was too often in a short time. Please wait a second, then try again.
       *[other] That was too often in a short time. Please wait { $seconds } seconds, then try again.
    }
problem-not-found =
    { $noun ->
        [workspace] There is no such workspace, or you are not a member of it.
        [audience] This audience doesn’t exist any more.
        [usage] This usage doesn’t exist any more.
        [proposal] This proposal doesn’t exist.
        [remark] This remark doesn’t exist any more.
        [passage] This passage doesn’t stand in the strategy any more.
        [operation] There is nothing at this address of the API.
        [original] This original doesn’t exist, or was deleted.
        [revision] This revision doesn’t exist.
        [category] This category doesn’t exist any more.
        [tag] This tag doesn’t exist any more.
        [author] This author doesn’t exist any more.
        [media] This picture doesn’t exist any more.
        [channel] This channel doesn’t exist any more.
        [variant] This variant doesn’t exist any more.
        [publication] This publication doesn’t exist.
        [conversation] This conversation doesn’t exist.
        [message] This message doesn’t exist any more.
        [member] This person is not a member of the workspace.
        [invitation] This invitation doesn’t exist, or no longer works.
       *[other] What you are looking for doesn’t exist.
    }
problem-busy = The database is busy. Nothing was changed; please try again in a moment.
problem-storage-full = The disk of this installation is full: this could not be saved. What you typed is still here; nothing was changed. Tell whoever runs the installation to make room; saving works again by itself then.
problem-internal = Something went wrong on our side. Nothing was changed; the cause is in the server’s log. Please try again, and tell the administrator if it goes on.
problem-body-not-json = The request must carry JSON, with “Content-Type: application/json”.
problem-body-too-large = That is larger than this server takes.
problem-body-unreadable = The request can’t be read: “{ $where }” isn’t what belongs there.
problem-body-malformed = This isn’t JSON: it can’t be read from line { $line }, column { $column } on.
problem-body-not-an-object = Fields with their names belong into the request, between braces.
problem-field-not-text = A text belongs here, between quotation marks.
problem-field-not-whole = A whole number belongs here, such as 30.
problem-field-not-a-number = A number belongs here, such as 2.5.
problem-field-neither-true-nor-false = “true” or “false” belongs here, without quotation marks.
problem-field-not-a-list = A list belongs here, between square brackets.
problem-field-not-an-object = Fields with their names belong here, between braces.
problem-field-not-offered = One of these belongs here: { $offered }.
problem-field-missing = This is missing. Add it.
problem-field-unknown = Nothing is called this here. These are known: { $offered }.
problem-field-unreadable = This is none of what can stand here. The description of the API says what belongs here.
problem-parameter-not-a-number = The parameter “{ $parameter }” can’t be “{ $given }”: a whole number belongs there, such as 30.
problem-parameter-neither-true-nor-false = The parameter “{ $parameter }” can’t be “{ $given }”: “true” or “false” belongs there.
problem-parameter-not-offered = The parameter “{ $parameter }” can’t be “{ $given }”. One of these belongs there: { $offered }.
problem-parameter-twice = The parameter “{ $parameter }” stands there more than once. Give it once.
problem-parameter-missing = The parameter “{ $parameter }” is missing. Add it to the address.
problem-body-with-nul = This text has the character U+0000, which can’t be kept. Take it out, then send it again.
problem-parameter-out-of-range = The parameter “{ $parameter }” can’t be “{ $given }”: a whole number of { $offered } belongs there.
problem-parameter-with-nul = The parameter “{ $parameter }” has the character U+0000, which nothing has. Take it out.
problem-method-not-offered = This address is there, but nothing can be done to it in this way. “Allow” says what can.
problem-parameter-unreadable = The parameter “{ $parameter }” can’t be “{ $given }”. The description of the API says what belongs there.
problem-cursor-unreadable = This cursor can’t be read. Take it from “next” of the page before.
problem-audience-in-use = A channel still speaks to this audience. Give that channel another one first.
problem-usage-in-use = A channel still serves this usage. Give that channel another one first.
role-lead = lead
role-cm = CM
role-contributor = contributor
role-viewer = viewer
problem-too-many-lines = This page can’t follow what changes: { $most } pages of yours do already. Close some of them.
