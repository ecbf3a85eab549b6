import Rupt from "rupt";
import { urls } from "./urls";
export function go(id: string) {
  void Rupt.attach({ client_id: "abc", account: id, redirect_urls: urls(), email: undefined, tolerance: pick() });
}
