# Pourquoi un regard, une alerte ou un plan est refusé.

problem-day-too-far = Ce jour est trop lointain. On peut dire un an d’avance au plus.
problem-look-too-many = On ne peut pas en noter plus de 10 000. Vérifiez le nombre, s’il vous plaît.
problem-look-link-unknown = Un lien ne peut pas être cela. Dites ok, dead ou unreachable.
problem-health-kind-unknown = Ce n’est pas une forme de délaissement.
problem-health-state-unknown = Ce n’est pas un état de santé.
problem-plan-kind-unknown = Ce n’est pas une sorte de plan. Dites revive ou leave.
problem-plan-there = Ce canal a un plan en cours. Terminez-le ou abandonnez-le d’abord.
problem-plan-closed = Ce plan est terminé ou abandonné. Dressez-en un autre.
problem-plan-channel-left = Vous avez quitté ce canal. Reconnectez-le d’abord.
