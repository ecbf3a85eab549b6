import type { Request } from "express";
import Rupt from "rupt";

export type Cart = Request["body"];

export async function checkout(user: { id: string; email: string }) {
  await Rupt.attach({ client_id: "checkout", account: user.id, email: user.email });
}
