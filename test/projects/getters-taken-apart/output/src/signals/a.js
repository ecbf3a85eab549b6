import { effect, signal } from "@preact/signals";
import { rupt } from "../rupt.js";
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
  const { user } = session;
  rupt.evaluate.access({
    user: user,
  });
});
