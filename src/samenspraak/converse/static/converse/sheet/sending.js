// Sending what waits, and understanding what comes back. Only a receipt counts as sent: an answer of ours that names the
// note and the hash of the very bytes that were sent. A login page, a redirect or a proxy's error is none.

import { received, refused } from "./notes.js";
import { sha256 } from "./seal.js";

const PATIENCE = 20_000;
const BATCH = 50;
const RECEIPTS = new Set([200, 201]);
const REFUSALS = new Set([409, 422, 423]);

// {status, said} of an answer that is ours, else {trouble}: "offline", "not_ours" (somebody else answers) or "trouble".
export const ask = async (address, code, method = "GET", body = undefined) => {
  let response;
  try {
    response = await fetch(address, {
      method,
      body,
      headers: { "X-Sheet-Key": code, ...(body ? { "Content-Type": "application/json" } : {}) },
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { trouble: "offline" };
  }
  if (response.type === "opaqueredirect") return { trouble: "not_ours" };
  try {
    if (!response.headers.get("Content-Type")?.startsWith("application/json")) throw new TypeError("no JSON");
    const said = await response.json();
    if (typeof said !== "object" || said === null || Array.isArray(said)) throw new TypeError("no object");
    return { status: response.status, said };
  } catch {
    if (response.status === 413) return { trouble: "too_big" };
    return { trouble: response.ok ? "not_ours" : "trouble" };
  }
};

// Sends until nothing waits or something stands in the way; gives what stood in the way, or {}.
export const send = async (notes, addresses, code) => {
  let size = BATCH;
  for (;;) {
    const batch = notes
      .waiting()
      .flatMap((note) => note.waiting.map((revision) => ({ id: note.id, revision })))
      .slice(0, size);
    if (batch.length === 0) return {};
    const bodies = JSON.stringify({ notes: batch.map(({ revision }) => revision.body) });
    const answer = await ask(addresses.notes, code, "POST", bodies);
    if (answer.trouble === "too_big" || answer.status === 413) {
      if (batch.length === 1) return { trouble: "too_big" };
      size = Math.max(1, Math.floor(batch.length / 2));
      continue;
    }
    if (answer.trouble) return answer;
    if (answer.status !== 200 || !Array.isArray(answer.said.answers)) return standsInTheWay(answer);
    const settled = await settle(notes, batch, answer.said.answers);
    if (settled === 0) return { trouble: "trouble" };
  }
};

const settle = async (notes, batch, answers) => {
  const changes = [];
  let withdrawn = false;
  for (const [at, { id, revision }] of batch.entries()) {
    const answer = answers[at];
    if (answer?.id !== id) continue;
    if (RECEIPTS.has(answer.status) && answer.sha256 === revision.sha256) {
      changes.push([id, (note) => received(note, revision)]);
    } else if (answer.status === 410) {
      changes.push([id, () => null]);
      withdrawn = true;
    } else if (REFUSALS.has(answer.status) && answer.reason) {
      const theirs = answer.current ? { body: answer.current, sha256: await sha256(answer.current) } : undefined;
      changes.push([id, (note) => refused(note, revision, answer, theirs)]);
    }
  }
  await notes.changeMany(changes);
  if (withdrawn) notes.dispatchEvent(new Event("withdrawn"));
  return changes.length;
};

const standsInTheWay = (answer) => {
  if ([401, 507].includes(answer.status) && answer.said.reason) {
    return { trouble: answer.status === 401 ? "code" : "full", reason: answer.said.reason };
  }
  return { trouble: "trouble" };
};

// What other devices of the table wrote, what was withdrawn, and what the server lost after an older copy was put back.
export const merge = async (notes, table) => {
  const gone = table.gone.filter((id) => notes.notes.has(id));
  await notes.changeMany(gone.map((id) => [id, () => null]));
  if (gone.length) notes.dispatchEvent(new Event("withdrawn"));
  const there = new Map(table.notes.map((note) => [note.id, note]));
  const changes = [];
  for (const [id, { body, sha256: hash }] of there) {
    const here = notes.notes.get(id);
    if (here?.waiting.length || here?.received?.sha256 === hash) continue;
    changes.push([id, (note) => (note.waiting.length ? note : { ...note, received: { body, sha256: hash } })]);
  }
  for (const [id, note] of notes.notes) {
    if (there.has(id) || !note.received || note.waiting.length) continue;
    changes.push([id, (one) => (one.received ? { ...one, received: null, waiting: [one.received, ...one.waiting] } : one)]);
  }
  await notes.changeMany(changes);
};

// Gives {state: "received"}, {state: "refused", reason}, or what stood in the way.
export const sendSigning = async (signing, addresses, code) => {
  const body = JSON.stringify({ signing: signing.body, notes: signing.notes });
  const answer = await ask(addresses.signing, code, "POST", body);
  if (answer.trouble) return answer;
  if (RECEIPTS.has(answer.status) && answer.said.id === signing.id && answer.said.sha256 === signing.sha256) {
    return { state: "received" };
  }
  if (REFUSALS.has(answer.status) && answer.said.reason) return { state: "refused", reason: answer.said.reason };
  return standsInTheWay(answer);
};
