import { useUser } from "@clerk/clerk-react";
import { attach } from "rupt";
import { useState } from "react";

interface Props {
  account: string;
  stays: unknown;
  user: { id: string } | null;
  onOut?: (() => void) | false;
}

const go = (user?: string) => location.assign("/gone?" + user);

export function Guards({ account, stays, user, onOut }: Props) {
  const [isOpen] = useState(false);
  const { user: member, isLoaded } = useUser();

  attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => stays && go(),
  });
  attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => isOpen && go(),
  });
  attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => isLoaded && go(),
  });

  // These are an object or nothing.
  attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => user && go(),
  });
  attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => member && go(member.id),
  });

  // Called if given: but callers may give `false`.
  attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => onOut && onOut(),
  });
  return null;
}
