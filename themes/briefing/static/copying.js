// Buttons that copy the citation beside them.

const copied = async (element) => {
  const text = element.textContent.trim();
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // The reader or the browser forbids it; the old way may still work.
    }
  }
  getSelection().selectAllChildren(element); // it stays selected, so that the reader can copy it
  return document.execCommand("copy");
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const text = button.closest("div, details").querySelector("dd, pre");
  const status = button.nextElementSibling;
  status.textContent = "";
  const words = button.closest("[data-copied]").dataset;
  status.textContent = (await copied(text)) ? words.copied : words.notCopied;
});
