"""A running `parvis` with an organisation in it, and what is there."""

import contextlib
import datetime
import json
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request

import filling

VICTIMS = 4
PASSWORD = "the square at dawn, and at dusk"
DEMONSTRATION = ("objets-trouves", "solene@objets-trouves.example")


@contextlib.contextmanager
def opened(parvis, description, folder, database_url):
    port = free_port()
    house = House(parvis, folder, port, database_url)
    house.description = description
    try:
        house.come_in()
        house.look_around()
        yield house
    finally:
        house.process.terminate()
        try:
            house.process.wait(20)
        except subprocess.TimeoutExpired:
            house.process.kill()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class House:
    """The program, a lead who is signed in, and the names of what is there, by kind."""

    def __init__(self, parvis, folder, port, database_url):
        self.parvis, self.folder, self.database_url = parvis, folder, database_url
        # By https as far as it knows, as behind a proxy whose word on clients' addresses it takes: so the session has
        # the cookie that the description names, and each request may come from somebody else.
        self.address = f"http://127.0.0.1:{port}"
        self.public = f"https://localhost:{port}"
        self.things = {}
        self.session = self.csrf = ""
        self.workspace, self.email = DEMONSTRATION
        command = [parvis, "serve" if database_url else "demo", "--data", str(folder / "data")]
        command += ["--listen", f"127.0.0.1:{port}", "--instance-url", self.public, "--trusted-proxy", "127.0.0.1/32"]
        # Whatever is asked for, nothing leads out of this machine: port 9 discards.
        nowhere = "http://127.0.0.1:9/"
        command += ["--bluesky-directory", nowhere, "--bluesky-resolver", nowhere, "--bluesky-app", nowhere]
        command += ["--database-url", database_url] if database_url else ["--as", "lead"]
        self.log = open(folder / "log", "wb")
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    def come_in(self):
        """Signs the lead in and gives them a password that is known here."""
        link = self.said(r"/app/sign-in/link/(\S+)" if not self.database_url else r"/app/setup\?token=(\S+)")
        if self.database_url:
            self.found(link)
        else:
            self.enter(self.ask("POST", "/session/link", {"token": link}))
            command = [self.parvis, "user", "reset-password", self.email, "--data", str(self.folder / "data")]
            word = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().rsplit("/", 1)[-1]
            word = word.rsplit("=", 1)[-1]
            self.enter(self.ask("POST", "/session/password", {"token": word, "password": PASSWORD}))

    def found(self, token):
        """Founds a new instance and fills it."""
        form = {"token": token, **filling.SET_UP}
        form["administrator"] = {**form["administrator"], "password": PASSWORD}
        self.workspace = form["workspace"]["slug"]
        self.email = form["administrator"]["email"]
        self.enter(self.ask("POST", "/setup", form))
        filling.fill(self)

    @staticmethod
    def within_a_year():
        return (datetime.date.today() + datetime.timedelta(days=200)).isoformat()

    def said(self, pattern):
        """What the program wrote, once it did."""
        end = time.monotonic() + 120
        while time.monotonic() < end:
            text = re.sub(r"\x1b\[[0-9;]*m", "", (self.folder / "log").read_text(errors="replace"))
            if found := re.search(pattern, text):
                return found[1]
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit("parvis did not start:\n" + (self.folder / "log").read_text(errors="replace"))

    def enter(self, answer):
        status, headers, body = answer
        if status != 201:
            raise SystemExit(f"nobody gets in: {status} {body}")
        self.session = re.search(r"__Host-parvis-session=([^;]+)", headers["set-cookie"])[1]
        self.csrf = body["csrf"]

    def ask(self, method, path, body=None):
        """Status, headers and body of the answer."""
        return self.send(path, None if body is None else json.dumps(body).encode(), method, "application/json")

    def send(self, path, data, method="POST", kind="application/octet-stream"):
        """The same with whatever it is."""
        request = urllib.request.Request(self.address + "/api/v1" + path, data, method=method)
        request.add_header("Content-Type", kind)
        if self.session:
            request.add_header("Cookie", f"__Host-parvis-session={self.session}")
            request.add_header("X-Parvis-CSRF", self.csrf)
        try:
            answer = urllib.request.urlopen(request, timeout=60)
        except urllib.error.HTTPError as refused:
            answer = refused
        text = answer.read()
        with contextlib.suppress(ValueError):
            return answer.status, answer.headers, json.loads(text)
        return answer.status, answer.headers, None

    def look_around(self):
        """Reads the lists, and some of what they lead to."""
        self.invite()
        with open(self.description) as file:
            paths = json.load(file)["paths"]
        readable = sorted((path for path in paths if "get" in paths[path]), key=lambda path: path.count("{"))
        for path in readable:
            if not path.startswith("/workspaces/{workspace}") or path.endswith("/events"):
                continue
            inside = re.findall(r"{(\w+)}", path)[1:]
            below = {p[len(path) + 2:-1] for p in paths if re.fullmatch(re.escape(path) + r"/{\w+}", p)}
            for known in self.ways(inside)[:4]:
                status, _, body = self.ask("GET", path.format(workspace=self.workspace, **known))
                if status == 200 and body is not None:
                    self.gather(body, known, below)

    def ways(self, names):
        """What is known to stand in these places of a path, together."""
        if not names:
            return [{}]
        whole = [it for it in self.things.get(names[-1], []) if set(names) <= set(it)]
        return [{name: it[name] for name in names} for it in whole]

    def gather(self, body, known, below, key=""):
        """Notes the identifiers in an answer, by what they name, with the place where they were found."""
        if isinstance(body, list):
            for each in body[:20]:
                name = next(iter(below), "") if key == "" else NAMED.get(key) or singular(key)
                name = next(iter(below), name) if key == "items" else name
                if isinstance(each, dict) and isinstance(each.get("id"), str) and name:
                    self.note(name, each["id"], known)
                self.gather(each, known, below, key)
        elif isinstance(body, dict):
            for name, value in body.items():
                if isinstance(value, str) and value and (name in NAMED or name in below):
                    self.note(NAMED.get(name, name), value, known)
                elif isinstance(value, dict) and isinstance(value.get("id"), str):
                    self.note(name, value["id"], known)
                self.gather(value, known, below, name)

    def note(self, name, value, known):
        is_word = name in WORDS and re.fullmatch(r"[\w.:-]+", value)
        if value == self.lead or not (is_word or UUID.fullmatch(value)):
            return
        there = self.things.setdefault(name, [])
        entry = {**known, name: value}
        if entry not in there and len(there) < 60:
            there.append(entry)

    def invite(self):
        """People who may be sent away, and links that strangers come by."""
        _, _, session = self.ask("GET", "/session")
        self.lead = session["user"]["id"]
        here = f"/workspaces/{self.workspace}"
        for number in range(VICTIMS):
            link = self.invitation(f"victim{number}@example.org")
            answer = self.ask("POST", f"/invitations/{link}", {"name": f"Victim {number}", "password": PASSWORD})
            if number == 0:
                self.victim = re.search(r"__Host-parvis-session=([^;]+)", answer[1]["set-cookie"])[1]
                self.victim_csrf = answer[2]["csrf"]
                self.spared = answer[2]["user"]["id"]
        _, _, links = self.ask("POST", f"{here}/brief-links", {"name": "Yuna", "language": "en"})
        self.note("word", self.tail(links["address"]), {})
        for number in range(4):
            self.note("invited", self.invitation(f"guest{number}@example.org"), {})

    def invitation(self, email):
        _, _, made = self.ask("POST", f"/workspaces/{self.workspace}/invitations", {"email": email, "role": "viewer"})
        return self.tail(made["link"])

    @staticmethod
    def tail(link):
        return link.rsplit("/", 1)[-1].rsplit("=", 1)[-1]

    def count(self):
        return sum(len(those) for those in self.things.values())

    def told(self):
        return {
            "address": self.address,
            "workspace": self.workspace,
            "things": self.things,
            "email": self.email,
            "password": PASSWORD,
            "session": self.session,
            "victim": [self.victim, self.victim_csrf],
        }


UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
WORDS = {"file", "invited", "item", "kind", "network", "origin", "place", "slug", "word"}

# Keys of answers whose value names something else than themselves.
NAMED = {name: name for name in (
    "account audience author brief campaign channel conversation decision fact file media message notice "
    "original place plan publication recommendation review revision slug trial usage variant weighing"
).split()} | {"user_id": "user", "keeper": "user", "word": "network", "thread": "message", "items": "item"}


def singular(word):
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
