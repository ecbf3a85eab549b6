import { attach } from "rupt";

export async function a(account: string): Promise<void> {
  await attach({ client_id: "spelled", account });
}

export async function ofa(client: string, account: string): Promise<void> {
  await attach({ client_id: client, account });
}
