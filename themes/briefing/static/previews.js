// What a link leads to, in a few words beside it, while the pointer or the focus is on it (WCAG 2.2, 1.4.13:
// Esc puts it away, the pointer may move onto it, and it stays for as long as either does).
//
// The words are the description of the page that it leads to. It stands at the top of that page's head, so no
// more of the page is read than that.

const site = new URL("..", import.meta.url);
const previewed = /^(?:[\w-]+\/)?(?:briefings|countries|events|issues|organizations|people|quotes)\/(?!\d{4}\/)[^/]+\/$/;
const delay = 300; // milliseconds before it comes, and before it goes
const margin = 8; // pixels to the edges of the window
const gap = 4; // pixels to the link; the pointer crosses it before the preview goes

const preview = document.createElement("div");
preview.id = "preview-0"; // headings of a text never have a digit in their ids
preview.className = "preview";
preview.setAttribute("role", "tooltip");
preview.hidden = true;
document.body.append(preview);

const descriptions = new Map();
let owner = null; // the link that it belongs to
let dismissed = null; // the link at which the reader put it away
let timer = 0;

const pageOf = (link) => {
  const url = new URL(link.href);
  const isHere = url.pathname === location.pathname;
  if (isHere || url.origin !== site.origin || !url.pathname.startsWith(site.pathname)) return null;
  return previewed.test(url.pathname.slice(site.pathname.length)) ? url.origin + url.pathname : null;
};

const read = async (page) => {
  const response = await fetch(page, { credentials: "same-origin" });
  if (!response.ok) return null;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let head = "";
  while (!head.includes("<link ")) {
    const { done, value } = await reader.read();
    if (done) break;
    head += value;
  }
  reader.cancel();
  // A parsed document runs nothing and loads nothing, and only its text is used.
  const parsed = new DOMParser().parseFromString(head, "text/html");
  const text = parsed.querySelector("meta[name=description]")?.content;
  return text ? { text, lang: parsed.documentElement.lang } : null;
};

const described = (page) => {
  if (!descriptions.has(page)) {
    descriptions.set(
      page,
      read(page).catch(() => {
        descriptions.delete(page); // it may be there the next time
        return null;
      }),
    );
  }
  return descriptions.get(page);
};

const place = (link) => {
  const lines = link.getClientRects();
  const first = lines[0];
  const last = lines[lines.length - 1];
  const { offsetWidth: width, offsetHeight: height } = preview;
  const window_ = document.documentElement;
  const start = getComputedStyle(window_).direction === "rtl" ? first.right - width : first.left;
  const left = Math.max(margin, Math.min(start, window_.clientWidth - width - margin));
  const fitsBelow = last.bottom + gap + height + margin <= window_.clientHeight;
  const fitsAbove = first.top >= height + gap + margin;
  const top = fitsBelow || !fitsAbove ? last.bottom + gap : first.top - gap - height;
  preview.style.left = `${left + scrollX}px`;
  preview.style.top = `${top + scrollY}px`;
};

const hide = () => {
  clearTimeout(timer);
  owner?.removeAttribute("aria-describedby");
  owner = null;
  preview.hidden = true;
};

const show = async (link, page) => {
  owner = link;
  const found = await described(page);
  if (owner !== link || !found) return;
  preview.textContent = found.text;
  preview.lang = found.lang;
  preview.dir = "auto";
  preview.hidden = false;
  link.setAttribute("aria-describedby", preview.id);
  place(link);
};

const enter = (link) => {
  clearTimeout(timer);
  if (link === owner || link === dismissed) return;
  dismissed = null;
  const page = pageOf(link);
  if (!page) return leave();
  timer = setTimeout(() => {
    hide();
    show(link, page);
  }, delay);
};

const leave = () => {
  clearTimeout(timer);
  dismissed = null;
  if (!owner) return;
  timer = setTimeout(() => {
    const isFocused = owner === document.activeElement && owner.matches(":focus-visible");
    if (!isFocused) hide();
  }, delay);
};

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const link = event.target.closest("main a[href]");
  if (link) enter(link);
  else if (preview.contains(event.target)) clearTimeout(timer);
  else leave();
});
document.documentElement.addEventListener("pointerleave", leave);
document.addEventListener("focusin", (event) => {
  const link = event.target.closest("main a[href]");
  if (link?.matches(":focus-visible")) enter(link);
});
document.addEventListener("focusout", leave);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  dismissed = owner ?? dismissed;
  hide();
});
