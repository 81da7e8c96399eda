// The tables of stances as of a day. Each row carries, in `data-turns`, the lines that briefgen/views/as_of.py
// writes: the day from which a stance is the latest recorded one (and, after a slash, the day until which it may
// not have been taken yet), the number of its badge with `?` where the order is uncertain, and its condition.
// The day stands in the address (?as-of=2025-11-18), so that what is seen can be linked to.

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAME = "as-of";

function turnOn(lines, day) {
  let found = null;
  for (const line of lines.split("\n")) {
    const [, from, until, number, mark, condition] = line.match(/^([\d-]+)(?:\/([\d-]+))? (\d+|-)(\??) ?(.*)$/);
    if (from > day) break;
    const isSame = found && String(found.number) === number;
    const since = isSame ? found.since : from.slice(0, 4);
    found = number === "-" ? null : { number: Number(number), isUncertain: mark === "?", perhaps: until > day, condition, since };
  }
  return found;
}

function cellFor(turn, parts, row) {
  const cell = document.createElement("td");
  if (!turn) {
    cell.append(parts.none.cloneNode(true));
    return cell;
  }
  const [badge, condition] = [parts.badges[turn.number].cloneNode(true), document.createElement("span")];
  cell.append(badge);
  if (turn.condition) {
    condition.className = "condition";
    condition.textContent = turn.condition;
    condition.dir = "auto"; // it may be in another language than the page
    cell.append(" ", condition);
  }
  const since = parts.since.cloneNode(true);
  since.append(` ${parts.inDigits(turn.since)}`);
  cell.append(" ", since);
  if (turn.perhaps) cell.append(" ", parts.perhaps.cloneNode(true));
  if (turn.isUncertain) cell.append(" ", parts.uncertain.cloneNode(true));
  const details = row.cells[4].querySelector("a");
  if (details) {
    const history = parts.history.cloneNode(true);
    history.href = details.getAttribute("href");
    cell.append(" ", history);
  }
  return cell;
}

function start(form, template) {
  const input = form.elements[NAME];
  const output = form.querySelector("output");
  const spans = [...template.content.children];
  const [none, since, perhaps, uncertain, history] = spans.slice(-5);
  const { locale, words, comma, written } = form.dataset;
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false });
  const inDigits = (text) => numbers.format(Number(text));
  const parts = { badges: spans.slice(0, -5), none, since, perhaps, uncertain, history, inDigits };
  const tables = [...document.querySelectorAll("table.stances")].filter((one) => one.querySelector("[data-turns]"));
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const latest = rows.map((row) => row.cells[1]);
  const days = rows.flatMap((row) => (row.dataset.turns ? [row.dataset.turns.slice(0, 10)] : []));
  if (!days.length) return;
  input.min = days.reduce((one, other) => (other < one ? other : one));
  const dates = JSON.parse(written);
  const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const inWords = (day) => {
    const [year, month, number] = day.split("-").map(Number);
    const ofMonth = filled(number === 1 ? dates.first : "{day}", { day: inDigits(number) });
    return filled(dates.day, { day: ofMonth, month: dates.months[month - 1], year: inDigits(year) });
  };

  function show(day) {
    const counts = new Map();
    rows.forEach((row, number) => {
      const turn = day && turnOn(row.dataset.turns || "", day);
      row.replaceChild(day ? cellFor(turn, parts, row) : latest[number], row.cells[1]);
      const label = (turn ? parts.badges[turn.number] : none).lastChild.textContent.trim();
      if (tables[0].contains(row)) counts.set(label, (counts.get(label) || 0) + 1);
    });
    for (const table of tables) table.classList.toggle("earlier", Boolean(day));
    const counted = [...counts].sort((one, other) => other[1] - one[1]).map(([option, number]) => filled(dates.counted, { option, number: inDigits(number) }));
    output.textContent = day
      ? words.replace("{date}", inWords(day)).replace("{counts}", counted.join(comma))
      : "";
  }

  function dayInAddress() {
    const day = new URLSearchParams(location.search).get(NAME) || "";
    return DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : "";
  }

  function remember(day) {
    const address = new URL(location.href);
    if (day) address.searchParams.set(NAME, day);
    else address.searchParams.delete(NAME);
    window.history.replaceState(null, "", address);
  }

  input.addEventListener("change", () => {
    remember(input.value);
    show(input.value);
  });
  form.addEventListener("reset", () => {
    remember("");
    show("");
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  input.value = dayInAddress();
  if (input.value) show(input.value);
}

const form = document.querySelector("form.as-of");
const template = document.querySelector("template.as-of-badges");
if (form && template) start(form, template);
