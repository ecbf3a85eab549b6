"use client";

import { useEffect } from "react";
import { getRupt } from "@/lib/rupt";
import { cn } from "@/lib/utils";

export function Pa() {
  useEffect(() => {
    getRupt().evaluate.access({ user: "a" });
  }, []);
  return <p className={cn("a")} />;
}
