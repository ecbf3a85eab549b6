export * from "./web.js";
export * from "./open.js";
