// The date picker: turns every text box marked data-date-picker into a box with a month to choose from.
import { dayOfIso, fieldsOf, isoOf, readFigures } from "./calendar.js";
import { showMonth } from "./date_picker_month.js";
import { icon, latinDigits, localDigits, make, page, word } from "./page.js";
import { asBoxText, asReading, shownToday } from "./day_words.js";

let serial = 0;

class DatePicker {
  constructor(box) {
    this.box = box;
    this.calendar = page.calendar ?? "jalali";
    this.id = `date-picker-${(serial += 1)}`;
    this.frame = make("div", { class: "date-picker" });
    box.replaceWith(this.frame);
    this.opener = make("button", {
      type: "button", class: "date-picker-open", "aria-label": word("open calendar"), "aria-haspopup": "dialog",
      "aria-expanded": "false", "aria-controls": this.id,
    }, icon("calendar3"));
    this.reading = make("div", { class: "date-picker-reading", id: `${this.id}-reading`, "aria-live": "polite" });
    this.frame.append(box, this.opener);
    this.frame.after(this.reading);
    const described = box.getAttribute("aria-describedby");
    box.setAttribute("aria-describedby", [described, this.reading.id].filter(Boolean).join(" "));
    box.addEventListener("input", () => this.tellReading());
    box.addEventListener("keydown", (event) => this.onBoxKey(event));
    this.opener.addEventListener("click", () => (this.panel ? this.close() : this.open()));
    // Where the server has already said what is wrong, its sentence is enough until something else is typed.
    if (box.getAttribute("aria-invalid") !== "true") this.tellReading();
  }

  get chosen() {
    const text = latinDigits(this.box.value);
    return readFigures(text).day ?? dayOfIso(text.trim());
  }

  tellReading() {
    const read = readFigures(latinDigits(this.box.value));
    this.reading.classList.toggle("date-picker-reading-wrong", read.isComplete && read.day === null);
    if (read.day !== null) this.reading.textContent = asReading(read.day, read.calendar);
    else this.reading.textContent = read.isComplete ? word("no such day") : "";
  }

  onBoxKey(event) {
    if (event.key === "ArrowDown" && (event.altKey || !this.panel)) {
      event.preventDefault();
      this.open();
    } else if (event.key === "Escape" && this.panel) {
      event.preventDefault();
      this.close();
    }
  }

  open() {
    if (this.box.disabled || this.box.readOnly) return;
    this.focused = this.chosen ?? shownToday();
    if (!fieldsOf(this.focused, this.calendar)) this.calendar = "gregorian";
    this.panel = make("div", {
      class: "date-picker-panel", id: this.id, role: "dialog", "aria-modal": "true", "aria-label": word("choose a day"),
    });
    this.frame.append(this.panel);
    this.opener.setAttribute("aria-expanded", "true");
    this.panel.addEventListener("keydown", (event) => this.onPanelKey(event));
    this.onOutside = (event) => {
      if (!this.frame.contains(event.target)) this.close({ isFocusKept: true });
    };
    document.addEventListener("pointerdown", this.onOutside);
    this.draw();
    this.place();
    this.focusDay();
  }

  // Keeps the month inside the window, whichever way the page runs.
  place() {
    const edge = this.panel.getBoundingClientRect();
    if (edge.left < 0 || edge.right > document.documentElement.clientWidth) this.panel.dataset.side = "end";
    const room = this.frame.getBoundingClientRect();
    const isTight = edge.bottom > window.innerHeight && room.top > edge.height;
    if (isTight) this.panel.dataset.above = "";
  }

  close({ isFocusKept = false } = {}) {
    if (!this.panel) return;
    this.panel.remove();
    this.panel = null;
    this.opener.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", this.onOutside);
    if (!isFocusKept) this.box.focus();
  }

  draw() {
    showMonth(this);
  }

  focusDay() {
    this.panel.querySelector("td[tabindex='0']")?.focus();
  }

  goTo(day) {
    if (day === null || !fieldsOf(day, this.calendar)) return;
    this.focused = day;
    this.draw();
    this.focusDay();
  }

  take(day) {
    this.box.value = localDigits(asBoxText(day));
    this.box.dataset.isoDay = isoOf(day);
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
    this.box.dispatchEvent(new Event("change", { bubbles: true }));
    this.close();
  }

  onPanelKey(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "Tab") {
      this.keepTabInside(event);
    }
  }

  keepTabInside(event) {
    const stops = [...this.panel.querySelectorAll("button:not(:disabled), td[tabindex='0']")];
    const at = stops.indexOf(document.activeElement);
    const next = event.shiftKey ? at - 1 : at + 1;
    if (next < 0 || next >= stops.length) {
      event.preventDefault();
      stops[(next + stops.length) % stops.length].focus();
    }
  }
}

export function startDatePickers(within) {
  for (const box of within.querySelectorAll("input[data-date-picker]:not([data-date-picker='on'])")) {
    box.dataset.datePicker = "on";
    new DatePicker(box);
  }
}
