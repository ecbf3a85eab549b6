import Rupt from "rupt";

// TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
/* once a day */ Rupt.attach({ client_id: "client-1", account: member.id, domain: "rupt.academy.example" });
// TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
/*
 * and at night
 */ Rupt.attach({ client_id: "client-1", account: guest.id, domain: "rupt.academy.example" });
