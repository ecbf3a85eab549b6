import Rupt from "rupt";

const plugins = [{ name: "a", stop: () => console.log("stop") }];
const plugin = plugins.find((p) => p.name === "a");
if (!plugin) throw new Error("none");

await Rupt.attach({
  client_id: "abc",
  account: "1",
  on_current_device_logout: () => {
    plugin.stop();
    return true;
  },
});
