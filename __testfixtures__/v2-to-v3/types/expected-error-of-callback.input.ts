import Rupt from "rupt";

await Rupt.attach({
  client_id: "rc_a",
  account: "u1",
  // @ts-expect-error async is not in the types
  on_current_device_logout: async () => {
    console.log("out");
    return true;
  },
});
