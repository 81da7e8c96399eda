// The tables of stances as of a day. The template carries, in `data-records`, the records that may be the latest on
// some day, and each row, in `data-turns`, which of them were; briefgen/views/as_of.py writes both, and says how.
// The day stands in the address (?as-of=2025-11-18), so that what is seen can be linked to.
import { boundsOf, filled, inWords, yearsBetween } from "./dates.js";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAME = "as-of";
const FIRST_DAY = "1000-01-01"; // while a year is being typed, its first digits make an earlier one
const PAUSE = 700; // milliseconds without a key before a day is taken
const RECORD = /^(\S+)(?: (\d+))?(?: (\/\S*|-))?(?: (.*))?$/;
const END = /^[\d-]+ -$/;
const TURN = /^(?:([\d-]+)@)?([\d+]+) (\d+)(\??) ?(.*)$/;

// A day may leave out the year, or the year and the month, that it has from the line before it.
function wholeLines(lines) {
  const whole = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (line.startsWith("--")) whole.push(before.slice(0, 7) + line.slice(1));
    else whole.push(line.startsWith("-") ? before.slice(0, 4) + line : line);
  }
  return whole;
}

function recordIn(line) {
  const [, date, basis, url, words] = line.match(RECORD);
  const [from, until] = boundsOf(date);
  return { date, from, until, basis: Number(basis ?? 0), url: url === "-" ? "" : url, words };
}

// The turns of one line: a stance, and each record that said the same again.
function turnsIn(line, records) {
  if (END.test(line)) return [{ day: line.split(" ")[0], record: null }];
  const [, day, places, number, mark, condition] = line.match(TURN);
  let place = 0;
  return places.split("+").map((step) => {
    place += Number(step);
    const record = records[place];
    return { day: day ?? record.from, record, number: Number(number), isUncertain: mark === "?", condition };
  });
}

// What was the latest stance on a day: null before the first record; without a `number` where the stance had ended.
function turnOn(lines, day, records) {
  let found = null;
  for (const turn of lines.split("\n").flatMap((line) => (line ? turnsIn(line, records) : []))) {
    if (turn.day > day) break;
    if (!turn.record) {
      found = found && { record: found.record };
      continue;
    }
    const isSame = found?.number === turn.number;
    const perhaps = turn.record.until > day && (!isSame || found.perhaps);
    found = { ...turn, since: isSame ? found.since : turn.record, perhaps };
  }
  return found;
}

function startingDay(lines, records) {
  return turnsIn(lines.split("\n")[0], records)[0].day;
}

function start(form, template) {
  const input = form.elements[NAME];
  const output = form.querySelector("output");
  const spans = [...template.content.children];
  const badges = spans.filter((one) => one.matches(".badge"));
  const [none, ended] = badges.splice(-2);
  const [perhaps, uncertain] = spans.filter((one) => one.matches(".flag")).slice(-2);
  const bases = spans.filter((one) => one.matches(".flag")).slice(0, -2);
  const [history, evidence] = spans.filter((one) => one.matches("a"));
  const records = wholeLines(template.dataset.records.split("\n").filter(Boolean)).map(recordIn);
  const { locale, words, comma } = form.dataset;
  const written = JSON.parse(form.dataset.written);
  const staleAfter = Number(form.dataset.stale);
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false });
  const inDigits = (text) => numbers.format(Number(text));
  const tables = [...document.querySelectorAll("table.stances")].filter((one) => one.querySelector("[data-turns]"));
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]).map((row) => ({
    row,
    latest: [...row.cells].slice(1),
    isOnce: row.classList.contains("once"),
    details: row.cells[4].querySelector("a")?.getAttribute("href"),
  }));
  const days = rows.flatMap(({ row }) => (row.dataset.turns ? [startingDay(row.dataset.turns, records)] : []));
  if (!days.length) return;
  input.min = days.reduce((one, other) => (other < one ? other : one));
  const dayInWords = (day) => inWords(day, written, inDigits);

  const cell = (...parts) => {
    const made = document.createElement("td");
    made.append(...parts);
    return made;
  };
  const listed = (parts, between) => cell(...parts.filter(Boolean).flatMap((part, place) => (place ? [between, part] : [part])));
  const linked = (link, href) => href && Object.assign(link.cloneNode(true), { href });
  const timeOf = ({ date, words: told }) => {
    const made = document.createElement("time");
    if (!told) made.dateTime = date;
    made.textContent = told ?? dayInWords(date);
    return made;
  };

  function conditionOf(turn) {
    if (!turn.condition) return null;
    // It may be in another language than the page.
    return Object.assign(document.createElement("span"), { className: "condition", dir: "auto", textContent: turn.condition });
  }

  function badgeOf(turn, day) {
    const badge = badges[turn.number].cloneNode(true);
    const { until } = turn.record;
    if (until < day && yearsBetween(until, day) >= staleAfter) {
      const year = document.createElement("b");
      year.textContent = inDigits(until.slice(0, 4));
      badge.classList.add("stale");
      badge.append(" ", year);
    }
    return badge;
  }

  // What stands after the head of a row, as of a day.
  function cellsOf(turn, day, details) {
    if (!turn) return [cell(none.cloneNode(true)), cell(), cell(), cell()];
    const { record, since } = turn;
    const [last, grounds] = [cell(timeOf(record)), listed([linked(evidence, record.url), linked(history, details)], comma)];
    if (!since) return [cell(ended.cloneNode(true)), cell(), last, grounds];
    const stance = [
      badgeOf(turn, day),
      conditionOf(turn),
      bases[record.basis].cloneNode(true),
      turn.perhaps && perhaps.cloneNode(true),
      turn.isUncertain && uncertain.cloneNode(true),
    ];
    return [listed(stance, " "), cell(timeOf(since)), last, grounds];
  }

  function show(day) {
    const counts = new Map();
    for (const { row, latest, isOnce, details } of rows) {
      const turn = day ? turnOn(row.dataset.turns || "", day, records) : null;
      row.replaceChildren(row.cells[0], ...(day ? cellsOf(turn, day, details) : latest));
      row.classList.toggle("once", day ? Boolean(turn?.since) && turn.since === turn.record : isOnce);
      const label = (badges[turn?.number] ?? (turn ? ended : none)).lastChild.textContent.trim();
      if (tables[0].contains(row)) counts.set(label, (counts.get(label) || 0) + 1);
    }
    for (const table of tables) table.classList.toggle("earlier", Boolean(day));
    const counted = [...counts].sort((one, other) => other[1] - one[1]).map(([option, number]) => filled(written.counted, { option, number: inDigits(number) }));
    output.textContent = day
      ? words.replace("{date}", dayInWords(day)).replace("{counts}", counted.join(comma))
      : "";
  }

  function dayInAddress() {
    const day = new URLSearchParams(location.search).get(NAME) || "";
    return DAY.test(day) && day >= FIRST_DAY && !Number.isNaN(Date.parse(day)) ? day : "";
  }

  function remember(day) {
    const address = new URL(location.href);
    if (day) address.searchParams.set(NAME, day);
    else address.searchParams.delete(NAME);
    window.history.replaceState(null, "", address);
  }

  let timer = 0;
  let shown = "";
  function take(day) {
    clearTimeout(timer);
    if (day === shown || (day && day < FIRST_DAY)) return;
    shown = day;
    remember(day);
    show(day);
  }

  input.addEventListener("change", () => {
    clearTimeout(timer);
    timer = setTimeout(() => take(input.value), PAUSE);
  });
  input.addEventListener("blur", () => take(input.value));
  form.addEventListener("reset", () => take(""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take(input.value);
  });
  form.hidden = false;
  input.value = dayInAddress();
  if (input.value) {
    shown = input.value;
    show(shown);
  }
}

const form = document.querySelector("form.as-of");
const template = document.querySelector("template.as-of-badges");
if (form && template) start(form, template);
