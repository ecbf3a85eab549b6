export { start, Seat } from "./seat.js";
