"""Putting the demo programme into the house, by the same actions that people use, in the order of the work."""

from __future__ import annotations

from django.db import transaction

from samenspraak.demo import drafting, rendering, saying, threading, writing
from samenspraak.demo.convening import convene
from samenspraak.demo.evening import prepare_evening
from samenspraak.demo.following import follow_up
from samenspraak.demo.ideas import fill_idea_box
from samenspraak.demo.site import write_site
from samenspraak.demo.texts import read
from samenspraak.ground.models import Programme


def is_loaded() -> bool:
    return Programme.objects.filter(is_demo=True, is_public=True).exists()


def load_demo() -> Programme:
    """Make the demo programme, whole; a half-made one (an interrupted start) is made anew.

    The run of the thread finder is a real one. The programme becomes public last.
    """
    slug = str(read("programme.json")["slug"])
    Programme.objects.filter(slug=slug, is_demo=True, is_public=False).delete()
    with transaction.atomic():
        demo = convene()
        saying.say(demo)
    # Outside the transaction: the run is a job, and a job shows its progress while it works.
    run = threading.run_finder(demo)
    with transaction.atomic():
        threading.confirm_threads(demo, run)
        edition = writing.write_edition(demo)
        rendering.write_renderings(demo, edition)
        drafting.begin_draft(demo, edition)
        follow_up(demo)
        prepare_evening(demo)
        fill_idea_box(demo)
        write_site(demo)
        demo.programme.is_public = True
        demo.programme.save(update_fields=["is_public"])
    return demo.programme
