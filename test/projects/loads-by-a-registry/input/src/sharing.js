import { register } from "./registry.js";

register("rupt");
