// Builds what pages load: reads css/, js/ and icons/ and the packages of the lock file, writes ../static/design with fingerprinted names.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = process.argv[2] ?? join(HERE, "..", "static", "design");
const PACKAGES = join(HERE, "node_modules");
const SCRIPTS = ["theme", "app", "passkeys", "recovery_codes"];
const LICENCES = { bootstrap: "LICENSE", "bootstrap-icons": "LICENSE", "htmx.org": "LICENSE", "@popperjs/core": "LICENSE.md", vazirmatn: "OFL.txt" };
const TARGET = ["chrome109", "firefox115", "safari16.4"];

const manifest = {};

// Twelve hexadecimal figures between dots are what the web server takes as "this never changes".
function put(name, content) {
  const bytes = Buffer.from(content);
  const dot = name.lastIndexOf(".");
  const print = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const written = `${name.slice(0, dot)}.${print}${name.slice(dot)}`;
  writeFileSync(join(OUT, written), bytes);
  manifest[name] = written;
  return written;
}

function packageFile(...parts) {
  return readFileSync(join(PACKAGES, ...parts));
}

function bootstrapSheet(file) {
  return packageFile("bootstrap", "dist", "css", file).toString("utf8").replace(/\/\*# sourceMappingURL=.*?\*\/\s*$/, "");
}

// Every icon is a symbol of one file, so that a page draws it by name and the browser keeps one copy.
function sprite() {
  const own = readdirSync(join(HERE, "icons")).filter((file) => file.endsWith(".svg") && file !== "favicon.svg");
  const borrowed = JSON.parse(readFileSync(join(HERE, "icons", "borrowed.json"), "utf8"));
  const drawings = new Map(own.map((file) => [file.slice(0, -4), readFileSync(join(HERE, "icons", file), "utf8")]));
  for (const name of borrowed) {
    drawings.set(name, packageFile("bootstrap-icons", "icons", `${name}.svg`).toString("utf8"));
  }
  const symbols = [...drawings.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, drawing]) => {
    const box = /viewBox="([^"]+)"/.exec(drawing)[1];
    const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(drawing)[1].replace(/\s*\n\s*/g, "").trim();
    return `<symbol id="${name}" viewBox="${box}" fill="currentColor">${inner}</symbol>`;
  });
  manifest["icons"] = [...drawings.keys()].sort();
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`;
}

async function ownSheet(font) {
  const bundled = await build({
    entryPoints: [join(HERE, "css", "app.css")], bundle: true, minify: true, write: false, external: ["*.woff2"],
    target: TARGET, legalComments: "none", charset: "utf8", logLevel: "error",
  });
  return bundled.outputFiles[0].text.replaceAll("vazirmatn.woff2", font);
}

async function script(name) {
  const bundled = await build({
    entryPoints: [join(HERE, "js", `${name}.js`)], bundle: true, minify: true, write: false, format: "iife",
    target: TARGET, legalComments: "none", charset: "utf8", logLevel: "error", nodePaths: [PACKAGES],
  });
  return bundled.outputFiles[0].text;
}

function licences() {
  const texts = Object.entries(LICENCES).map(([name, file]) => {
    const version = JSON.parse(packageFile(name, "package.json").toString("utf8")).version;
    const text = packageFile(name, file).toString("utf8").replaceAll("\r\n", "\n").trim();
    return `${name} ${version}\n\n${text}`;
  });
  return texts.join("\n\n----------------------------------------\n\n") + "\n";
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const font = put("vazirmatn.woff2", packageFile("vazirmatn", "fonts", "webfonts", "Vazirmatn[wght].woff2"));
writeFileSync(join(OUT, "vazirmatn-OFL.txt"), packageFile("vazirmatn", "OFL.txt").toString("utf8").replaceAll("\r\n", "\n"));
writeFileSync(join(OUT, "licences.txt"), licences());
put("bootstrap-ltr.css", bootstrapSheet("bootstrap.min.css"));
put("bootstrap-rtl.css", bootstrapSheet("bootstrap.rtl.min.css"));
put("app.css", await ownSheet(font));
for (const name of SCRIPTS) put(`${name}.js`, await script(name));
put("icons.svg", sprite());
put("favicon.svg", readFileSync(join(HERE, "icons", "favicon.svg")));
const ordered = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(join(OUT, "manifest.json"), JSON.stringify(ordered, null, 1) + "\n");
