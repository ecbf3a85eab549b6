/**
 * A recording fake of `@ruptjs/client` 3.x, made of documented names. A remote logout reaches the `on_logout` of the last
 * `access` call, or else the one of that call's client; the docs show no argument and no use of the result.
 */
import { V3_CALL_OPTIONS } from "../../src/sdk/v3.ts";
import { describeValue, type LogEntry, markResponse } from "./event-log.ts";
import type { RemoteLogout } from "./remote-logout.ts";

const CONSTRUCTOR_OPTIONS = new Set(["clientId", "on_logout"]);

interface CallOptions {
  user?: unknown;
  email?: unknown;
  phone?: unknown;
  metadata?: unknown;
  auto_challenge?: boolean;
  on_logout?: () => unknown;
}

export interface FakeClientWorld {
  log: (entry: LogEntry) => void;
  remote: RemoteLogout;
  /** What an evaluation resolves to. */
  respond: () => { evaluation_id: string; redirect?: string } | null;
  /** Where the SDK goes by itself, unless it is told not to. */
  navigate?: (url: string) => void;
}

/** Makes the class that `@ruptjs/client` exports by default. */
export function createFakeClient({ log, remote, respond, navigate }: FakeClientWorld) {
  const refuse = (where: string, options: object, known: ReadonlySet<string>) => {
    for (const key of Object.keys(options))
      if (!known.has(key)) log({ kind: "invalid", what: `${where} does not know ${key}` });
  };
  return class Rupt {
    readonly evaluate: Record<"access" | "login" | "signup", (options: CallOptions) => Promise<unknown>>;

    constructor(options: { clientId: unknown; on_logout?: () => unknown }) {
      refuse("new Rupt", options, CONSTRUCTOR_OPTIONS);
      if (options.clientId === undefined) log({ kind: "invalid", what: "new Rupt without clientId" });
      const clientId = describeValue(options.clientId);
      log({ kind: "client", clientId });
      const access = async (call: CallOptions): Promise<unknown> => {
        refuse("evaluate.access", call, V3_CALL_OPTIONS);
        const { user, email, phone, metadata } = call;
        log({
          kind: "evaluate",
          via: "v3",
          clientId,
          user: describeValue(user),
          email: describeValue(email),
          phone: describeValue(phone),
          metadata: describeValue(metadata),
          options: "",
        });
        await null;
        const response = respond();
        if (response === null) return null;
        if (response.redirect !== undefined && call.auto_challenge !== false) navigate?.(response.redirect);
        const onLogout = call.on_logout ?? options.on_logout;
        remote.listen(async () => {
          if (!onLogout) return;
          try {
            log({ kind: "logout", returned: describeValue((await onLogout()) === false) });
          } catch (error) {
            log({ kind: "logout", returned: describeValue(error) });
          }
        });
        return markResponse(response);
      };
      const other = (name: string) => async (call: CallOptions) => {
        log({ kind: "call", name, args: describeValue(call) });
        return respond();
      };
      this.evaluate = { access, login: other("evaluate.login"), signup: other("evaluate.signup") };
    }
  };
}
