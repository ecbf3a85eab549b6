import Rupt from "rupt";

export async function attachMember(account: string, limit: number): Promise<void> {
  await Rupt.attach({
    client_id: "cl_members",
    account,
    limit_config: { overall_device_limit: limit },
  });
}
