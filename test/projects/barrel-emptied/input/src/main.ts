import "./lib/loaded";
import { ruptAttach } from "./lib/attach";

export function start(id: string) {
  return void ruptAttach({ client_id: "client-1", account: id });
}
