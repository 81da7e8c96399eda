/* Puts two countries side by side. Those that have a page together are shown there; the records of others are
   read from the files that stand beside their pages, and compared by the same rules. */
import { filled, inWords, yearsBetween } from "./dates.js";

const form = document.getElementById("filters");
const results = document.getElementById("results");
const note = document.getElementById("note");
if (form && results) {
  const { root, files, years } = form.dataset;
  const words = JSON.parse(form.dataset.words);
  const numbers = new Intl.NumberFormat(words.locale);
  const yearsOf = new Intl.NumberFormat(words.locale, { useGrouping: false });

  const dateInWords = (date) => inWords(date, words.dates, (number) => yearsOf.format(number));
  /* A sentence with its values in their places; `forms` has one for each plural category. */
  const counted = (forms, number, values) => {
    const form_ = forms[new Intl.PluralRules(words.plurals).select(number)] ?? forms.other;
    return filled(form_, { number: numbers.format(number), ...values });
  };
  const both = ([first, last]) => filled(words.both, { first, last });
  const heading = document.querySelector("h1");
  const [title, pageTitle] = [heading.textContent, document.title];
  const MOST_DIFFERENCES = 20; // as many as a page of two countries lists

  const element = (name, text = "", attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const read = async (path) => {
    const answer = await fetch(`${files}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };

  /* Positions in a file have days; a stance there only the date as it is recorded. */
  const dated = (twin) => new Map(twin.positions.map((one) => [one.id, one]));

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
    cell.append(" ", element("span", `${words.bases[stance.basis]}${words.comma}${dateInWords(stance.date)}`, { class: "flag" }));
    return cell;
  };

  const nameOf = (issue) => issue?.names?.[document.documentElement.lang] ?? issue?.name;

  /* A table of rows that each have a head and cells. */
  const tableOf = (kind, caption, heads, rows) => {
    const table = element("table", "", { class: kind });
    table.append(element("caption", caption));
    const head = table.createTHead().insertRow();
    for (const name of heads) head.append(element("th", name, { scope: "col" }));
    const body = table.createTBody();
    for (const [parts, cells] of rows) {
      const first = element("th", "", { scope: "row" });
      first.append(...parts);
      body.insertRow().append(first, ...cells);
    }
    return table;
  };

  const issueLink = (id, issues) => element("a", nameOf(issues.get(id)) ?? id, { href: `${root}issues/${id}/` });

  const stancesTable = (found, caption, names, codes, issues) => {
    const rows = found.map((pair) => [
      [issueLink(pair[0].issue, issues)],
      pair.map((stance, place) => side(stance, codes[place])),
    ]);
    return tableOf("pair", caption, [words.issue, ...names], rows);
  };

  /* How a country voted in each roll call, the newest first, where it said yes or no or abstained. */
  const votesOf = (twin) => new Map(
    twin.positions.filter((one) => one.event && one.vote in words.votes).map((one) => [one.event, one]),
  );

  const votesByIssue = (calls, issues) => {
    const byIssue = new Map();
    for (const [mine, its] of calls) {
      const counts = byIssue.get(mine.issue) ?? [0, 0];
      byIssue.set(mine.issue, [counts[0] + 1, counts[1] + (mine.vote === its.vote ? 1 : 0)]);
    }
    const rows = [...byIssue].map(([issue, counts]) => [
      [issueLink(issue, issues)], counts.map((number) => element("td", numbers.format(number))),
    ]);
    rows.sort(([[one]], [[other]]) => one.textContent.localeCompare(other.textContent, words.locale));
    return rows.length > 1 ? [tableOf("numbers", words.by_issue, [words.issue, words.both_voted, words.same_way], rows)] : [];
  };

  /* Names come with the file of all events, which may be long: they are filled in when it is there. */
  const nameRollCalls = async (links) => {
    const events = new Map((await read("data/events.json")).map((event) => [event.id, event]));
    for (const [id, link] of links) {
      const event = events.get(id);
      const own = event?.names?.[document.documentElement.lang];
      link.textContent = own ?? event?.name ?? link.textContent;
      if (event && !own && event.lang) link.lang = event.lang;
    }
  };

  const votesApart = (calls, names) => {
    const links = new Map();
    const differing = calls.filter(([mine, its]) => mine.vote !== its.vote);
    const rows = differing.slice(0, MOST_DIFFERENCES).map((call) => {
      const [{ event, date }] = call;
      const link = element("a", words.roll_call, { href: `${root}events/${event}/`, dir: "auto" });
      links.set(event, link);
      return [
        [link, " ", element("span", dateInWords(date), { class: "terms" })],
        call.map(({ vote }) => element("td", words.votes[vote])),
      ];
    });
    const caption = differing.length > MOST_DIFFERENCES ? words.differed_newest : words.differed;
    if (links.size) nameRollCalls(links).catch(() => {}); // each still leads to its page
    return rows.length ? [tableOf("pair", caption, [words.call, ...names], rows)] : [];
  };

  const votesTogether = (twins, names, issues) => {
    const [some, others] = twins.map(votesOf);
    const events = [...some.keys()].filter((event) => others.has(event));
    if (!events.length) return [];
    const calls = events.map((event) => [some.get(event), others.get(event)]);
    const alike = calls.filter(([mine, its]) => mine.vote === its.vote).length;
    const found = events.map((event) => some.get(event).date_earliest?.slice(0, 4)).filter(Boolean).sort();
    const [first, last] = [found[0], found.at(-1)].map((year) => yearsOf.format(Number(year)));
    const sentences = [
      counted(words.calls, events.length, { countries: both(names), alike: numbers.format(alike) }),
      ...(found.length ? [filled(words.span, { first, last })] : []),
      words.left_out,
    ];
    return [
      element("h2", words.voted),
      element("p", sentences.join(" ")),
      ...votesByIssue(calls, issues),
      ...votesApart(calls, names),
    ];
  };

  /* What is said of two of which one or both are former states: these have no latest stance to compare. */
  const formerStates = (options) =>
    options
      .filter((option) => "former" in option.dataset)
      .map((option) => filled(words.former, { country: option.textContent }))
      .join(" ");

  const compare = async (options) => {
    const codes = options.map((option) => option.value);
    const names = options.map((option) => option.textContent);
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
    const tables = Object.entries(found)
      .filter(([, pairs]) => pairs.length)
      .map(([kind, pairs]) => stancesTable(pairs, words[kind], names, codes, issues));
    const stances = tables.length ? [element("h2", words.stand), ...tables] : [];
    const votes = votesTogether(twins, names, issues);
    const number = Object.values(found).flat().length;
    const former = formerStates(options);
    const isNothing = !stances.length && !votes.length;
    if (former) note.textContent = former;
    else if (isNothing) note.textContent = filled(words.nothing, { countries: both(names) });
    else note.textContent = `${counted(words.issues, number, { countries: both(names) })} ${words.not_current}`;
    results.replaceChildren(...stances, ...votes);
  };

  const entitle = (name) => {
    heading.textContent = name;
    document.title = pageTitle.replace(title, name);
  };

  const show = async () => {
    results.replaceChildren();
    note.textContent = "";
    entitle(title);
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
      entitle(both(options.map((option) => option.textContent)));
      await compare(options);
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
