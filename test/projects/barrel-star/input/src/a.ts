import { attach, other } from "./vendor";

export async function a(id: string) {
  await attach({ client_id: "star", account: id, metadata: { other: String(other) } });
}
