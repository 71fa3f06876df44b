// Recovery codes: copied or printed in one press.
import { toast } from "./toasts.js";
import { word } from "./page.js";

const codes = [...document.querySelectorAll("[data-recovery-codes] li")].map((item) => item.textContent.trim());

document.querySelector("[data-copy-codes]")?.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(codes.join("\n"));
    toast(word("copied"), "success");
  } catch (error) {
    console.warn("copying", error);
    toast(word("not copied"), "warning");
  }
});

document.querySelector("[data-print-page]")?.addEventListener("click", () => window.print());
