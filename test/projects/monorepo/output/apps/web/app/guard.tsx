"use client";
import { useEffect } from "react";
import { getRupt } from "../lib/rupt";
import { guardAccount } from "@acme/guard";

export function Guard({ id }: { id: string }) {
  useEffect(() => {
    getRupt().evaluate.access({
      user: id,
    });
    guardAccount(id);
  }, [id]);
  return null;
}
