import { other } from "../sdk.js";
import { onLeave } from "../leave.js";

await other.evaluate.access({
  user: "u1",
  on_logout: onLeave,
});
