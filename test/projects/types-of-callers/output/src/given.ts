import { fromPromise } from "xstate";
import { useQuery } from "@tanstack/react-query";
import { type AttachResponse } from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
type Attached = AttachResponse | null;

// TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
export const attaching = fromPromise<AttachResponse | null, string>(({ input }) =>
  rupt.evaluate.access({ user: input }),
);

export const useAttached = (account: string) =>
  useQuery<Attached>({
    queryKey: ["attached", account],
    queryFn: () => rupt.evaluate.access({ user: account }),
  });

export const untyped = fromPromise<unknown, string>(({ input }) =>
  rupt.evaluate.access({ user: input }),
);
