"use client";

import { useRouter } from "next/navigation";
import { useAccountCheck } from "@/hooks/use-account-check";
import type { Reader } from "@/lib/reader";
import { signOut } from "@/lib/sign-out";

/** What a signed-in reader has on every page. */
export function AccountGuard({ reader }: { reader: Reader }) {
  const router = useRouter();
  useAccountCheck(reader);

  const leave = async () => {
    await signOut(reader);
    router.refresh();
  };

  return (
    <button type="button" onClick={leave}>
      Sign out
    </button>
  );
}
