# First set-up of an instance.
setup-title = Let’s open the house
setup-lead = A few answers, and you can start writing. Everything but the address can be changed later.
setup-token = Set-up token
setup-token-hint = The server printed it when it started. It proves that this instance is yours.
setup-you = You
setup-workspace = Your workspace
setup-workspace-name = Name of the brand or organisation
setup-workspace-name-hint = One workspace holds one brand: its site, its channels, its members.
setup-workspace-slug = In addresses
setup-workspace-slug-hint = Lower-case letters, digits and hyphens.
setup-site = Its site
setup-site-title = Title of the blog
setup-site-title-hint = The blog is the home of what you write. Readers see this title at the top.
setup-site-language = Language of the site
setup-site-zone = Time zone
setup-do = Open the house
