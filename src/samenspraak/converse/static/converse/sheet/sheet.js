// The note sheet: opens a table by its code, keeps what is written, sends it whenever it can.

import { Compose, unfinishedOf } from "./compose.js";
import * as database from "./database.js";
import { askIfSure, byId, make, show } from "./dom.js";
import * as files from "./files.js";
import { Left } from "./left.js";
import { Lines } from "./lines.js";
import { Notes } from "./notes.js";
import { Rounds } from "./rounds.js";
import { seal, unseal } from "./seal.js";
import { ask, merge, send, sendSigning } from "./sending.js";
import { Signing } from "./signing.js";
import { askToRemember, canKeep, codeInAddress, isCode, keepThePage } from "./start.js";
import { Whereabouts } from "./whereabouts.js";
import { say, tell } from "./words.js";

const addresses = { ...document.body.dataset };
const SOON = 1_000;
const EVERY = 20_000;
const AT_MOST = 30_000;

class Sheet {
  // `kept` is what stands on the device: {code, table, signing, round}.
  constructor(kept) {
    this.kept = kept;
    this.id = kept.table.table.id;
    this.notes = new Notes(this.id);
    this.failed = 0;
    this.drafting = Promise.resolve();
  }

  async open() {
    await this.notes.read();
    const { table } = this.kept;
    byId("title").textContent = say("open_table", { number: table.table.number, title: table.dialogue.title });
    show(byId("start"), false);
    show(byId("sheet"), true);
    this.rounds = new Rounds(table.rounds, this.kept.round, (round) => this.keep({ round }));
    this.rounds.onround = () => this.suggest();
    this.compose = new Compose(table, {
      save: (said, changed) => this.save(said, changed),
      keepDraft: (draft) => this.keepDraft(draft),
      language: document.documentElement.lang,
    });
    this.compose.onstored = this.compose.onstopped = () => this.backToSigning();
    this.where = new Whereabouts(this.notes, { send: () => this.send(), signingWaits: () => this.signingWaits() });
    this.compose.onlost = () => {
      this.where.lost = true;
      this.where.draw();
    };
    this.left = new Left({ keep: () => this.keepUnfinished(), save: () => this.saveUnfinished(), drop: () => this.askToDrop() });
    const on = {
      edit: (said, number) => this.edit(said, number),
      write: (said) => this.write(said),
      readBack: (lines) => this.stored(this.notes.readBack(lines)),
      unfinished: () => this.compose.unfinished(),
      isFrozen: () => this.isFrozen(),
    };
    this.lines = new Lines(this.notes, table.kinds, on);
    this.signing = new Signing(this.notes, table, { ...on, signed: (signing) => this.sign(signing), back: () => this.view("sheet") });
    byId("to-signing").onclick = () => this.view("signing");
    files.listen(this.notes, () => this.everything(), table.table.number, () => this.soon());
    this.notes.addEventListener("withdrawn", () => tell(say("withdrawn")));
    byId("wipe").onclick = () => this.askToWipe();
    show(byId("video"), table.table.video_link !== "");
    byId("video-link").href = table.table.video_link;
    this.compose.takeUp(await this.readDraft());
    this.suggest();
    this.view(this.isFrozen() ? "over" : "sheet");
    this.notes.dispatchEvent(new Event("change"));
    this.keepSending();
  }

  // Which part of the page is shown; the sheet itself stays as it was beneath.
  view(name) {
    for (const part of ["sheet", "signing", "over"]) show(byId(part), part === name);
    if (name === "signing") this.signing.open();
    if (name === "over") this.over();
    if (name === "sheet") byId("text").focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  suggest() {
    this.compose.suggested = this.rounds.now?.kinds?.[0] ?? "";
  }

  isFrozen() {
    return Boolean(this.kept.signing && this.kept.signing.state !== "refused") || this.kept.table.record.state === "signed";
  }

  signingWaits() {
    return this.kept.signing?.state === "waiting";
  }

  async keep(change) {
    await navigator.locks.request("samenspraak-table", async () => {
      const row = await database.get("tables", this.id);
      this.kept = { ...(row ? await unseal(row.sealed) : this.kept), ...change };
      await database.put("tables", { id: this.id, sealed: await seal(this.kept) });
    });
  }

  // One after the other: a sentence that was saved a moment ago must not come back as unfinished.
  keepDraft(draft) {
    this.drafting = this.drafting
      .then(async () => {
        if (this.wiped) return;
        if (!draft.text) await database.remove("drafts", this.id);
        else await database.put("drafts", { id: this.id, sealed: await seal(draft) });
      })
      .catch(() => this.compose.onlost());
  }

  async readDraft() {
    const row = await database.get("drafts", this.id);
    return row ? unseal(row.sealed) : null;
  }

  async save(said, changed) {
    // What was being written a moment ago is on its way to the disk: it must not arrive after the line itself.
    await this.drafting;
    await this.write(this.placed(said, changed), this.compose.leftToWrite());
  }

  // A new line comes last, in the round that is held now; a changed one stays where it was.
  placed({ previous: _previous, ...said }, changed = Boolean(said.id)) {
    if (changed) return said;
    // A little chance keeps two devices that both write line 12 from standing on the same place.
    const last = this.notes.lines().at(-1)?.said.order ?? 0;
    return { ...said, order: last + 1 + Math.random() / 2, round: this.rounds.now?.id ?? null, struck: false };
  }

  write(said, unfinished) {
    return this.stored(this.notes.write(said, unfinished));
  }

  async stored(writing) {
    await writing;
    this.where.lost = false;
    this.soon();
  }

  everything() {
    return files.everything(this.notes, this.kept.table, this.kept.signing);
  }

  edit(said, number) {
    this.cameFromSigning = !byId("signing").hidden;
    if (this.cameFromSigning) this.view("sheet");
    this.compose.edit(said, number);
  }

  backToSigning() {
    if (this.cameFromSigning) this.view("signing");
    this.cameFromSigning = false;
  }

  async sign(signing) {
    await this.keep({ signing });
    this.view("over");
    this.notes.dispatchEvent(new Event("change"));
    byId("over-title").focus();
    this.send();
  }

  // The table has signed, here or on another device; what this device wrote and the table did not read is named.
  async over() {
    const { signing, table } = this.kept;
    const done = table.record.state === "signed" || signing?.state === "received";
    const isOurs = signing && signing.state !== "refused";
    const signed = done ? (isOurs ? "signed_received" : "signed_elsewhere") : "signed_waiting";
    byId("over-words").textContent = [say(signed), this.leftOut()].filter(Boolean).join(" ");
    this.left.draw(await this.unfinished(), this.notes.late());
  }

  leftOut() {
    const number = this.kept.table.record.left_out ?? 0;
    return number ? say(number === 1 ? "left_out_one" : "left_out", { number }) : "";
  }

  // What was being written on this device, in this tab or in another one.
  async unfinished() {
    const here = this.compose.unfinished();
    if (here.length) return here;
    await this.drafting;
    const draft = await this.readDraft();
    return draft ? unfinishedOf(draft) : [];
  }

  async keepUnfinished() {
    const lines = await this.unfinished();
    await this.notes.setAside(lines.map((said) => this.placed(said)), say("after_signing"));
    this.compose.empty();
    await this.over();
    byId("left-save").focus();
  }

  async saveUnfinished() {
    if ((await this.unfinished()).length) await this.keepUnfinished();
    files.saveFile(this.everything(), this.kept.table.table.number);
  }

  askToDrop() {
    askIfSure(say("drop_sure"), async () => {
      byId("sure").close();
      this.compose.empty();
      await this.drafting;
      await this.over();
      byId("over-title").focus();
      await this.wipeWhenDone();
    });
  }

  soon() {
    clearTimeout(this.next);
    this.next = setTimeout(() => this.send(), SOON);
  }

  keepSending() {
    for (const event of ["online", "focus", "pageshow"]) addEventListener(event, () => this.soon());
    document.addEventListener("visibilitychange", () => document.hidden || this.soon());
    this.send();
  }

  // One sending at a time, in whichever tab; what stands in the way is said, and tried again later.
  async send() {
    clearTimeout(this.next);
    if (this.wiped) return;
    const outcome = await navigator.locks.request("samenspraak-sending", { ifAvailable: true }, (lock) => (lock ? this.sendAll() : {}));
    if (this.wiped) return;
    this.failed = outcome.trouble ? this.failed + 1 : 0;
    this.where.trouble = outcome.reason ?? (outcome.trouble ? say(TROUBLES[outcome.trouble]) : "");
    this.where.draw();
    this.drawTrouble(outcome);
    // Sooner than the ordinary rhythm at first, then ever less often.
    this.next = setTimeout(() => this.send(), this.failed ? Math.min(SOON * 2 ** this.failed, AT_MOST) : EVERY);
  }

  async sendAll() {
    try {
      const { code } = this.kept;
      const sent = await send(this.notes, addresses, code);
      if (sent.trouble) return sent;
      const signed = await this.sendSigned(code);
      if (signed.trouble) return signed;
      const answer = await ask(addresses.table, code);
      if (answer.trouble) return answer;
      if (answer.status !== 200 || answer.said.table?.id !== this.id) return { trouble: "trouble", reason: answer.said.reason };
      await this.hear(answer.said);
      // What the server turned out to lack is sent at once.
      return this.notes.counts().waiting && !this.isFrozen() ? await send(this.notes, addresses, code) : {};
    } catch (error) {
      console.error(error);
      return { trouble: "trouble" };
    }
  }

  async sendSigned(code) {
    if (!this.signingWaits()) return {};
    const answer = await sendSigning(this.kept.signing, addresses, code);
    if (answer.trouble) return answer;
    await this.keep({ signing: { ...this.kept.signing, ...answer } });
    if (answer.state === "refused") {
      this.warn(say("signing_refused", { reason: answer.reason }));
      this.view(this.isFrozen() ? "over" : "sheet");
    }
    return {};
  }

  async hear(table) {
    const before = this.kept.table.record;
    const { notes, gone, ...rest } = table;
    await merge(this.notes, { notes, gone });
    const isNewVersion = rest.record.version > before.version && rest.record.state === "open";
    await this.keep({ table: rest, ...(isNewVersion ? { signing: null } : {}) });
    if (isNewVersion) {
      await this.notes.sendLate();
      tell(say("reopened", { reason: rest.record.reason }));
      this.view("sheet");
    } else if (this.isFrozen() && byId("over").hidden) {
      // What was said about the last line would read as if it were about the signing.
      tell("");
      this.view("over");
      byId("over-title").focus();
    }
    if (!byId("over").hidden) await this.over();
    await this.wipeWhenDone();
  }

  warn(sentence) {
    byId("warnings").replaceChildren(make("p", { className: "sheet__warning" }, sentence));
  }

  // Said once where it is seen; having no connection is ordinary and stands in the dialog only.
  drawTrouble({ trouble, reason }) {
    if (trouble === "code" || trouble === "full" || trouble === "too_big") this.warn(reason ?? say("too_big"));
    else if (!trouble && this.kept.signing?.state !== "refused") byId("warnings").replaceChildren();
    const line = trouble === "offline" ? say("offline") : trouble === "not_ours" ? say("not_ours") : "";
    if (line && this.saidTrouble !== trouble) tell(line);
    this.saidTrouble = trouble;
  }

  async wipeWhenDone() {
    const { waiting, refused } = this.notes.counts();
    if (this.kept.table.record.state !== "signed" || waiting || refused || this.signingWaits()) return;
    if (this.kept.signing?.state === "refused" || (await this.unfinished()).length) return;
    await this.wipe([say("wiped_by_itself"), this.leftOut()].filter(Boolean).join(" "));
  }

  async askToWipe() {
    const { waiting, refused } = this.notes.counts();
    const left = waiting + refused + (this.signingWaits() ? 1 : 0) + (await this.unfinished()).length;
    askIfSure(left ? say("wipe_sure", { number: left }) : say("wipe_all_received"), () => this.wipe(say("wiped")));
  }

  async wipe(sentence) {
    this.wiped = true;
    clearTimeout(this.next);
    await database.forgetTable(this.id);
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    for (const part of ["sheet", "signing"]) show(byId(part), false);
    for (const list of ["lines", "signing-lines", "refused", "left-lines"]) byId(list).replaceChildren();
    show(byId("left"), false);
    byId("text").value = "";
    show(byId("state"), false);
    show(byId("over"), true);
    show(byId("over-where"), false);
    byId("over-words").textContent = sentence;
    byId("over-title").focus();
  }
}

const TROUBLES = { offline: "offline", not_ours: "not_ours", trouble: "trouble", too_big: "too_big", code: "trouble", full: "trouble" };

// A code that was given anew opens the same table again: what is on this device stays and gets the new code.
const openByCode = async (code) => {
  byId("ready").textContent = say("looking");
  const answer = await ask(addresses.table, code);
  if (answer.trouble) return say(answer.trouble === "offline" ? "no_connection_yet" : TROUBLES[answer.trouble]);
  if (answer.status !== 200 || !answer.said.table) return answer.said.reason ?? say("trouble");
  const { notes: _notes, gone: _gone, ...table } = answer.said;
  const row = await database.get("tables", table.table.id);
  const before = row ? await unseal(row.sealed) : { signing: null, round: {} };
  const kept = { ...before, code, table };
  await database.put("tables", { id: table.table.id, sealed: await seal(kept) });
  await askToRemember();
  const sheet = new Sheet(kept);
  await sheet.open();
  if (byId("ready").dataset.may) sheet.warn(byId("ready").dataset.may);
  return "";
};

const complain = (problem) => {
  byId("code-error").textContent = problem;
  show(byId("code-error"), problem !== "");
};

const offerTables = async () => {
  const rows = await database.all("tables");
  const kept = await Promise.all(rows.map((row) => unseal(row.sealed)));
  if (kept.length === 1) {
    await new Sheet(kept[0]).open();
    return;
  }
  byId("tables").replaceChildren(
    ...kept.map((one) => {
      const { table, dialogue } = one.table;
      const name = say("open_table", { number: table.number, title: dialogue.title });
      const button = make("button", { type: "button", className: "nl-button nl-button--secondary" }, name);
      button.onclick = () => new Sheet(one).open();
      return make("li", {}, button);
    }),
  );
};

const begin = async () => {
  const code = codeInAddress();
  if (!(await canKeep())) {
    show(byId("code-form"), false);
    return;
  }
  keepThePage(addresses.worker);
  byId("code-form").onsubmit = async (event) => {
    event.preventDefault();
    const typed = byId("code").value;
    complain(isCode(typed) ? await openByCode(typed) : say("no_code"));
  };
  const problem = code ? await openByCode(code) : "";
  if (problem) complain(problem);
  if (!code || problem) await offerTables();
};

// A code scanned while the page is open.
addEventListener("hashchange", () => location.reload());
begin();
