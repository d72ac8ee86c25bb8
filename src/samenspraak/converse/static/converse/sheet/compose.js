// Writing one line: the words, Enter, and the key of a kind. The kinds are the buttons that save.

import { byId, keysFor, make, show } from "./dom.js";
import { say, tell } from "./words.js";

const MOST = 10_000;
const ACTION = "agreed_action";

export class Compose {
  // `save(said)` stores a line; `keepDraft(draft)` stores what is being written.
  constructor({ kinds, seats }, { save, keepDraft, language }) {
    Object.assign(this, { kinds, seats, save, keepDraft, language });
    this.editing = null;
    // What was being written when somebody began to change an older line: it comes back after that.
    this.aside = null;
    this.suggested = "";
    this.keys = keysFor(kinds.map((kind) => kind.name));
    this.draw();
    this.listen();
  }

  draw() {
    byId("kinds").replaceChildren(
      ...this.kinds.map(({ slug, name }, at) => {
        const key = this.keys[at];
        const button = make("button", { type: "button", className: "sheet__kind" }, make("kbd", {}, key), ` ${name}`);
        button.dataset.kind = slug;
        button.setAttribute("aria-keyshortcuts", key);
        return button;
      }),
    );
    byId("seats").replaceChildren(
      ...this.seats.map(({ id, number, speaks_as: role }) => {
        const box = make("input", { type: "checkbox", value: id });
        return make("label", { className: "sheet__seat" }, box, ` ${seatName(number, role)}`);
      }),
    );
    byId("language").value = this.language;
  }

  listen() {
    const text = byId("text");
    text.onkeydown = (event) => {
      if (event.key === "Escape" && this.editing) this.stop();
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      if (this.hasWords()) this.kindButton(this.editing?.kind || this.suggested)?.focus();
    };
    byId("kinds").onkeydown = (event) => this.kindKey(event);
    byId("kinds").onclick = (event) => {
      const button = event.target.closest("[data-kind]");
      if (button) this.choose(button.dataset.kind);
    };
    byId("save-action").onclick = () => this.store(ACTION);
    byId("who").onkeydown = byId("by-when").onkeydown = (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.store(ACTION);
      }
    };
    byId("editing-stop").onclick = () => this.stop();
    byId("compose").onsubmit = (event) => event.preventDefault();
    byId("compose").oninput = () => this.noteDraft();
    byId("seats").onchange = () => this.countSpeakers();
    for (const event of ["pagehide", "visibilitychange"]) addEventListener(event, () => this.noteDraft(0));
  }

  kindKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...byId("kinds").children];
    const at = buttons.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const chosen = this.keys.indexOf(event.key.toLowerCase());
    if (step) buttons[(at + step + buttons.length) % buttons.length].focus();
    else if (event.key === "Escape") byId("text").focus();
    else if (this.turnSeat(event.key)) this.noteDraft();
    else if (chosen >= 0) this.choose(this.kinds[chosen].slug);
    else return;
    event.preventDefault();
  }

  // Seats answer to their number, so that a hand need not leave the keys.
  turnSeat(key) {
    const seat = this.seats.find((one) => String(one.number) === key);
    if (!seat) return false;
    const box = byId("seats").querySelector(`[value="${CSS.escape(seat.id)}"]`);
    box.checked = !box.checked;
    this.countSpeakers();
    tell(`${seatName(seat.number, seat.speaks_as)}: ${say(box.checked ? "seat_on" : "seat_off")}`);
    return true;
  }

  kindButton(slug) {
    const buttons = [...byId("kinds").children];
    return buttons.find((button) => button.dataset.kind === slug) ?? buttons[0];
  }

  hasWords() {
    const length = [...byId("text").value].length;
    const problem = !byId("text").value.trim() ? say("no_words") : length > MOST ? say("too_long", { number: length }) : "";
    this.complain(problem);
    if (problem) byId("text").focus();
    return !problem;
  }

  complain(problem) {
    byId("compose-error").textContent = problem;
    show(byId("compose-error"), problem !== "");
    byId("text").setAttribute("aria-invalid", String(problem !== ""));
  }

  choose(kind) {
    if (!this.hasWords()) return;
    if (kind === ACTION && byId("action").hidden) {
      show(byId("action"), true);
      byId("who").focus();
      return;
    }
    this.store(kind);
  }

  // The words leave the field only when they are kept.
  async store(kind) {
    if (!this.hasWords() || this.storing) return;
    this.storing = true;
    clearTimeout(this.drafting);
    const changed = this.editing !== null;
    try {
      await this.save({ ...(this.editing ?? {}), ...this.read(), kind }, changed);
    } catch {
      this.storing = false;
      this.noteDraft(0);
      this.complain(say("not_saved"));
      this.onlost?.();
      return;
    } finally {
      this.storing = false;
    }
    const name = this.kinds.find((one) => one.slug === kind)?.name ?? say("no_kind");
    tell(changed ? say("saved_change") : say("saved", { kind: name }));
    this.clear();
    this.onstored?.();
  }

  read() {
    const isAction = !byId("action").hidden;
    return {
      text: byId("text").value.trim(),
      language: byId("language").value,
      wording: document.querySelector("[name=wording]:checked").value,
      speaks_as: byId("speaks-as").value.trim() || this.rolesOfSeats(),
      seats: this.chosenSeats(),
      several: byId("several").checked,
      disagreement: byId("disagreement").checked,
      who: isAction ? byId("who").value.trim() : "",
      by_when: isAction ? byId("by-when").value : "",
      by_when_precision: isAction && byId("by-when").value ? byId("precision").value : "",
    };
  }

  chosenSeats() {
    return [...byId("seats").querySelectorAll(":checked")].map((box) => box.value);
  }

  rolesOfSeats() {
    const chosen = this.seats.filter((seat) => this.chosenSeats().includes(seat.id));
    return [...new Set(chosen.map((seat) => seat.speaks_as).filter(Boolean))].join(", ").slice(0, 120);
  }

  countSpeakers() {
    if (this.chosenSeats().length > 1) byId("several").checked = true;
  }

  // Who speaks differs from line to line; how words are taken down, and the language, usually do not.
  clear() {
    const wording = document.querySelector("[name=wording]:checked").value;
    const { aside } = this;
    Object.assign(this, { editing: null, aside: null });
    this.fill(aside ?? { wording, language: byId("language").value });
    byId("text").focus();
    this.noteDraft(0);
  }

  fill(said) {
    byId("text").value = said.text ?? "";
    byId("language").value = said.language ?? this.language;
    document.querySelector(`[name=wording][value=${said.wording ?? "summary"}]`).checked = true;
    for (const box of byId("seats").querySelectorAll("input")) box.checked = said.seats?.includes(box.value) ?? false;
    const own = said.speaks_as ?? "";
    byId("speaks-as").value = own === this.rolesOfSeats() ? "" : own;
    byId("several").checked = said.several ?? false;
    byId("disagreement").checked = said.disagreement ?? false;
    byId("who").value = said.who ?? "";
    byId("by-when").value = said.by_when ?? "";
    byId("precision").value = said.by_when_precision || "day";
    show(byId("action"), said.kind === ACTION);
    show(byId("editing"), this.editing !== null);
    this.complain("");
  }

  edit(said, number) {
    if (!this.editing && byId("text").value.trim()) this.aside = { ...this.read(), kind: "" };
    Object.assign(this, { editing: said, number });
    byId("editing-words").textContent = say("editing", { number });
    this.fill(said);
    byId("text").focus();
  }

  stop() {
    this.clear();
    this.onstopped?.();
  }

  // What was written here and stored nowhere yet: one line, or two when an older one is being changed.
  unfinished() {
    return unfinishedOf({ ...this.read(), editing: this.editing, aside: this.aside });
  }

  // The fields hold nothing any more, neither the line nor the one before it.
  empty() {
    this.aside = null;
    this.clear();
  }

  // What stands in the field once the line is stored: the line that an older one was taken up before.
  leftToWrite() {
    return this.aside ? { ...this.aside, editing: null, aside: null } : null;
  }

  noteDraft(wait = 250) {
    clearTimeout(this.drafting);
    if (this.storing) return;
    const draft = () =>
      this.keepDraft({ ...this.read(), text: byId("text").value, editing: this.editing, number: this.number, aside: this.aside });
    this.drafting = setTimeout(draft, wait);
    if (wait === 0) {
      clearTimeout(this.drafting);
      draft();
    }
  }

  // What stood in the field when the tablet was closed in the middle of a sentence.
  takeUp(draft) {
    if (!draft?.text) return;
    Object.assign(this, { editing: draft.editing ?? null, number: draft.number, aside: draft.aside ?? null });
    if (this.editing) byId("editing-words").textContent = say("editing", { number: this.number });
    this.fill({ ...draft, kind: draft.who || draft.by_when ? ACTION : "" });
    tell(say("draft"));
  }
}

// The lines of a draft that are stored nowhere else; an older line that was opened and left as it was is none.
export const unfinishedOf = ({ editing, aside, number: _number, ...said }) => {
  const text = said.text.trim();
  const line = text && text !== editing?.text.trim() ? [{ kind: "", ...editing, ...said, text }] : [];
  return aside?.text ? [...line, aside] : line;
};

export const seatName = (number, role) =>
  role ? say("seat", { number, role }) : say("seat_plain", { number });
