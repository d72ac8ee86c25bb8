// Before the talk starts: can this device keep anything, is there space, is the page itself kept?

import * as database from "./database.js";
import { byId, make } from "./dom.js";
import { say, tell } from "./words.js";

const LITTLE = 20;
const CODE = 20;

const warn = (sentence) => byId("warnings").append(make("p", { className: "sheet__warning" }, sentence));

// False when nothing can be kept here at all: then nothing is opened either.
export const canKeep = async () => {
  if (!window.isSecureContext || !crypto.subtle || !navigator.locks) {
    warn(say("insecure"));
    return false;
  }
  try {
    await database.put("keys", { id: "trial" });
    await database.remove("keys", "trial");
  } catch {
    warn(say("no_storage"));
    return false;
  }
  await lookAtSpace();
  return true;
};

const lookAtSpace = async () => {
  if (!navigator.storage?.estimate) return;
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  const megabytes = Math.floor((quota - usage) / 2 ** 20);
  if (megabytes < LITTLE) warn(say("little_space", { megabytes }));
};

export const askToRemember = async () => {
  if (!navigator.storage?.persist) return;
  if (!(await navigator.storage.persist())) byId("ready").dataset.may = say("may_forget");
};

// The page says that it is ready only when a worker has kept all of it.
export const keepThePage = async (address) => {
  const ready = byId("ready");
  if (!navigator.serviceWorker) {
    ready.textContent = say("not_yet_offline");
    return;
  }
  ready.textContent = navigator.serviceWorker.controller ? say("ready_offline") : say("not_yet_offline");
  const first = !navigator.serviceWorker.controller;
  try {
    await navigator.serviceWorker.register(address, { scope: "./", updateViaCache: "none" });
    await navigator.serviceWorker.ready;
    ready.textContent = say("ready_offline");
    ready.classList.add("is-done");
    if (first) tell(say("ready_offline"));
  } catch {
    // Offline, or answered by somebody else: what was kept before stays, and the next opening tries again.
  }
};

// The code stands after "#" once; then it is taken out of the address, so that no history and no glance has it.
export const codeInAddress = () => {
  const code = location.hash.slice(1);
  if (code) history.replaceState(null, "", location.pathname);
  return isCode(code) ? code : "";
};

export const isCode = (typed) => typed.toLowerCase().replace(/[^0-9a-z]/g, "").length === CODE;
