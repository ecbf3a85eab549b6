import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "rc_a",
  // @ts-expect-error async is not in the types
  on_logout: async () => {
    console.log("out");
    return true;
  },
});

await rupt.evaluate.access({
  user: "u1",
});
