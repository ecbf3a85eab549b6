export { default } from "./one.js";
export { default as Sdk } from "./three";
