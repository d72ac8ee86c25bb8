// What stands on this device is sealed with a key that scripts can use and cannot read.
// docs/note-sheet.md says what that protects, and what it does not.

import * as database from "./database.js";

const plain = new TextEncoder();
const words = new TextDecoder();

const deviceKey = async () => {
  const kept = await database.get("keys", "device");
  if (kept) return kept.key;
  return navigator.locks.request("samenspraak-key", async () => {
    const meanwhile = await database.get("keys", "device");
    if (meanwhile) return meanwhile.key;
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await database.add("keys", { id: "device", key });
    return key;
  });
};

export const seal = async (value) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = plain.encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await deviceKey(), data) };
};

export const unseal = async ({ iv, data }) =>
  JSON.parse(words.decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await deviceKey(), data)));

export const sha256 = async (text) => {
  const digest = await crypto.subtle.digest("SHA-256", plain.encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
