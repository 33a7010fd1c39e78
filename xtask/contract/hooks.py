"""What schemathesis has to know of Parvis: who asks, what there is, and which of its objections don't hold here."""

import json
import os
import random
import re
import threading
from pathlib import Path

import requests
import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.openapi.checks import RejectedPositiveData

TOLD = json.loads(os.environ["PARVIS_CONTRACT"])
API = TOLD["address"] + "/api/v1"
THINGS = TOLD["things"]
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MADE_HERE = re.compile(r".{14}7")
COOKIE = "__Host-parvis-session"

# Keys of bodies whose value names something else than themselves.
NAMED = {
    "asked": "user", "attendees": "user", "home_serves": "usage", "keeper": "user", "member": "user", "order": "publication",
    "originals": "original", "recommendations": "recommendation", "tags": "tag", "to": "message",
    "translation_of": "original", "usages": "usage", "user_id": "user",
}  # fmt: skip
# Keys of bodies that lead a request of ours elsewhere.
LEADING_OUT = {"address", "identifier", "server", "source", "url"}

known = set(UUID.findall(json.dumps(THINGS)))
here = threading.Lock()
ours = requests.Session()
ours.cookies.set(COOKIE, TOLD["session"])
victim = {"cookie": TOLD["victim"][0], "csrf": TOLD["victim"][1], "password": TOLD["password"]}


def is_negative(case, place):
    return case.meta is not None and case.meta.is_negative_at(place)


def chance(case):
    """The same for the same request: a seed gives the same run."""
    said = f"{case.method} {case.path} {case.path_parameters} {case.query} {case.body!r}"
    return random.Random(said)


@schemathesis.hook
def before_call(context, case, kwargs):
    luck = chance(case)
    # Each request comes from another client: the limits stay as they are in production.
    headers = dict(case.headers or {})
    headers["X-Forwarded-For"] = ".".join(str(luck.randint(1, 250)) for _ in range(4))
    # Follows at once instead of waiting for the first sign of life.
    if case.path.endswith("/events"):
        headers["Last-Event-ID"] = "1"
    case.headers = headers
    fill_path(case, luck)
    if isinstance(case.body, dict) and not case.path.startswith("/setup"):
        case.body = fill(case.body, "", luck)
        go_on_from(case, luck)
    spare(case, luck)


def fill_path(case, luck):
    """Puts things that are there into the path, together as they belong together."""
    names = [name for name in re.findall(r"{(\w+)}", case.path) if name != "workspace"]
    if not names or is_negative(case, ParameterLocation.PATH) or luck.random() < 0.1:
        return
    given = dict(case.path_parameters or {})
    # In a story, what an earlier answer named goes on being meant.
    if any(str(given.get(name)) in known for name in names):
        return
    pools = {name: pool_of(name, case.path) for name in names}
    last = [it for it in pools[names[-1]] if set(names) <= set(it)] or pools[names[-1]]
    chosen = luck.choice(last) if last else {}
    for name in names:
        others = pools[name]
        if name in chosen:
            given[name] = chosen[name]
        elif others:
            given[name] = luck.choice(others).get(name, given.get(name))
    case.path_parameters = given


def pool_of(name, path):
    if path.startswith("/instance/workspaces"):
        return [{name: TOLD["workspace"]}]
    if path.startswith("/invitations"):
        return [{name: it["invited"]} for it in THINGS.get("invited", [])]
    return THINGS.get(name, [])


def fill(value, key, luck):
    """Puts things that are there in the place of identifiers that nothing has."""
    if isinstance(value, dict):
        return {name: fill(inner, name, luck) for name, inner in value.items()}
    if isinstance(value, list):
        return [fill(inner, key, luck) for inner in value]
    if not isinstance(value, str):
        return value
    if key in LEADING_OUT and re.search(r"[.:]", value):
        return "http://127.0.0.1:9/"
    name = NAMED.get(key, key)
    if UUID.fullmatch(value) and value not in known and THINGS.get(name) and luck.random() < 0.9:
        return luck.choice(THINGS[name])[name]
    return value


def go_on_from(case, luck):
    """Sends the version that is there, as whoever has just read it would."""
    version = case.body.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 0 or luck.random() < 0.2:
        return
    path = case.formatted_path
    while path.count("/") > 3:
        answer = ours.get(API + path, timeout=20)
        if answer.ok and (found := version_in(answer.json(), path)) is not None:
            case.body = {**case.body, "version": found}
            return
        path = path.rsplit("/", 1)[0]


def version_in(answer, path):
    if not isinstance(answer, dict):
        return None
    if isinstance(answer.get("version"), int):
        return answer["version"]
    return next((it["version"] for it in answer.values() if isinstance(it, dict) and "version" in it), None)


def spare(case, luck):
    """What would end the run is done to somebody who is there for it."""
    name = case.operation.definition.raw.get("operationId")
    if name == "user_change_password":
        come_as_victim(case)
        if isinstance(case.body, dict) and "present" in case.body and luck.random() < 0.5:
            case.body = {**case.body, "present": victim["password"]}
    elif name == "session_end":
        with here:
            sign_in_victim()
        come_as_victim(case)


def come_as_victim(case):
    """Only where somebody comes at all: whoever asks without a session is left alone."""
    case.headers = {**case.headers, "X-Parvis-CSRF": victim["csrf"]}
    if case.cookies and COOKIE in case.cookies:
        case.cookies = {**case.cookies, COOKIE: victim["cookie"]}


def sign_in_victim():
    form = {"email": "victim0@example.org", "password": victim["password"]}
    sender = ".".join(str(random.randint(1, 250)) for _ in range(4))
    answer = requests.post(API + "/session", json=form, headers={"X-Forwarded-For": sender}, timeout=20)
    if answer.status_code == 201:
        victim.update(cookie=answer.cookies.get(COOKIE) or cookie_of(answer), csrf=answer.json()["csrf"])


def cookie_of(answer):
    return re.search(COOKIE + "=([^;]+)", answer.headers["set-cookie"])[1]


# What may be empty, unless another field makes it needed.
NEEDED_WITH_ANOTHER = {"email", "evidence.id", "metric", "name", "new_channel", "next_on", "oldest_question_on",
    "pinned_on", "asked_before", "told_after", "usage"}

# Faults that no schema can say beforehand: a request with one of these was rightly refused, though it fits its schema.
# Whatever a schema can say (a length, a list of words, what is required) belongs into the schema, not here.
BEYOND_A_SCHEMA = {
    # It depends on what is there, or on who is a member.
    "advice-not-offered", "asked-nobody", "attendee-not-a-member", "appearance-not-declared", "audience-unknown", "brief-unknown", "campaign-unknown", "channel-unknown",
    "decision-not-offered", "decision-unknown", "evidence-not-here", "keeper-not-a-member", "member-unknown", "name-taken", "slug-taken",
    "network-not-offered", "origin-unknown", "original-unknown", "recommendation-unknown", "scope-unknown", "subject-unknown",
    "note-has-no-title", "outcome-unknown", "slug-needed",
    "translation-exists", "translation-of-nothing", "usage-unknown", "user-no-member", "workspace-slug",
    # It depends on what time it is.
    "day-over", "day-to-come", "fit-day-past", "token-end-past",
    # It depends on another field.
    "agenda-too-wide", "audience-source-needed", "body-or-texts", "brief-usage-missing", "crop-outside", "currency-unreadable",
    "fact-unit-missing", "fit-why-needed", "minutes-reversed", "slots-too-close", "trial-at-least-out-of-range",
    "trial-result-needed",
    # A calendar, or a list that others keep: days of a month, languages, zones, addresses of the web.
    "address-unreadable", "email-unreadable", "net-address-refused", "date-unreadable", "day-unreadable", "language-unknown", "planned-no-such-time", "zone-unknown",
    # 30, 90 or 365: a list of numbers makes of each number in the client a type of its own.
    "days-unknown",
    # A cursor is given back as it was got.
    "cursor-unreadable",
    # One convention for every line of text (docs/api-design.md).
    "control-characters", "body-with-nul", "parameter-with-nul",
    # Any bytes are a file, few are a picture.
    "picture-broken", "picture-cut-short", "picture-empty", "picture-foreign", "picture-not-a-picture", "picture-unknown",
    "picture-video",
}  # fmt: skip


def is_beyond(fault):
    if fault["code"] == "empty":
        path = [step for step in fault["field"].split(".") if not step.isdigit()]
        return bool(NEEDED_WITH_ANOTHER & {path[-1], ".".join(path)})
    return fault["code"] in BEYOND_A_SCHEMA


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Keeps an objection, unless it is one that doesn't hold here."""
    if isinstance(failure, RejectedPositiveData) and response.status_code == 422:
        problem = response.json()
        return not all(map(is_beyond, problem.get("faults") or [problem]))
    return True


@schemathesis.hook
def after_call(context, case, response):
    # What an answer names is there from now on, unless it only repeats what was asked for.
    if len(response.content) < 200_000:
        asked = f"{response.request.url} {response.request.body!r}"
        named = UUID.findall(response.content.decode("utf-8", "replace"))
        known.update(name for name in named if MADE_HERE.match(name) and name not in asked)
    if case.path == "/instance/workspaces" and response.status_code == 201:
        known.add(response.json()["slug"])
    name = case.operation.definition.raw.get("operationId")
    if name == "user_change_password" and response.status_code == 204 and isinstance(case.body, dict):
        victim["password"] = case.body["new"]
