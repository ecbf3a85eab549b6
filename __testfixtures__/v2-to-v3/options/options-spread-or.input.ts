import Rupt from "rupt";
export const go = (u: any) => Rupt.attach({ client_id: "abc", account: u.id, ...(u.phone ? { phone: u.phone } : undefined), ...(u.extra || {}) });
