"""What a new instance is filled with where there is no demonstration: one of each kind, made through the API."""

SOON, LATER = "2099-06-01", "2099-12-31"
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fccff0bf1e000584"
    "027f3ac3d2d60000000049454e44ae426082"
)

SET_UP = {
    "administrator": {"name": "Ada Brandt", "email": "ada@halle.example", "password": ""},
    "workspace": {"name": "La halle", "slug": "halle"},
    "site": {"title": "La halle", "language": "fr", "zone": "Europe/Paris"},
}

# What it is called below, where it is made, and of what. A word after $ is the identifier of what was made before.
THINGS = [
    ("audience", "audiences", {"name": "Les voisins", "sentence": "Ceux qui passent chaque jour."}),
    ("usage", "usages", {"name": "Savoir ce qui vient", "sentence": ""}),
    ("category", "categories", {"name": "La place"}),
    ("tag", "tags", {"name": "marché"}),
    ("author", "authors", {"name": "La rédaction"}),
    ("channel", "channels/connect", {"network": "rehearsal", "identifier": "la-halle", "name": "À l’entraînement"}),
    ("declared", "channels/declare", {"name": "Le panneau", "purpose": {"usage": "$usage", "audience": "$audience"}}),
    ("original", "originals", {"kind": "article", "title": "Le marché de l’aube", "body": "On y va *tôt*."}),
    ("note", "originals", {"kind": "note", "body": "Fermé demain."}),
    (None, "originals/$note/publish", {}),
    ("variant", "variants", {"original": "$note", "channel": "$channel", "content": {"parts": [{"text": "Fermé demain."}]}}),
    ("publication", "publications", {"variant": "$variant"}),
    ("by_hand", "variants", {"original": "$note", "channel": "$declared", "content": {"parts": [{"text": "Fermé."}]}}),
    (None, "publications", {"variant": "$by_hand", "planned": {"local": SOON + "T09:30"}}),
    ("later", "variants", {"original": "$original", "channel": "$channel", "content": {"parts": [{"text": "L’aube."}]}}),
    (None, "publications", {"variant": "$later", "planned": {"local": SOON + "T09:30"}}),
    ("brief", "briefs", {"title": "Une affiche", "purpose": "Que l’on vienne.", "usage": "$usage"}),
    ("campaign", "campaigns", {"name": "L’hiver", "aim": "Cent voisins.", "starts_on": SOON, "ends_on": LATER}),
    ("recommendation", "recommendations", {
        "subject": {"kind": "channel", "id": "$channel", "name": "L’entraînement"}, "question": "Y rester ?", "advice": "Oui.",
        "answer_by": SOON, "criterion": "Cent voisins", "judge_on": LATER, "asked": ["$user"],
    }),
    ("decision", "decisions", {
        "question": "Y rester ?", "decision": "Oui.", "subjects": [{"kind": "channel", "id": "$channel", "name": "L’entraînement"}],
        "decided": [{"user_id": "$user"}],
    }),
    ("review", "reviews", {"planned_on": SOON, "attendees": ["$user"]}),
    ("appearance", "appearances", {"title": "Au marché", "first_day": SOON, "new_channel": "La radio"}),
    ("trial", "trials", {"channel": "$channel", "metric": "by_hand", "sentence": "On nous salue.", "weeks": 4}),
    ("plan", "channels/$declared/plans", {"kind": "revive"}),
    ("fact", "facts", {"network": "rehearsal", "kind": "rule", "says": "Rien n’en sort.", "source": "https://example.org/"}),
    ("remark", "strategy/remarks", {"passage": "usage", "id": "$usage", "body": "Laquelle ?"}),
    (None, "strategy/remarks/$remark/answers", {"body": "Celle-ci."}),
    ("token", "tokens", {"name": "Export", "scopes": ["content:read"], "ends_on": "$within_a_year"}),
]  # fmt: skip


def filled(template, made):
    """The same with identifiers in the place of what was named."""
    if isinstance(template, dict):
        return {key: filled(value, made) for key, value in template.items()}
    if isinstance(template, list):
        return [filled(value, made) for value in template]
    if isinstance(template, str) and template.startswith("$"):
        return made[template[1:]]
    return template


def fill(house):
    """Makes all of it; says what was refused, which the run doesn't need."""
    _, _, session = house.ask("GET", "/session")
    made = {"user": session["user"]["id"], "within_a_year": house.within_a_year()}
    here = f"/workspaces/{house.workspace}/"
    house.send(here + "media?name=quai.png", PICTURE)
    for name, path, body in THINGS:
        path = "/".join(made[part[1:]] if part.startswith("$") else part for part in path.split("/"))
        status, _, answer = house.ask("POST", here + path, filled(body, made))
        if status >= 300:
            print(f"{path} was refused: {status} {answer}")
        elif name:
            inside = next((it for it in answer.values() if isinstance(it, dict) and "id" in it), answer)
            made[name] = answer.get("id") or inside["id"]
