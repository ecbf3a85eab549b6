import Rupt, { type AttachResponse } from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "app_1" });

// TODO(rupt-migrate): type-kept: replace the v2 type Rupt
type Access = Awaited<ReturnType<typeof Rupt.attach>>;
// TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
type Nested = { access: AttachResponse } | Nested[];

export async function enter(user: { id: string }) {
  const access: Access = await rupt.evaluate.access({ user: user.id });
  log(access);
}

export async function enterUnread(user: { id: string }) {
  await rupt.evaluate.access({ user: user.id });
}

export async function enterFor(user: { id: string }): Promise<Access> {
  return rupt.evaluate.access({ user: user.id });
}

export const none: Nested = [];
