"use client";

import { useEffect } from "react";
import { getRupt } from "@/lib/rupt";
import { cn } from "@/lib/utils";

export function Pb() {
  useEffect(() => {
    getRupt().evaluate.access({ user: "b" });
  }, []);
  return <p className={cn("b")} />;
}
