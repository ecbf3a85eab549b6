"use client";
import Rupt from "rupt";

export async function guard(id: string) {
  await Rupt.attach({ client_id: "web", account: id });
}
