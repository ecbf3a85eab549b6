import { type AttachResponse } from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
export async function guard(user: string): Promise<AttachResponse | null> {
  return rupt.evaluate.access({ user: user, email: "a@b.example" });
}

export async function inferred(user: string): Promise<unknown> {
  return rupt.evaluate.access({ user: user, email: "a@b.example" });
}
