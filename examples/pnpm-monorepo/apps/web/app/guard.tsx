"use client";

import { guardAccount } from "@common-room/account-guard";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";

export function Guard({ member }: { member: { id: string; email: string } }) {
  const pathname = usePathname();
  const router = useRouter();

  useEffect(() => {
    void pathname;
    guardAccount(member, () => router.push("/signed-out"));
  }, [member, pathname, router]);

  return null;
}
