import Rupt from "rupt";

Rupt.attach({ // for paying members
  tolerance: "strict", client_id: ("client-1"), /* who */ account: member.id });
