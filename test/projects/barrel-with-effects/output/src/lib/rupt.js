import "./polyfill.js";
console.log("barrel body");
export { default } from "@ruptjs/client";
