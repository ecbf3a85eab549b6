import { useUser } from "@clerk/clerk-react";
import { rupt } from "./rupt.js";
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

  rupt.evaluate.access({
    user: account,
    on_logout: () => stays && go(),
  });
  rupt.evaluate.access({
    user: account,
    on_logout: () => isOpen && go(),
  });
  rupt.evaluate.access({
    user: account,
    on_logout: () => isLoaded && go(),
  });

  // These are an object or nothing.
  rupt.evaluate.access({
    user: account,
    on_logout: () => user && go(),
  });
  rupt.evaluate.access({
    user: account,
    on_logout: () => member && go(member.id),
  });

  // Called if given: but callers may give `false`.
  rupt.evaluate.access({
    user: account,
    on_logout: () => onOut && onOut(),
  });
  return null;
}
