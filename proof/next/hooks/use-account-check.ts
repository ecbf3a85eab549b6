"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import Rupt from "rupt";
import { DEVICE_LIMITS } from "@/lib/plans";
import { forgetReader, type Reader } from "@/lib/reader";
import { REDIRECT_URLS } from "@/lib/urls";

/** Checks the account on every page view of a signed-in reader. */
export function useAccountCheck({ id, email, phone, plan }: Reader) {
  const pathname = usePathname();
  const router = useRouter();

  useEffect(() => {
    // Previews are deployed without a project of Rupt.
    if (!process.env.NEXT_PUBLIC_RUPT_CLIENT_ID) return;
    void Rupt.attach({
      client_id: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID,
      account: id,
      email,
      phone,
      metadata: { pathname },
      redirect_urls: REDIRECT_URLS,
      limit_config: { overall_device_limit: DEVICE_LIMITS[plan ?? "reader"] },
      on_current_device_logout: () => {
        forgetReader();
        router.replace("/signed-out");
        return true;
      },
    });
  }, [pathname, id, email, phone, plan, router]);
}
