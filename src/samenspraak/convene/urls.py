"""Dialogues, registration and lotteries: the organiser's pages under the workbench, everybody's beside the site."""

from __future__ import annotations

from django.urls import path

from samenspraak.convene.views import board, dialogues, door, draws, printing, register, taking_part, team

app_name = "convene"
CONVENE = "<slug:programme>/werkbank/bijeenroepen/"
DIALOGUE = f"{CONVENE}<uuid:key>/"
REGISTER = f"{DIALOGUE}aanmeldingen/"
BENCH = "<slug:programme>/werkbank/loting/"
HERE = "<slug:programme>/loting/"
TAKE_PART = "<slug:programme>/aanmelden/"

urlpatterns = [
    path(CONVENE, dialogues.dialogues, name="dialogues"),
    path(f"{CONVENE}nieuw/", dialogues.new_dialogue, name="new-dialogue"),
    path(f"{CONVENE}kenmerken/", dialogues.features, name="features"),
    path(f"{CONVENE}doelgroep/<uuid:key>/weg/", dialogues.remove_group, name="remove-group"),
    path(f"{CONVENE}aanmelding/<uuid:key>/", register.decide, name="decide"),
    path(f"{CONVENE}wens/<uuid:key>/weg/", board.remove_wish, name="remove-wish"),
    path(f"{CONVENE}plan/<uuid:key>/", board.plan, name="plan"),
    path(f"{CONVENE}plan/<uuid:key>/geldt/", board.hold, name="hold"),
    path(f"{CONVENE}team/<uuid:key>/", team.change_member, name="change-member"),
    path(f"{CONVENE}mijn/", team.my_parts, name="my-parts"),
    path(f"{CONVENE}mijn/<uuid:key>/", team.my_part, name="my-part"),
    path(f"{CONVENE}deur/<uuid:key>/", door.check_in, name="check-in"),
    path(f"{CONVENE}deur/plan/<uuid:key>/", door.accept, name="accept"),
    path(DIALOGUE, dialogues.dialogue, name="dialogue"),
    path(f"{DIALOGUE}tafels/", dialogues.lay_tables, name="lay-tables"),
    path(f"{DIALOGUE}tafels/inrichten/", dialogues.furnish_tables, name="furnish-tables"),
    path(f"{DIALOGUE}doelgroepen/", dialogues.groups, name="groups"),
    path(f"{DIALOGUE}bord/", board.board, name="board"),
    path(f"{DIALOGUE}bord/plannen/", board.plan_seats, name="plan-seats"),
    path(f"{DIALOGUE}bord/vast/", board.fix, name="fix"),
    path(f"{DIALOGUE}bord/paar/", board.pair_people, name="pair-people"),
    path(f"{DIALOGUE}team/", team.team, name="team"),
    path(f"{DIALOGUE}team/verdelen/", team.pair_all, name="pair-all"),
    path(f"{DIALOGUE}deur/", door.door, name="door"),
    path(f"{DIALOGUE}deur/herstel/", door.mend, name="mend"),
    path(f"{DIALOGUE}afdrukken/", printing.prints, name="prints"),
    path(REGISTER, register.register, name="register"),
    path(f"{REGISTER}invoeren/", register.by_hand, name="by-hand"),
    path(f"{REGISTER}lijst/", register.bring_list, name="bring-list"),
    path(f"{REGISTER}uitnodigen/", register.invite, name="invite"),
    path(f"{REGISTER}herinneren/", register.remind, name="remind"),
    path(f"{REGISTER}uitgenodigd/", register.count, name="count"),
    path(f"{REGISTER}organisatie/", register.admit, name="admit"),
    path(f"{REGISTER}deelnemers.csv", register.people_file, name="people-file"),
    path("<slug:programme>/deur/", door.arrive, name="arrive"),
    path("<slug:programme>/agenda/", taking_part.calendar, name="calendar"),
    path("<slug:programme>/agenda/agenda.ics", taking_part.calendar_file, name="calendar-file"),
    path("<slug:programme>/agenda/<slug:public_id>.ics", taking_part.event_file, name="event-file"),
    path("<slug:programme>/uitnodiging/<str:token>/", taking_part.invitation, name="invitation"),
    path("<slug:programme>/geen-mail/<str:token>/", taking_part.no_mail, name="no-mail"),
    path("<slug:programme>/mijn-aanmelding/", taking_part.my_registration, name="my-registration"),
    path(f"{TAKE_PART}<slug:public_id>/", taking_part.take_part, name="take-part"),
    path(f"{TAKE_PART}<slug:public_id>/organisatie/", taking_part.through, name="through"),
    path(BENCH, draws.draws, name="draws"),
    path(f"{BENCH}<uuid:key>/", draws.draw, name="draw"),
    path(f"{BENCH}<uuid:key>/toeval/", draws.enter_randomness, name="enter-randomness"),
    path(f"{BENCH}<uuid:key>/kwijt/", draws.lost_code, name="lost-code"),
    path(f"{BENCH}<uuid:key>/vervangen/", draws.replacements, name="replacements"),
    path(f"{BENCH}<uuid:key>/codes/", draws.codes, name="codes"),
    path(f"{BENCH}<uuid:key>/panel/", draws.panel, name="panel"),
    path(HERE, draws.lotteries, name="lotteries"),
    path(f"{HERE}<slug:public_id>/", draws.lottery, name="lottery"),
    path(f"{HERE}<slug:public_id>/bewijs.zip", draws.proof, name="proof"),
    path(f"{HERE}<slug:public_id>/bestand/<path:name>", draws.proof_file, name="proof-file"),
    path(f"{HERE}<slug:public_id>/mijn-kans/", draws.own_chance, name="own-chance"),
]
