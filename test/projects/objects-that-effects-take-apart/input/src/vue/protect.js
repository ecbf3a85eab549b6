import Rupt from "rupt";
import { usePlan } from "./plan.js";

export async function protect() {
  const { user, seats } = usePlan();
  await Rupt.attach({
    client_id: "abc",
    account: user,
    limit_config: { overall_device_limit: seats },
  });
}
