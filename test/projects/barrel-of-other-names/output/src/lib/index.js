export { default as Rupt } from "@ruptjs/client";
export { track } from "./track.js";
