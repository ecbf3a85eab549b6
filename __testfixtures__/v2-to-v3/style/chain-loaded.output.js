const one = {
  client_id: "client-1",
  account: me.id,
  email: me.email,
  phone: me.phone,
};

export async function late() {
  await require("./rupt")
    .getRupt()
    .evaluate.access({
      user: String(me.id),
    });
}

export async function later() {
  await (
    await import("./rupt")
  )
    .getRupt()
    .evaluate.access({ user: one.account, email: one.email, phone: one.phone });
  report(one.client_id);
}

require("./rupt")
  .getRupt()
  .evaluate.access({
    user: `${me.org}/${me.id}`,
    metadata: {
      ...me.meta,
    },
  });
