export * from "./one";
export { X as Y } from "./three";
