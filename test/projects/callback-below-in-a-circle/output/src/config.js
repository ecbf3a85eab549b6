import { enter } from "./main.js";

export { ID } from "./id.js";

enter(user);
