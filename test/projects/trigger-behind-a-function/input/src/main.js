import Rupt from "rupt";
import { once, whenever } from "./whenever.js";
import { plan } from "./plan.js";

whenever(() => {
  void Rupt.attach({
    client_id: "abc",
    account: "u",
    limit_config: { overall_device_limit: plan.limit },
  });
});

once(() => {
  void Rupt.attach({
    client_id: "abc",
    account: "u",
    limit_config: { overall_device_limit: plan.limit },
  });
});
