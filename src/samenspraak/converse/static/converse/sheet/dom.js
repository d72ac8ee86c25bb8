// Small helpers for the page.

export const byId = (id) => document.getElementById(id);

export const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element && key !== "list") element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

export const show = (element, visible) => {
  element.hidden = !visible;
};

// Asked before something is gone for good; "no" has the focus.
export const askIfSure = (question, yes) => {
  byId("sure-words").textContent = question;
  byId("sure-no").onclick = () => byId("sure").close();
  byId("sure-yes").onclick = yes;
  byId("sure").showModal();
  byId("sure-no").focus();
};

// The first free letter of a name, else the first free one of all: one key a kind. Figures belong to the seats.
export const keysFor = (names) => {
  const taken = new Set();
  return names.map((name) => {
    const letters = [...name.toLowerCase().normalize("NFD"), ..."abcdefghijklmnopqrstuvwxyz"];
    const key = letters.find((letter) => /[a-z]/.test(letter) && !taken.has(letter)) ?? "";
    taken.add(key);
    return key;
  });
};
