// A code stands behind the # of its address, which no server and no log ever sees.
// It is taken out of the address (and so out of the history) before it is posted.

const form = document.querySelector("[data-code]");
const code = decodeURIComponent(location.hash.slice(1));

if (form && code) {
  history.replaceState(null, "", location.pathname);
  form.elements.code.value = code;
  form.submit();
}
