// The rounds of the guide, and the clock of the one that is held now.

import { byId, make, show } from "./dom.js";
import { say, tell } from "./words.js";

const MINUTE = 60_000;

export class Rounds {
  // `kept` is {at, started, spent}: it survives a closed tablet. `keep` stores it.
  constructor(rounds, kept, keep) {
    this.rounds = rounds;
    this.kept = { at: 0, started: null, spent: 0, ...kept };
    this.keep = keep;
    this.warned = new Set();
    byId("round-back").onclick = () => this.go(-1);
    byId("round-on").onclick = () => this.go(1);
    byId("clock-button").onclick = () => this.turn();
    clearInterval(Rounds.ticking);
    Rounds.ticking = setInterval(() => this.tick(), 1000);
    this.draw();
  }

  get now() {
    return this.rounds[Math.min(this.kept.at, this.rounds.length - 1)];
  }

  go(step) {
    const at = Math.min(Math.max(this.kept.at + step, 0), this.rounds.length - 1);
    if (at === this.kept.at) return;
    const running = this.kept.started !== null;
    this.kept = { at, started: running ? Date.now() : null, spent: 0 };
    this.warned.clear();
    this.keep(this.kept);
    this.draw();
    tell(byId("round-title").textContent);
    this.onround?.();
  }

  turn() {
    const { started, spent } = this.kept;
    this.kept =
      started === null
        ? { ...this.kept, started: Date.now() }
        : { ...this.kept, started: null, spent: spent + Date.now() - started };
    this.keep(this.kept);
    this.tick();
  }

  draw() {
    show(byId("round"), this.rounds.length > 0);
    if (!this.rounds.length) return;
    const round = this.now;
    const place = say("round", { number: this.kept.at + 1, total: this.rounds.length, minutes: round.minutes });
    byId("round-title").replaceChildren(make("span", { className: "sheet__place" }, place), ` ${round.title || round.purpose}`);
    byId("question").textContent = round.question;
    const asked = (round.follow_ups ?? []).filter((one) => typeof one === "string");
    byId("follow-up-list").replaceChildren(...asked.map((one) => make("li", {}, one)));
    show(byId("follow-ups"), asked.length > 0);
    byId("round-back").disabled = this.kept.at === 0;
    byId("round-on").disabled = this.kept.at === this.rounds.length - 1;
    this.tick();
  }

  tick() {
    if (!this.rounds.length) return;
    const { started, spent } = this.kept;
    const gone = spent + (started === null ? 0 : Date.now() - started);
    const left = this.now.minutes * MINUTE - gone;
    const seconds = Math.abs(Math.round(left / 1000));
    byId("clock").textContent =
      left >= 0
        ? say("time_left", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
        : say("time_over", { minutes: Math.floor(seconds / 60) });
    const label = say(started === null ? "start_timer" : "stop_timer");
    if (byId("clock-button").textContent !== label) byId("clock-button").textContent = label;
    if (started === null) return;
    this.warnOnce("five_minutes", left <= 5 * MINUTE && left > 4 * MINUTE);
    this.warnOnce("time_up", left <= 0 && left > -MINUTE);
  }

  warnOnce(name, due) {
    if (!due || this.warned.has(name)) return;
    this.warned.add(name);
    tell(say(name));
  }
}
