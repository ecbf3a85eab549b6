import Rupt from "rupt";
import { currentVisitor, endVisit } from "#src/visitor.js";

/** Ends the visit, and tells Rupt that the device is no longer in use. */
export async function leave() {
  const visitor = currentVisitor();
  if (visitor?.device) {
    await Rupt.detach({
      client_id: "museum_web",
      account: visitor.id,
      device: visitor.device,
    });
  }
  endVisit();
}
