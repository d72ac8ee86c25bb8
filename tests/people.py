"""The standing cast: people that every test knows by name.

| name | who |
|---|---|
| Olga | organises the programme |
| Hugo | hosts its dialogues |
| Fatima | facilitates table 1 |
| Noor | takes notes at table 1 |
| Mo | moderates |
| Anna | analyses |
| Eva | edits the perspective |
| Paul | publishes it |
| Bram | works for the municipality of Veerdam and answers for it |
| Stella | a stranger: signed in, but with a role in another programme only |

A participant has no account: a participant is a bearer, found through a seat (tests/factories).
"""

from __future__ import annotations

from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Body, Membership, User

PASSWORD = "een lang wachtwoord voor de proef"

CAST = {
    "olga": Role.ORGANISER,
    "hugo": Role.HOST,
    "fatima": Role.FACILITATOR,
    "noor": Role.NOTE_TAKER,
    "mo": Role.MODERATOR,
    "anna": Role.ANALYST,
    "eva": Role.EDITOR,
    "paul": Role.PUBLISHER,
    "bram": Role.BODY_STAFF,
}


def enter(name: str, programme: Programme, *, body: Body | None = None) -> User:
    """Bring one of the cast into a programme with their role."""
    user, made = User.objects.get_or_create(username=name)
    if made:
        user.set_password(PASSWORD)
        user.save()
    role = CAST.get(name, Role.ORGANISER)
    Membership.objects.get_or_create(user=user, programme=programme, role=role, body=body)
    return user


def enter_stranger(elsewhere: Programme) -> User:
    """Stella organises another programme and has no business in this one."""
    return enter("stella", elsewhere)
