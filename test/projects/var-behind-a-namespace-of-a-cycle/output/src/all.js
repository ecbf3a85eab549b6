export * as config from "./config.js";
