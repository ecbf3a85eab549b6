"use client";
import { getRupt } from "../lib/rupt";

export const gift = async (id: string) => {
  await getRupt().evaluate.access({ user: id });
};
