import Rupt from "rupt";
import { autorun } from "mobx";
import { useStore } from "./store.js";

const store = useStore();
const config = Object.freeze({ limits: { all: 3 } });
const plan = {
  get limit() {
    return store.plan.devices;
  },
};

autorun(() => {
  Rupt.attach({ client_id: "abc", account: store.id, limit_config: { overall_device_limit: store.limit } });
});

autorun(() => {
  Rupt.attach({ client_id: "abc", account: store.id, limit_config: { overall_device_limit: plan.limit } });
});

// Nothing that changes by itself.
autorun(() => {
  const user = store.user;
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: config.limits.all, default_device_limit: user.devices },
  });
});
