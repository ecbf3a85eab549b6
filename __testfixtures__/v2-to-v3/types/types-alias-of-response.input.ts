import Rupt, { type AttachResponse } from "rupt";

type Access = Awaited<ReturnType<typeof Rupt.attach>>;
type Nested = { access: AttachResponse } | Nested[];

export async function enter(user: { id: string }) {
  const access: Access = await Rupt.attach({ client_id: "app_1", account: user.id });
  log(access);
}

export async function enterUnread(user: { id: string }) {
  const access: Access = await Rupt.attach({ client_id: "app_1", account: user.id });
}

export async function enterFor(user: { id: string }): Promise<Access> {
  return Rupt.attach({ client_id: "app_1", account: user.id });
}

export const none: Nested = [];
