import { SIGNED_OUT_URL, SUBSCRIBE_URL } from "@ferry/links";
import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import Rupt from "rupt";
import type { Member } from "~/lib/member";
import { forgetMember } from "~/lib/session.client";

/** Checks the account of a subscriber on every page view. */
export function useAccountCheck({ id, email, phone, plan }: Member) {
  const { pathname } = useLocation();
  const navigate = useNavigate();

  useEffect(() => {
    const check = async () => {
      if (!import.meta.env.VITE_RUPT_CLIENT_ID) return;
      await Rupt.attach({
        client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
        account: id,
        email,
        phone,
        redirect_urls: {
          logout_url: SIGNED_OUT_URL,
          new_account_url: SUBSCRIBE_URL,
        },
        limit_config: { overall_device_limit: plan === "captain" ? 6 : 3 },
        on_current_device_logout: () => {
          forgetMember();
          void navigate("/signed-out");
          return true;
        },
        on_limit_exceeded: () => {},
        on_challenge: () => true,
      });
    };
    void check();
  }, [pathname, id, email, phone, plan, navigate]);
}
