# What can be in the way of judging, answering and withdrawing messages.
problem-message-gone = Ce message n’est plus là où il a été écrit ; il ne peut donc pas être montré ici.
problem-message-not-for-everybody = Son auteur, ou la modération du réseau, demande qu’il ne soit pas montré à tout le monde, ou il a été écrit dans un salon qui n’est pas ouvert à tous. Il reste dans la boîte de réception ; vous pouvez y répondre.
problem-message-hidden-there = Ce message a été masqué sur le réseau lui-même. Rendez-le d’abord visible là-bas.
problem-message-not-an-answer = Ce message n’a pas été écrit ici ; il ne peut être ni renvoyé ni retiré d’ici.
problem-message-unknown = Ce message n’existe plus.
problem-answer-wrong-state = Ce n’est pas possible dans l’état actuel de la réponse. Regardez où elle en est, puis décidez à nouveau.
problem-answer-to-nothing = Ce à quoi vous répondez n’est plus là. Répondez à un autre message de cette conversation.
problem-answer-not-offered = « { $name } » ne le permet pas. Faites-le sur le réseau lui-même.
problem-answer-not-ready = Le réseau n’accepte pas cette réponse telle quelle.
problem-answer-too-heavy = Cette réponse pèse { $measured } octets ; { $most } est le maximum. Les émojis et les lettres accentuées pèsent plus que les autres.
