import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const plugins = [{ name: "a", stop: () => console.log("stop") }];
const plugin = plugins.find((p) => p.name === "a");
if (!plugin) throw new Error("none");

await rupt.evaluate.access({
  user: "1",
  on_logout: () => {
    plugin.stop();
    return true;
  },
});
