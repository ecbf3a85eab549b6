import { fromPromise } from "xstate";
import { useQuery } from "@tanstack/react-query";
import Rupt, { type AttachResponse } from "rupt";

type Attached = AttachResponse | null;

export const attaching = fromPromise<AttachResponse | null, string>(({ input }) =>
  Rupt.attach({ client_id: "abc", account: input }),
);

export const useAttached = (account: string) =>
  useQuery<Attached>({
    queryKey: ["attached", account],
    queryFn: () => Rupt.attach({ client_id: "abc", account }),
  });

export const untyped = fromPromise<unknown, string>(({ input }) =>
  Rupt.attach({ client_id: "abc", account: input }),
);
