// Light, dark or as the system: kept in a cookie, so that the server draws the next page right from the start.
const YEAR = 31_536_000;
const root = document.documentElement;

function applied(choice) {
  if (choice !== "auto") return choice;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function choose(choice) {
  const isSecure = window.location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `hamseda_theme=${choice}; Path=/; Max-Age=${YEAR}; SameSite=Lax${isSecure}`;
  root.dataset.theme = choice;
  root.dataset.bsTheme = applied(choice);
  mark();
}

function mark() {
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === root.dataset.theme));
  }
}

export function startThemeSwitch() {
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.addEventListener("click", () => choose(button.dataset.themeChoice));
  }
  mark();
}
