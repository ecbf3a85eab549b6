import { useEffect } from "react";
import { Outlet, useLocation, useNavigate } from "react-router";
import Rupt from "rupt";
import { requireMember } from "~/session.server";
import { SIGNED_OUT_URL, SUBSCRIBE_URL } from "~/urls";
import type { Route } from "./+types/members";

export function loader({ request }: Route.LoaderArgs) {
  return { member: requireMember(request) };
}

/** Everything below is for subscribers, and each page view of theirs is checked. */
export default function Members({ loaderData }: Route.ComponentProps) {
  const { member } = loaderData;
  const { pathname } = useLocation();
  const navigate = useNavigate();

  useEffect(() => {
    const check = async () => {
      await Rupt.attach({
        client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
        account: member.id,
        email: member.email,
        phone: member.phone,
        redirect_urls: {
          logout_url: SIGNED_OUT_URL,
          new_account_url: SUBSCRIBE_URL,
        },
        limit_config: { overall_device_limit: 3 },
        on_current_device_logout: () => {
          // The cookie goes first, or the loader would let the next page through.
          document.cookie = "member=; path=/; max-age=0";
          navigate("/signed-out");
          return true;
        },
        on_limit_exceeded: () => {},
        on_challenge: () => true,
      });
    };
    void check();
  }, [pathname, member.id, member.email, member.phone, navigate]);

  return (
    <main>
      <p>{member.email}</p>
      <Outlet context={member} />
    </main>
  );
}
