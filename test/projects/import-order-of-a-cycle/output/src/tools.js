export * from "./main.js";
report("tools");
