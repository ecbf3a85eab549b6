import { getHash } from "rupt";
export const hash = () => getHash();
