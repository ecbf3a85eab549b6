import { createMachine, fromPromise, setup } from "xstate";
import Rupt from "rupt";

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
    src: fromPromise(({ input }) => Rupt.attach({ client_id: "abc", account: input.userId })),
    // Answers of many kinds have this name.
    onDone: { actions: ({ event }) => console.log(event.output?.success) },
  },
});
