import Rupt from "rupt";

// TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
export const read = {
  attach: (user: string) => Rupt.attach({ client_id: "read", account: user, email: "a@b.example" }),
};
