import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc123-abc123" });

const ruptClient = new Rupt({ clientId: "abc123-abc123-abc1" });

type User = { id: string; isPro: boolean; tags: string[] };

export async function guard(user: User, others: User[], leave: () => void) {
  if (user.isPro && user.id) return rupt.evaluate.access({ user: user.id });
  else if (user.id) await rupt.evaluate.access({ user: user.id + "a" });
  else leave();
  if (user.tags.length > 100 && others.length > 1000 && others[0].tags.length)
    await rupt.evaluate.access({ user: user.id });
  else leave();
  if (
    user.tags.length > 100 &&
    others.length > 1000 &&
    others[0].tags.length > 10
  )
    await rupt.evaluate.access({ user: user.id });
  else leave();
  while (others.length)
    await ruptClient.evaluate.access({
      user: others[0].id,
    });
  for (const other of others)
    await ruptClient.evaluate.access({ user: other.id });
}
