/* Puts two countries side by side. Those that have a page together are shown there; the records of others are
   read from the files that stand beside their pages, and compared by the same rules. */
const form = document.getElementById("filters");
const results = document.getElementById("results");
const note = document.getElementById("note");
if (form && results) {
  const { root, files, years } = form.dataset;
  const words = JSON.parse(form.dataset.words);
  const numbers = new Intl.NumberFormat(words.locale);
  const yearsOf = new Intl.NumberFormat(words.locale, { useGrouping: false });

  /* A sentence with its values in their places; `forms` has one for each plural category. */
  const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const counted = (forms, number, values) => {
    const form_ = forms[new Intl.PluralRules(words.plurals).select(number)] ?? forms.other;
    return filled(form_, { number: numbers.format(number), ...values });
  };
  const both = ([first, last]) => filled(words.both, { first, last });
  const CAST = new Set(["yes", "no", "abstain"]);

  const element = (name, text = "", attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  /* A date of which no more is known than its year, month or day, in words; any other as it is recorded. */
  const inWords = (date) => {
    if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
    const [year, month, day] = date.split("-").map(Number);
    const { dates } = words;
    const ofMonth = day && filled(day === 1 ? dates.first : "{day}", { day: yearsOf.format(day) });
    return filled(day ? dates.day : month ? dates.month : "{year}", {
      day: ofMonth, month: dates.months[month - 1], year: yearsOf.format(year),
    });
  };

  const read = async (path) => {
    const answer = await fetch(`${files}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };

  /* Positions in a file have days; a stance there only the date as it is recorded. */
  const dated = (twin) => new Map(twin.positions.map((one) => [one.id, one]));

  const yearsBetween = (one, other) => {
    const [earlier, later] = [new Date(one), new Date(other)].sort((some, others) => some - others);
    const passed = later.getUTCFullYear() - earlier.getUTCFullYear();
    const month = later.getUTCMonth() - earlier.getUTCMonth() || later.getUTCDate() - earlier.getUTCDate();
    return month < 0 ? passed - 1 : passed;
  };

  const side = (stance, code) => {
    const cell = element("td");
    const link = element("a", "", { href: `${root}countries/${code}/#on-${stance.issue}` });
    const badge = document.querySelector(`.legend .${CSS.escape(stance.stance)}`);
    const shown = badge?.cloneNode(true) ?? element("span", stance.stance, { class: "badge" });
    const year = stance.is_stale && stance.date.match(/\d{4}/g)?.at(-1);
    if (year) shown.append(" ", element("b", yearsOf.format(Number(year))));
    shown.classList.toggle("stale", Boolean(stance.is_stale));
    link.append(shown);
    cell.append(link);
    if (stance.condition) cell.append(" ", element("span", stance.condition, { class: "condition", dir: "auto" }));
    cell.append(" ", element("span", `${words.bases[stance.basis]}${words.comma}${inWords(stance.date)}`, { class: "flag" }));
    return cell;
  };

  const nameOf = (issue) => issue?.names?.[document.documentElement.lang] ?? issue?.name;

  const tableOf = (found, caption, names, codes, issues) => {
    const table = element("table", "", { class: "pair" });
    table.append(element("caption", caption));
    const head = table.createTHead().insertRow();
    for (const name of [words.issue, ...names]) head.append(element("th", name, { scope: "col" }));
    const body = table.createTBody();
    for (const pair of found) {
      const row = body.insertRow();
      const heading = element("th", "", { scope: "row" });
      const issue = issues.get(pair[0].issue);
      heading.append(element("a", nameOf(issue) ?? pair[0].issue, { href: `${root}issues/${pair[0].issue}/` }));
      row.append(heading, ...pair.map((stance, place) => side(stance, codes[place])));
    }
    return table;
  };

  const votesOf = (twin) => new Map(
    twin.positions.filter((one) => one.event && CAST.has(one.vote)).map((one) => [one.event, one]),
  );

  const votesTogether = (twins, names) => {
    const [some, others] = twins.map(votesOf);
    const events = [...some.keys()].filter((event) => others.has(event));
    if (!events.length) return null;
    const alike = events.filter((event) => some.get(event).vote === others.get(event).vote).length;
    const found = events.map((event) => some.get(event).date_earliest?.slice(0, 4)).filter(Boolean).sort();
    const [first, last] = [found[0], found.at(-1)].map((year) => yearsOf.format(Number(year)));
    const sentences = [
      counted(words.calls, events.length, { countries: both(names), alike: numbers.format(alike) }),
      ...(found.length ? [filled(words.span, { first, last })] : []),
      words.left_out,
    ];
    return element("p", sentences.join(" "));
  };

  const compare = async (codes, names) => {
    const [one, other, listed] = await Promise.all([
      ...codes.map((code) => read(`countries/${code}/index.json`)), read("data/issues.json"),
    ]);
    const twins = [one, other];
    const issues = new Map(listed.map((issue) => [issue.id, issue]));
    const days = twins.map(dated);
    const day = (stance, place) => {
      const position = days[place].get(stance.position);
      return position?.date_latest ?? position?.date_earliest;
    };
    const theirs = new Map(other.stances.filter((stance) => stance.stance).map((stance) => [stance.issue, stance]));
    const found = { same: [], different: [], apart: [] };
    for (const mine of one.stances) {
      const its = mine.stance && theirs.get(mine.issue);
      if (!its) continue;
      const [first, second] = [day(mine, 0), day(its, 1)];
      const isFar = !first || !second || yearsBetween(first, second) >= Number(years);
      found[isFar ? "apart" : mine.stance === its.stance ? "same" : "different"].push([mine, its]);
    }
    const parts = [element("h2", both(names))];
    for (const [kind, pairs] of Object.entries(found)) {
      if (pairs.length) parts.push(tableOf(pairs, words[kind], names, codes, issues));
    }
    const votes = votesTogether(twins, names);
    if (votes) parts.push(element("h3", words.voted), votes);
    const number = Object.values(found).flat().length;
    note.textContent = parts.length === 1
      ? filled(words.nothing, { countries: both(names) })
      : `${counted(words.issues, number, { countries: both(names) })} ${words.not_current}`;
    results.replaceChildren(...parts);
  };

  const show = async () => {
    results.replaceChildren();
    note.textContent = "";
    const options = [form.a, form.b].map((field) => field.selectedOptions[0]);
    const codes = options.map((option) => option?.value ?? "");
    if (!codes[0] || !codes[1]) return;
    if (codes[0] === codes[1]) {
      note.textContent = words.twice;
      return;
    }
    const [first, second] = [...codes].sort();
    const partners = form.a.querySelector(`[value="${CSS.escape(first)}"]`).dataset.with ?? "";
    if (partners.split(" ").includes(second)) {
      location.assign(`${root}countries/${first}/with/${second}/`);
      return;
    }
    try {
      await compare(codes, options.map((option) => option.textContent));
    } catch {
      note.textContent = words.failed;
    }
  };

  for (const option of form.a.options) if (option.value) form.b.append(option.cloneNode(true));
  const state = new URLSearchParams(location.search);
  for (const name of ["a", "b"]) form[name].value = state.get(name) ?? "";
  for (const name of ["a", "b"]) if (form[name].selectedIndex < 0) form[name].selectedIndex = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?a=${form.a.value}&b=${form.b.value}`);
    show();
  });
  form.hidden = false;
  show();
}
