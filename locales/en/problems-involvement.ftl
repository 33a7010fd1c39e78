# What can't be said about who was asked, in reviews, and about who answers for what.
problem-recommendation-unknown = This recommendation isn’t in this workspace any more. Choose another one, or none.
problem-decision-unknown = This decision isn’t in the register of this workspace. Choose another one, or none.
