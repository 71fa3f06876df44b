// The command palette: Ctrl-K or Cmd-K, or its button; one box, answers in groups, all by keyboard.
import { make, page, word } from "./page.js";

const PAUSE = 120;

class Palette {
  constructor(dialog) {
    this.dialog = dialog;
    this.box = dialog.querySelector("[data-palette-box]");
    this.answers = dialog.querySelector("[data-palette-answers]");
    this.status = dialog.querySelector("[data-palette-status]");
    this.links = [];
    this.at = -1;
    this.box.addEventListener("input", () => this.askSoon());
    this.box.addEventListener("keydown", (event) => this.onKey(event));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.querySelector("[data-palette-close]")?.addEventListener("click", () => dialog.close());
  }

  open() {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.box.select();
    this.ask();
  }

  askSoon() {
    clearTimeout(this.clock);
    this.clock = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    this.waiting?.abort();
    this.waiting = new AbortController();
    const typed = this.box.value.trim();
    try {
      const answer = await fetch(`${page.addresses.palette}?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: "application/json" }, signal: this.waiting.signal,
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      this.show((await answer.json()).groups);
    } catch (error) {
      if (error.name !== "AbortError") this.say(word("no connection"));
    }
  }

  say(text) {
    this.links = [];
    this.mark(-1);
    this.answers.replaceChildren(make("p", { class: "palette-word", role: "presentation" }, text));
    this.status.textContent = text;
  }

  show(groups) {
    const filled = groups.filter((group) => group.items.length);
    if (!filled.length) {
      this.say(this.box.value.trim() ? word("nothing found") : word("type a name"));
      return;
    }
    this.links = [];
    this.answers.replaceChildren(...filled.map((group, index) => this.groupOf(group, index)));
    this.status.textContent = word("%(count)s answers", { count: this.links.length });
    this.mark(0);
  }

  groupOf(group, index) {
    const heading = make("div", { class: "palette-group", id: `palette-group-${index}`, role: "presentation" }, group.label);
    return make("div", { role: "group", "aria-labelledby": heading.id }, heading, ...group.items.map((item) => this.answerOf(item)));
  }

  answerOf(item) {
    const link = make("a", {
      class: "palette-answer", role: "option", href: item.url, tabindex: "-1", id: `palette-answer-${this.links.length}`, "aria-selected": "false",
    }, make("span", {}, item.label), make("span", { class: "palette-answer-hint" }, item.hint ?? ""));
    const number = this.links.length;
    link.addEventListener("pointermove", () => this.mark(number));
    this.links.push(link);
    return link;
  }

  mark(number) {
    this.links[this.at]?.setAttribute("aria-selected", "false");
    this.at = number;
    const link = this.links[number];
    link?.setAttribute("aria-selected", "true");
    link?.scrollIntoView({ block: "nearest" });
    if (link) this.box.setAttribute("aria-activedescendant", link.id);
    else this.box.removeAttribute("aria-activedescendant");
    this.box.setAttribute("aria-expanded", String(this.links.length > 0));
  }

  onKey(event) {
    const count = this.links.length;
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.isComposing) return;
    if (event.key in moves && count) {
      event.preventDefault();
      const step = moves[event.key];
      const next = Math.abs(step) === 1 ? (this.at + step + count) % count : Math.max(0, Math.min(count - 1, this.at + step));
      this.mark(next);
    } else if (event.key === "Enter" && this.links[this.at]) {
      event.preventDefault();
      this.links[this.at].click();
      this.dialog.close();
    }
  }
}

export function startPalette() {
  const dialog = document.getElementById("palette");
  if (!dialog || !page.addresses.palette) return;
  const palette = new Palette(dialog);
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  for (const key of document.querySelectorAll("[data-palette-key]")) key.textContent = isMac ? "⌘ K" : "Ctrl K";
  for (const button of document.querySelectorAll("[data-palette-open]")) button.addEventListener("click", () => palette.open());
  document.addEventListener("keydown", (event) => {
    // By its place on the keyboard too, so that it works while a Persian layout is on.
    const isK = event.key.toLowerCase() === "k" || event.code === "KeyK";
    if (isK && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      palette.open();
    }
  });
}
