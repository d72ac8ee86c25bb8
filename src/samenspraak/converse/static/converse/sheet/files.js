// Everything of a table in one file, and back: the notes keep their ids, so that nothing comes in twice.

import { byId, make } from "./dom.js";
import { newest } from "./notes.js";
import { sha256 } from "./seal.js";
import { say, tell } from "./words.js";

const FORMAT = "samenspraak-note-sheet";
const VERSION = 1;

export const everything = (notes, table, signing) => ({
  format: FORMAT,
  version: VERSION,
  table: table.table,
  dialogue: table.dialogue,
  saved_at: new Date().toISOString(),
  // Every revision that is here, oldest first: what was received, then what waits.
  notes: [...notes.notes.values()].flatMap((note) =>
    [note.received, ...note.waiting].filter(Boolean).map((revision) => revision.body),
  ),
  refused: [...notes.notes.values()].flatMap((note) =>
    note.refused.map(({ body, status, reason }) => ({ body, status, reason })),
  ),
  signing: signing ? { body: signing.body, notes: signing.notes } : null,
});

export const saveFile = (content, number) => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 1)], { type: "application/json" }));
  const link = make("a", { href: url, download: `samenspraak-${number}-${content.saved_at.slice(0, 10)}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

// What was refused elsewhere is tried again from here: the reason may be gone.
export const bringIn = async (file, notes) => {
  let content;
  try {
    content = JSON.parse(await file.text());
    if (content.format !== FORMAT || !Array.isArray(content.notes)) throw new TypeError("another file");
  } catch {
    return say("file_wrong");
  }
  if (content.table?.id !== notes.table) return say("file_other_table");
  const bodies = [...content.notes, ...(content.refused ?? []).map((one) => one.body)];
  let known = 0;
  let brought = 0;
  for (const body of bodies) {
    if (await take(notes, body)) brought += 1;
    else known += 1;
  }
  return say("file_read", { number: brought, known });
};

const take = async (notes, body) => {
  const { id, table, previous } = JSON.parse(body);
  if (typeof id !== "string" || table !== notes.table) return false;
  const revision = { body, sha256: await sha256(body) };
  let taken = false;
  await notes.change(id, (note) => {
    const here = [note.received, ...note.waiting, ...note.refused].filter(Boolean);
    const isKnown = here.some((one) => one.sha256 === revision.sha256);
    // A revision that another one here was made of is older than what stands here.
    const isOlder = here.some((one) => JSON.parse(one.body).previous === revision.sha256);
    if (isKnown || isOlder) return newest(note) || note.refused.length ? note : null;
    taken = true;
    const follows = !newest(note) || newest(note).sha256 === previous;
    if (follows) return { ...note, waiting: [...note.waiting, revision] };
    return { ...note, refused: [...note.refused, { ...revision, status: 409, reason: "", current: newest(note).body }] };
  });
  return taken;
};

export const listen = (notes, content, number, brought) => {
  byId("save-file").onclick = () => saveFile(content(), number);
  byId("bring-in").onchange = async (event) => {
    const [file] = event.target.files;
    if (file) tell(await bringIn(file, notes));
    brought();
    event.target.value = "";
  };
};
