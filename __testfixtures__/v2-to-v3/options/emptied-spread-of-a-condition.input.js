import Rupt from "rupt";

export const track = (user, pro, strict) => {
  Rupt.attach({
    client_id: "c1",
    account: user.id,
    ...(pro ? { limit_config: { overall_device_limit: 5 } } : { limit_config: { overall_device_limit: 2 } }),
    ...(user.strict && { tolerance: 1 }),
    ...(strict() && { tolerance: 2 }),
    ...(pro ? { cookie: true } : { email: user.email }),
    ...(pro ? {} : {}),
    // Only while we look for the fault.
    ...(pro ? { debug: true } : {}),
  });
};
