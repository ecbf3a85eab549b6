import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

const shared = { client_id: "client-1", account: me.id, email: me.emailAddress };
report(shared.client_id);

if (me) rupt.evaluate.access({ user: shared.account, email: shared.email });

if (me.isNew) {
  rupt.evaluate.access({ user: shared.account, email: shared.email });
} else greet();

if (me.isOld) {
  rupt.evaluate.access({
    user: shared.account,
    email: shared.email,
    phone: me.phones.first,
    metadata: one,
  }); // again
} else if (me.isKnown) {
  rupt.evaluate.access({
    user: shared.account,
    email: shared.email,
    phone: me.phones.first,
    metadata: two,
  });
} else {
  rupt.evaluate.access({
    user: shared.account,
    email: shared.email,
    phone: me.phones.first,
    metadata: three,
  });
}

for (const phone of me.phones)
  rupt.evaluate.access({
    user: shared.account,
    email: shared.email,
    phone,
    metadata: { at: "x" },
  });

if (window.person) rupt.evaluate.access({});
