import { load } from "./loader.js";

export const sharing = () => load("rupt");
