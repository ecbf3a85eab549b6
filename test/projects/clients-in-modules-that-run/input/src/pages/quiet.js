import { attach } from "rupt";
import { onLeave } from "../leave.js";

await attach({
  client_id: "def",
  account: "u1",
  on_current_device_logout: onLeave,
});
