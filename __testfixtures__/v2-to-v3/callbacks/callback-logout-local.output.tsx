import Rupt from "@ruptjs/client";
import { useEffect } from "react";
import { useRouter } from "next/router";

const rupt = new Rupt({ clientId: "abc" });

export function Guard({ user }: { user: { id: string } }) {
  const router = useRouter();
  useEffect(() => {
    rupt.evaluate.access({ user: user.id, on_logout: () => { router.push("/bye"); } });
  }, [router, user.id]);
  return <div />;
}
