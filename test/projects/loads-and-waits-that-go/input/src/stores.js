import { readable } from "svelte/store";
export const limit = readable(1, (set) => {
  console.log("store started");
  set(4);
});
