import { redirect } from "react-router";
import type { Member } from "~/lib/member";

/** The member behind a request, or a redirect home. */
export function requireMember(request: Request): Member {
  const cookie = request.headers.get("Cookie") ?? "";
  const [, value] = /(?:^|; )member=([^;]*)/.exec(cookie) ?? [];
  if (!value) throw redirect("/");
  return JSON.parse(decodeURIComponent(value)) as Member;
}
