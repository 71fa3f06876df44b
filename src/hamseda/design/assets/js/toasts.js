// Short notices at the edge of the page: Django's messages, what htmx answers say, and what goes wrong on the way.
import { icon, make, word } from "./page.js";

const SIGNS = { success: "check-circle", warning: "exclamation-triangle", error: "x-circle", info: "info-circle" };
const STAYS = 8000;

function place() {
  return document.getElementById("toasts");
}

// Errors and warnings stay until they are put away; the rest goes by itself unless it is being read.
function letGo(notice, level) {
  notice.querySelector(".notice-close").addEventListener("click", () => notice.remove());
  if (level === "error" || level === "warning") return;
  let clock = setTimeout(() => notice.remove(), STAYS);
  for (const event of ["pointerenter", "focusin"]) notice.addEventListener(event, () => clearTimeout(clock));
  for (const event of ["pointerleave", "focusout"]) {
    notice.addEventListener(event, () => {
      clearTimeout(clock);
      clock = setTimeout(() => notice.remove(), STAYS);
    });
  }
}

export function toast(text, level = "info") {
  const kind = level in SIGNS ? level : "info";
  const close = make("button", { type: "button", class: "notice-close", "aria-label": word("close") }, icon("x-lg"));
  const notice = make("div", { class: `notice notice-${kind}`, "data-level": kind, role: kind === "error" ? "alert" : "status" },
    icon(SIGNS[kind]), make("p", { class: "notice-text" }, text), close);
  place()?.append(notice);
  letGo(notice, kind);
  return notice;
}

function onTrigger(event) {
  for (const { text, level } of event.detail.notices ?? []) toast(text, level);
}

// A refused or failed answer to htmx: where a page would say more, go to that page; else say it here.
function onFailure(event) {
  const { xhr, pathInfo, requestConfig } = event.detail;
  if (xhr.status === 403 && requestConfig.verb === "get") window.location.assign(pathInfo.finalRequestPath ?? pathInfo.requestPath);
  else if (xhr.status === 429) toast(word("too often"), "warning");
  else if (xhr.status === 403) toast(word("not allowed"), "error");
  else toast(word("server failed"), "error");
}

export function startToasts() {
  for (const notice of document.querySelectorAll("#toasts .notice")) letGo(notice, notice.dataset.level);
  document.body.addEventListener("hamseda:toast", onTrigger);
  document.body.addEventListener("htmx:responseError", onFailure);
  document.body.addEventListener("htmx:sendError", () => toast(word("no connection"), "error"));
  document.body.addEventListener("htmx:timeout", () => toast(word("no connection"), "error"));
}

// A button that says something when it is pressed: the living page shows each kind of notice with these.
export function startToastButtons() {
  for (const button of document.querySelectorAll("[data-toast]")) {
    button.addEventListener("click", () => toast(button.dataset.toast, button.dataset.toastLevel));
  }
}
