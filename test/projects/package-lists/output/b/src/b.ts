import { getHash } from "rupt";
// TODO(rupt-migrate): get-hash: read the evaluation on your server instead of the hash
export const hash = () => getHash();
