import Rupt from "rupt";
import { elsewhere } from "./elsewhere";

export async function argument(id: string) {
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: ({ challenge }) => { show(challenge); return false; } });
}
export async function throws(id: string) {
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: () => { throw new Error(id); } });
}
export async function unseen(id: string) {
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: elsewhere });
}
export async function own(id: string) {
  await Rupt.attach({ client_id: "abc", account: id, on_challenge() { this.seen = true; return false; } });
}
export function value(id: string) {
  return Rupt.attach({ client_id: "abc", account: id, on_challenge: () => { if (id) return false; show(id); } });
}
export async function conditional(id: string, on: boolean) {
  await Rupt.attach({ client_id: "abc", account: id, ...(on && { on_challenge: () => { show(id); } }) });
}
