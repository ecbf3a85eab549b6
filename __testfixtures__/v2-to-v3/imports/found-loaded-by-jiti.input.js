import { createJiti } from "jiti";

const jiti = createJiti(import.meta.url);

export const load = () => jiti.import("rupt", { default: true });
export const other = () => jiti.import("./settings.js");
