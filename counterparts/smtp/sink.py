"""A mail server that keeps what it is given, and refuses when the address asks it to.

    sink.py FOLDER PORT PLAIN_PORT

On PORT nothing is taken before STARTTLS and a sign-in; PLAIN_PORT offers neither. Each letter becomes a line of
FOLDER/mailbox.jsonl. An address that begins with `later` is put off once (451), with `nobody` refused (550).
"""

import asyncio
import email
import email.policy
import json
import pathlib
import ssl
import sys

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

USER, PASSWORD = "parvis", "the square at noon"


class Sink:
    """Takes letters, and writes them down."""

    def __init__(self, mailbox):
        self.mailbox = mailbox
        self.put_off = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 Nobody of this name lives here"
        if address.startswith("later") and address not in self.put_off:
            self.put_off.add(address)
            return "451 4.7.1 Come again in a while"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        letter = {
            "to": envelope.rcpt_tos,
            "from": envelope.mail_from,
            "tls": session.ssl is not None,
            "user": session.auth_data.decode() if session.auth_data else None,
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "text": body(message, "plain"),
            "html": body(message, "html"),
        }
        with self.mailbox.open("a", encoding="utf-8") as file:
            file.write(json.dumps(letter, ensure_ascii=False) + "\n")
        return "250 2.0.0 Taken"


def body(message, kind):
    part = message.get_body((kind,))
    return part.get_content() if part else None


def knows(server, session, envelope, mechanism, auth_data):
    right = isinstance(auth_data, LoginPassword) and auth_data.login == USER.encode()
    if right and auth_data.password == PASSWORD.encode():
        return AuthResult(success=True, auth_data=auth_data.login)
    return AuthResult(success=False, handled=False)


async def main():
    folder, port, plain_port = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    (folder / "password").write_text(PASSWORD + "\n")
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(tls)
    sink = Sink(folder / "mailbox.jsonl")
    (folder / "mailbox.jsonl").touch()

    def guarded():
        return SMTP(
            sink,
            hostname="localhost",
            tls_context=tls,
            require_starttls=True,
            authenticator=knows,
            auth_required=True,
            enable_SMTPUTF8=True,
        )

    def plain():
        return SMTP(sink, hostname="localhost", enable_SMTPUTF8=True)

    loop = asyncio.get_running_loop()
    servers = [
        await loop.create_server(guarded, "127.0.0.1", port),
        await loop.create_server(plain, "127.0.0.1", plain_port),
    ]
    (folder / "ready").touch()
    await asyncio.gather(*(server.serve_forever() for server in servers))


asyncio.run(main())
