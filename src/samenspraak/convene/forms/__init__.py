"""What is asked for in the forms of this room."""

from samenspraak.convene.forms.dialogues import (
    DialogueForm,
    GroupForm,
    LayTablesForm,
    OwnFeatureForm,
    ShippedFeatureForm,
    TablesForm,
)
from samenspraak.convene.forms.draws import CodeForm, DrawForm, RandomnessForm
from samenspraak.convene.forms.registering import (
    ByHandForm,
    CountForm,
    ImportForm,
    IntermediaryForm,
    MyCodeForm,
    PersonForm,
    RegisterForm,
    ThroughForm,
)

__all__ = [
    "ByHandForm",
    "CodeForm",
    "CountForm",
    "DialogueForm",
    "DrawForm",
    "GroupForm",
    "ImportForm",
    "IntermediaryForm",
    "LayTablesForm",
    "MyCodeForm",
    "OwnFeatureForm",
    "PersonForm",
    "RandomnessForm",
    "RegisterForm",
    "ShippedFeatureForm",
    "TablesForm",
    "ThroughForm",
]
