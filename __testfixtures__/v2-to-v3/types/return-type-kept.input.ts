import Rupt, { type AttachResponse } from "rupt";

export async function guard(user: string): Promise<AttachResponse | null> {
  return Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
}

export async function inferred(user: string): Promise<unknown> {
  return Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
}
