// Runs before the page is drawn: where the reader leaves light or dark to the system, takes the system's choice.
const root = document.documentElement;
const asksForDark = window.matchMedia("(prefers-color-scheme: dark)");

function dress() {
  if (root.dataset.theme === "auto") root.dataset.bsTheme = asksForDark.matches ? "dark" : "light";
}

dress();
asksForDark.addEventListener("change", dress);
