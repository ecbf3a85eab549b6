import { cpSync } from "node:fs";
import { join } from "node:path";

cpSync(join(process.cwd(), "theme", "node_modules", "rupt"), "public/theme", {
  recursive: true,
});
