import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseReader } from "@/lib/reader";
import { AccountGuard } from "./account-guard";

export const metadata: Metadata = { title: "Orchard Notes", icons: "data:," };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const reader = parseReader((await cookies()).get("member")?.value);
  return (
    <html lang="en">
      <body>
        {reader ? <AccountGuard reader={reader} /> : <p>Nobody reads here</p>}
        {children}
      </body>
    </html>
  );
}
