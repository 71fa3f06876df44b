// Three calendars over day numbers (days since 1 January 1970), read from a table that the Python engine wrote.
import table from "./calendar_table.js";

export const CALENDARS = ["jalali", "gregorian", "hijri"];
const DAY = 86_400_000;

// The first day of every month of a calendar, one after another, from the lengths the table gives.
function startsOf({ firstDay, lengths }) {
  const starts = new Int32Array(lengths.length + 1);
  starts[0] = firstDay;
  for (let index = 0; index < lengths.length; index += 1) starts[index + 1] = starts[index] + 28 + Number(lengths[index]);
  return starts;
}

const STARTS = { jalali: startsOf(table.jalali), hijri: startsOf(table.hijri) };

function gregorianOf(day) {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

function gregorianDay(year, month, day) {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / DAY);
}

// Finds the month a day lies in by halving.
function monthIndex(starts, day) {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= day) low = middle;
    else high = middle;
  }
  return low;
}

export function limitsOf(calendar) {
  if (calendar === "gregorian") return { firstYear: table.gregorian.firstYear, lastYear: table.gregorian.lastYear };
  const { firstYear, lengths } = table[calendar];
  return { firstYear, lastYear: firstYear + lengths.length / 12 - 1 };
}

export function fieldsOf(day, calendar) {
  if (calendar === "gregorian") return gregorianOf(day);
  const starts = STARTS[calendar];
  if (day < starts[0] || day >= starts[starts.length - 1]) return null;
  const index = monthIndex(starts, day);
  return { year: table[calendar].firstYear + Math.floor(index / 12), month: (index % 12) + 1, day: day - starts[index] + 1 };
}

export function monthLength(calendar, year, month) {
  const { firstYear, lastYear } = limitsOf(calendar);
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return 0;
  if (calendar === "gregorian") return gregorianDay(year, month + 1, 1) - gregorianDay(year, month, 1);
  const index = (year - firstYear) * 12 + month - 1;
  return STARTS[calendar][index + 1] - STARTS[calendar][index];
}

// The number of a date's day, or null when the calendar has no such day.
export function dayOf(calendar, year, month, day) {
  if (day < 1 || day > monthLength(calendar, year, month)) return null;
  if (calendar === "gregorian") return gregorianDay(year, month, day);
  return STARTS[calendar][(year - table[calendar].firstYear) * 12 + month - 1] + day - 1;
}

// Goes forward or back by months; a day the month lacks becomes its last; null beyond the table.
export function addMonths(day, calendar, months) {
  const now = fieldsOf(day, calendar);
  if (!now) return null;
  const index = now.year * 12 + now.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const length = monthLength(calendar, year, month);
  return length ? dayOf(calendar, year, month, Math.min(now.day, length)) : null;
}

// The city has seen the moon on another evening than the tables expect: this month begins with another day.
export function moveHijriMonth(year, month, iso) {
  const index = (year - table.hijri.firstYear) * 12 + month - 1;
  if (index >= 0 && index < STARTS.hijri.length) STARTS.hijri[index] = dayOfIso(iso);
}

// Monday is 0, as in Python.
export function weekdayOf(day) {
  return (((day + 3) % 7) + 7) % 7;
}

export function isoOf(day) {
  const { year, month, day: date } = gregorianOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

export function dayOfIso(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? dayOf("gregorian", Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

export function monthName(calendar, month, language) {
  return table.names[language].months[calendar][month - 1];
}

export function weekdayName(weekday, language) {
  return table.names[language].weekdays[weekday];
}

export function weekdayInitial(weekday, language) {
  return table.names[language].initials[weekday];
}

export function calendarName(calendar, language) {
  return table.names[language].calendars[calendar];
}

export function firstWeekday(language) {
  return table.names[language].firstWeekday;
}

const FIRST_GREGORIAN_YEAR = table.firstGregorianYear;

// Reads year, month and day in figures; the server reads more ways and has the last word.
export function readFigures(latin) {
  const found = /^\s*(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*$/.exec(latin);
  if (!found) return { day: null, isComplete: false };
  const [year, month, date] = found.slice(1).map(Number);
  const calendar = year >= FIRST_GREGORIAN_YEAR ? "gregorian" : "jalali";
  return { day: dayOf(calendar, year, month, date), calendar, year, month, date, isComplete: true };
}
