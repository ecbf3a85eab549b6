import { attach } from "rupt";

export async function b(account: string): Promise<void> {
  await attach({ client_id: "spelled", account });
}

export async function ofb(client: string, account: string): Promise<void> {
  await attach({ client_id: client, account });
}
