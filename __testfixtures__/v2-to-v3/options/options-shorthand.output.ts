import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(account: string, email: string, phone: string, metadata: Record<string, string>) {
  return void rupt.evaluate.access({ user: account, email, phone, metadata });
}
