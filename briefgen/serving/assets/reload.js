// Keeps a page of the preview up to date: reloads it where it changed, swaps its style sheets, and shows
// what stopped the last build. Added by `briefgen serve` on the way to the browser; no site holds it.

const own = new URL(".", import.meta.url);
const tag = document.querySelector(`script[src="${new URL(import.meta.url).pathname}"]`);
const here = { page: tag.dataset.page, styles: tag.dataset.styles, assets: tag.dataset.assets };
const placeKey = `briefgen:place:${location.pathname}`;
const reloadedKey = `briefgen:reloaded:${location.pathname}`;
const dismissedKey = "briefgen:dismissed";

let source;
let retry;
let shown; // what the panel shows, as text
let hasFailed = false; // whether that stopped the build

// --- What outlives a page --------------------------------------------------------------------------

/** Keep a value for the pages that follow in this tab; where storage is off, nothing is kept. */
function keep(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The browser does what it can.
  }
}

function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

// --- Where the reader was -------------------------------------------------------------------------

/** Each <details> with a key that survives a reload: its summary, and the how-manieth of that text it is. */
function disclosures() {
  const seen = new Map();
  return [...document.querySelectorAll("details")].map((element) => {
    const text = element.querySelector("summary")?.textContent.trim() ?? "";
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return { element, key: `${nth} ${text}` };
  });
}

function reload() {
  const open = disclosures().map(({ element, key }) => [key, element.open]);
  keep(placeKey, { x: scrollX, y: scrollY, open });
  history.scrollRestoration = kept(placeKey) ? "manual" : "auto";
  location.reload();
}

function restore() {
  const last = kept(placeKey);
  if (!last) return;
  keep(placeKey, null);
  const open = new Map(last.open);
  for (const { element, key } of disclosures()) {
    if (open.has(key)) element.open = open.get(key);
  }
  const back = () => scrollTo({ left: last.x, top: last.y, behavior: "instant" });
  back();
  // Once more when pictures have their height, and the browser has been to the fragment.
  addEventListener("load", () => {
    back();
    history.scrollRestoration = "auto";
  }, { once: true });
}

function swapStyles(mark) {
  for (const old of document.querySelectorAll('link[rel~="stylesheet"]')) {
    const url = new URL(old.href);
    if (url.origin !== location.origin) continue;
    url.searchParams.set("preview", mark);
    const sheet = old.cloneNode();
    sheet.href = url;
    // The old one goes when the new one is there, so that the page is never without.
    sheet.addEventListener("load", () => old.remove(), { once: true });
    sheet.addEventListener("error", () => sheet.remove(), { once: true });
    old.after(sheet);
  }
  here.styles = mark;
}

// --- What the preview says ------------------------------------------------------------------------

/** Make an element with attributes and children; text is never read as markup. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// In a shadow tree, neither the theme's rules nor these reach the other; its colours are inherited.
const host = make("briefgen-preview", {});
const sheet = make("link", { rel: "stylesheet", href: new URL("preview.css", own) });
const note = make("p", { role: "status" });
const recall = make("button", { type: "button", hidden: "" });
const bar = make("aside", { "aria-label": "Preview", hidden: "" }, note, recall);
const list = make("ol", {});
const rest = make("p", { class: "more", hidden: "" });
const heading = make("h2", { id: "title", tabindex: "-1" });
const stays = make("p", { id: "stays" });
const close = make("button", { type: "button" }, "Close");
const panel = make(
  "dialog",
  { "aria-labelledby": "title", "aria-describedby": "stays" },
  make("header", {}, heading, close),
  stays,
  list,
  rest,
);
const styled = new Promise((done) => {
  for (const end of ["load", "error"]) sheet.addEventListener(end, done, { once: true });
});
host.attachShadow({ mode: "open" }).append(sheet, bar, panel);
close.addEventListener("click", () => panel.close());
recall.addEventListener("click", open);
panel.addEventListener("close", () => keep(dismissedKey, shown)); // until there are other problems
panel.addEventListener("click", (event) => event.target === panel && panel.close()); // beside it

function open() {
  if (!panel.open) panel.showModal();
  heading.focus();
}

function problemEntry({ place, code, message, help }) {
  const entry = make("li", {});
  if (place) entry.append(make("code", { class: "place", dir: "ltr" }, place), " ");
  if (code) entry.append(make("span", { class: "code" }, code), " ");
  entry.append(make("p", { class: "message", dir: "auto" }, message));
  if (help) entry.append(make("p", { class: "help", dir: "auto" }, help));
  return entry;
}

function counted(count, noun) {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** Show what stopped the last build at once; warnings wait until they are asked for. */
function showProblems({ problems, warnings, more }) {
  const failed = problems.length > 0;
  const told = failed ? problems : warnings;
  const text = JSON.stringify(told);
  const count = told.length + more;
  const title = counted(count, failed ? "problem" : "warning");
  recall.hidden = count === 0;
  recall.textContent = `Show ${title}`;
  if (text === shown) return;
  shown = text;
  if (count === 0) {
    panel.close();
    return;
  }
  heading.textContent = title;
  stays.textContent = failed
    ? "The page behind this is the last good one. It is shown anew once these are put right."
    : "The page behind this is up to date. These are for an editor to look at; check --strict stops at them.";
  list.replaceChildren(...told.map(problemEntry));
  rest.hidden = more === 0;
  rest.textContent = `and ${more} more, listed in the terminal`;
  if (failed && text !== kept(dismissedKey)) open();
  if (!failed && hasFailed) panel.close();
  hasFailed = failed;
}

function showNote({ draft, drafts, problems, warnings }) {
  note.textContent = draft
    ? "Draft: this page is not published."
    : drafts > 0
      ? `This preview includes ${counted(drafts, "draft")}.`
      : "";
  note.hidden = note.textContent === "";
  bar.classList.toggle("draft", draft);
  bar.hidden = note.hidden && problems.length + warnings.length === 0;
}

// --- What the server says -------------------------------------------------------------------------

async function take(state) {
  recovered();
  const wanted = `${state.page} ${state.assets}`;
  if (wanted === `${here.page} ${here.assets}`) {
    keep(reloadedKey, null);
  } else if (wanted !== kept(reloadedKey)) {
    // Never twice for the same: if a reload did not bring it, the next one would not.
    keep(reloadedKey, wanted);
    reload();
    return;
  }
  if (state.styles !== here.styles) swapStyles(state.styles);
  if (!host.isConnected) document.body.append(host);
  await styled;
  showNote(state);
  showProblems(state);
}

function lost() {
  // A moment is not worth a word: the server may just be starting again.
  retry ??= setTimeout(() => {
    retry = undefined;
    note.textContent = "The preview has ended; start briefgen serve again.";
    note.hidden = bar.hidden = false;
    if (source?.readyState === EventSource.CLOSED) connect();
  }, 2000);
}

function recovered() {
  clearTimeout(retry);
  retry = undefined;
}

function connect() {
  source?.close();
  const url = new URL("events", own);
  url.searchParams.set("page", location.pathname);
  source = new EventSource(url);
  source.addEventListener("message", (event) => take(JSON.parse(event.data)));
  source.addEventListener("error", lost);
}

function disconnect() {
  recovered();
  source?.close();
}

// Browsers allow a server six connections: pages that nobody sees do without, and catch up when seen.
function attend() {
  if (document.visibilityState === "visible") connect();
  else disconnect();
}

restore();
document.addEventListener("visibilitychange", attend);
addEventListener("pagehide", disconnect);
addEventListener("pageshow", (event) => event.persisted && attend());
attend();
