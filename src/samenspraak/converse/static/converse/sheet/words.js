// Sentences come from the server in the reader's language; a script only fills them in.

const sentences = JSON.parse(document.getElementById("sheet-words").textContent);

export const say = (name, values = {}) =>
  sentences[name].replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));

const told = document.getElementById("told");

// Said aloud by a screen reader and shown for a while; the same sentence twice is said twice.
export const tell = (sentence) => {
  told.textContent = "";
  requestAnimationFrame(() => {
    told.textContent = sentence;
  });
};
