// Search in a frozen site: every typed word must stand in what is found. Reads window.samenspraakIndex.
"use strict";
(function () {
  const MOST = 50;
  const box = document.getElementById("frozen-search");
  const input = document.getElementById("frozen-words");
  const list = document.getElementById("frozen-found");
  const status = document.getElementById("frozen-status");
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const rows = window.samenspraakIndex.map((row) => ({ row, words: plain(`${row.title} ${row.text} ${row.also}`) }));

  function item(row) {
    const li = document.createElement("li");
    const kind = document.createElement("p");
    kind.className = "house-small house-muted";
    kind.textContent = row.kind;
    const link = document.createElement("a");
    link.className = "nl-link";
    link.href = row.at;
    link.textContent = row.title;
    li.append(kind, link);
    if (row.text) {
      const text = document.createElement("p");
      text.textContent = row.text.length > 280 ? row.text.slice(0, 280) + "…" : row.text;
      li.append(text);
    }
    return li;
  }

  function look() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const found = words.length ? rows.filter((one) => words.every((word) => one.words.includes(word))) : [];
    list.replaceChildren(...found.slice(0, MOST).map((one) => item(one.row)));
    status.textContent = words.length ? (found.length ? String(found.length) : box.dataset.none) : "";
  }

  box.hidden = false;
  input.addEventListener("input", look);
})();
