/* Puts two countries side by side. Those that have a page together are shown there; the records of others are
   read from the files that stand beside their pages, and compared by the same rules. */
const form = document.getElementById("filters");
const results = document.getElementById("results");
const note = document.getElementById("note");
if (form && results) {
  const { root, years } = form.dataset;
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
    const { lang } = document.documentElement;
    const parts = [{ year: "numeric" }, { month: "long" }, { day: "numeric" }].slice(0, date.split("-").length);
    const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, Object.assign({ timeZone: "UTC" }, ...parts));
    return format.format(new Date(date));
  };

  const read = async (path) => {
    const answer = await fetch(`${root}${path}`);
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
    shown.classList.toggle("stale", Boolean(stance.is_stale));
    link.append(shown);
    cell.append(link);
    if (stance.condition) cell.append(" ", element("span", stance.condition, { class: "condition" }));
    cell.append(" ", element("span", `${stance.basis.replaceAll("-", " ")}, ${inWords(stance.date)}`, { class: "flag" }));
    return cell;
  };

  const tableOf = (found, caption, names, codes, issues) => {
    const table = element("table", "", { class: "pair" });
    table.append(element("caption", caption));
    const head = table.createTHead().insertRow();
    for (const name of ["Issue", ...names]) head.append(element("th", name, { scope: "col" }));
    const body = table.createTBody();
    for (const pair of found) {
      const row = body.insertRow();
      const heading = element("th", "", { scope: "row" });
      const issue = issues.get(pair[0].issue);
      heading.append(element("a", issue?.name ?? pair[0].issue, { href: `${root}issues/${pair[0].issue}/` }));
      row.append(heading, ...pair.map((stance, place) => side(stance, codes[place])));
    }
    return table;
  };

  const votesOf = (twin) => new Map(
    twin.positions.filter((one) => one.event && CAST.has(one.vote)).map((one) => [one.event, one]),
  );

  const votesTogether = (twins, names) => {
    const [some, others] = twins.map(votesOf);
    const both = [...some.keys()].filter((event) => others.has(event));
    if (!both.length) return null;
    const alike = both.filter((event) => some.get(event).vote === others.get(event).vote).length;
    const found = both.map((event) => some.get(event).date_earliest?.slice(0, 4)).filter(Boolean).sort();
    const span = found.length ? `, from ${found[0]} to ${found.at(-1)}` : "";
    return element("p", `Of ${both.length} roll ${both.length === 1 ? "call" : "calls"} on the issues of this site in `
      + `which both voted yes or no or abstained, ${names.join(" and ")} voted the same way in ${alike}${span}. `
      + "Where either was absent or did not vote, or how it voted is not known, the roll call is left out.");
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
    const captions = {
      same: `The same stance, in records under ${years} years apart`,
      different: `Different stances, in records under ${years} years apart`,
      apart: `Records ${years} years apart or more, which are not compared`,
    };
    const parts = [element("h2", names.join(" and "))];
    for (const [kind, pairs] of Object.entries(found)) {
      if (pairs.length) parts.push(tableOf(pairs, captions[kind], names, codes, issues));
    }
    const votes = votesTogether(twins, names);
    if (votes) parts.push(element("h3", "How they voted"), votes);
    const number = Object.values(found).flat().length;
    note.textContent = parts.length === 1
      ? `Nothing is recorded of both ${names.join(" and ")} on the same issue.`
      : `${names.join(" and ")}: ${number} ${number === 1 ? "issue" : "issues"} on which both have a stance. `
        + "The latest recorded stance of each need not be its current one.";
    results.replaceChildren(...parts);
  };

  const show = async () => {
    results.replaceChildren();
    note.textContent = "";
    const options = [form.a, form.b].map((field) => field.selectedOptions[0]);
    const codes = options.map((option) => option?.value ?? "");
    if (!codes[0] || !codes[1]) return;
    if (codes[0] === codes[1]) {
      note.textContent = "Choose two different countries.";
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
      note.textContent = "The records could not be read. Try again, or look at the two countries’ own pages.";
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
