"""The form for an organisation's own look."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspraak.public import marks, theming
from samenspraak.public.actions import Mark
from samenspraak.public.models import Theme


class ThemeForm(forms.Form):
    """CSS as text or as a file, and a mark. Nothing that was typed is lost when something is refused."""

    css = forms.CharField(
        label=gettext_lazy("Colours and letters (CSS)"),
        help_text=gettext_lazy(
            "One rule with custom properties, as in the example. What you leave out stays as it is."
        ),
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false", "dir": "ltr"}),
        required=False,
        max_length=theming.LONGEST,
    )
    css_file = forms.FileField(
        label=gettext_lazy("The same as a file"),
        help_text=gettext_lazy("Replaces the text above."),
        required=False,
    )
    mark = forms.FileField(
        label=gettext_lazy("Mark (SVG or PNG)"),
        help_text=gettext_lazy(
            "At most 100 kB. It stands at the top of every page, and links to the home page."
        ),
        required=False,
    )
    mark_alt_nl = forms.CharField(
        label=gettext_lazy("What the mark says, in Dutch"),
        help_text=gettext_lazy("For whoever does not see it: usually the name of the organisation."),
        max_length=200,
        required=False,
    )
    mark_alt_en = forms.CharField(
        label=gettext_lazy("What the mark says, in English"), max_length=200, required=False
    )
    without_mark = forms.BooleanField(label=gettext_lazy("Without a mark"), required=False)

    def __init__(self, *args: Any, worn: Theme | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.worn = worn
        self.tokens: dict[str, str] = {}
        if worn is None or not worn.mark:
            del self.fields["without_mark"]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        data["css"] = self._css(data)
        self._check_css(data["css"])
        data["chosen_mark"] = self._mark(data)
        return data

    def _css(self, data: dict[str, Any]) -> str:
        file: Any = data.get("css_file")
        if file is None:
            return str(data.get("css", ""))
        if file.size is not None and file.size > theming.LONGEST:
            self.add_error("css_file", _("This file is too large for a theme: use at most 20 kB."))
            return str(data.get("css", ""))
        text = str(file.read().decode("utf-8", "replace")).removeprefix("\ufeff")
        # A refused file stands in the text, where it can be mended.
        self.data = {**self.data.dict(), "css": text} if isinstance(self.data, QueryDict) else self.data
        return text

    def _check_css(self, css: str) -> None:
        if not css.strip():
            return
        try:
            self.tokens = theming.read_theme(css)
        except theming.NotATheme as refusal:
            told = {"line": refusal.line, "what": refusal.what}
            sentences = {
                "shape": _(
                    "Line %(line)d cannot be read: “%(what)s”. "
                    "Write one rule, such as .our-look { --house-deep: #0e4a4f; }"
                ),
                "name": _(
                    "Line %(line)d sets %(what)s, which a theme cannot set. Use the properties in the list below."
                ),
                "colour": _("Line %(line)d has a colour that cannot be read: %(what)s. Write it as #0e4a4f."),
                "value": _("Line %(line)d has a value that cannot be used here: %(what)s."),
            }
            self.add_error("css", sentences[refusal.why] % told)

    def _mark(self, data: dict[str, Any]) -> Mark | None:
        """The mark that was sent, or the one that stands there already with the words that were typed."""
        file: Any = data.get("mark")
        worn = self.worn
        alt_nl, alt_en = data.get("mark_alt_nl", "").strip(), data.get("mark_alt_en", "").strip()
        if file is not None:
            content = file.read(marks.MOST_BYTES + 1)
            kind = self._kind_of(content)
        elif worn is not None and worn.mark and not data.get("without_mark"):
            content, kind = bytes(worn.mark), worn.mark_type
        else:
            return None
        if kind and not alt_nl:
            self.add_error("mark_alt_nl", _("Say what the mark says, for whoever does not see it."))
        return Mark(content, kind, alt_nl, alt_en) if kind else None

    def _kind_of(self, content: bytes) -> str:
        try:
            return marks.kind_of(content)
        except marks.NotAMark as refusal:
            sentences = {
                "size": _("This mark is too large: use at most 100 kB."),
                "kind": _("This is not an SVG or PNG. Save the mark as one of these, and choose it again."),
                "pixels": _("This mark is too large: use at most 2000 pixels wide and high."),
                "part": _(
                    "This SVG holds %(what)s, which a mark cannot have. Save it as a plain picture, or as PNG."
                ),
            }
            self.add_error("mark", sentences[refusal.why] % {"what": refusal.what})
            return ""
