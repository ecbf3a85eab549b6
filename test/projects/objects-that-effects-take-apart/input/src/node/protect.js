import Rupt from "rupt";

export async function protect(session) {
  const { user, plan } = session;
  await Rupt.attach({
    client_id: "abc",
    account: user,
    limit_config: { overall_device_limit: plan.max },
  });
}
