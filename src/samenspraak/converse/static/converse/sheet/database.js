// IndexedDB with promises: only what the sheet needs. Every write is on disk before it is called written.

const NAME = "samenspraak-sheet";
const STORES = ["keys", "tables", "notes", "drafts"];

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened;

export const open = () => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const name of STORES) {
        const store = request.result.createObjectStore(name, { keyPath: "id" });
        if (name === "notes") store.createIndex("table", "table");
      }
    };
    request.onsuccess = () => {
      // Another tab with a newer sheet must not be kept waiting.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

// Settles when the transaction is over, not when its requests are: only then it is kept.
const within = async (stores, mode, work) => {
  const transaction = (await open()).transaction(stores, mode, { durability: "strict" });
  const over = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
  over.catch(() => {});
  const result = work(transaction);
  await over;
  return result;
};

const reading = async (store, work) => settled(work((await open()).transaction(store).objectStore(store)));

export const get = (store, id) => reading(store, (rows) => rows.get(id));
export const all = (store) => reading(store, (rows) => rows.getAll());
export const notesOf = (table) => reading("notes", (rows) => rows.index("table").getAll(table));

export const put = (store, ...rows) =>
  within([store], "readwrite", (transaction) => {
    for (const row of rows) transaction.objectStore(store).put(row);
  });

// All of it is kept, or nothing: rows by store, and the keys of what goes.
export const putTogether = (rows, gone = []) =>
  within([...new Set([...rows, ...gone].map(([store]) => store))], "readwrite", (transaction) => {
    for (const [store, row] of rows) transaction.objectStore(store).put(row);
    for (const [store, id] of gone) transaction.objectStore(store).delete(id);
  });

export const add = (store, row) =>
  within([store], "readwrite", (transaction) => {
    transaction.objectStore(store).add(row);
  });

export const remove = (store, ...ids) =>
  within([store], "readwrite", (transaction) => {
    for (const id of ids) transaction.objectStore(store).delete(id);
  });

// Nothing of a table stays behind; without another table the key of this device goes too.
export const forgetTable = async (table) => {
  const notes = await reading("notes", (rows) => rows.index("table").getAllKeys(table));
  await within(["tables", "notes", "drafts"], "readwrite", (transaction) => {
    transaction.objectStore("tables").delete(table);
    transaction.objectStore("drafts").delete(table);
    for (const id of notes) transaction.objectStore("notes").delete(id);
  });
  if ((await all("tables")).length === 0) await remove("keys", "device");
};
