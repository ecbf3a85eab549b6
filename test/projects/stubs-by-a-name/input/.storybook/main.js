import alias from "../config/aliases.js";
export default { viteFinal: (c) => ({ ...c, resolve: { alias } }) };
