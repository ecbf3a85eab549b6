import Rupt from "rupt";

export function protect({ session }) {
  Rupt.attach({
    client_id: "abc",
    account: session.id,
    limit_config: { overall_device_limit: session.seats },
  });
}
