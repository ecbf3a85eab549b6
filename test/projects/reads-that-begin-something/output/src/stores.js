import { readable, writable, derived } from "svelte/store";
export const limit = readable(1, (set) => {
  console.log("store started");
  set(4);
  return () => console.log("stopped");
});
export const plain = writable(3);
export const twice = derived(plain, ($plain) => $plain * 2);
export const busy = derived(plain, ($plain) => {
  console.log("x");
  return $plain;
});
