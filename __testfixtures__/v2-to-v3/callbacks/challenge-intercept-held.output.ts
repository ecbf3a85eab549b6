import Rupt from "rupt";
import { elsewhere } from "./elsewhere";

export async function argument(id: string) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: ({ challenge }) => { show(challenge); return false; } });
}
export async function throws(id: string) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: () => { throw new Error(id); } });
}
export async function unseen(id: string) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: elsewhere });
}
export async function own(id: string) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  await Rupt.attach({ client_id: "abc", account: id, on_challenge() { this.seen = true; return false; } });
}
export function value(id: string) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  return Rupt.attach({ client_id: "abc", account: id, on_challenge: () => { if (id) return false; show(id); } });
}
export async function conditional(id: string, on: boolean) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  await Rupt.attach({ client_id: "abc", account: id, ...(on && { on_challenge: () => { show(id); } }) });
}
