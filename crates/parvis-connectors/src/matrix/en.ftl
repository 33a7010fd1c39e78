# Matrix, in the words of the workbench and of the site.
network-matrix = Matrix
network-matrix-identifier = Name on Matrix
network-matrix-identifier-hint = With its server: @museum:matrix.example.
network-matrix-secret = Password or access token
network-matrix-secret-hint = Signing in makes a device of its own, called Parvis, which you can sign out in your Matrix client. The password isn’t kept.
network-matrix-place = Room
network-matrix-place-hint = Its address, such as #square:matrix.example, or a link to it. The account joins it where it may. Encrypted rooms can’t be used.
network-matrix-server = Server
network-matrix-server-hint = Only if it isn’t where the name says, as inside an organisation: https://matrix.example.

# What exactly it counts.
network-matrix-counts-likes-1 = People who reacted to the message, each once, unless with a sign that says no or that it hurts. Our own account isn’t counted.
network-matrix-counts-members-1 = People who have joined the room, our own account included. Whoever is only invited isn’t counted.

# Why something can’t be done, said more exactly.
problem-connector-matrix-identifier-unreadable = This can’t be read. A name on Matrix looks like @name:museum.example; without its server, name that below.
problem-connector-matrix-room-unreadable = This isn’t the name of a room. It looks like #square:museum.example, or like !identity:museum.example; a link from matrix.to will do too.
problem-connector-matrix-server-unreadable = This can’t be read. A server looks like museum.example, or like https://matrix.museum.example.
problem-connector-matrix-server-wanted = The name doesn’t say which server it belongs to. Name the server, or write it out: @name:museum.example.
problem-connector-matrix-credential-rejected = { $host } accepts this neither as the account’s password nor as an access token.
problem-connector-matrix-token-wanted = On { $host } one doesn’t sign in with a password, but on a page of its own. Paste an access token instead: your Matrix client shows one in its settings.
problem-connector-matrix-edit-pictures = Each picture is a message of its own in the room: an edit can change the words and exchange pictures, but not their number. Withdraw it and publish anew instead.
