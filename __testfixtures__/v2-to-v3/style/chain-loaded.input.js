const one = {
  client_id: "client-1",
  account: me.id,
  email: me.email,
  phone: me.phone,
};

export async function late() {
  await require("rupt/common.cjs")["attach"]({
    client_id: "client-1",
    account: String(me.id),
  });
}

export async function later() {
  await (await import("rupt")).default.attach(one);
  report(one.client_id);
}

require("rupt/common.cjs").attach({
  account: `${me.org}/${me.id}`,
  metadata: {
    ...me.meta,
  },
  client_id: "client-1",
});
