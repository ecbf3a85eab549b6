import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export const go = (id: string) => void rupt.evaluate.access({ user: id });
export const two = (id: string) => void rupt.evaluate.access({
  user: id,
});
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
export const held = (id: string, rest: any) => void Rupt.attach({ client_id: "abc", account: id, secret: "other-secret", ...rest });
export const short = (id: string) => void rupt.evaluate.access({ user: id });
export const computed = (id: string) => void rupt.evaluate.access({ user: id });
