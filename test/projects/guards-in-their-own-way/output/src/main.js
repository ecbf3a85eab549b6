import { COMPUTED, session } from "./computed.js";
import { enterInline } from "./inline.js";
import * as taken from "./taken.js";

const handlers = { enterInline };
const { TAKEN, enter } = taken;
const name = "enter";

export async function start(user) {
  if (process.env.RUPT_INLINE) handlers.enterInline(user);
  if (COMPUTED) session[name](user);
  if (TAKEN) enter(user);
  const late = await import("./late.js");
  if (late.LATE) late.enter(user);
}
