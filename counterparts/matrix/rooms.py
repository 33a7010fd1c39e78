"""Synapse for the tests: `configure FOLDER PORT` writes what it starts with, `furnish PORT` waits for it, makes people
and rooms, and prints the variables for the tests as JSON."""

import hashlib
import hmac
import json
import string
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

NAME = "parvis.test"
SECRET = b"parvis-tests"
LOG = """
version: 1
formatters: {plain: {format: '%(asctime)s %(levelname)s %(name)s %(message)s'}}
handlers: {console: {class: logging.StreamHandler, formatter: plain}}
root: {level: WARNING, handlers: [console]}
disable_existing_loggers: false
"""


def configure(folder: Path, port: str) -> None:
    from signedjson.key import generate_signing_key, write_signing_keys

    with (folder / "signing.key").open("w") as file:
        write_signing_keys(file, [generate_signing_key("a_1")])
    (folder / "log.yaml").write_text(LOG)
    template = string.Template(Path("homeserver.yaml").read_text())
    (folder / "homeserver.yaml").write_text(template.substitute(DATA=folder, PORT=port, NAME=NAME))


class Server:
    def __init__(self, port: str) -> None:
        self.address = f"http://127.0.0.1:{port}"

    def ask(self, method: str, path: str, body: object = None, token: str | None = None) -> dict:
        request = urllib.request.Request(self.address + path, method=method)
        if body is not None:
            request.add_header("content-type", "application/json")
            request.data = json.dumps(body).encode()
        if token:
            request.add_header("authorization", f"Bearer {token}")
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise SystemExit(f"{method} {path}: {error.code} {error.read().decode()}") from error

    def client(self, method: str, path: str, body: object = None, token: str | None = None) -> dict:
        return self.ask(method, f"/_matrix/client/v3{path}", body, token)

    def wait(self) -> None:
        end = time.monotonic() + 60
        while True:
            try:
                urllib.request.urlopen(f"{self.address}/_matrix/client/versions", timeout=2).close()
                return
            except OSError:
                if time.monotonic() > end:
                    raise SystemExit("it does not answer")
                time.sleep(0.1)

    def person(self, name: str, admin: bool = False) -> dict:
        register = "/_synapse/admin/v1/register"
        nonce = self.ask("GET", register)["nonce"]
        password = f"{name}-password"
        words = [nonce, name, password, "admin" if admin else "notadmin"]
        mac = hmac.new(SECRET, b"\0".join(word.encode() for word in words), hashlib.sha1).hexdigest()
        body = {"nonce": nonce, "username": name, "password": password, "admin": admin, "mac": mac}
        made = self.ask("POST", register, body)
        return {"user": made["user_id"], "password": password, "token": made["access_token"]}

    def room(self, token: str, **given: object) -> str:
        return self.client("POST", "/createRoom", given, token)["room_id"]


def state(kind: str, content: dict) -> dict:
    return {"type": kind, "state_key": "", "content": content}


def furnish(port: str) -> dict:
    server = Server(port)
    server.wait()
    brand = server.person("parvis-brand")
    reader = server.person("parvis-reader")
    admin = server.person("parvis-admin", admin=True)
    readable = state("m.room.history_visibility", {"history_visibility": "world_readable"})
    square = server.room(
        reader["token"],
        name="La place",
        preset="public_chat",
        room_alias_name="place",
        initial_state=[readable],
    )
    team = server.room(reader["token"], name="L’équipe", preset="private_chat", invite=[brand["user"]])
    sealed = server.room(
        reader["token"],
        name="Sous pli",
        preset="public_chat",
        initial_state=[state("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"})],
    )
    silent = server.room(
        reader["token"],
        name="Annonces",
        preset="public_chat",
        power_level_content_override={"events_default": 50},
    )
    closed = server.room(reader["token"], name="Entre nous", preset="private_chat")
    people = {"BRAND": brand, "READER": reader, "ADMIN": admin}
    rooms = {"PUBLIC": square, "INVITED": team, "ENCRYPTED": sealed, "SILENT": silent, "CLOSED": closed}
    return {
        "PARVIS_TEST_MATRIX_SERVER": server.address,
        "PARVIS_TEST_MATRIX_NAME": NAME,
        "PARVIS_TEST_MATRIX_ALIAS": f"#place:{NAME}",
        **{f"PARVIS_TEST_MATRIX_ROOM_{name}": room for name, room in rooms.items()},
        **{
            f"PARVIS_TEST_MATRIX_{name}_{fact.upper()}": value
            for name, person in people.items()
            for fact, value in person.items()
        },
    }


match sys.argv[1:]:
    case ["configure", folder, port]:
        configure(Path(folder), port)
    case ["furnish", port]:
        print(json.dumps(furnish(port)))
    case _:
        raise SystemExit(__doc__)
