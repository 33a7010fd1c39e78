# What channels are for: usages and audiences, in the workspace’s own words.
strategy-usages = Usages
strategy-usages-note = What people come to do: follow the news, get help, meet one another. A channel serves one of them.
strategy-usages-empty = None is written down. Say what people come to do at your places, and each channel can say which of these it serves.
strategy-usage-add = Add a usage
strategy-usage-edit = Change a usage
strategy-usage-sentence-hint = What people do there, as they would say it.
strategy-audiences = Audiences
strategy-audiences-note = Whom you speak to. A channel speaks to one of them first.
strategy-audiences-empty = None is written down. Say whom you speak to, and each channel can say for whom it is there.
strategy-audience-add = Add an audience
strategy-audience-edit = Change an audience
strategy-audience-sentence-hint = Who they are, and what brings them to you.
