export { start as begin } from "./by-barrel";
