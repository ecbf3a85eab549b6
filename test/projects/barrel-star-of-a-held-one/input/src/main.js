export * from "./session.js";
export { attach } from "rupt";
