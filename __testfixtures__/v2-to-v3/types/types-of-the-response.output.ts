import { type AttachResponse } from "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function start(user: string) {
  const response = await rupt.evaluate.access({ user: user });
  void response;
}

export async function wait(user: string) {
  const pending = rupt.evaluate.access({ user: user });
  await pending;
}

export async function forget(user: string) {
  // TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
  let last: AttachResponse | null = await rupt.evaluate.access({ user: user });
  void last;
  last = null;
}

export async function either(user: string, online: boolean) {
  // TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
  const response: AttachResponse | null = online
    ? await rupt.evaluate.access({ user: user })
    : null;
  void response;
}
