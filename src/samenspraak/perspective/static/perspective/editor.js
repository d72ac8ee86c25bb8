// The sentence that one writes in is the sentence that one cites in.
const target = () => document.getElementById("target");

document.addEventListener("focusin", (event) => {
  const key = event.target.dataset?.sentence;
  const select = target();
  if (key && select) select.value = key;
});
