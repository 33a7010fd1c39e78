# What is told of a link. $host: the server spoken to; $status: its answer; $because: a sentence that says why; $seconds.
link-finding-cut-off = This address looks cut off. Check its end.
link-finding-gone = There is nothing at this address ({ $status }).
link-finding-failing = { $host } answers with an error ({ $status }). It may pass.
link-finding-unreachable = This address cannot be reached. { $because }
link-finding-not-allowed = { $because }
link-finding-moved = This address has moved for good.
link-finding-insecure = The same address answers with encryption.
link-finding-slow = { $host } took { NUMBER($seconds, maximumFractionDigits: 1) } seconds to answer. Readers on a telephone may give up.
link-finding-home-missing = Our own site has nothing at this address.
link-finding-home-not-live = Our own site does not show this to readers yet, or no longer.
link-finding-home-later = Our own site shows this to readers only later.
link-finding-home-unlisted = On our own site this is unlisted: it is reached by this link only.
link-finding-home-unasked = This page of our own site was not looked at.
link-finding-unknown = This could not be checked. { $because }

link-because-status = { $host } does not let us look (answer { $status }); a reader’s browser may well be let in.
link-because-too-often = Many links were looked at within a minute. Check again in a moment.
link-because-too-many = It is too long, or there are more than forty links.
link-because-nobody-asks = This installation contacts no other servers.
