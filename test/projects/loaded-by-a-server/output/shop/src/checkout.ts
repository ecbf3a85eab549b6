import type { Request } from "express";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "checkout" });

export type Cart = Request["body"];

export async function checkout(user: { id: string; email: string }) {
  await rupt.evaluate.access({ user: user.id, email: user.email });
}
