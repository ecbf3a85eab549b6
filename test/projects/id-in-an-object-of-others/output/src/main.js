const prefix = "web";
const config = {
  api: "https://api.app.example",
  theme: { dark: true, sizes: [1, 2, 3] },
  rupt: { id: `${prefix}-${process.env.STAGE ?? "dev"}` },
  id: process.env.RUPT_ID || "abc",
};

export async function enter(user) {
  const { getRupt } = await import("./rupt.js");
  await getRupt(config.id).evaluate.access({ user: user });
}

export async function enterWeb(user) {
  const { getRupt } = await import("./rupt.js");
  await getRupt(config.rupt.id).evaluate.access({ user: user });
}

export { config };
