import Rupt from "@ruptjs/client";
import { autorun } from "mobx";
import { useStore } from "./store.js";

const rupt = new Rupt({ clientId: "abc" });

const store = useStore();

autorun(() => {
  rupt.evaluate.access({ user: store.id });
});

autorun(() => {
  rupt.evaluate.access({ user: store.id });
});

// Nothing that changes by itself.
autorun(() => {
  const user = store.user;
  rupt.evaluate.access({
    user: user.id,
  });
});
