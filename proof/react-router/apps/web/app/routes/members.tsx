import { Outlet, useNavigate } from "react-router";
import { useAccountCheck } from "~/hooks/use-account-check";
import { signOut } from "~/lib/session.client";
import { requireMember } from "~/lib/session.server";
import type { Route } from "./+types/members";

export function loader({ request }: Route.LoaderArgs) {
  return { member: requireMember(request) };
}

/** Everything below is for subscribers, and each page view of theirs is checked. */
export default function Members({ loaderData }: Route.ComponentProps) {
  const { member } = loaderData;
  const navigate = useNavigate();
  useAccountCheck(member);

  const leave = async () => {
    await signOut(member);
    await navigate("/");
  };

  return (
    <main>
      <p>
        {member.email}{" "}
        <button type="button" onClick={() => void leave()}>
          Sign out
        </button>
      </p>
      <Outlet context={member} />
    </main>
  );
}
