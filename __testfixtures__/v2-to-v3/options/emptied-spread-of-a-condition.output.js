import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const track = (user, pro, strict) => {
  rupt.evaluate.access({
    user: user.id,
    ...(strict() && {}),
    ...(pro ? {} : { email: user.email }),
    ...(pro ? {} : {}),
    // Only while we look for the fault.
    ...(pro ? {} : {}),
  });
};
