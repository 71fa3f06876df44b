// Writes what ICU (through Node's Intl) says of two calendars, for the tests to compare with:
//   node make_icu_vectors.mjs
// A row for the first day of every month, and a SHA-256 over the text "day=year-month-day\n" of every day.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";

const DAY = 86_400_000;

function write(calendar, first, last, file) {
  const form = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC",
  });
  const hash = createHash("sha256");
  const rows = [];
  let days = 0;
  for (let time = Date.parse(first); time <= Date.parse(last); time += DAY) {
    const parts = Object.fromEntries(form.formatToParts(time).map((part) => [part.type, part.value]));
    const year = Number.parseInt(parts.year ?? parts.relatedYear, 10);
    const day = new Date(time).toISOString().slice(0, 10);
    hash.update(`${day}=${year}-${parts.month}-${parts.day}\n`);
    days += 1;
    if (parts.day === "1") rows.push(`${day},${year},${parts.month}`);
  }
  const head = [
    `# source,ICU ${process.versions.icu} (CLDR ${process.versions.cldr}), calendar ${calendar}`,
    `# days,${first},${last},${days}`,
    `# sha256,${hash.digest("hex")}`,
    "first_day,year,month",
  ];
  writeFileSync(new URL(file, import.meta.url), [...head, ...rows].join("\n") + "\n");
}

write("persian", "1900-01-01", "2099-12-31", "icu_jalali.csv");
write("islamic-umalqura", "1924-08-01", "2077-11-16", "icu_hijri.csv");
