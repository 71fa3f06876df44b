// Days off: the weekdays without working hours and the holidays, fetched once for each month that is looked at.
import { isoOf, weekdayOf } from "./calendar.js";
import { page } from "./page.js";

const names = new Map();
// Friday, until the server has said which weekdays have no working hours.
let daysOff = [4];
const asked = new Map();

export function holidayName(day) {
  return names.get(isoOf(day)) ?? "";
}

export function isDayOff(day) {
  return daysOff.includes(weekdayOf(day)) || names.has(isoOf(day));
}

export function whenHolidaysCome(from, until, then) {
  const address = page.addresses.holidays;
  if (!address) return;
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
  } catch (error) {
    // Without the holidays the picker still picks; the weekly days off are shaded.
    console.warn("holidays could not be fetched", error);
  }
}
