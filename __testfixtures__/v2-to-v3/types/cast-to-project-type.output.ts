import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

interface Opts { client_id: string; account: string }
export async function one(user: { id: string }) {
  // TODO(rupt-migrate): opaque-options: take the cast off the options, then run rupt-migrate again
  await Rupt.attach({ client_id: "abc", account: user.id } as Opts);
}
export async function two(user: { id: string }) {
  // TODO(rupt-migrate): opaque-options: take the cast off the options, then run rupt-migrate again
  await Rupt.attach({ client_id: "abc", account: user.id } satisfies Opts);
}
export async function three(user: { id: string }, on: boolean) {
  const own = { client_id: "abc", account: user.id };
  await rupt.evaluate.access({ user: own.account });
  // TODO(rupt-migrate): opaque-options: take the cast off the options, then run rupt-migrate again
  await Rupt.attach((on ? { client_id: "abc", account: user.id } : { client_id: "abc", account: "x" }) as Opts);
  // TODO(rupt-migrate): opaque-options: take the cast off the options, then run rupt-migrate again
  await Rupt.attach(Object.freeze<Opts>({ client_id: "abc", account: user.id }));
  await rupt.evaluate.access({ user: user.id } as any);
  await rupt.evaluate.access({ user: user.id } as const);
  // TODO(rupt-migrate): opaque-options: take the cast off the options, then run rupt-migrate again
  await Rupt.attach({ client_id: "abc", ...({ account: user.id } as Partial<Opts>) });
  await rupt.evaluate.access(({ user: user.id }));
}
export async function four(user: { id: string }) {
  const own = { client_id: "abc", account: user.id, email: "x" };
  console.log(own);
  await rupt.evaluate.access({ user: own.account, email: own.email });
  await rupt.evaluate.access(({ user: own.account, email: own.email }));
  await rupt.evaluate.access({ user: own.account, email: own.email });
  await rupt.evaluate.access({
    user: own.account,
    email: own.email,
    phone: "1",
  });
}
