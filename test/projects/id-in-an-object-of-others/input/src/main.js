const prefix = "web";
const config = {
  api: "https://api.app.example",
  theme: { dark: true, sizes: [1, 2, 3] },
  rupt: { id: `${prefix}-${process.env.STAGE ?? "dev"}` },
  id: process.env.RUPT_ID || "abc",
};

export async function enter(user) {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: config.id, account: user });
}

export async function enterWeb(user) {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: config.rupt.id, account: user });
}

export { config };
