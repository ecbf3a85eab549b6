import Rupt from "rupt";

const shared = { client_id: "client-1", account: me.id, email: me.emailAddress };
report(shared.client_id);

if (me) Rupt.attach(shared);

if (me.isNew) Rupt.attach(shared);
else greet();

if (me.isOld)
  Rupt.attach({ ...shared, phone: me.phones.first, metadata: one }); // again
else if (me.isKnown)
  Rupt.attach({ ...shared, phone: me.phones.first, metadata: two });
else
  Rupt.attach({ ...shared, phone: me.phones.first, metadata: three });

for (const phone of me.phones)
  Rupt.attach({ ...shared, phone, metadata: { at: "x" } });

if (window.person) Rupt.attach({
  client_id: "client-1",
});
