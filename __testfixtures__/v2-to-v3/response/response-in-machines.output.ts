import { createMachine, fromPromise, setup } from "xstate";
import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
export const entering = setup({
  actors: {
    attach: fromPromise(({ input }) => Rupt.attach({ client_id: "abc", account: input.userId })),
  },
}).createMachine({
  invoke: {
    src: "attach",
    onDone: { actions: ({ event }) => console.log(event.output?.device_id) },
  },
});

export const watching = createMachine({
  invoke: {
    src: fromPromise(({ input }) => rupt.evaluate.access({ user: input.userId })),
    // Answers of many kinds have this name.
    onDone: { actions: ({ event }) => console.log(event.output?.success) },
  },
});
