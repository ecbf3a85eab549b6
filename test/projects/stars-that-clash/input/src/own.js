export * from "./web.js";
export let ID = "client-set";
export function configure(id) {
  ID = id;
}
