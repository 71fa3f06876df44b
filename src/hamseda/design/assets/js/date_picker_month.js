// The month of the date picker: a grid of days with the keys of the ARIA grid pattern.
import {
  addMonths, calendarName, dayOf, fieldsOf, firstWeekday, isoOf, limitsOf, monthLength, monthName, weekdayInitial, weekdayName, weekdayOf,
} from "./calendar.js";
import { dateWords, dayWords, pageLanguage, shownToday } from "./day_words.js";
import { holidayName, isDayOff, isHoliday, whenHolidaysCome } from "./holidays.js";
import { icon, isRightToLeft, localDigits, make, page, word } from "./page.js";

const SWITCHED = { jalali: "gregorian", gregorian: "jalali" };

export function showMonth(picker) {
  const at = fieldsOf(picker.focused, picker.calendar);
  const first = dayOf(picker.calendar, at.year, at.month, 1);
  const length = monthLength(picker.calendar, at.year, at.month);
  const note = make("p", { class: "date-picker-note", "aria-live": "polite" });
  picker.panel.replaceChildren(head(picker, at, first, length), grid(picker, at, first, length, note), note, foot(picker));
  whenHolidaysCome(isoOf(first), isoOf(first + length - 1), () => {
    if (!picker.panel?.contains(note)) return;
    shadeHolidays(picker.panel);
    tell(note, picker.focused, picker.calendar);
  });
}

function turnButton(picker, months, label, sign) {
  const target = addMonths(picker.focused, picker.calendar, months);
  const button = make("button", { type: "button", class: "date-picker-turn", "aria-label": label, disabled: target === null }, icon(sign, "icon-turning"));
  button.addEventListener("click", () => {
    picker.focused = target;
    picker.draw();
    // The button was drawn anew; the reader who pressed it goes on pressing it.
    picker.panel.querySelector(`[aria-label="${CSS.escape(label)}"]`)?.focus();
  });
  return button;
}

function head(picker, at, first, length) {
  const title = make("h2", { class: "date-picker-title", id: `${picker.id}-title`, "aria-live": "polite" });
  title.append(`${monthName(picker.calendar, at.month, pageLanguage)} ${localDigits(at.year)}`, make("small", {}, neighbours(picker.calendar, first, length)));
  return make("div", { class: "date-picker-head" },
    turnButton(picker, -1, word("previous month"), "chevron-left"), title, turnButton(picker, 1, word("next month"), "chevron-right"));
}

// The months of the other calendar that this month covers: «نوامبر - دسامبر ۲۰۲۶».
function neighbours(calendar, first, length) {
  const other = SWITCHED[calendar];
  const ends = [fieldsOf(first, other), fieldsOf(first + length - 1, other)];
  if (!ends[0] || !ends[1]) return "";
  const names = ends.map((fields) => monthName(other, fields.month, pageLanguage));
  return localDigits(ends[0].year === ends[1].year ? `${names[0]} – ${names[1]} ${ends[1].year}` : `${names[0]} ${ends[0].year} – ${names[1]} ${ends[1].year}`);
}

function grid(picker, at, first, length, note) {
  const start = page.firstWeekday ?? firstWeekday(pageLanguage);
  const order = Array.from({ length: 7 }, (_, index) => (start + index) % 7);
  const headings = order.map((weekday) => make("th", { scope: "col", abbr: weekdayName(weekday, pageLanguage) }, weekdayInitial(weekday, pageLanguage)));
  const body = make("tbody");
  const before = (weekdayOf(first) - start + 7) % 7;
  for (let row = 0; row * 7 < before + length; row += 1) {
    const cells = order.map((_, column) => {
      const number = row * 7 + column - before;
      return number >= 0 && number < length ? cell(picker, first + number, number + 1) : make("td");
    });
    body.append(make("tr", {}, ...cells));
  }
  const table = make("table", { class: "date-picker-month", role: "grid", "aria-labelledby": `${picker.id}-title` },
    make("thead", {}, make("tr", {}, ...headings)), body);
  table.addEventListener("keydown", (event) => onKey(picker, event));
  table.addEventListener("focusin", (event) => tellCell(note, event.target, picker.calendar));
  table.addEventListener("pointerover", (event) => tellCell(note, event.target.closest("td"), picker.calendar));
  table.addEventListener("click", (event) => {
    const day = event.target.closest("td[data-day]")?.dataset.day;
    if (day) picker.take(Number(day));
  });
  return table;
}

function cell(picker, day, number) {
  const other = fieldsOf(day, SWITCHED[picker.calendar]);
  const classes = [isDayOff(day) && "is-off", isHoliday(day) && "is-holiday", day === shownToday() && "is-today"].filter(Boolean).join(" ");
  return make("td", {
    class: classes, role: "gridcell", tabindex: day === picker.focused ? "0" : "-1", "data-day": day, "data-iso": isoOf(day),
    "aria-selected": String(day === picker.chosen), "aria-label": dayWords(day, picker.calendar),
    "aria-current": day === shownToday() ? "date" : null,
  }, localDigits(number), make("small", { "data-other": other ? localDigits(other.day) : "" }));
}

function shadeHolidays(panel) {
  for (const each of panel.querySelectorAll("td[data-day]")) {
    const day = Number(each.dataset.day);
    const name = holidayName(day);
    each.classList.toggle("is-off", isDayOff(day));
    each.classList.toggle("is-holiday", isHoliday(day));
    if (name && !each.dataset.named) {
      each.dataset.named = "1";
      each.setAttribute("aria-label", `${each.getAttribute("aria-label")}, ${name}`);
    }
  }
}

function tellCell(note, element, calendar) {
  if (element?.dataset?.day) tell(note, Number(element.dataset.day), calendar);
}

// The day under the pointer or focus, in the two other calendars, and what is celebrated on it.
function tell(note, day, calendar) {
  const others = ["jalali", "gregorian", "hijri"].filter((each) => each !== calendar).map((each) => dateWords(day, each));
  note.replaceChildren([...others, holidayName(day)].filter(Boolean).join(" · "));
}

function onKey(picker, event) {
  const forward = isRightToLeft() ? -1 : 1;
  const { year, month } = fieldsOf(picker.focused, picker.calendar);
  const start = page.firstWeekday ?? firstWeekday(pageLanguage);
  const passed = (weekdayOf(picker.focused) - start + 7) % 7;
  const moves = {
    ArrowRight: () => picker.focused + forward,
    ArrowLeft: () => picker.focused - forward,
    ArrowDown: () => picker.focused + 7,
    ArrowUp: () => picker.focused - 7,
    PageDown: () => addMonths(picker.focused, picker.calendar, event.shiftKey ? 12 : 1),
    PageUp: () => addMonths(picker.focused, picker.calendar, event.shiftKey ? -12 : -1),
    Home: () => (event.ctrlKey ? dayOf(picker.calendar, year, month, 1) : picker.focused - passed),
    End: () => (event.ctrlKey ? dayOf(picker.calendar, year, month, monthLength(picker.calendar, year, month)) : picker.focused + 6 - passed),
  };
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    picker.take(picker.focused);
  } else if (moves[event.key]) {
    event.preventDefault();
    picker.goTo(moves[event.key]());
  }
}

function foot(picker) {
  const other = SWITCHED[picker.calendar];
  const today = make("button", { type: "button", class: "btn btn-sm btn-outline-secondary" }, word("today"));
  today.addEventListener("click", () => picker.goTo(shownToday()));
  const change = make("button", { type: "button", class: "btn btn-sm btn-link" }, icon("arrow-down-up"), ` ${calendarName(other, pageLanguage)}`);
  change.addEventListener("click", () => {
    if (!fieldsOf(picker.focused, other) || !limitsOf(other)) return;
    picker.calendar = other;
    picker.draw();
    picker.focusDay();
  });
  return make("div", { class: "date-picker-foot" }, today, change);
}
