// Everything a page of the frame needs, in one bundle.
import Dropdown from "bootstrap/js/dist/dropdown";
import Offcanvas from "bootstrap/js/dist/offcanvas";
import Tab from "bootstrap/js/dist/tab";
import htmx from "htmx.org";
import { startDatePickers } from "./date_picker.js";
import { startForms } from "./forms.js";
import { startPalette } from "./palette.js";
import { startThemeSwitch } from "./theme_switch.js";
import { startToastButtons, startToasts } from "./toasts.js";

function startWithin(element) {
  startDatePickers(element);
  startForms(element);
}

function start() {
  startToasts();
  startToastButtons();
  startThemeSwitch();
  startPalette();
  startWithin(document);
  // Markup that htmx brings is dressed like the page it comes into.
  htmx.onLoad((element) => startWithin(element.parentElement ?? element));
}

// Bootstrap's parts start themselves by their data attributes; naming them keeps them in the bundle.
window.hamseda = { Dropdown, Offcanvas, Tab };
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
