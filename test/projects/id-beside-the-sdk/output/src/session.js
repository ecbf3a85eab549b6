export * as all from "./main.js";
