# The clauses behind a ruling, each as a sentence; the names are those of crates/parvis-policy/policies.
policy-viewers-read = Every member of the workspace may see this.
policy-viewers-make-tokens = Every member may make tokens that act for them, within their own role.
policy-contributors-draft = Contributors write: originals, variants, pictures.
policy-contributors-edit-their-own = Contributors change what they made themselves, as long as readers don’t see it.
policy-cms-edit = CMs change every original and every picture.
policy-cms-arrange = CMs look after categories, tags, authors, audiences and usages.
policy-cms-publish = CMs publish, on the site and on the channels.
policy-cms-run-channels = CMs look after the channels.
policy-cms-answer = CMs look after the conversations.
policy-leads-govern = Leads decide who belongs to the workspace and how it is set up.
policy-members-only = Only members of a workspace see what is in it.
policy-administrators-administer = Administrators run the instance.
policy-nothing-allows = Your role doesn’t include this.
policy-not-decided = The rules couldn’t be applied to this request, so the answer is no. Please tell the administrator.
