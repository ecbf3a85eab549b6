import externalGlobals from "rollup-plugin-external-globals";
import virtual from "@rollup/plugin-virtual";
export default { plugins: [virtual({ rupt: "export default {}" }), externalGlobals({ rupt: "Rupt" })] };
