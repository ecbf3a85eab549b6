export { LIMIT } from "../guard.js";
