// A day in words and figures of the page's language.
import { dayOfIso, fieldsOf, monthName, weekdayName, weekdayOf } from "./calendar.js";
import { localDigits, page } from "./page.js";

export const pageLanguage = page.language === "en" ? "en" : "fa";

export function dateWords(day, calendar) {
  const fields = fieldsOf(day, calendar);
  return fields ? localDigits(`${fields.day} ${monthName(calendar, fields.month, pageLanguage)} ${fields.year}`) : "";
}

export function dayWords(day, calendar) {
  const separator = pageLanguage === "en" ? ", " : " ";
  return `${weekdayName(weekdayOf(day), pageLanguage)}${separator}${dateWords(day, calendar)}`;
}

// What a typed date means: its weekday, and the same day in another calendar.
export function asReading(day, calendar) {
  const other = calendar === "gregorian" ? "jalali" : "gregorian";
  return [dayWords(day, calendar), dateWords(day, other)].filter(Boolean).join(" · ");
}

// A day as a box of the page holds it: Jalali with strokes on Persian pages, ISO on the others.
export function asBoxText(day) {
  const calendar = page.calendar ?? "jalali";
  const fields = fieldsOf(day, calendar) ?? fieldsOf(day, "gregorian");
  const parts = [String(fields.year), String(fields.month).padStart(2, "0"), String(fields.day).padStart(2, "0")];
  return parts.join(calendar === "gregorian" ? "-" : "/");
}

// The city's day, which need not be the reader's.
export function shownToday() {
  return dayOfIso(page.today ?? "") ?? Math.floor(Date.now() / 86_400_000);
}
