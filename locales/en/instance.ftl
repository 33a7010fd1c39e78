# For whoever runs the instance.
instance-sentence =
    { $count ->
        [0] There is no workspace yet.
        [one] One workspace lives here.
       *[other] { $Few } workspaces live here.
    }
instance-more = You run the instance. What is in a workspace is its members’ business; you see it once you have joined.
instance-make = Make a workspace
instance-made = { $name } is ready. Join it to invite its members.
instance-open = Open
instance-join = Join
instance-join-title = Join { $name } as a lead?
instance-join-detail = You will see and may change everything in it. Its members read in their audit log that you joined.
