import { Limits } from "./limits.js";
import Rupt from "rupt";

export const f = (x: Limits): number => x.value;
await Rupt.attach({
  client_id: "abc",
  account: "u",
  limit_config: { overall_device_limit: Limits.pro },
});
