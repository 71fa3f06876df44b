// Forms: the summary of errors gets the focus, long texts are counted, a page with unsaved writing asks before it is left.
import { localDigits, make, word } from "./page.js";

function startCount(box) {
  if (box.dataset.isCounted) return;
  box.dataset.isCounted = "1";
  const most = Number(box.dataset.maxLength);
  const count = make("div", { class: "form-count", "aria-live": "polite" });
  const tell = () => {
    const length = [...box.value].length;
    // Silence until it matters.
    const matters = length > most * 0.8;
    count.textContent = matters ? localDigits(word("%(length)s of %(most)s", { length, most })) : "";
    count.classList.toggle("form-count-over", length > most);
  };
  box.addEventListener("input", tell);
  box.insertAdjacentElement("afterend", count);
  tell();
}

function startGuard(form) {
  if (form.dataset.isGuarded) return;
  form.dataset.isGuarded = "1";
  let isDirty = form.querySelector(".is-invalid") !== null;
  form.addEventListener("input", () => (isDirty = true));
  form.addEventListener("submit", () => (isDirty = false));
  window.addEventListener("beforeunload", (event) => {
    if (isDirty && document.contains(form)) event.preventDefault();
  });
}

// The rows' last blank one is followed by another as soon as something is written in it.
function startRows(table) {
  if (table.dataset.grows) return;
  table.dataset.grows = "1";
  table.addEventListener("input", (event) => {
    const last = table.tBodies[0].lastElementChild;
    if (!last?.contains(event.target) || last.querySelector(".date-picker")) return;
    const next = last.cloneNode(true);
    const number = table.tBodies[0].rows.length;
    for (const box of next.querySelectorAll("input, select, textarea, datalist")) {
      for (const name of ["name", "id", "list"]) {
        const old = box.getAttribute(name);
        if (old) box.setAttribute(name, old.replace(/-(\d+)-/, `-${number}-`));
      }
      if (box.type === "checkbox" || box.type === "radio") box.checked = false;
      else if ("value" in box) box.value = "";
    }
    last.after(next);
    window.htmx?.process(next);
  });
}

export function startForms(within) {
  for (const box of within.querySelectorAll("[data-max-length]")) startCount(box);
  for (const form of within.querySelectorAll("form[data-guard-leaving]")) startGuard(form);
  for (const table of within.querySelectorAll("table[data-form-rows]")) startRows(table);
  within.querySelector("#problems")?.focus();
}
