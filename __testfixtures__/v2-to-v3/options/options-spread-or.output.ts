import Rupt from "rupt";
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
export const go = (u: any) => Rupt.attach({ client_id: "abc", account: u.id, ...(u.phone ? { phone: u.phone } : undefined), ...(u.extra || {}) });
