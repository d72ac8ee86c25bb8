"""The commonest given names of the Netherlands."""

from __future__ import annotations

from rodedraad.vocabulary import words

# The commonest given names: enough to see that a site bears a person's name; names in running text are another matter.
GIVEN = words(
    """
    aad adriaan albert alex alice amber amina andre anita anja anke anna anne annemarie anouk anton arie
    arjan astrid bart bas ben bernard bert bianca bjorn boris bram brigitte carla carolien cees charlotte
    chris christa claudia daan daniel david debbie dennis diana dick dirk eline elly els emma eric erik
    esther eva evelien fatima femke ferdi floor frank frans fred gerard gerda gert gijs guus hanna hannah
    hannie hans harm harry heleen henk herman hugo ilse ineke inge ingrid iris irene jaap jacob jacqueline
    jan jannie jasper jeroen jesse jo johan johanna john joke joost jos judith julia karel karin kees kim
    klaas lars laura leo lies lieke linda lisa lotte louis lucas luuk maaike maarten manon marc marco
    margriet maria marian marieke marijke marina mark marleen marloes martijn martin mary max mieke michel
    michiel mirjam mohamed mohammed monique nadia natasja nico niels nienke noor olga patricia paul peter
    petra piet pieter ralph ramon remco renate rene ria richard rick rob robert robin roel rolf ronald
    rosa ruben rutger ruud sander sandra sanne sara saskia sem simon sjaak sjoerd sofie sophie stefan
    steven stijn suzanne sven sylvia tamara tanja teun thea theo thijs thomas tim tineke tom ton truus
    vera victor vincent wendy wieke wil wilco willem willemijn wim wouter yasmin yvonne
    """
)
