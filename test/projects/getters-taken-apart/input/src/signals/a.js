import { effect, signal } from "@preact/signals";
import Rupt from "rupt";
const count = signal(1);
const session = {
  user: "u1",
  plan: {
    get seats() {
      return count.value;
    },
  },
};
effect(() => {
  const {
    user,
    plan: { seats },
  } = session;
  Rupt.attach({
    client_id: "abc",
    account: user,
    limit_config: { overall_device_limit: seats },
  });
});
