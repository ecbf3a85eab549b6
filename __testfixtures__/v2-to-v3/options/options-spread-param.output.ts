import Rupt from "rupt";
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
export const go = (rest: any) => Rupt.attach({ client_id: "abc", account: "u", ...rest });
