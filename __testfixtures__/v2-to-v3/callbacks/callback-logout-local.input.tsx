import Rupt from "rupt";
import { useEffect } from "react";
import { useRouter } from "next/router";
export function Guard({ user }: { user: { id: string } }) {
  const router = useRouter();
  useEffect(() => {
    Rupt.attach({ client_id: "abc", account: user.id, on_current_device_logout: () => { router.push("/bye"); } });
  }, [router, user.id]);
  return <div />;
}
