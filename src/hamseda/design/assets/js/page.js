// What the page tells the scripts: its language, its words, addresses, the days off.
const block = document.getElementById("page-data");

export const page = block ? JSON.parse(block.textContent) : { language: "fa", words: {}, addresses: {} };

export function word(key, values = {}) {
  const text = page.words?.[key] ?? key;
  return text.replace(/%\((\w+)\)s/g, (whole, name) => (name in values ? values[name] : whole));
}

const ZERO = { fa: 0x6f0, ar: 0x660 }[page.language];

// Writes the digits of a number or text as the page's language does.
export function localDigits(value) {
  const text = String(value);
  return ZERO ? text.replace(/\d/g, (digit) => String.fromCharCode(ZERO + Number(digit))) : text;
}

export function latinDigits(text) {
  return text.replace(/[\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) - 0x6f0)
    .replace(/[\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) - 0x660);
}

export function isRightToLeft() {
  return document.documentElement.dir === "rtl";
}

// Makes an element with attributes and children in one go; text children are text, never markup.
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(name, classes = "") {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", `icon ${classes}`.trim());
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${page.addresses.icons}#${name}`);
  drawing.append(use);
  return drawing;
}
