import { attach, detach } from "rupt";
export async function run(id: string) {
  const response = await attach({ client_id: "abc", account: id });
  await detach({ client_id: "abc", account: id, device: response!.device_id });
}
