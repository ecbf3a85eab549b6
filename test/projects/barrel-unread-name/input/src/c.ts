import SDK, { LIMIT, name } from "./sdk";

export async function c(id: string) {
  await SDK.attach({
    client_id: "barrel",
    account: id,
    metadata: { name },
    limit_config: { overall_device_limit: LIMIT },
  });
}
