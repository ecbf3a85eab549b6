"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import Rupt from "rupt";
import type { Reader } from "@/lib/session";
import { JOIN_URL, SIGNED_OUT_URL } from "@/lib/urls";

/** Checks the account on every page view of a signed-in reader. Renders nothing. */
export function AccountGuard({ reader }: { reader: Reader }) {
  const pathname = usePathname();
  const router = useRouter();

  // Each page view counts, so the path is a dependency.
  useEffect(() => {
    const check = async () => {
      await Rupt.attach({
        client_id: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID!,
        account: reader.id,
        email: reader.email,
        redirect_urls: {
          logout_url: SIGNED_OUT_URL,
          new_account_url: JOIN_URL,
        },
        limit_config: { overall_device_limit: 2 },
        on_current_device_logout: () => {
          router.replace("/sign-in");
          return true;
        },
      });
    };
    check();
  }, [pathname, reader.id, reader.email, router]);

  return null;
}
