import Rupt from "rupt";

type User = { id: string; isPro: boolean; tags: string[] };

export async function guard(user: User, others: User[], leave: () => void) {
  if (user.isPro && user.id)
    return Rupt.attach({ client_id: "abc123-abc123", account: user.id });
  else if (user.id)
    await Rupt.attach({ client_id: "abc123-abc123", account: user.id + "a" });
  else leave();
  if (user.tags.length > 100 && others.length > 1000 && others[0].tags.length)
    await Rupt.attach({ client_id: "abc123-abc123", account: user.id });
  else leave();
  if (
    user.tags.length > 100 &&
    others.length > 1000 &&
    others[0].tags.length > 10
  )
    await Rupt.attach({ client_id: "abc123-abc123", account: user.id });
  else leave();
  while (others.length)
    await Rupt.attach({
      client_id: "abc123-abc123-abc1",
      account: others[0].id,
    });
  for (const other of others)
    await Rupt.attach({ client_id: "abc123-abc123-abc1", account: other.id });
}
