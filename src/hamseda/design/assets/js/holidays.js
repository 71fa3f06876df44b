// Days off: the weekdays without working hours and the holidays, fetched once for each month that is looked at.
import { isoOf, moveHijriMonth, weekdayOf } from "./calendar.js";
import { page } from "./page.js";

const FRIDAY = 4;
const names = new Map();
const asked = new Map();
// Friday alone, until the server has said which weekdays have no working hours.
let daysOff = [FRIDAY];

export function holidayName(day) {
  return names.get(isoOf(day)) ?? "";
}

// Fridays and holidays are red as well as shaded; other weekdays without working hours are shaded alone.
export function isHoliday(day) {
  return names.has(isoOf(day)) || (weekdayOf(day) === FRIDAY && daysOff.includes(FRIDAY));
}

export function isDayOff(day) {
  return daysOff.includes(weekdayOf(day)) || names.has(isoOf(day));
}

// Calls back at once where there is nothing to fetch, else when it has come, for better or worse.
export function whenHolidaysCome(from, until, then) {
  const address = page.addresses.holidays;
  if (!address) {
    then();
    return;
  }
  if (!asked.has(from)) asked.set(from, fetchHolidays(`${address}?from=${from}&until=${until}`));
  asked.get(from).then(then);
}

async function fetchHolidays(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const told = await answer.json();
    daysOff = told.days_off;
    for (const { day, name } of told.holidays) names.set(day, name);
    for (const { year, month, first_day: firstDay } of told.hijri_months) moveHijriMonth(year, month, firstDay);
  } catch (error) {
    // Without the holidays the picker still picks; Fridays are shaded.
    console.warn("holidays could not be fetched", error);
  }
}
