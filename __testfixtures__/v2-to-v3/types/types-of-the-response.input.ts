import { attach, type AttachResponse } from "rupt";

export async function start(user: string) {
  const response: AttachResponse = await attach({ client_id: "c1", account: user });
  void response;
}

export async function wait(user: string) {
  const pending: Promise<AttachResponse> = attach({ client_id: "c1", account: user });
  await pending;
}

export async function forget(user: string) {
  let last: AttachResponse | null = await attach({ client_id: "c1", account: user });
  void last;
  last = null;
}

export async function either(user: string, online: boolean) {
  const response: AttachResponse | null = online
    ? await attach({ client_id: "c1", account: user })
    : null;
  void response;
}
