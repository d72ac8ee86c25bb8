"""What is asked for in the forms of this room."""

from samenspraak.convene.forms.dialogues import (
    DialogueForm,
    GroupForm,
    LayTablesForm,
    OwnFeatureForm,
    ShippedFeatureForm,
    TablesForm,
)
from samenspraak.convene.forms.draws import (
    CodeForm,
    DrawForm,
    LostCodeForm,
    RandomnessForm,
    ReplacementsForm,
)
from samenspraak.convene.forms.registering import (
    ByHandForm,
    CountForm,
    ImportForm,
    IntermediaryForm,
    InviteForm,
    MyCodeForm,
    PersonForm,
    RegisterForm,
    ThroughForm,
)
from samenspraak.convene.forms.seating import AnswerForm, AskForm, FixForm, PairForm, PlanForm, PrintForm

__all__ = [
    "AnswerForm",
    "AskForm",
    "ByHandForm",
    "CodeForm",
    "CountForm",
    "DialogueForm",
    "DrawForm",
    "FixForm",
    "GroupForm",
    "ImportForm",
    "IntermediaryForm",
    "InviteForm",
    "LayTablesForm",
    "LostCodeForm",
    "MyCodeForm",
    "OwnFeatureForm",
    "PairForm",
    "PersonForm",
    "PlanForm",
    "PrintForm",
    "RandomnessForm",
    "RegisterForm",
    "ReplacementsForm",
    "ShippedFeatureForm",
    "TablesForm",
    "ThroughForm",
]
