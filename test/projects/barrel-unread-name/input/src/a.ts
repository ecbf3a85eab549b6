import { Rupt, LIMIT } from "./sdk";

export async function a(id: string) {
  await Rupt.attach({ client_id: "barrel", account: id, limit_config: { overall_device_limit: LIMIT } });
}
