import { attach } from "./lib/loaded";

export function other(id: string) {
  return void attach({ client_id: "client-1", account: id });
}
