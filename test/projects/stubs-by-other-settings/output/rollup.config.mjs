import externalGlobals from "rollup-plugin-external-globals";
import virtual from "@rollup/plugin-virtual";
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default { plugins: [virtual({ rupt: "export default {}" }), externalGlobals({ rupt: "Rupt" })] };
