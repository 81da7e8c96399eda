// The key / leads to the search, unless it is being typed somewhere. A reader can switch it off on the page of the
// search, for every page: who speaks to the computer may hit a single key by a word (WCAG 2.1.4).

const key = "briefgen-slash";

const remembered = () => {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true; // storage may be switched off
  }
};

const remember = (isOn) => {
  try {
    if (isOn) localStorage.removeItem(key);
    else localStorage.setItem(key, "off");
  } catch {
    // Then the choice lasts as long as the page.
  }
};

export const focusOnSlash = (input, box = null) => {
  let isOn = remembered();

  const show = () => {
    if (isOn) input.setAttribute("aria-keyshortcuts", "/");
    else input.removeAttribute("aria-keyshortcuts");
    if (box) box.checked = isOn;
  };

  document.addEventListener("keydown", (event) => {
    if (!isOn || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  box?.addEventListener("change", () => {
    isOn = box.checked;
    remember(isOn);
    show();
  });
  // It may be switched on another page of the site that is open, or before the reader comes back to this one.
  const again = () => {
    isOn = remembered();
    show();
  };
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) again();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) again();
  });
  show();
};
