export { default as Rupt } from "@ruptjs/client";
