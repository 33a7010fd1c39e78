# Ce qui peut clocher avec une maison ailleurs, et avec les parutions.

problem-home-elsewhere = Vos articles s’écrivent sur { $title } : écrivez-le là-bas, il apparaîtra ici en quelques minutes. Une note peut toujours s’écrire ici.
problem-original-elsewhere = Cet article s’écrit ailleurs, à l’adresse { $address }. Modifiez-le là-bas ; il change ici en quelques minutes.
problem-channel-is-home = C’est la maison de vos articles : ils y paraissent quand on les publie. Choisissez un autre canal.
problem-home-is-here = C’est l’adresse de votre site ici. Ses articles y vivent déjà.
problem-home-no-feed = Cette page n’indique aucun flux. Y a-t-il un flux de ses articles ? Son adresse convient aussi.
problem-home-not-readable = Quelque chose répond là, mais ce n’est pas un blog lisible : ni WordPress, ni flux.
problem-home-answers-gone = Il n’y a rien à cette adresse (elle répond « introuvable »). Vérifiez comment elle s’écrit.
problem-home-answers-closed = Il demande un mot de passe ou refuse les programmes : on ne peut pas le lire.
problem-home-answers-wait = Il demande qu’on le laisse tranquille un moment. Une nouvelle tentative aura lieu d’elle-même.
problem-home-answers-wrong = Il répond par une erreur de son côté. Une nouvelle tentative aura lieu d’elle-même.
problem-home-no-way-out = Cette installation ne lit rien à l’extérieur.
problem-appearance-not-declared = Choisissez un canal déclaré : sur un canal relié, on place une publication.
problem-appearance-moved-on = Quelqu’un l’a modifié entre-temps. Regardez de nouveau, puis dites ce que vous souhaitez.
problem-appearance-too-long = Cela dure plus de { $most } jours ; vérifiez les deux dates.
problem-time-unreadable = Ce n’est pas une heure, comme 09:30.
problem-original-unknown = Cet original n’existe plus.
problem-campaign-unknown = Cette campagne n’existe plus.
