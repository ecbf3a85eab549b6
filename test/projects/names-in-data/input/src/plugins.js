import { settings } from "./settings.js";

for (const { module } of settings.plugins) await import(module);
