import { byHelper } from "./config";
import { set } from "./set";

export const setHelper = () => set(byHelper);
