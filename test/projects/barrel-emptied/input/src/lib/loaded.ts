export { attach } from "rupt";
