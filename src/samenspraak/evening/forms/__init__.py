"""What is asked around an evening."""

from samenspraak.evening.forms.guides import CopyForm, GuideForms, TranslateForm
from samenspraak.evening.forms.lost import LostCardForm
from samenspraak.evening.forms.own import HandInFileForm, HandInLinesForm, OpenOwnForm, RegisterForm
from samenspraak.evening.forms.paper import PaperForm
from samenspraak.evening.forms.preparing import (
    BreakoutForm,
    GuideChoiceForm,
    KitForm,
    ReasonForm,
    SafeguardingForm,
    TablesForm,
    VideoForm,
)

__all__ = [
    "BreakoutForm",
    "CopyForm",
    "GuideChoiceForm",
    "GuideForms",
    "HandInFileForm",
    "HandInLinesForm",
    "KitForm",
    "LostCardForm",
    "OpenOwnForm",
    "PaperForm",
    "ReasonForm",
    "RegisterForm",
    "SafeguardingForm",
    "TablesForm",
    "TranslateForm",
    "VideoForm",
]
