import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentReader } from "@/lib/session";
import { AccountGuard } from "./account-guard";

export const metadata: Metadata = { title: "Tideline" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const reader = await currentReader();
  return (
    <html lang="en">
      <body>
        {reader && <AccountGuard reader={reader} />}
        {children}
      </body>
    </html>
  );
}
