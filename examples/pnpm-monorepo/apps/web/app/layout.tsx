import type { ReactNode } from "react";
import { Guard } from "./guard";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Guard member={{ id: "from-the-session", email: "from@the.session" }} />
        {children}
      </body>
    </html>
  );
}
