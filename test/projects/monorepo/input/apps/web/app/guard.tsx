"use client";
import { useEffect } from "react";
import Rupt from "rupt";
import { guardAccount } from "@acme/guard";

export function Guard({ id }: { id: string }) {
  useEffect(() => {
    Rupt.attach({
      client_id: "acme-web",
      account: id,
      redirect_urls: { logout_url: "https://acme.example/out", new_account_url: "https://acme.example/join" },
      limit_config: { overall_device_limit: 3 },
    });
    guardAccount(id);
  }, [id]);
  return null;
}
