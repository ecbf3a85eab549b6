"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import Rupt from "rupt";
import { forgetReader, type Reader } from "@/lib/reader";
import { REDIRECT_URLS } from "@/lib/urls";

/** Checks the account on every page view of a signed-in reader. Renders nothing. */
export function AccountGuard({ reader }: { reader: Reader }) {
  const pathname = usePathname();
  const router = useRouter();

  useEffect(() => {
    void Rupt.attach({
      client_id: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID!,
      account: reader.id,
      email: reader.email,
      phone: reader.phone,
      metadata: { pathname },
      redirect_urls: REDIRECT_URLS,
      limit_config: { overall_device_limit: 2 },
      on_current_device_logout: () => {
        forgetReader();
        router.replace("/signed-out");
        return true;
      },
    });
  }, [pathname, reader.id, reader.email, reader.phone, router]);

  return null;
}
