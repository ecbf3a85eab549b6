import { attach /* account sharing */ } from "rupt";

attach({
  client_id: /* of the academy */ "client-1",
  account: member.id,
});
