import Rupt from "rupt";

/* eslint-disable no-console */
const device = "d1"; // Set at login.

// Called by the router.
export function leave() {
  // The last one.
  Rupt.detach({ client_id: "c1", device_id: device });
  console.log("left");
}
