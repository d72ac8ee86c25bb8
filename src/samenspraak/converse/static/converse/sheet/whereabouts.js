// Where every note is: on this device, received, refused. One word at the top, the whole of it in a dialog.

import { byId, make, show } from "./dom.js";
import { say } from "./words.js";

export class Whereabouts {
  // `trouble` is what stood in the way of the last sending, as a sentence or "".
  constructor(notes, on) {
    Object.assign(this, { notes, on, trouble: "", lost: false });
    for (const door of ["state", "to-where", "over-where"]) byId(door).onclick = () => this.open();
    byId("where-close").onclick = () => byId("where").close();
    byId("send-now").onclick = () => on.send();
    notes.addEventListener("change", () => this.draw());
  }

  open() {
    this.draw();
    byId("where").showModal();
  }

  get state() {
    const { waiting, refused } = this.notes.counts();
    if (this.lost) return "lost";
    if (refused) return "refused";
    return waiting || this.on.signingWaits() ? "kept" : "received";
  }

  draw() {
    const counts = this.notes.counts();
    const { state } = this;
    show(byId("state"), true);
    if (byId("state").dataset.state !== state) {
      byId("state").dataset.state = state;
      byId("state-word").textContent = say(`state_${state}`);
    }
    for (const [name, number] of Object.entries(counts)) byId(`count-${name}`).textContent = number;
    byId("where-trouble").textContent = this.trouble || (counts.waiting ? "" : say("all_received"));
    show(byId("refused-section"), counts.refused > 0);
    byId("refused").replaceChildren(...[...this.notes.notes.values()].flatMap((note) => note.refused.map((one) => this.refused(note, one))));
  }

  refused(note, revision) {
    const item = make("li", {}, make("p", { className: "sheet__line-text", dir: "auto" }, JSON.parse(revision.body).text));
    if (revision.reason) item.append(make("p", { className: "sheet__help" }, revision.reason));
    if (revision.status !== 409 || !note.received) return item;
    item.append(
      make("p", {}, `${say("their_text")}: `, make("q", { dir: "auto" }, JSON.parse(note.received.body).text)),
      this.choice("keep_mine", () => this.keepMine(note, revision)),
      this.choice("keep_theirs", () => this.drop(note, revision)),
    );
    return item;
  }

  choice(name, work) {
    const button = make("button", { type: "button", className: "house-link-button" }, say(name));
    button.onclick = work;
    return make("p", {}, button);
  }

  // A new revision on top of the other text: a person chose, so it is no clash any more.
  async keepMine(note, revision) {
    const { previous: _old, ...said } = JSON.parse(revision.body);
    await this.notes.write(said);
    await this.drop(note, revision);
    this.on.send();
  }

  drop(note, revision) {
    return this.notes.change(note.id, (one) => ({
      ...one,
      refused: one.refused.filter((other) => other.sha256 !== revision.sha256),
    }));
  }
}

