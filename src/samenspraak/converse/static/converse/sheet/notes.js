// The notes of one table on this device: kept sealed, changed one at a time, never thrown away unacknowledged.
//
// A note has what was `received` (the server gave a receipt for these bytes), what is `waiting` (revisions in the order
// in which they were written) and what was `refused` (with the reason: the quarantine). Two tabs may be open at once, so
// every change reads the note anew under a lock.

import * as database from "./database.js";
import { seal, sha256, unseal } from "./seal.js";

const LOCK = "samenspraak-notes";
// What the server answers for a note that comes after its table has signed.
const SIGNED = 423;
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

  change(id, change, unfinished) {
    return this.changeMany([[id, change]], unfinished);
  }

  // Several at once: all of them are kept or none, and they are drawn once.
  //
  // Each `change` gets its note and gives it (or a promise of it) back changed, or null when it is to be gone.
  // `unfinished` is what is left to write after it, or null: kept together with the notes, so that a tablet that dies
  // in between has neither a line twice nor a lost one.
  async changeMany(changes, unfinished) {
    if (changes.length === 0) return;
    await navigator.locks.request(LOCK, async () => {
      const after = new Map();
      for (const [id, change] of changes) {
        const before = after.get(id) ?? (await this.stored(id)) ?? { id, received: null, waiting: [], refused: [] };
        after.set(id, await change(before));
      }
      const rows = [];
      const gone = unfinished === null ? [["drafts", this.table]] : [];
      for (const [id, note] of after) {
        if (note === null) gone.push(["notes", id]);
        else rows.push(["notes", { id, table: this.table, sealed: await seal(note) }]);
      }
      if (unfinished) rows.push(["drafts", { id: this.table, sealed: await seal(unfinished) }]);
      await database.putTogether(rows, gone);
      for (const [id, note] of after) {
        if (note === null) this.notes.delete(id);
        else this.notes.set(id, note);
      }
    });
    channel.postMessage(this.table);
    this.dispatchEvent(new Event("change"));
  }

  async stored(id) {
    const row = await database.get("notes", id);
    return row && unseal(row.sealed);
  }

  // What stands on the newest revision of a note, as it is sent.
  async revision(note, said) {
    const body = JSON.stringify({ ...said, id: note.id, table: this.table, previous: newest(note)?.sha256 ?? "" });
    return { body, sha256: await sha256(body) };
  }

  async write(said, unfinished) {
    const id = said.id ?? crypto.randomUUID();
    await this.change(id, async (note) => ({ ...note, waiting: [...note.waiting, await this.revision(note, said)] }), unfinished);
    return id;
  }

  // The lines that the table was shown were read back; what arrived or was changed meanwhile was not.
  readBack(lines) {
    const read = lines.map(({ id, note, said }) => [id, newest(note).sha256, { ...said, wording: "read_back" }]);
    return this.changeMany(
      read.map(([id, shown, said]) => [
        id,
        async (note) =>
          newest(note)?.sha256 === shown ? { ...note, waiting: [...note.waiting, await this.revision(note, said)] } : note,
      ]),
    );
  }

  // What was not finished when the table signed: outside its record, kept and saved with what was refused.
  setAside(many, reason) {
    return this.changeMany(
      many.map((said) => [
        said.id ?? crypto.randomUUID(),
        async (note) => {
          const late = { ...(await this.revision(note, said)), status: SIGNED, reason, current: "" };
          return { ...note, refused: [...note.refused, late] };
        },
      ]),
      null,
    );
  }

  // What came after the table had signed, as it was written.
  late() {
    return [...this.notes.values()].flatMap((note) => note.refused.filter(isLate)).map((one) => JSON.parse(one.body));
  }

  // The record is open again: what came too late for it is sent once more.
  sendLate() {
    const has = [...this.notes.values()].filter((note) => note.refused.some(isLate));
    return this.changeMany(
      has.map(({ id }) => [
        id,
        (note) => ({
          ...note,
          waiting: [...note.waiting, ...note.refused.filter(isLate).map(({ body, sha256: hash }) => ({ body, sha256: hash }))],
          refused: note.refused.filter((one) => !isLate(one)),
        }),
      ]),
    );
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

const isLate = (revision) => revision.status === SIGNED;

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
