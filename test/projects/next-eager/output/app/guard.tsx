"use client";
import { rupt } from "./rupt";

export async function guard(id: string) {
  await rupt.evaluate.access({ user: id });
}
