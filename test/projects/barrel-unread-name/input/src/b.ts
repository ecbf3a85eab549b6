import { LIMIT, name, Rupt as SDK } from "./sdk";

export async function b(id: string) {
  await SDK.attach({
    client_id: "barrel",
    account: id,
    metadata: { name },
    limit_config: { overall_device_limit: LIMIT },
  });
}
