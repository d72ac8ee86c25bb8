"""Keeping who is signed in, also when the disk of the server is full.

A session is saved when a view is done, so no view sees that it failed: without this it is an error page.
"""

from __future__ import annotations

from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from samenspraak.ground.full_disk import is_disk_full, told

READING = {"GET", "HEAD", "OPTIONS"}


class RoomForSessionMiddleware(SessionMiddleware):
    """Where a session finds no room, reading goes on without it, and who sent something is told."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        try:
            return super().process_response(request, response)
        except Exception as error:
            if not is_disk_full(error):
                raise
        if request.method not in READING:
            # The view may have stored its part before: we do not know, and say so.
            return told(request, perhaps_stored=True)
        patch_vary_headers(response, ("Cookie",))
        return response
