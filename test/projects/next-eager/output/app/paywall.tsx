"use client";
import { rupt } from "./rupt";

export async function paywall(id: string) {
  await rupt.evaluate.access({ user: id });
}
