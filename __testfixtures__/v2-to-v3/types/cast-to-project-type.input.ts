import Rupt from "rupt";
interface Opts { client_id: string; account: string }
export async function one(user: { id: string }) {
  await Rupt.attach({ client_id: "abc", account: user.id } as Opts);
}
export async function two(user: { id: string }) {
  await Rupt.attach({ client_id: "abc", account: user.id } satisfies Opts);
}
export async function three(user: { id: string }, on: boolean) {
  const own = { client_id: "abc", account: user.id };
  await Rupt.attach(own as Opts);
  await Rupt.attach((on ? { client_id: "abc", account: user.id } : { client_id: "abc", account: "x" }) as Opts);
  await Rupt.attach(Object.freeze<Opts>({ client_id: "abc", account: user.id }));
  await Rupt.attach({ client_id: "abc", account: user.id } as any);
  await Rupt.attach({ client_id: "abc", account: user.id } as const);
  await Rupt.attach({ client_id: "abc", ...({ account: user.id } as Partial<Opts>) });
  await Rupt.attach(({ client_id: "abc", account: user.id }));
}
export async function four(user: { id: string }) {
  const own = { client_id: "abc", account: user.id, email: "x" };
  console.log(own);
  await Rupt.attach(own as any);
  await Rupt.attach((own as Opts));
  await Rupt.attach(own!);
  await Rupt.attach({ ...(own as Opts), phone: "1" });
}
