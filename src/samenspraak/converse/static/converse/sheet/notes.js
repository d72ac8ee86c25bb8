// The notes of one table on this device: kept sealed, changed one at a time, never thrown away unacknowledged.
//
// A note has what was `received` (the server gave a receipt for these bytes), what is `waiting` (revisions in the order
// in which they were written) and what was `refused` (with the reason: the quarantine). Two tabs may be open at once, so
// every change reads the note anew under a lock.

import * as database from "./database.js";
import { seal, sha256, unseal } from "./seal.js";

const LOCK = "samenspraak-notes";
const channel = new BroadcastChannel("samenspraak-sheet");

export class Notes extends EventTarget {
  constructor(table) {
    super();
    this.table = table;
    this.notes = new Map();
    channel.addEventListener("message", (event) => {
      if (event.data === this.table) this.read();
    });
  }

  async read() {
    const rows = await database.notesOf(this.table);
    const notes = await Promise.all(rows.map(async (row) => [row.id, await unseal(row.sealed)]));
    this.notes = new Map(notes);
    this.dispatchEvent(new Event("change"));
  }

  // `change` gets the note and gives it (or a promise of it) back changed, or null when it is to be gone.
  // `unfinished` is what is left to write after it, or null: kept together with the note, so that a tablet that dies
  // in between has neither the line twice nor a lost one.
  async change(id, change, unfinished) {
    await navigator.locks.request(LOCK, async () => {
      const row = await database.get("notes", id);
      const before = row ? await unseal(row.sealed) : { id, received: null, waiting: [], refused: [] };
      const after = await change(before);
      if (after === null) await database.remove("notes", id);
      else {
        const rows = [["notes", { id, table: this.table, sealed: await seal(after) }]];
        if (unfinished) rows.push(["drafts", { id: this.table, sealed: await seal(unfinished) }]);
        await database.putTogether(rows, unfinished === null ? [["drafts", this.table]] : []);
      }
      if (after === null) this.notes.delete(id);
      else this.notes.set(id, after);
    });
    channel.postMessage(this.table);
    this.dispatchEvent(new Event("change"));
  }

  async write(said, unfinished) {
    const id = said.id ?? crypto.randomUUID();
    await this.change(id, async (note) => {
      const previous = newest(note)?.sha256 ?? "";
      const body = JSON.stringify({ ...said, id, table: this.table, previous });
      return { ...note, waiting: [...note.waiting, { body, sha256: await sha256(body) }] };
    }, unfinished);
    return id;
  }

  // All that is shown: the newest text of each note, in the order of the sheet.
  lines() {
    return [...this.notes.values()]
      .filter((note) => newest(note))
      .map((note) => ({ id: note.id, note, said: JSON.parse(newest(note).body) }))
      .sort((one, other) => one.said.order - other.said.order || one.id.localeCompare(other.id));
  }

  counts() {
    const all = [...this.notes.values()];
    return {
      notes: all.filter((note) => newest(note)).length,
      waiting: all.filter((note) => note.waiting.length > 0).length,
      received: all.filter((note) => note.received && note.waiting.length === 0).length,
      refused: all.reduce((sum, note) => sum + note.refused.length, 0),
    };
  }

  waiting() {
    return this.lines()
      .map((line) => line.note)
      .filter((note) => note.waiting.length > 0);
  }
}

export const newest = (note) => note.waiting.at(-1) ?? note.received;

// What each answer about a revision means. Anything that is not about these very bytes means nothing.
export const received = (note, revision) => ({
  ...note,
  received: revision,
  waiting: note.waiting.filter((one) => one.sha256 !== revision.sha256),
});

// What was written after a refused revision stands on it, and is refused with it.
export const refused = (note, revision, { status, reason, current }, theirs) => {
  const at = note.waiting.findIndex((one) => one.sha256 === revision.sha256);
  if (at < 0) return note;
  const set = note.waiting.slice(at).map((one) => ({ ...one, status, reason, current: current ?? "" }));
  return { ...note, waiting: note.waiting.slice(0, at), refused: [...note.refused, ...set], received: theirs ?? note.received };
};
