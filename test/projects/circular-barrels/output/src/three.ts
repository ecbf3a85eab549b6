export { Y as X } from "./two";
