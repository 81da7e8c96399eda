// Searching, for the box in the head of each page and for the page of the search.
//
// Pagefind is loaded with the first call, from this site. Its index holds words folded to one spelling
// (search/terms.json says how), so that queries are folded as well; words as written stand beside, and are shown.

const site = new URL("..", import.meta.url);
// The site in the page's language, from the address of the search.
const tree = new URL("..", document.querySelector("form.finder")?.action ?? location.href);
const hyphens = /^-+|-+$/g;

let loaded = null;

const load = async () => {
  const [pagefind, response] = await Promise.all([
    import(new URL("pagefind/pagefind.js", site)),
    fetch(new URL("search/terms.json", tree), { credentials: "same-origin" }),
  ]);
  if (!response.ok) throw new Error(response.statusText);
  const terms = await response.json();
  await pagefind.options({
    baseUrl: site.pathname,
    ranking: { metaWeights: { written: 0, name: 0 } },
  });
  await pagefind.init();
  const plurals = new Intl.PluralRules(terms.plurals);
  const numbers = new Intl.NumberFormat(terms.locale);
  const folded = new RegExp(terms.folded, "u");
  return {
    pagefind,
    terms,
    fold: (text) => (folded.test(text) ? words(text).map((word) => fold(word, terms.fold)).join(" ") : text),
    counted: (number) =>
      (terms.found[plurals.select(number)] ?? terms.found.other).replace("{n}", numbers.format(number)),
    number: (value) => numbers.format(value),
  };
};

/* Loads what searching needs, once; after a failure, the next call tries again. */
export const ready = () => {
  loaded ??= load().catch((error) => {
    loaded = null;
    throw error;
  });
  return loaded;
};

const words = (text) => text.split(/\s+/u).filter(Boolean);

const fold = (word, table) => {
  const plain = [...word.normalize("NFKC").replace(/\s+/gu, "")].map((one) => table[one] ?? one).join("");
  return plain.replace(hyphens, "") || word;
};

/* A query as the names of things are written in the index, to be compared as a whole. */
const asName = (text) => words(text).join(" ").normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();

/* The results for a query, which may be empty where there are filters. What bears the very name comes first:
   by its words alone, a long page about a country is behind each short one that mentions it. */
export const search = async (query, filters = {}, sort = undefined) => {
  const { pagefind, fold: folded } = await ready();
  const asked = folded(query).trim();
  const found = await pagefind.search(asked || null, { filters, ...(sort && { sort }) });
  if (!asked || sort || !found.results.length) return found;
  const { results: named } = await pagefind.search(null, { filters: { ...filters, named: asName(asked) } });
  const ids = new Set(named.map(({ id }) => id));
  const [first, others] = [true, false].map((isNamed) => found.results.filter(({ id }) => ids.has(id) === isNamed));
  return { ...found, results: [...first, ...others] };
};

/* A page in another language is indexed below a folder of its own, which its address has not. */
const addressOf = (url) => url.replace(/\/(?:~|%7E)[\w-]+\//u, "/");

/* What of a result is shown: words as they are written, and the places of those that were looked for. */
export const shown = async (result) => {
  const found = await result.data();
  const { content, meta, filters } = found;
  const glue = content.includes("\u200B") ? "" : " "; // languages without spaces between words
  const all = meta.written ? words(meta.written) : glue ? words(content) : content.split("\u200B");
  const languages = filters.language ?? [];
  const title = meta.name ?? meta.title;
  const start = words(meta.title ?? "").length;
  const heads = (found.anchors ?? []).map((anchor) => anchor.location).sort((one, other) => one - other);
  const endOf = (place) => heads.find((head) => head > place) ?? all.length;
  const parts = (found.sub_results ?? [])
    .filter((part) => part.anchor)
    .map(({ url: raw, anchor, locations }) => {
      const url = addressOf(raw);
      const body = anchor.location + words(anchor.text).length;
      return {
        url,
        title: all.slice(anchor.location, body).join(glue).replace(/\.$/u, ""),
        excerpt: excerpt(all, locations, body, endOf(anchor.location), glue),
      };
    });
  const own = found.locations.filter((place) => place < endOf(-1));
  return {
    url: addressOf(found.url),
    kind: filters.kind?.[0] ?? "",
    when: meta.when ?? "",
    lang: languages.length === 1 && languages[0] !== document.documentElement.lang ? languages[0] : "",
    title,
    // What stands in a part is shown there.
    excerpt: parts.length && !own.length ? [] : excerpt(all, own, start, endOf(-1), glue),
    parts,
  };
};

/* Some thirty words around the first that were looked for, as pieces of text of which some are marked. */
const excerpt = (all, locations, start, end, glue) => {
  const marked = new Set(locations);
  const places = [...marked].filter((place) => place >= start).sort((one, other) => one - other);
  const length = glue ? 30 : 60;
  const first = Math.max(start, Math.min((places[0] ?? start) - 6, end - length));
  const last = Math.min(first + length, end);
  const pieces = [];
  if (first > start) pieces.push({ text: `…${glue}`, isMarked: false });
  for (let place = first; place < last; place += 1) {
    pieces.push({ text: all[place], isMarked: marked.has(place) });
    pieces.push({ text: glue, isMarked: false });
  }
  if (last < end) pieces.push({ text: "…", isMarked: false });
  return pieces;
};

/* An element that holds an excerpt. No text of a page is ever read as HTML. */
export const excerptElement = (name, { excerpt: pieces, lang }) => {
  const element = document.createElement(name);
  element.className = "excerpt";
  element.dir = "auto";
  if (lang) element.lang = lang;
  for (const piece of pieces) {
    if (!piece.isMarked) element.append(piece.text);
    else element.append(Object.assign(document.createElement("mark"), { textContent: piece.text }));
  }
  return element;
};
