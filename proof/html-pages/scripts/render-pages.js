// Writes the pages of templates/ beside those that Vite built.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ejs from "ejs";

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SETTINGS = { clientId: "museum_web", site: "https://museum.example" };

for (const page of ["ticket"]) {
  const html = await ejs.renderFile(pathOf(`templates/${page}.ejs`), SETTINGS);
  writeFileSync(pathOf(`dist/${page}.html`), html);
}
