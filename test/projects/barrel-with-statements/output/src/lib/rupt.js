import Rupt from "@ruptjs/client";
console.log("setup once");
window_setup();
function window_setup() { globalThis.__s = 1; }
export default Rupt;
