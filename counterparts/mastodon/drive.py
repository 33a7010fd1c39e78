"""Takes Mastodon.py through a server of the Mastodon API.

usage: drive.py URL USER PASSWORD OTHER OTHERS_PASSWORD

Registers, logs in both ways, posts, uploads, answers, edits, deletes; reads threads, notifications and counts. What
comes back has to be what Mastodon.py's own types and Mastodon's documentation say. Prints how many things were checked.
"""

import re
import sys
import urllib.parse
import urllib.request

from mastodon import Mastodon, MastodonAPIError, MastodonNotFoundError

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c6368000000820081"
    "77cd72b60000000049454e44ae426082"
)

checked = 0


def check(holds, what):
    global checked
    checked += 1
    if not holds:
        raise SystemExit(f"not so: {what}")


class Stays(urllib.request.HTTPRedirectHandler):
    """Looks where it is sent, and doesn't go."""

    def redirect_request(self, *_):
        return None


def says_yes(address, user, password):
    """Says yes on the page, as a person does, and gives the page that follows."""
    page = urllib.request.urlopen(address).read().decode()
    check("would like permission" in page, "the page asks")
    fields = re.findall(r'<input type=hidden name="([^"]*)" value="([^"]*)">', page)
    fields = [(name, value.replace("&amp;", "&")) for name, value in fields]
    fields += [("username", user), ("password", password), ("decision", "yes")]
    where = urllib.parse.urljoin(address, "/oauth/authorize")
    opener = urllib.request.build_opener(Stays)
    return opener.open(where, urllib.parse.urlencode(fields).encode()).read().decode()


def lets_in(address, user, password):
    """The code that is shown to whoever says yes."""
    return re.search(r"<code id=code>([^<]*)</code>", says_yes(address, user, password)).group(1)


def main(url, user, password, other, others_password):
    scopes = ["read", "write"]
    client_id, client_secret = Mastodon.create_app("drive", scopes=scopes, api_base_url=url)
    us = Mastodon(client_id=client_id, client_secret=client_secret, api_base_url=url)
    address = us.auth_request_url(scopes=scopes, allow_http=True)
    us.log_in(code=lets_in(address, user, password), scopes=scopes, allow_http=True)
    them = Mastodon(client_id=client_id, client_secret=client_secret, api_base_url=url)
    address = them.auth_request_url(scopes=scopes, allow_http=True)
    check("Invalid user name or password" in says_yes(address, other, "not the password"), "a wrong password is refused")
    them.log_in(code=lets_in(address, other, others_password), scopes=scopes, allow_http=True)

    me = us.account_verify_credentials()
    check(me.acct == user, "the token is ours")
    instance = us.instance()
    check(instance.configuration.statuses.max_characters == 500, "the limits are told")

    # A piece with all there is: text that comes back as HTML, a warning, a file, a visibility, a language.
    file = us.media_post(PIXEL, mime_type="image/png", description="Un point", focus=(0.5, -0.5))
    check(file.type == "image" and file.description == "Un point", "a file is taken")
    text = f"Bonjour @{other} : https://example.com/a/long/path/of/an/article?a=1&b=2\n\n#tag <b>"
    piece = us.status_post(
        text, media_ids=[file], sensitive=True, visibility="unlisted", spoiler_text="Longueurs", language="fr"
    )
    check(piece.content.startswith("<p>") and "&lt;b&gt;" in piece.content, "a text comes back as HTML")
    check('class="u-url mention"' in piece.content, "a mention is a link")
    check('class="invisible">https://' in piece.content, "an address is shortened for people")
    check(piece.mentions[0].acct == other, "whom it names is told")
    check(piece.spoiler_text == "Longueurs" and piece.sensitive, "a warning stands")
    check(piece.visibility == "unlisted" and piece.language == "fr", "visibility and language stand")
    check(piece.media_attachments[0].description == "Un point", "the description stands")
    check(us.status_source(piece).text == text, "the source is what was sent")

    # The same key is the same piece, another isn't.
    first = us.status_post("Une fois", idempotency_key="k1")
    check(us.status_post("Une fois", idempotency_key="k1").id == first.id, "a key is good once")
    check(us.status_post("Une fois", idempotency_key="k2").id != first.id, "another key is another piece")

    # Answered, liked, passed on.
    answer = them.status_reply(piece, "Bonsoir")
    deeper = us.status_reply(answer, "Bienvenue")
    them.status_favourite(piece)
    them.status_reblog(us.status_post("À partager"))
    context = us.status_context(piece)
    check([one.id for one in context.descendants] == [answer.id, deeper.id], "a thread is read in order")
    above = us.status_context(deeper)
    check([one.id for one in above.ancestors] == [piece.id, answer.id], "what stands above is read too")
    counted = us.status(piece)
    check((counted.replies_count, counted.favourites_count) == (1, 1), "answers and likes are counted")
    told = us.notifications()
    check({one.type for one in told} >= {"mention", "favourite", "reblog"}, "all of it is told")
    check([one.created_at for one in told] == sorted((one.created_at for one in told), reverse=True), "newest first")
    mentions = us.notifications(types=["mention"])
    check({one.type for one in mentions} == {"mention"}, "what is told can be chosen")
    check(mentions[0].status.in_reply_to_id is not None, "an answer names what it answers")

    # Pages.
    for number in range(45):
        us.status_post(f"Page {number}", visibility="public")
    page = us.account_statuses(me, limit=20)
    check(len(page) == 20 and page[0].content == "<p>Page 44</p>", "the newest come first")
    older = us.fetch_next(page)
    check(older[0].content == "<p>Page 24</p>", "the page that follows is named")
    everything = us.fetch_remaining(us.account_statuses(me, limit=40))
    check(len(everything) == len({one.id for one in everything}) >= 49, "all are read, none twice")

    # Edited, with its history; deleted.
    edited = us.status_update(first, "Deux fois", spoiler_text="Corrigé")
    check(edited.edited_at is not None and edited.content == "<p>Deux fois</p>", "an edit takes its place")
    check([one.content for one in us.status_history(first)] == ["<p>Une fois</p>", "<p>Deux fois</p>"], "its history is kept")
    us.status_delete(first)
    try:
        us.status(first)
        check(False, "what is deleted is gone")
    except MastodonNotFoundError:
        check(True, "what is deleted is gone")

    # A question with choices.
    asked = us.status_post("Quelle couleur ?", poll=us.make_poll(["Bleu", "Vert"], 3600, multiple=True))
    them.poll_vote(asked.poll, [1])
    check([one.votes_count for one in us.poll(asked.poll).options] == [0, 1], "votes are counted")

    # What isn't taken.
    for wrong, why in (({"status": "a" * 501}, "500"), ({"status": ""}, "blank")):
        try:
            us.status_post(**wrong)
            check(False, f"refused for {why}")
        except (MastodonAPIError, ValueError) as refusal:
            check(why in str(refusal) or "422" in str(refusal), f"refused for {why}: {refusal}")
    us.status_post("a" * 470 + " https://example.com/" + "b" * 300)
    check(True, "an address counts the same however long")
    us.revoke_access_token(allow_http=True)
    print(f"{checked} checked")


if __name__ == "__main__":
    main(*sys.argv[1:])
