import { loadAll } from "./load-all.js";

await loadAll("src");
