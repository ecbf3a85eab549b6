"use client";
import Rupt from "rupt";

export async function paywall(id: string) {
  await Rupt.attach({ client_id: "web", account: id });
}
