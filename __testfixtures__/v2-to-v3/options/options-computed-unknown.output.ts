import Rupt from "rupt";
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
export const go = (id: string, key: string) => Rupt.attach({ client_id: "abc", account: id, [key]: 1 });
