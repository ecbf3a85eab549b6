import Rupt from "rupt";
import { limit, tolerance } from "./limit.js";

export function protect(account) {
  Rupt.attach({
    client_id: "abc",
    account,
    tolerance: tolerance(),
    limit_config: { overall_device_limit: limit.value },
  });
}
