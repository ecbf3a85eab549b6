import Rupt from "rupt";
export function go(account: string, email: string, phone: string, metadata: Record<string, string>) {
  return void Rupt.attach({ client_id: "abc", account, email, phone, metadata });
}
