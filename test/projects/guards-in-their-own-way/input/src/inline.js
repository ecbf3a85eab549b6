import Rupt from "rupt";

export const enterInline = (user) => {
  Rupt.attach({ client_id: process.env.RUPT_INLINE, account: user.id });
};
