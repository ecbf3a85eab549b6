import { rupt } from "./rupt.js";

export async function protect(
  user: string | { id: string; seats: number },
): Promise<void> {
  const { id, seats } =
    typeof user === "string" ? { id: user, seats: 1 } : user;
  await rupt.evaluate.access({
    user: id,
  });
}
export async function other(user: {
  id: string;
  seats: number;
}): Promise<void> {
  const { id } = user;
  await rupt.evaluate.access({
    user: id,
  });
}
