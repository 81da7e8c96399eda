// The box in the head of each page: results in a list below it, while the reader types. It is a combobox with a
// list of links (WAI-ARIA APG): arrows move, Enter opens, Esc puts the list away and then empties the box.
// Without this script it is a form that leads to the page of the search.
import { excerptElement, ready, search, shown } from "./searching.js";
import { focusOnSlash } from "./slash.js";

const form = document.querySelector("form.finder");
if (form) {
  const most = 6; // results
  const delay = 150; // milliseconds without a key before it searches
  const input = form.elements.q;

  const list = document.createElement("div");
  list.id = "found-0"; // headings of a text never have a digit in their ids
  list.className = "found-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  list.hidden = true;
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  form.append(list, status);

  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", list.id],
    ["aria-expanded", "false"],
  ]) {
    input.setAttribute(name, value);
  }

  let asked = ""; // the words whose results are shown or on their way
  let timer = 0;
  let active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];

  const activate = (place) => {
    const all = options();
    all[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = all[place];
    if (!option) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const expand = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) activate(-1);
  };

  const close = () => {
    clearTimeout(timer);
    asked = "";
    expand(false);
    status.textContent = "";
  };

  const option = (place, href, ...children) => {
    const link = document.createElement("a");
    link.id = `found-${place + 1}`;
    link.href = href;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.append(...children);
    return link;
  };

  const text = (name, className, words) =>
    Object.assign(document.createElement(name), { className, textContent: words, dir: "auto" });

  // It is in the language of the page, so its direction is the page's as well.
  const kindAndDate = (one, terms) =>
    Object.assign(document.createElement("small"), {
      className: "kind",
      textContent: [terms.kinds[one.kind], one.when].filter(Boolean).join(" · "),
    });

  const everything = (query) => `${form.action}?${new URLSearchParams({ q: query })}`;

  const fill = async (query) => {
    const { terms, counted } = await ready();
    const { results } = await search(query);
    const found = await Promise.all(results.slice(0, most).map(shown));
    if (asked !== query) return;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(
      ...found.map((one, place) => {
        const part = one.excerpt.length ? null : one.parts[0];
        return option(
          place,
          part?.url ?? one.url,
          kindAndDate(one, terms),
          text("b", "", part ? `${one.title} – ${part.title}` : one.title),
          excerptElement("span", part ? { ...part, lang: one.lang } : one),
        );
      }),
    );
    if (results.length > most) {
      list.append(option(found.length, everything(query), text("span", "", terms.every.replace("{q}", query))));
    }
    if (!results.length) list.append(text("p", "", terms.nothing));
    status.textContent = results.length ? counted(results.length) : terms.nothing;
    expand(true);
  };

  const ask = () => {
    const query = input.value.trim();
    if (!query) return close();
    if (query === asked) return;
    asked = query;
    fill(query).catch(() => {
      if (asked !== query) return;
      list.replaceChildren(text("p", "", form.dataset.failed));
      status.textContent = form.dataset.failed;
      expand(true);
    });
  };

  input.addEventListener("focus", () => {
    ready().catch(() => {}); // it is told when words are looked for
    if (input.value.trim() && list.hidden) ask();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, delay);
  });
  input.addEventListener("keydown", (event) => {
    const last = options().length - 1;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && !list.hidden) activate(active < last ? active + 1 : 0);
    else if (event.key === "ArrowUp" && !list.hidden) activate(active > 0 ? active - 1 : last);
    else if (event.key === "ArrowDown" && input.value.trim()) ask();
    else if (event.key === "Enter" && active >= 0) options()[active].click();
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => {
    if (event.button === 0) event.preventDefault(); // the box keeps the focus until the link is followed
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  focusOnSlash(input);
}
