import { useEffect } from "react";
import { Navigate, NavLink, Outlet, useLocation, useNavigate } from "react-router-dom";
import Rupt from "rupt";
import { DEVICE_LIMIT, REDIRECT_URLS } from "../config";
import { clearSession, useMember } from "../lib/session";

/** Everything below this layout is for paying members. */
export function MembersLayout() {
  const member = useMember();
  const navigate = useNavigate();
  const { pathname } = useLocation();

  useEffect(() => {
    if (!member) return;
    void Rupt.attach({
      client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
      account: member.id,
      email: member.email,
      phone: member.phone,
      debug: import.meta.env.DEV,
      tolerance: "default",
      limit_config: { overall_device_limit: DEVICE_LIMIT },
      redirect_urls: REDIRECT_URLS,
      // Another device signed this one out: drop the session, keep the reader's place.
      on_current_device_logout: () => {
        clearSession();
        navigate("/sign-in", { state: { from: pathname } });
        return true;
      },
      on_limit_exceeded: () => {},
      on_challenge: () => true,
    });
  }, [member, navigate, pathname]);

  if (!member) return <Navigate to="/sign-in" replace state={{ from: pathname }} />;
  return (
    <>
      <header className="masthead">
        <NavLink to="/">Slow Harbour</NavLink>
        <NavLink to="/account">{member.email}</NavLink>
      </header>
      <main>
        <Outlet />
      </main>
    </>
  );
}
