import Rupt from "rupt";

export async function protect(
  user: string | { id: string; seats: number },
): Promise<void> {
  const { id, seats } =
    typeof user === "string" ? { id: user, seats: 1 } : user;
  await Rupt.attach({
    client_id: "abc",
    account: id,
    limit_config: { overall_device_limit: seats },
  });
}
export async function other(user: {
  id: string;
  seats: number;
}): Promise<void> {
  const { id, seats } = user;
  await Rupt.attach({
    client_id: "abc",
    account: id,
    limit_config: { overall_device_limit: seats },
  });
}
