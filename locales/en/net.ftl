# Why a server gave no answer that can be used. $host: the server spoken to.

net-bad-address = This is not a web address. It should look like https://example.org.
net-address-with-password = The address of { $host } contains a user name or a password. Remove it, and enter it where it is asked for.
net-address-refused = { $host } is an address inside a private network, so it is not contacted. An administrator can allow it in the configuration.
net-insecure = { $host } would be contacted without encryption. Use an address that begins with https.
net-downgrade = { $host } sends us on to an address without encryption. The credential was not sent there.
net-bad-request = The request to { $host } contains something that cannot be sent. Check what was entered for line breaks and unusual characters.
net-name-unknown = No server was found under the name { $host }. Check the spelling.
net-connection-refused = { $host } refuses the connection. The server may be stopped.
net-unreachable = { $host } cannot be reached.
net-connect-timed-out = { $host } did not take the connection in time.
net-tls = No secure connection could be made with { $host }.
net-certificate = The certificate of { $host } is not valid.
net-timed-out = { $host } did not answer in time.
net-closed = { $host } closed the connection before answering.
net-body-cut = The answer of { $host } broke off in the middle.
net-too-large = The answer of { $host } is longer than is accepted.
net-too-many-redirects = { $host } sends us from one address to the next without end.
net-bad-redirect = { $host } sends us on to something that is not an address.
net-answer-html = { $host } answered with a web page instead of data. Check that this is the server’s own address.
net-answer-not-json = { $host } gave an answer that cannot be read.
net-answer-unexpected = { $host } gave an answer of an unexpected form. It may be another kind of server, or another version.
