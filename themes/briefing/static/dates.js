// Dates of the record in scripts: in words, and how far apart they are.

const PLAIN = /^\d{4}(-\d\d){0,2}$/;

/* A pattern with its {names} filled in. */
export const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/* A date of which no more is known than its year, month or day, as pages write it; any other as it is recorded. */
export const inWords = (date, phrases, inDigits) => {
  if (!PLAIN.test(date)) return date;
  const [year, month, day] = date.split("-").map(Number);
  const ofMonth = day && filled(day === 1 ? phrases.first : "{day}", { day: inDigits(day) });
  return filled(day ? phrases.day : month ? phrases.month : "{year}", {
    day: ofMonth, month: phrases.months[month - 1], year: inDigits(year),
  });
};

/* The first and the last day of a year, a month or a day, or of what is written as two days. */
export const boundsOf = (date) => {
  if (date.includes("/")) return date.split("/");
  const [year, month, day] = date.split("-");
  if (day) return [date, date];
  if (!month) return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(`${date}-01`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return [`${date}-01`, last.toISOString().slice(0, 10)];
};

/* How many whole years lie between two days, whichever comes first. */
export const yearsBetween = (one, other) => {
  const [earlier, later] = [new Date(one), new Date(other)].sort((some, others) => some - others);
  const passed = later.getUTCFullYear() - earlier.getUTCFullYear();
  const month = later.getUTCMonth() - earlier.getUTCMonth() || later.getUTCDate() - earlier.getUTCDate();
  return month < 0 ? passed - 1 : passed;
};
