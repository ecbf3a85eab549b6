import Rupt from "rupt";

/* once a day */ Rupt.attach({ client_id: "client-1", account: member.id, domain: "rupt.academy.example" });
/*
 * and at night
 */ Rupt.attach({ client_id: "client-1", account: guest.id, domain: "rupt.academy.example" });
