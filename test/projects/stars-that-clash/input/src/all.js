export * from "./web.js";
export * from "./phone.js";
