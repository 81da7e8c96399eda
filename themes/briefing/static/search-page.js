// The page of the search. All that is asked for stands in the address, so that a search can be kept and shared.
import { excerptElement, ready, search, shown } from "./searching.js";
import { focusOnSlash } from "./slash.js";

const form = document.getElementById("filters");
if (form) {
  const page = 20; // results shown at a time
  const delay = 200; // milliseconds without a key before it searches
  const single = ["country", "issue", "year", "language"];
  const names = ["q", "kind", ...single, "order"];
  const status = document.getElementById("results");
  const list = document.querySelector(".found-pages");
  const more = document.querySelector(".more button");
  const index = document.querySelector(".contents-of-site");
  const kinds = [...form.querySelectorAll("[name=kind]")];
  // All choices of each list with their words, of which it has those that leave a result.
  const choices = new Map();

  let latest = 0;
  let timer = 0;

  const chosen = () => {
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (String(value).trim()) state.append(name, String(value).trim());
    return state;
  };

  const take = () => {
    const state = new URLSearchParams(location.search);
    form.elements.q.value = state.get("q") ?? "";
    for (const box of kinds) box.checked = state.getAll("kind").includes(box.value);
    for (const name of [...single, "order"]) {
      const field = form.elements[name];
      const value = state.get(name) ?? "";
      if (field && choices.has(name)) have(field, [...choices.get(name).keys()]);
      if (field) field.value = [...field.options].some((one) => one.value === value) ? value : "";
    }
  };

  const filtersOf = (state, without = "") => {
    const filters = {};
    if (without !== "kind" && state.has("kind")) filters.kind = { any: state.getAll("kind") };
    for (const name of single) if (name !== without && state.has(name)) filters[name] = state.get(name);
    return filters;
  };

  /* Years and languages are those of the index; countries and issues come with the page. */
  const offer = async () => {
    const { pagefind } = await ready();
    const filters = await pagefind.filters();
    const languages = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
    const years = Object.keys(filters.year ?? {}).sort().reverse();
    const codes = Object.keys(filters.language ?? {}).map((code) => [code, languages.of(code) ?? code]);
    add("year", years.map((year) => [year, year]));
    add("language", codes.sort(([, one], [, other]) => one.localeCompare(other)));
    for (const name of single) {
      const options = [...(form.elements[name]?.options ?? [])];
      if (!choices.has(name)) choices.set(name, new Map(options.map((option) => [option, option.text])));
    }
  };

  const have = (field, options) => {
    const isThere = options.length === field.options.length && options.every((one, place) => one === field.options[place]);
    if (isThere) return;
    const { value } = field; // putting options back may choose another
    field.replaceChildren(...options);
    field.value = value;
  };

  const add = (name, entries) => {
    const field = form.elements[name];
    if (field.options.length === 1) field.append(...entries.map(([value, text]) => new Option(text, value)));
  };

  /* How many results each choice would leave, with all others as they are. */
  const count = async (state, found) => {
    const { number } = await ready();
    const query = state.get("q") ?? "";
    for (const name of ["kind", ...single]) {
      const other = state.has(name) ? await search(query, filtersOf(state, name)) : found;
      const counts = other.filters[name] ?? {};
      if (name === "kind") {
        for (const box of kinds) box.parentElement.querySelector("small").textContent = number(counts[box.value] ?? 0);
        continue;
      }
      const field = form.elements[name];
      if (!field || !choices.has(name)) continue;
      const left = (option) => counts[option.value] ?? 0;
      const every = [...choices.get(name)];
      for (const [option, label] of every) if (option.value) option.text = `${label} (${number(left(option))})`;
      have(field, every.map(([option]) => option).filter((one) => !one.value || left(one) || one.value === field.value));
    }
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  const link = (url, text) => {
    const made = Object.assign(document.createElement("a"), { href: url, textContent: text, dir: "auto" });
    return made;
  };

  const line = (one, terms) => {
    const parts = one.parts.slice(0, 3).map((part) => {
      const words = excerptElement("span", { ...part, lang: one.lang });
      return element("li", "", link(part.url, part.title), " ", words);
    });
    return element(
      "li",
      "",
      element("div", "date", element("span", "kind", terms.kinds[one.kind] ?? ""), element("span", "", one.when)),
      element(
        "div",
        "",
        element("h2", "", link(one.url, one.title)),
        ...(one.excerpt.length ? [excerptElement("p", one)] : []),
        ...(parts.length ? [element("ul", "", ...parts)] : []),
      ),
    );
  };

  const extend = async (results, turn) => {
    const { terms } = await ready();
    const start = list.children.length;
    const next = await Promise.all(results.slice(start, start + page).map(shown));
    if (turn !== latest) return;
    list.append(...next.map((one) => line(one, terms)));
    more.hidden = list.children.length >= results.length;
    more.onclick = async () => {
      await extend(results, turn);
      list.children[start + page]?.querySelector("a").focus();
    };
  };

  const show = async () => {
    const turn = (latest += 1);
    const state = chosen();
    const isAsked = [...state.keys()].some((name) => name !== "order");
    index.hidden = isAsked;
    if (!isAsked) {
      list.replaceChildren();
      list.hidden = more.hidden = true;
      status.textContent = "";
    }
    try {
      const { terms, counted } = await ready();
      const sort = state.get("order") ? { day: "desc" } : undefined;
      const found = await search(state.get("q") ?? "", filtersOf(state), sort);
      if (turn !== latest) return;
      count(state, found);
      if (!isAsked) return;
      list.replaceChildren();
      await extend(found.results, turn);
      if (turn !== latest) return;
      list.hidden = !found.results.length;
      status.textContent = found.results.length ? counted(found.results.length) : terms.nothing;
    } catch {
      if (turn !== latest) return;
      status.textContent = form.dataset.failed;
      index.hidden = false;
    }
  };

  const changed = () => {
    clearTimeout(timer);
    const state = chosen();
    const ordered = new URLSearchParams();
    for (const name of names) for (const value of state.getAll(name)) ordered.append(name, value);
    history.replaceState(null, "", ordered.size ? `?${ordered}` : location.pathname);
    show();
  };

  form.addEventListener("change", changed);
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (event.target === form.elements.q) timer = setTimeout(changed, delay);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  form.addEventListener("reset", () => setTimeout(changed));

  let prepared = null;
  const prepare = () => (prepared ??= offer().catch(() => { prepared = null; }));
  const start = async () => {
    take();
    await prepare();
    take(); // years and languages are there by now
    show();
  };
  addEventListener("popstate", start);
  if (location.search) start();
  else form.addEventListener("focusin", () => prepare().then(() => latest || show()), { once: true });
  focusOnSlash(form.elements.q, document.getElementById("slash"));
}
