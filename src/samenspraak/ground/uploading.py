"""A file that is sent and finds no room in the folder for temporary files: the rest of its form is read anyway."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import SkipFile, TemporaryFileUploadHandler

from samenspraak.ground.full_disk import is_disk_full, note_refused


class RoomForFileUploadHandler(TemporaryFileUploadHandler):
    """Leaves a file out for which there is no room, so that what was typed beside it is not lost with it."""

    def new_file(self, *args: Any, **names: Any) -> None:
        try:
            super().new_file(*args, **names)
        except OSError as error:
            self._leave_out(error)
            raise SkipFile from error

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as error:
            self._leave_out(error)
            raise SkipFile from error

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        try:
            # The last bytes of it are written here.
            return super().file_complete(file_size)
        except OSError as error:
            self._leave_out(error)
            return None

    def _leave_out(self, error: OSError) -> None:
        if not is_disk_full(error):
            raise error
        if hasattr(self, "file"):
            # Closing writes what was left, and so fails as well; the file itself is gone after it.
            with suppress(OSError):
                self.file.close()
            del self.file
        note_refused(self.request)
