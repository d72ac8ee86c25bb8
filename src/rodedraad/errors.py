"""What goes wrong with input, said in one sentence that tells what to do, in Dutch and in English.

Each error has a code and parameters, so that a caller may say it in its own words; `sentence("nl")` is ours.
"""

from __future__ import annotations

from typing import Literal

Language = Literal["nl", "en"]


class RodedraadError(Exception):
    """The one base of all errors that this library raises on purpose."""

    def __init__(self, code: str, **parameters: str | int) -> None:
        self.code = code
        self.parameters = parameters
        super().__init__(self.sentence("en"))

    def sentence(self, language: Language = "nl") -> str:
        """What went wrong and what to do, for people."""
        dutch, english = SENTENCES[self.code]
        return (dutch if language == "nl" else english).format(**self.parameters)


class UnusableInput(RodedraadError):  # noqa: N818 (it names the thing, as users do)
    """Input that cannot be used at all: the CLI ends with 2, the house refuses the upload."""


SENTENCES: dict[str, tuple[str, str]] = {
    "empty": (
        "Het bestand {file} is leeg. Kies een bestand met tekst.",
        "The file {file} is empty. Choose a file with text in it.",
    ),
}
