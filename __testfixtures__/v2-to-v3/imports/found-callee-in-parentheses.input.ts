import Rupt from "rupt";

(Rupt /* the SDK :) */).attach({ client_id: "client-1", account: (member.id /* :) */), user: member.login });
((Rupt))["attach"]({ client_id: "client-1", account: guest.id });
