/* eslint-disable no-console */

// Called by the router.
export function leave() {
  // The last one.
  console.log("left");
}
